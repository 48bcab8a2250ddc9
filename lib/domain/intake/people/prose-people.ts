import { sentencesOf } from '../text/clauses';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { GREETING } from '../words/mail-words';
import { JAPANESE_HONORIFICS, JAPANESE_ORGANISATIONS } from '../words/people-words';
import { asidePeople } from './aside-people';
import { panelsIn } from './japanese-panel';
import { readJapaneseName, readLatinName } from './names';
import { isPosted, splitPeopleList, type Candidate } from './people-list';
import { nameOnly } from './person-line';
import {
  addressedName,
  LEADS,
  proseCandidate as candidate,
  secondLeader,
  singleName,
  RUNS_IT,
  titledLeader,
} from './prose-leaders';
import { isHouseAndName, presentedInJapanese } from './presented-in-japanese';
import { proseInterpreters } from './prose-interpreters';
import { replacements } from './replacements';
import { introducedHost } from './self-introduced';

const LED_BY =
  /\b(?:[Mm]oderated|[Cc]haired|[Ff]acilitated|led|[Pp]resided over|[Gg]uided) by\s|\b(?:moderator|chair|facilitator)(?:,| is| will be| for the (?:day|session) is)\s(?=[A-Z])/g;
const PANEL_OF =
  /\b(?:[Oo]n the (?:panel|stage) with you(?=:)|(?:at the table|on (?:the )?stage|on the panel|in conversation|(?:appear(?:ing)?|testify(?:ing)?|sit(?:ting)?|be)(?: on (?:a|one|the|your) (?:[a-z]+ )?panel)?|together) with|speakers|panell?ists|the panel(?=:|\s(?:are|is|will be|includes?|consists))|panel:(?=\s)|joined by|joining (?:you|us)|alongside|together with|fellow panel(?:l?ists)?)(?:\s(?:are|include|includes|will be|is|on the day are))?:?\s(?=[A-Z])/g;
/** "H.E. Ambassador Ragna Storm will open the evening". */
const OPENS =
  /\bwill (?:also )?(?:open|welcome|greet|close|introduce|host|(?:give|say|offer) (?:a few |a |some |the )?(?:words?(?: of)? )?(?:welcome|opening|closing|greeting))\b|\b(?:opens|welcomes|closes) the\b/i;
/** "Professor Ana Ruiz of Rio University joins us from Lisbon." */
const JOINS = /\b(?:joins|will join|is joining|joining) (?:us|you)\b/;
const JOINS_AFTER_NAME = /^[^,.]{4,60}\s(?:joins|will join) (?:us|you) (?:from|by|via|on|in|online|remotely)\b/;
const ABSENT = /\b(?:cannot|can't|will not|won't|unable to) (?:join|attend|come|be (?:there|with us))\b/i;
const JAPANESE_LEADER =
  /(?:司会|進行役?|モデレーター|座長|聞き手|ファシリテーター)(?:は|を|には|に)[、\s]{0,2}(?:(?:私|わたし|わたくし|僕|小生|自分)(?:、|こと)\s?)?/g;
