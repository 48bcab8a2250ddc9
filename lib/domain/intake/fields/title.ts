import type { Found } from '../draft';
import { allMatches } from '../../matches';
import { isWhenEntry } from '../when/date-candidates';
import { isTitleOfPanel } from '../people/people-list';
import { readPerson } from '../people/person-line';
import type { Entry } from '../text/entries';
import { headerOf, valueOf, type Invitation } from '../text/invitation';
import { once } from '../../once';
import { enclosedIn, letterOf } from '../text/papers';
import { cutPassage, readPassage, readWords, spansOf, type Passage } from '../text/passage';
import { columnsOf, hasJapanese, type SourceText } from '../text/source-text';
import { topicOfHeading, topicOfLabel } from '../text/topics';
import { CLOSINGS, GREETING } from '../words/mail-words';
import { ORGANISATION_WORDS } from '../words/people-words';
import { isAddress } from './addresses';
import { cleanTitle } from './clean-title';
import { cuedTitles, type TitleCandidate } from './title-cues';
import {
  COVER_SUBJECT,
  EVENT_LABELS,
  EVENT_NAME,
  HOUSE_LINE,
  LOGISTICS_SUBJECT,
  NAMED_KIND,
  NO_TITLE,
  PLAIN_HOUSE,
  SENTENCE,
  SUBJECT_LABEL,
} from '../words/title-words';
import { momentsOf } from '../when/readings';

const QUOTED = /["「『]([^"」』\n]{5,140})["」』]/g;
const QUOTE_CUE =
  /\b(?:titled|entitled|called|on|for|panel|webinar|session|event|roundtable|from|to|call(?:ing|ed)? it|seminar|forum|symposium|discussion|hearing|lecture|conversation|talk|colloquium|workshop|conference|debate|dialogue|series|episode|(?:panel|session|event|evening|debate|discussion|talk|title|theme|topic) is)\s?[,:]?\s?$|(?:、|「|企画|番組|特集|シンポジウム|セミナー|フォーラム|ワークショップ|会|講演|講座|講義|研修|鼎談|対談|テーマ|(?:題名?|お題|演題|題目|タイトル|名称|会の名前)は、?)$/i;
const QUOTE_CUE_AFTER =
  /^,?\s?(?:(?:takes? place|(?:will|is|was) (?:take place|be held|held|now|on|set|going ahead|still)|starts|begins|goes ahead|moves?)\b|と題|の回(?:へ|に|で|の|を)|をテーマ|の(?:収録|生放送|ご?出演)|を(?:下記の(?:とおり|通り))?(?:開催|実施|企画|計画|開き|開く|催し)|と銘打|シンポジウム|セミナー|の(?:開催|ご案内|登壇)|and|,|on\b|webinar|panel|roundtable|event)/i;
const NAMED_IN_PROSE =
  /\b(?:yes to|(?:speak(?:ing)?|appear(?:ing)?|join(?:ing)? us|part|participat(?:e|ing)|guest|panell?ist|moderat(?:e|ing)) (?:at|on|in|for)|invit\w+ you to(?: (?:speak|join us|participate|appear|take part) (?:at|in|on))?(?: the)?|welcome to|join(?:ing)? us (?:at|for|on)|take part in)\s(?:our\s|the upcoming\s|our upcoming\s)?((?:[Tt]he\s)?(?:[A-Z][\w'&-]*|\d{4}|\d{1,2}(?:st|nd|rd|th))(?:\s(?:[A-Z\d][\w'&:-]*|of|on|the|for|and|in|to|a|&|-)){1,14})/;
const MAX_TITLE_COLUMNS = 180;
const HOUSE = 20;
const MIN_STATED_SCORE = 74;

function inSubject(invitation: Invitation): TitleCandidate[] {
  const subject = headerOf(invitation, 'subject');
  if (subject === null) return [];
  const words = cleanTitle(subject);
  // "Everything for Friday" says what the mail is for; any name in the body is better.
  const isLogistics =
    COVER_SUBJECT.test(words.folded) || (LOGISTICS_SUBJECT.test(words.folded) && !EVENT_NAME.test(words.folded));
  return [{ words, score: isLogistics ? 45 : 65 }];
}

