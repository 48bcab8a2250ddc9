import type { Found, Span } from '../draft';
import { leadWords, learnHonorific, type People } from '../people/find-people';
import type { Reference } from '../people/references';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { cutPassage, readRange, readWords, spansOf, type Passage } from '../text/passage';
import { columnsOf } from '../text/source-text';
import { topicOfHeading } from '../text/topics';
import type { Topic } from '../words/topic-words';
import { readWholeReference } from './addressees';
import { askedDirectly } from './asked-directly';
import { headingRank } from './closed-sections';
import { NO_NEST, type Nest } from './nested-lists';
import { isAsking } from './question-words';
import { greetedReference, ownReference, withReader, type Lead } from './reader-leads';
import { spokenCount, spokenTo } from './spoken-leads';

/** What the lines above say of the questions under them. */
export type QuestionContext = {
  topic: Topic | null;
  reference: Reference | null;
  /** The reference was read out of running text: it says who is asked, not that a list is one of questions. */
  isFromProse: boolean;
  spans: Span[];
  theme: Found<string> | null;
  group: number;
  marker: string | null;
  /** How deep the heading of the questions stands when headings within its section divide it. */
  rank: number | null;
  /** A paragraph behind a marked list has closed it: what the letter says after it asks nothing of the panel. */
  isOver: boolean;
  /**
   * How many lines are still asked for whom a chatty line named, without any sign: the first that asks nothing ends them.
   * Null where no such line stands above.
   */
  spoken: number | null;
  nest: Nest;
};

/** A context in which nothing was said yet. */
export function openContext(): QuestionContext {
  return {
    topic: null,
    reference: null,
    isFromProse: false,
    spans: [],
    theme: null,
    group: 0,
    marker: null,
    rank: null,
    isOver: false,
    spoken: null,
    nest: NO_NEST,
  };
}

const OF_PEOPLE: ReadonlySet<Topic> = new Set([
  'people',
  'participants',
  'speaker',
  'moderator',
  'host',
  'interpreter',
]);

const SAYS_FOR = /^(?:questions?\s)?(?:for|to)\s[^,;]{3,60}$|^[^、。]{2,20}(?:への質問|へ|に)$/i;
const PRONOUN = /\b(?:ask|for|to)\s(?:her|him|them)\b|(?:ご?本人|この方)(?:に|へ)/i;

const ASKS_BELOW =
  /(?:質問|伺い|うかがい|お聞き|お尋ね|お伺い)[^。]{0,20}(?:です|ます|ください)[。:]?$|(?:次|以下|下記)の[^。]{0,12}(?:です|ます)[。:]$|\b(?:would|will|wants?|plans?) (?:like )?(?:to )?ask\b[^.]{0,40}[.:]$/;
/** "THEME A (for Mr. Marsh)", "第一部【佐藤氏】": whom a heading is for, at its end. */
const TAIL_BRACKET = /[[(【<]([^[\]()【】<>]{1,80})[\])】>]\s?:?$/;
/** "Card 1 / Tanabe", "Round two: Karimova, Lepik". */
const TAIL_NAME = /^[^/|:>]{1,60}?\s{0,2}(?:\/|\||:|\s-{1,2}\s|->|→)\s{0,2}(.{2,80})$/;

function tailReference(lead: Passage, people: People): Lead | null {
  for (const pattern of [TAIL_BRACKET, TAIL_NAME]) {
    const match = pattern.exec(lead.folded);
    if (match?.[1] === undefined) continue;
    const reference = readWholeReference(match[1], people.index);
    const from = match.index + match[0].lastIndexOf(match[1]);
    if (reference !== null) return { reference, spans: spansOf(lead, from, from + match[1].length) };
  }
  return null;
}

/** "Moderator: Jane Roe": a labelled fact, not a lead. */
function isField(entry: Entry): boolean {
  return entry.label?.topic != null && entry.label.topic !== 'questions';
}