/** "I (Jane Doe, Provost, …) will moderate", "I will moderate (Jane Doe, …)": the writer's name in brackets. */
const I_IN_BRACKETS =
  /\bI\s?\((?=[^()]{4,160}\)[^.]{0,20}\b(?:(?:will|shall|'ll)\s(?:moderat|chair|facilitat|host|lead)|(?:moderate|chair|host)\b))|\bI(?:\s(?:will|shall)|'ll)\s(?:moderate|chair|facilitate|host|lead)(?:\s(?:it|the\s[a-z]{3,12}))?\s?\((?=[A-Z])/g;
/** "My co-host Teddy Okafor will be on too.", "Your MC on the main stage is Jane Doe". */
const CO_HOST =
  /\b(?:(?:[Mm]y|[Oo]ur) co-?host,?|(?:MC|[Ee]mcee|[Mm]aster of [Cc]eremonies)\b[^.;:,]{0,40}?\s(?:is|will be))\s(?=[A-Z])/g;
/** "司会は当会代表の 日下部 文 が担当します": words of where the leader comes from before the name. */
const LEADER_OF_HOUSE =
  /(?:司会|進行役?|モデレーター|座長|聞き手)は、?\s?[^、。()]{1,18}?の\s{0,2}(?=([\u3400-\u9fff々]{1,4}\s[\u3041-\u9fff]{1,4}?)\s{0,2}(?:が|です|に|を|さん|氏|先生))/g;
/** "もう一人のゲストは台湾からディーン・ウーさん（…）です". */
const JAPANESE_GUEST = /(?:ゲスト|お相手|対談相手|共演者?)は、?(?:[^\s。、()]{1,8}(?:から|より)(?:お越しの)?)?/g;
const JAPANESE_LEADING =
  /(?:が|は)[、]?(?:司会|進行|モデレーター|座長|聞き手|ファシリテーター)(?:を|役を|として|となり|に)/;
const JOINED_BY =
  /\bwith you on (?:the )?(?:panel|stage)\b|\bon (?:the )?(?:panel|stage) with you\b|\byou(?:'ll| will| would|'d| are)?(?: be)? (?:joined by|joining|speaking (?:with|alongside))|\b(?:inviting|invite|asking) you to (?:take part|speak|testify|sit on (?:the|our) panel|be (?:one of|a (?:speaker|panell?ist)))\b|\bjoining you\b|\byour fellow (?:panel|speaker)|\balongside you\b|\b(?:you two|you both|the two of you)\b|(?:様|さん|先生|氏)の(?:ほか|他)(?:に|は|、)|ご一緒(?:いただく|する|くださる)|(?:先生|貴職|貴殿|貴台)に(?:は|も)?、?[^。]{0,12}ご?(?:講演|登壇|出演|報告|発表|講話)(?:を|いただ|賜)|お相手(?:は|\s?:|\s)|ご?対談(?:の(?:件|お相手)|企画)/i;
const SELF_LEADS =
  /\b(?:me|myself), (?:steering|moderating|chairing|hosting|in the chair|asking)\b|\bI(?:'ll| will| shall)(?: be)? (?:moderat|chair|facilitat|host|interview)|\bI host\b|\bI(?:'m| am|'ll| will)? (?:do(?:ing)?|ask(?:ing)?|be asking) (?:all )?the (?:asking|questions?|questioning)\b|\bI am (?:moderating|chairing)|私が(?:司会|進行|聞き手|モデレーター)|(?:聞き手|司会|進行役?|モデレーター|インタビュアー)[はを](?:、?私|[^。、]{0,16}(?:私|わたくし|小生)(?:、?[\u3400-\u9fff]{1,4})?が(?:務め|つとめ|担当|致し|いたし|し)ま)/i;

function isSomebody(found: Candidate | null): found is Candidate {
  return found !== null;
}

/** One of these is in all English words that present somebody. */
const PRESENTS =
  /\bby\s|moderat|chair|facilitat|preside|guide|lead\b|panel|stage|table|conversation|appear|sit|together|speakers|join|alongside|open|welcom|greet|close|introduc|host|give|say|offer|\bI\s?\(|\bI'll\b|\bMC\b|emcee|ceremonies/i;

function inEnglish(entry: Entry): Candidate[] {
  const { words } = entry;
  const isPresenting = PRESENTS.test(words.folded);
  if (!isPresenting && !RUNS_IT.test(words.folded)) return [];
  const sentences = sentencesOf(words.folded);
  const saying = (pattern: RegExp): Passage[] =>
    sentences.flatMap(({ from, to }) =>
      pattern.test(words.folded.slice(from, to)) ? [cutPassage(words, from, to)] : [],
    );
  const titled = saying(RUNS_IT).map(titledLeader);
  if (!isPresenting) return titled.filter(isSomebody);
  const led = [...allMatches(words.folded, LED_BY), ...allMatches(words.folded, I_IN_BRACKETS)].map((match) => {
    const from = match.index + match[0].length;
    const close = match[0].endsWith('(') ? words.folded.indexOf(')', from) : words.folded.length;
    return candidate(cutPassage(words, from, close), 'moderator', 'prose');
  });
  const leading = sentences
    .filter(({ from, to }) => LEADS.test(words.folded.slice(from, to)) && !ABSENT.test(words.folded.slice(from, to)))
    .flatMap((sentence) => {
      const part = cutPassage(words, sentence.from, sentence.to);
      return [candidate(part, 'moderator', 'prose') ?? addressedName(part) ?? singleName(part), secondLeader(part)];
    });
  const panel = allMatches(words.folded, PANEL_OF).flatMap((match) => {
    const from = match.index + match[0].length;
    const [sentence] = sentencesOf(words.folded.slice(from));
    const list = cutPassage(words, from, from + (sentence?.to ?? 0));
    const people = splitPeopleList(list).map((part) => candidate(part, 'speaker', 'prose'));
    const isSaid = match[0].includes('with you');
    return people.filter(
      (found) =>
        found !== null &&
        (found.reading.affiliation !== null ||
          found.reading.title !== null ||
          (found.reading.name.value.includes(' ') && (isSaid || found.reading.honorific !== null))),
    );
  });
  const opening = saying(OPENS).flatMap((part) => {
    const found = candidate(part, 'host', 'prose');
    return found !== null && isPosted(found.reading) ? [found] : [];
  });
  const joining = saying(JOINS).flatMap((part) => {
    const found = candidate(part, 'speaker', 'prose');
    const isFull = found?.reading.name.value.includes(' ') === true && JOINS_AFTER_NAME.test(part.folded);
    return found !== null && (isPosted(found.reading) || isFull) ? [found] : [];
  });
  const coHosts = allMatches(words.folded, CO_HOST).map((match) =>
    candidate(cutPassage(words, match.index + match[0].length), 'host', 'prose'),
  );
  return [...led, ...leading, ...titled, ...panel, ...opening, ...joining, ...coHosts].filter(isSomebody);
}

function inJapanese(entry: Entry): Candidate[] {
  const { words } = entry;
  const found = allMatches(words.folded, JAPANESE_LEADER).map((match) =>
    candidate(cutPassage(words, match.index + match[0].length), 'moderator', 'prose'),
  );
  found.push(
    ...allMatches(words.folded, LEADER_OF_HOUSE).map((match) => {
      const from = match.index + match[0].length;
      return candidate(cutPassage(words, from, from + (match[1]?.length ?? 0)), 'moderator', 'prose');
    }),
  );
  const guests = allMatches(words.folded, JAPANESE_GUEST).map((match) =>
    candidate(cutPassage(words, match.index + match[0].length), 'speaker', 'prose'),
  );
  found.push(...guests.filter((guest) => guest !== null && isPosted(guest.reading)));
  found.push(...panelsIn(words));
  const leading = JAPANESE_LEADING.exec(words.folded);
  if (leading !== null) {
    // "編集長の田中一郎氏が司会を…": the name is the last word before the particle.
    const before = words.folded.slice(0, leading.index);
    const start = Math.max(before.lastIndexOf('の'), before.lastIndexOf('、'), before.lastIndexOf('。')) + 1;
    found.push(candidate(cutPassage(words, start, leading.index), 'moderator', 'prose', true));
  }
  found.push(...presentedInJapanese(words));
  return found.filter(isSomebody).filter(({ reading }) => !isHouseAndName(reading.name.value));
}

/** People whom running text presents: "moderated by …", "…, will lead the panel discussion", "司会は…". */
export function proseCandidates(invitation: Invitation): Candidate[] {
  const writers = invitation.body.slice(0, MAX_ADDRESSEE).map(({ words }) => introducedHost(words));
  const named = invitation.body
    .filter((entry) => entry.kind !== 'heading')
    .flatMap((entry) => [
      ...inEnglish(entry),
      ...(hasJapanese(entry.words.folded) ? inJapanese(entry) : []),
      ...replacements(entry),
      ...asidePeople(entry.words),
      ...proseInterpreters(entry.words),
    ]);
  return [...writers.filter(isSomebody), ...named];
}

/** Whether the writer says that they lead the conversation themselves. */
export function writerLeads(invitation: Invitation): boolean {
  return invitation.body.some((entry) => SELF_LEADS.test(entry.words.folded.slice(0, 4_000)));
}

/** Whether the people greeted are told that others join them on the panel: they speak too. */
export function greetsSpeakers(invitation: Invitation): boolean {
  return invitation.body.some((entry) => JOINED_BY.test(entry.words.folded.slice(0, 4_000)));
}

function greetedName(words: Passage, at: number): { found: Candidate; to: number } | null {
  const name = hasJapanese(words.folded.slice(at, at + 2))
    ? readJapaneseName(words.folded, at, false)
    : readLatinName(words.folded, at, true);
  if (name === null || (name.language === 'ja' && name.honorific === null)) return null;
  const bracket = /^\s?\(([^()]{2,60})\)/.exec(words.folded.slice(name.to, name.to + 70));
  const to = name.to + (bracket?.[0].length ?? 0);
  const value = readRange(words, name.name.from, name.name.to, 0.7);
  if (value === null) return null;
  const from = name.to + (bracket?.[0].indexOf(bracket[1] ?? '') ?? 0);
  const affiliation = bracket?.[1] === undefined ? null : readRange(words, from, from + bracket[1].length, 0.7);
  const honorific = name.honorific === null ? null : readRange(words, name.honorific.from, name.honorific.to);
  const reading = { ...nameOnly(value), honorific, affiliation };
  return { found: { reading, role: 'speaker', from: 'greeting', at: sourceStart(cutPassage(words, at)) }, to };
}

/** "汐見総合研究所 / 主任研究員　白石 由紀 先生": the addressee of a Japanese letter, with the house on the line above. */
function formallyAddressed(entry: Entry, above: Entry | undefined): Candidate | null {
  const { folded } = entry.words;
  if (
    entry.kind !== 'paragraph' ||
    folded.length > 44 ||
    !/(?:様|先生|殿|氏)$/.test(folded) ||
    /各位|御中/.test(folded)
  )
    return null;
  const found = candidate(entry.words, 'speaker', 'greeting');
  if (found === null) return null;
  const isHouse =
    above !== undefined && above.words.text.length < 40 && JAPANESE_ORGANISATIONS.test(above.words.folded.trim());
  const affiliation =
    found.reading.affiliation ?? (isHouse ? readRange(above.words, 0, above.words.text.length, 0.7) : null);
  return { ...found, reading: { ...found.reading, affiliation } };
}

/** Entries in which a greeting stands, and those in which the addressee of a Japanese letter does. */
const MAX_LETTERHEAD = 14;
const MAX_ADDRESSEE = 5;

/** The people greeted at the head of a mail ("Hi Hannah,", "杉浦大使、オハラ先生"). */
export function greetedCandidates(invitation: Invitation): Candidate[] {
  const opening = invitation.body.slice(0, MAX_LETTERHEAD);
  for (const [position, entry] of opening.entries()) {
    const { words } = entry;
    const isHead = position < MAX_ADDRESSEE;
    const formal = isHead ? formallyAddressed(entry, opening[position - 1]) : null;
    if (formal !== null) return [formal];
    const greeting = GREETING.exec(words.folded);
    const isNames = isHead && NAMES_ALONE.test(words.folded.slice(0, MAX_NAMES_ALONE));
    if ((greeting === null && !isNames) || words.text.length > 300) continue;
    const people = greetedIn(words, greeting?.[0].length ?? 0);
    if (people.length > 0) return isNames ? [...people, ...greetedBelow(opening.slice(position + 1))] : people;
  }
  return [];
}

/** "山田様（海浜銀行）、オルセン様": names with their forms of address, each perhaps with its house, and nothing else. */
const NAMES_ALONE = new RegExp(
  `^(?:[^、,()]{1,12}?(?:${JAPANESE_HONORIFICS.join('|')})(?=[、,\\s(]|$)(?:\\s?\\([^()]{2,40}\\))?[、,\\s]{0,3}){1,6}$`,
);
const MAX_NAMES_ALONE = 200;

/** Further lines of names right under the first. */
function greetedBelow(entries: readonly Entry[]): Candidate[] {
  const end = entries.findIndex(
    (entry) => entry.hasGapBefore || !NAMES_ALONE.test(entry.words.folded.slice(0, MAX_NAMES_ALONE)),
  );
  return entries.slice(0, Math.max(end, 0)).flatMap(({ words }) => greetedIn(words, 0));
}

/** The people named one after another from `start` on. */
function greetedIn(words: Passage, start: number): Candidate[] {
  const people: Candidate[] = [];
  let at = start;
  for (let count = 0; count < 12; count += 1) {
    const named = greetedName(words, at);
    if (named === null) break;
    people.push(named.found);
    const connector =
      /^(?:\s{0,2}(?:,|、|&|and|\/)\s{0,2}(?:and\s)?(?:(?:dear|hello|hi)\s)?|\s(?:and|&)\s(?:(?:dear|hello|hi)\s)?)/i.exec(
        words.folded.slice(named.to),
      );
    if (connector === null) break;
    at = named.to + connector[0].length;
  }
  return people;
}