const inLabels = once((entries: readonly Entry[]): readonly TitleCandidate[] => {
  return entries.flatMap((entry) => {
    const isRow = entry.kind === 'row' && entry.cells.length === 2;
    const label = isRow ? entry.cells[0]?.folded : entry.words.folded.slice(0, entry.label?.to ?? 0);
    const isPanel = !isRow && isTitleOfPanel(entry);
    const topic = isRow ? topicOfLabel(label ?? '') : isPanel ? 'title' : (entry.label?.topic ?? null);
    const value = isRow ? entry.cells[1] : valueOf(entry);
    if (topic !== 'title' || value === undefined || label === undefined) return [];
    const word = label
      .replace(/\s+/g, hasJapanese(label) ? '' : ' ')
      .replace(/^[【〔[\s]+|[】〕\]\s:]+$/g, '')
      .trim();
    // 'Show: "Compliance After Dark". My co-host …': the name in quotation marks, not what else the line says.
    const quoted = /^["「『]([^"」』]{3,120})["」』](?=[.。,、\s])/.exec(value.folded)?.[1];
    if (quoted !== undefined && value.text.length > quoted.length + 4)
      return [{ words: cutPassage(value, 1, quoted.length + 1), score: 88 }];
    return [{ words: cleanTitle(value), score: EVENT_LABELS.test(word) ? 92 : SUBJECT_LABEL.test(word) ? 78 : 63 }];
  });
});

/** A speaker with a post, at the head of a paper that begins with its people. */
function isPersonLine(entry: Entry): boolean {
  const reading = entry.kind === 'paragraph' ? readPerson(entry.words, false) : null;
  return reading !== null && reading.title !== null && reading.affiliation !== null;
}

/** `asksAsTitle`: a question counts as a title, because a date stands right under it at the head of the paper. */
function isTitleLike(entry: Entry, asksAsTitle = false): boolean {
  const { folded } = entry.words;
  if (
    entry.kind === 'row' ||
    entry.kind === 'item' ||
    columnsOf(entry.words.text) > MAX_TITLE_COLUMNS ||
    entry.words.text.length < 4
  )
    return false;
  if (
    GREETING.test(folded) ||
    CLOSINGS.test(folded) ||
    /https?:|@|\s[›»>]\s/.test(folded) ||
    (entry.kind !== 'heading' && /[。!]$/.test(folded)) ||
    (entry.kind !== 'heading' && /\?$/.test(folded) && !asksAsTitle) ||
    /(?:様|先生|各位|さん|殿)[、,]?$/.test(folded)
  )
    return false;
  // "【ご案内】港の夜話": what the paper is, before the name.
  const kind = /^【([^】]{1,20})】(?=.)/.exec(folded)?.[1] ?? '';
  if (entry.label !== null && entry.label.topic !== null && !NO_TITLE.test(kind)) return false;
  if (isAddress(folded) || isPersonLine(entry) || HOUSE_LINE.test(folded.trim())) return false;
  return !isWhenEntry(entry) && momentsOf(entry.words).length === 0 && topicOfLabel(folded) === null;
}

/** "［岩動氏への問い］", "Questions for the panel": the head of a list further down, not the name of the event. */
function headsList(entry: Entry, position: number): boolean {
  return position > 0 && entry.headingStyle === 'line' && topicOfHeading(entry.words.folded) === 'questions';
}

/** "…記者説明会のご案内", "…の派遣について（依頼）": the line of a Japanese letter that says what it is about. */
function isJapaneseSubject(title: Passage, entry: Entry): boolean {
  const { folded } = entry.words;
  return (
    folded.length <= 80 &&
    title.text.length >= 6 &&
    /(?:のご?(?:案内|依頼|お願い|お知らせ|通知|連絡)|開催について|(?:の|に)(?:件|ついて))(?:\s?\((?:依頼|通知|[ご御]?案内|お願い|[ご御]依頼|お知らせ|[ご御]連絡)\))?$/.test(
      folded,
    ) &&
    /[\u3041-\u9fff]/.test(folded) &&
    EVENT_NAME.test(title.folded)
  );
}