/** A short line that says who is asked next: "For Dr. Reyes:", "久慈氏に", "[佐藤]", "Questions for Jorge Villareal". */
function leadReference(entry: Entry, people: People): Lead | null {
  const spoken = entry.kind === 'paragraph' ? spokenTo(entry.words) : null;
  if (spoken === null && entry.words.text.length > 120) return null;
  const lead = spoken ?? leadWords(entry);
  const told = greetedReference(lead, people) ?? ownReference(lead, people);
  if (told !== null) return told;
  const direct = people.index.readWhole(lead.folded);
  const named = direct ?? people.index.read(lead.folded, 0);
  const isTheirs =
    direct !== null ||
    (named !== null &&
      /^(?:に(?:は|お|う|対|事前|ご|聞|尋|伺)|へは?)|^\s?[(,:/|-]|^\s?(?:様|氏|先生|さん)|^\s(?:and|&|with)\syou\b/.test(
        lead.folded.slice(named.to),
      ));
  if (named === null || !isTheirs) return isField(entry) ? null : tailReference(entry.words, people);
  const whole = withReader(named, lead, people);
  const honorific =
    named.honorific === null ? null : readRange(lead, 0, lead.folded.indexOf(named.honorific) + named.honorific.length);
  learnHonorific(people.people, named, honorific);
  return { reference: whole, spans: spansOf(lead, 0, whole.to) };
}

/** "（折原構成員より）", "Submitted by Senator Boudreau:": who asks what stands below, and not whom. */
export function saysWhoAsks(entry: Entry, people: People): boolean {
  const { folded } = entry.words;
  if (entry.kind === 'row' || folded.length > 60 || !/\bby\s|より|から/i.test(folded)) return false;
  const english = /^[\s([【]*(?:asked|submitted|raised|put|sent in) by\s/i.exec(folded);
  if (english !== null) return people.index.read(folded, english[0].length) !== null;
  const from = /^[\s([【<〈《]*/.exec(folded)?.[0].length ?? 0;
  if (/^[\s([【<〈《]*(?:座長|委員長|部会長|会長|議長|主査|事務局)(?:より|から)/.test(folded)) return true;
  const asker = people.index.read(folded, from);
  return (
    asker !== null &&
    /^[^\s()、。]{0,6}?(?:より|から)(?:の?ご?(?:提出|質問))?[)\]】>〉》\s:]*$/.test(folded.slice(asker.to))
  );
}

/** "雨宮さんとランさんに。", "三人とも。": who is asked, closed as a sentence is. */
const FOR_WHOM = /^.{2,40}(?:に(?:は)?|へ|とも|全員)。$|^(?:to|for)\s.{2,50}\.$/i;

/** Whether a line stands over questions and says what or whose they are. */
export function isLeadLine(entry: Entry, next: Entry | undefined, people: People): boolean {
  if (entry.kind === 'heading') return true;
  if (entry.kind === 'item' && entry.topic === 'questions' && next?.heading === entry) return true;
  // A member of the list of people, also its last, leads nothing but a list of another kind under it.
  const isInPeople = entry.kind === 'item' && entry.topic !== null && OF_PEOPLE.has(entry.topic);
  const isMember = next?.kind !== 'item' || (next.topic === entry.topic && next.marker?.kind === entry.marker?.kind);
  if (isInPeople && isMember) return false;
  if (entry.kind === 'item')
    return entry.words.text.length < 60 && people.index.readWhole(leadWords(entry).folded) !== null;
  if (entry.kind !== 'paragraph') return false;
  if (columnsOf(entry.words.text) > 110) return spokenTo(entry.words) !== null;
  // "For Dr. Amamoto" over a remark, and the list behind it.
  if (SAYS_FOR.test(entry.words.folded) && people.index.readWhole(leadWords(entry).folded) !== null) return true;
  const opensList = next?.kind === 'item' || next?.kind === 'row';
  if (opensList && FOR_WHOM.test(entry.words.folded) && people.index.readWhole(leadWords(entry).folded) !== null)
    return true;
  // "浅葱氏には次の二点をうかがいます。": a sentence that says whom the list under it is put to.
  if (opensList && ASKS_BELOW.test(entry.words.folded)) return true;
  return (
    /:$/.test(entry.words.folded) ||
    (opensList && !/[.。!、,]$/.test(entry.words.folded) && !isAsking(entry.words.folded)) ||
    (entry.hasGapBefore &&
      /\)$/.test(entry.words.folded) &&
      !isField(entry) &&
      tailReference(entry.words, people) !== null)
  );
}

/** The heading over the list of people says "Speakers", and nothing of questions. */
function isOverPeople(entry: Entry): boolean {
  const topic = entry.kind === 'heading' && entry.topic !== 'questions' ? topicOfHeading(entry.words.folded) : null;
  const isPeople = topic !== null && OF_PEOPLE.has(topic);
  return (
    isPeople &&
    !/^[^\w\u3041-\u9fff]{0,3}(?:for|to)\b|(?:へ|に|宛て?)[^\w\u3041-\u9fff]{0,3}$/i.test(entry.words.folded)
  );
}

/** "Received: 10" right under "Part A (for Mr. Marsh)": a further line of the same lead, which says nothing of its own. */
function goesOn(entry: Entry, above: Entry | undefined, said: Lead | null, people: People): boolean {
  const isBare = said === null && entry.kind === 'paragraph' && topicOfHeading(entry.words.folded) === null;
  return isBare && !entry.hasGapBefore && above !== undefined && leadReference(above, people) !== null;
}

/** "What we would like to ask her" on a card under somebody's name. */
function pronounReference({ words }: Entry, { reference, spans, isFromProse }: QuestionContext): Lead | null {
  if (reference === null || isFromProse || reference.keys.length !== 1) return null;
  return words.text.length <= 80 && PRONOUN.test(words.folded) ? { reference, spans } : null;
}

/** Takes what a heading or a lead line says into the context; its questions are a list of their own. */
export function readLead(
  invitation: Invitation,
  entry: Entry,
  above: Entry | undefined,
  people: People,
  context: QuestionContext,
): void {
  const named = isOverPeople(entry) ? null : leadReference(entry, people);
  const prose =
    named === null && entry.kind === 'paragraph' ? proseReference(entry.words, entry.words.text.length, people) : null;
  const direct = named === null && prose === null ? askedDirectly(invitation, entry.words, people) : null;
  const found = named ?? prose ?? direct ?? pronounReference(entry, context);
  if (context.reference !== null && goesOn(entry, above, found, people)) return;
  const said = entry.kind !== 'paragraph' ? entry.topic : (topicOfHeading(entry.words.folded) ?? context.topic);
  const rank = headingRank(invitation, entry);
  // A heading deeper than that of the questions divides them.
  const isWithin = said === null && entry.kind === 'heading' && context.rank !== null && rank > context.rank;
  const topic = isWithin ? 'questions' : said;
  if (entry.kind === 'heading' && !isWithin) context.rank = topic === 'questions' && rank <= 6 ? rank : null;
  const isOwn = topic === 'own' && people.ownerKey !== null;
  const own = isOwn ? { keys: [people.ownerKey ?? ''], isAll: false, to: 0, honorific: null } : null;
  context.topic = topic;
  context.isOver = false;
  const isSpoken = named !== null && entry.kind === 'paragraph' && spokenTo(entry.words) !== null;
  context.spoken = isSpoken ? spokenCount(entry.words) : null;
  context.reference = found?.reference ?? own;
  context.isFromProse = (prose ?? direct) !== null;
  context.spans = found?.spans ?? (own === null ? [] : spansOf(entry.words));
  const isTheme =
    found === null &&
    topicOfHeading(entry.words.folded) === null &&
    entry.headingStyle !== 'hashes' &&
    entry.headingStyle !== 'line';
  context.theme = isTheme ? readWords(entry.words, 0.7) : null;
  context.group += 1;
}

const MAX_PROSE = 700;
const ALL_OF_THEM =
  /\b(?:all|each|any|both)(?:\s(?:two|three|four|five|six))?\sof\s(?:you|them)\b|\b(?:everyone|everybody)\b|\ball\s(?:two|three|four|five|six)\b|(?:全員|皆様|皆さま|皆さん|各位|お二人|お二方|両氏|お三方|三人とも)(?:へ|に|が|から)/i;
/** A last sentence about the panel as a whole takes back whom the paragraph spoke of before. */
const COLLECTIVE = /\b(?:panel(?:l?ists)?|speakers|witnesses|guests|participants|discussion)\b|登壇者|パネル|討論/i;

/**
 * Whom a paragraph speaks of that stands right over a list, in [0, to) of its words: "Harriet goes first, …", "Before the
 * bell, all three of you …". Null when it names nobody of the panel, or several apart from each other.
 */
export function proseReference(words: Passage, to: number, people: People): Lead | null {
  if (to > MAX_PROSE) return null;
  const prose = cutPassage(words, 0, to);
  const all = ALL_OF_THEM.exec(prose.folded);
  const panel = new Set(people.index.panel());
  const named = people.index
    .mentions(prose.folded)
    .map(({ from, reference }) => ({ from, reference, keys: reference.keys.filter((key) => panel.has(key)) }))
    .filter(({ keys }) => keys.length > 0);
  if (all !== null)
    return {
      reference: { keys: [], isAll: true, to: all.index + all[0].length, honorific: null },
      spans: spansOf(prose, all.index, all.index + all[0].length),
    };
  const [first] = named;
  const keys = new Set(named.flatMap((mention) => mention.keys));
  if (first === undefined || keys.size !== first.keys.length) return null;
  const last = prose.folded.slice(Math.max(0, prose.folded.slice(0, -2).search(/[.。?!][^.。?!]*$/)));
  if (COLLECTIVE.test(last) && !named.some(({ from }) => from >= prose.folded.length - last.length)) return null;
  return {
    reference: { ...first.reference, keys: first.keys },
    spans: spansOf(prose, first.from, first.reference.to),
  };
}

/** A paragraph right over a list may say in running text whom the list is put to; one that does not ends what was said so. */
export function readProseLead(
  words: Passage,
  to: number,
  people: People,
  context: QuestionContext,
  invitation: Invitation | null = null,
): void {
  if (context.reference !== null && !context.isFromProse) return;
  const found =
    proseReference(words, to, people) ?? (invitation === null ? null : askedDirectly(invitation, words, people));
  context.reference = found?.reference ?? null;
  context.spans = found?.spans ?? [];
  context.isFromProse = found !== null;
  context.group += 1;
}