/** The date, the number, the addressee and the house at the head of a letter; none of them names the event. */
function isLetterHead(entry: Entry): boolean {
  const { folded } = entry.words;
  if (NO_TITLE.test(folded) && /^(?:embargo|for |not |#)/i.test(folded)) return true;
  if (entry.kind === 'heading' || entry.kind === 'row' || entry.words.text.length > 44) return false;
  const [moment] = momentsOf(entry.words);
  const isDate = moment !== undefined && moment.from <= 1 && folded.length - moment.to <= 8;
  return isDate || /^第?[^\s]{0,12}第?[\d]{1,6}号$|各位$|(?:様|殿|御中)$/.test(folded.trim()) || entry.indent >= 24;
}

function namesKind(entry: Entry | undefined): boolean {
  return entry !== undefined && /[a-z]/.test(entry.words.folded) && NAMED_KIND.test(entry.words.folded);
}

/** "講演会講師のご依頼について": whom the letter asks for, and the event only by the way. */
const ASKS_FOR_SOMEBODY =
  /(?:講師|登壇者?|パネリスト|出演者?|委員|審査員|司会者?|参考人|聞き手|寄稿|取材|協力|後援)(?:の派遣)?$/;

/** Headings and opening lines of the source. */
const inHeadings = once((entries: readonly Entry[]): readonly TitleCandidate[] => {
  const opening = entries.slice(0, 12).filter((entry) => !isLetterHead(entry));
  return opening.slice(0, 8).flatMap((entry, position) => {
    // What somebody says in a chat names nothing.
    if (entry.isTurn || (entry.kind === 'heading' && entry.marker?.kind === 'number' && position > 0)) return [];
    const below = entries[entries.indexOf(entry) + 1];
    const isShouted = entry.index === 0 && /^[A-Z][^a-z\u3041-\u9fff.:]{8,80}\?$/.test(entry.words.folded);
    const isOverDate =
      isShouted || (position === 0 && below !== undefined && (momentsOf(below.words)[0]?.from ?? 9) <= 4);
    if (!isTitleLike(entry, isOverDate) || headsList(entry, position)) return [];
    const words = cleanTitle(entry.words);
    if (isJapaneseSubject(words, entry))
      return [{ words, score: (ASKS_FOR_SOMEBODY.test(words.folded) ? 67 : 74) - position }];
    // A letterhead in capitals is the house, unless it names an event.
    const isOverEvent = position === 0 && !/[a-z\u3041-\u9fff]/.test(words.folded) && namesKind(below);
    const isHouse = (ORGANISATION_WORDS.test(words.folded) || isOverEvent) && !EVENT_NAME.test(words.folded);
    if (entry.kind === 'heading' && entry.headingStyle !== 'bracket' && !isHouse)
      return [{ words, score: (entry.headingStyle === 'hashes' ? 80 : 76) - position * 2 }];
    // The channel of a copied chat is a name for want of any other.
    if (/^(?:\[[^\]]{1,30}\]\s?)?#[^\s#]/.test(entry.words.folded)) return [{ words, score: 30 }];
    const isOpening =
      position < 2 &&
      !PLAIN_HOUSE.test(words.folded) &&
      !SENTENCE.test(entry.words.folded) &&
      columnsOf(entry.words.text) <= 110;
    return isOpening
      ? [
          {
            words,
            score: 62 + (EVENT_NAME.test(words.folded) && !ASKS_FOR_SOMEBODY.test(words.folded) ? 12 : 0) - position,
          },
        ]
      : [];
  });
});

/** "記者会見のご案内" over "「共通様式」の公表について": the kind of event, and under it its name. */
function overTwoLines(source: SourceText, entries: readonly Entry[]): TitleCandidate[] {
  const opening = entries.slice(0, 14).filter((entry) => !isLetterHead(entry) || isKindOfEvent(entry));
  return opening.flatMap((entry, position) => {
    const below = opening[position + 1];
    if (below === undefined || below.index !== entry.index + 1 || below.hasGapBefore) return [];
    if (!isKindOfEvent(entry) || !/^["「『]/.test(below.words.folded) || !isTitleLike(below)) return [];
    const kind = cleanTitle(entry.words);
    const name = cleanTitle(below.words);
    const words = readPassage(source, [...spansOf(kind), ...spansOf(name)]);
    return [{ words, score: 84 }];
  });
}

/** "記者会見のご案内", "公開シンポジウム": a line that says what kind of event it is and gives no name. */
function isKindOfEvent(entry: Entry): boolean {
  const kind = cleanTitle(entry.words).folded;
  return (
    entry.kind !== 'row' &&
    entry.label === null &&
    kind.length <= 16 &&
    !/[「」"。、]/.test(kind) &&
    EVENT_NAME.test(kind)
  );
}

/** A sentence that may name the event, or a short line that quotes it: no line of the address over a letter. */
function isProse({ kind, words: { folded } }: Entry): boolean {
  if (folded.length < 24 && !/["「『]/.test(folded)) return false;
  return kind === 'paragraph' || (kind === 'item' && folded.length <= 60);
}

function inProse(entries: readonly Entry[]): TitleCandidate[] {
  const prose = entries.filter(isProse).slice(0, 10);
  return prose.flatMap((entry) => {
    const { words } = entry;
    const found: TitleCandidate[] = [];
    for (const match of allMatches(words.folded.slice(0, 2_000), QUOTED)) {
      const before = words.folded.slice(Math.max(0, match.index - 30), match.index);
      const after = words.folded.slice(match.index + match[0].length, match.index + match[0].length + 16);
      if (!QUOTE_CUE.test(before) && !QUOTE_CUE_AFTER.test(after) && !/\btitle\b[^"]{0,30}$/i.test(before)) continue;
      if (match[1] === undefined || (!hasJapanese(match[1]) && !/\s\S+\s/.test(match[1]))) continue;
      const isCalled =
        /\b(?:entitled|titled|called|call(?:ing|ed)? it|(?:title|name) is)\s?[,:]?\s?$|(?:題名?|演題|題目|タイトル|名称|名前)は、?$/i.test(
          before,
        );
      found.push({
        words: cutPassage(words, match.index + 1, match.index + match[0].length - 1),
        score: isCalled ? 82 : 70,
      });
    }
    const named = NAMED_IN_PROSE.exec(words.folded.slice(0, 2_000));
    if (named?.[1] !== undefined) {
      const from = named.index + named[0].length - named[1].length;
      const to = from + named[1].replace(/\s(?:on|in|at|for|to|the|a|and|of|-)$/i, '').length;
      found.push({
        words: cutPassage(words, from, to),
        score: EVENT_NAME.test(named[1]) && /invit/i.test(named[0]) ? 68 : 48,
      });
    }
    return found;
  });
}

/** "【開催のお知らせ / Notice】": what a paper is, in one language or in both, and no name. */
function saysNothing(folded: string): boolean {
  const words = /^[[【〔《<](.*)[\]】〕》>]$/.exec(folded)?.[1] ?? folded;
  return NO_TITLE.test(words) || words.split(/\s?\/\s?/).every((half) => NO_TITLE.test(half.trim()));
}

function isUsable(candidate: TitleCandidate): boolean {
  const { text, folded } = candidate.words;
  return (
    text.length >= 4 &&
    columnsOf(text) <= MAX_TITLE_COLUMNS &&
    !saysNothing(folded) &&
    /[A-Za-z\u3041-\u9fff]{2}/.test(folded)
  );
}

/** What the subject of the mail, the labels and the headings call the event, each for itself. */
export function statedTitles(invitation: Invitation): Passage[] {
  const letter = letterOf(invitation.body);
  const inBody = [...inLabels(letter), ...inHeadings(letter)];
  return [...inSubject(invitation), ...inBody.filter((candidate) => candidate.score >= MIN_STATED_SCORE)]
    .filter(isUsable)
    .map((candidate) => candidate.words);
}

function candidatesIn(source: SourceText, entries: readonly Entry[]): TitleCandidate[] {
  return [
    ...cuedTitles(entries).map((cued) => ({ ...cued, words: cleanTitle(cued.words) })),
    ...inLabels(entries),
    ...inHeadings(entries),
    ...overTwoLines(source, entries),
    ...inProse(entries),
  ];
}

/** What a paper that came with the letter is called names the event only where the letter does not. */
const ENCLOSED_SHARE = 0.68;

/** The name of the event. `houses`, in small letters: those of its people, which name it only for want of anything else. */
export function findTitle(invitation: Invitation, houses: readonly string[] = []): Found<string> | null {
  const entries = invitation.body;
  const letter = letterOf(entries);
  const enclosed = enclosedIn(entries).flatMap((paper) => candidatesIn(invitation.source, paper));
  const candidates = [
    ...candidatesIn(invitation.source, letter),
    ...inSubject(invitation),
    ...enclosed.map((candidate) => ({ ...candidate, score: candidate.score * ENCLOSED_SHARE })),
  ]
    .filter(isUsable)
    .map((candidate) =>
      houses.includes(candidate.words.folded.toLowerCase()) ? { ...candidate, score: HOUSE } : candidate,
    );
  const [best] = candidates.sort((a, b) => b.score - a.score);
  return best === undefined ? null : readWords(best.words, Math.min(0.97, best.score / 95));
}
