import type { Found, PersonRole } from '../draft';
import { sentencesOf, type Stretch } from '../text/clauses';
import { allMatches } from '../../matches';
import { readRange, type Passage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { titleLengthAtEnd } from '../words/japanese-titles';
import {
  JAPANESE_ORGANISATIONS,
  NOT_SURNAMES,
  ORGANISATION_WORDS,
  ROLE_OF_WORD,
  TITLE_WORDS,
} from '../words/people-words';
import { isRankNote, readBracket } from './brackets';
import { readJapaneseName, readLatinName, readPostNominal, type NameReading } from './names';
import { splitPost, type Post } from './post-split';
import { withoutRemark } from './remarks-behind';
import { compareWritings } from './writings';

/** One person as a line tells of them. `saysRole` when the line itself gives the role ("…, will moderate"). */
export type PersonReading = {
  name: Found<string>;
  aliases: Found<string>[];
  honorific: Found<string> | null;
  title: Found<string> | null;
  affiliation: Found<string> | null;
  saysRole: PersonRole | null;
  isOwner: boolean;
};

/** A reading that tells nothing but a name. */
export function nameOnly(name: Found<string>): PersonReading {
  return { name, aliases: [], honorific: null, title: null, affiliation: null, saysRole: null, isOwner: false };
}

const STOP =
  /^(?:who|whose|which|will|is|was|has|had|joins|joined|(?:(?:still|also|again|kindly)\s)?(?:presides|chairs|moderates|opens|welcomes))\b|[,\s]\s?(?:(?:still|also|again|kindly)\s)?(?:presides|chairs|moderates|opens|welcomes)\b|[,\s]\s?(?:who|whose|which|will|is|was|has|had|joins|joined|takes the chair|runs the|leads the|keeps (?:time|order)|in the chair|moderating|chairing|presiding|as (?:the )?moderator)\b|;|。|\s\((?:until|since|from|formerly|joining|by|via|TBC|me|you)\b|が(?:務め|登壇|担当)|^(?:です|でございます|になります)(?=[。、]|$)/;
const OWNER =
  /\((?:me|myself|that's me|this is me|私|自分|本人)\)|(?:\s-{1,2}|←|<-|\*)\s?(?:me|myself|that's me|this is me|私|自分|本人)\s?$/i;
/** "Amb. Lindqvist (you)": whom the paper is for, and no post. */
const IS_READER = /^(?:you|yourself|あなた)$/i;
const ROLE_PHRASE =
  /\bwill (?:lead|moderate|chair|facilitate|run the (?:session|conference|discussion|panel|meeting|hour|q\s?&\s?a))|\bin the chair\b|\bmoderating\b|\bmoderates\b|\bpresides\b|\bchairing\b|\bas (?:the )?moderator\b|[([【](?:host|mc|interpreter|facilitator|interviewer|moderator|chair|司会|座長|モデレーター|進行役?|聞き手|通訳|司会者)[)\]】]|,\s?moderator\b|\bmoderator\)/i;

/** "佐藤 花子 Hanako Sato": the other writing right behind the name, when the two sound alike. */
function readWritingBeside(folded: string, at: number, language: 'en' | 'ja', name: string): Alias | null {
  const gap = /^\s{1,3}(?=\S)/.exec(folded.slice(at, at + 5));
  if (gap === null) return null;
  const from = at + gap[0].length;
  const other = language === 'ja' ? readLatinName(folded, from) : readJapaneseName(folded, from, false);
  if (other === null || (language === 'en') !== hasJapanese(folded.charAt(from))) return null;
  const written = folded.slice(other.name.from, other.name.to);
  const evidence = language === 'ja' ? compareWritings(name, written) : compareWritings(written, name);
  // "比嘉 南海子 Namiko Higa（…）": both in full, and the post right behind.
  const isFull = /\S[\s・]\S/.test(name) && /\S\s\S/.test(written) && /^\s{0,2}(?:\(|$)/.test(folded.slice(other.to));
  return evidence === 'same' || (evidence === 'open' && isFull)
    ? { alias: other.name, to: other.to, post: null }
    : null;
}

type Alias = { alias: Stretch; to: number; post: Stretch | null };

/** A second writing of the name: " / Misaki Sato" or "(入谷 朋子)". */
export function readAlias(folded: string, at: number, language: 'en' | 'ja', name: string): Alias | null {
  const beside = readWritingBeside(folded, at, language, name);
  if (beside !== null) return beside;
  // "Mio Okabe / 同時通訳 岡部 澪": the role again before the other writing.
  const slash = /^\s{0,3}[/|]\s{0,3}(?:(?:同時|逐次|手話)?通訳\s{1,3})?/.exec(folded.slice(at, at + 14));
  const bracket = slash === null ? readBracket(folded, at) : null;
  const from = slash !== null ? at + slash[0].length : bracket?.inner.from;
  if (from === undefined) return null;
  const other = language === 'ja' ? readLatinName(folded, from) : readJapaneseName(folded, from, true);
  if (other === null) return null;
  if (bracket === null) return { alias: other.name, to: other.to, post: null };
  const rest = folded.slice(other.to, bracket.inner.to);
  if (rest.trim() === '') return { alias: other.name, to: bracket.to, post: null };
  // "(Jane Doe、元顧問)": the post follows in the same brackets.
  const comma = /^\s?[、,;/]\s{0,2}/.exec(rest);
  if (comma === null) return null;
  return { alias: other.name, to: bracket.to, post: { from: other.to + comma[0].length, to: bracket.inner.to } };
}

/** "わかつき わたる": how a name is read, and no post in katakana ("フリーライター"). */
function isKanaReading(text: string): boolean {
  return /^[\u3041-\u3096\u30fc\u30a1-\u30fa\s・]+$/.test(text) && titleLengthAtEnd(text) === 0;
}

/** Where the post of a person stands after the name: in brackets, or after a comma, dash, colon or gap. */
function postStretch(folded: string, at: number, language: 'en' | 'ja'): Stretch | null {
  let from = at;
  let bracket = readBracket(folded, from);
  if (bracket !== null && isRankNote(folded.slice(bracket.inner.from, bracket.inner.to))) {
    from = bracket.to;
    bracket = readBracket(folded, from);
  }
  if (
    bracket !== null &&
    ROLE_PHRASE.test(folded.slice(from, bracket.to)) &&
    bracket.inner.to - bracket.inner.from < 14
  ) {
    from = bracket.to;
    bracket = readBracket(folded, from);
  }
  // "若槻 航（わかつき わたる）": how the name is read.
  if (bracket !== null && isKanaReading(folded.slice(bracket.inner.from, bracket.inner.to))) {
    from = bracket.to;
    bracket = readBracket(folded, from);
  }
  if (bracket !== null) {
    const isNote =
      IS_READER.test(folded.slice(bracket.inner.from, bracket.inner.to)) || OWNER.test(folded.slice(from, bracket.to));
    if (!isNote) return bracket.inner;
    from = bracket.to;
  }
  const separator =
    /^(?:\s{0,3}(?:,|-{1,2}|:|\||;|=)\s{0,4}|\s\/\s(?=(?:[A-Z][\w-]{2,14}\s){0,3}(?:Director|President|Head|Chief|Professor|Manager|Secretary|Officer|Fellow|Partner|Counsel|Editor)\b)|\s{0,2}\/\s{0,2}(?=[\u3041-\u9fff])|\s(?:of|from|at)\s(?=[A-Zt])|\s{1,12}(?=\S)|(?=[\u3041-\u9fff]))/.exec(
      folded.slice(from, from + 80),
    );
  if (separator === null || separator[0].includes(';')) return null;
  // After a Latin name a single space is just the next word.
  if (language === 'en' && separator[0] === ' ' && !hasJapanese(folded.slice(from, from + 3))) return null;
  const start = from + separator[0].length;
  const [sentence] = sentencesOf(folded.slice(start));
  const end = sentence === undefined ? folded.length : start + sentence.to;
  const stop = STOP.exec(folded.slice(start, end));
  const bare = stop === null ? end : start + stop.index;
  const trailing = /\s?(?:\([^()]{1,120}\)|[【[][^【】[\]]{1,12}[】\]])\s{0,2}\.?$/.exec(folded.slice(start, bare));
  return { from: start, to: trailing === null || trailing.index === 0 ? bare : start + trailing.index };
}

function readName(folded: string, allowsLone: boolean): NameReading | null {
  const at = /^\s*/.exec(folded.slice(0, 40))?.[0].length ?? 0;
  return hasJapanese(folded.slice(at, at + 2)) ? readJapaneseName(folded, at, allowsLone) : readLatinName(folded, at);
}

/** A line in which the organisation stands first: "北稜大学大学院 教授　浅田 美帆 氏". */
function readNameAtEnd(folded: string): NameReading | null {
  const latin = /^([A-Z][^\n]{2,80}(?:\t|\s{2,12}))(?=[A-Z])/.exec(folded.slice(0, 120));
  if (latin?.[1] !== undefined) {
    const reading = readLatinName(folded, latin[1].length);
    const post = folded.slice(0, latin[1].length);
    const isTold = ORGANISATION_WORDS.test(post) || TITLE_WORDS.test(post);
    const isRoom = reading !== null && NOT_SURNAMES.test(folded.slice(reading.name.from, reading.name.to));
    if (reading !== null && !isRoom && isTold && /^\s*(?:\(|$)/.test(folded.slice(reading.to))) return reading;
  }
  const head = /^(?:[^\s()]{1,30}\s{1,40}){1,4}/.exec(folded.slice(0, 120));
  if (head === null || !hasJapanese(folded.slice(0, 2))) return null;
  for (const gap of allMatches(head[0], /\s{1,40}/g)) {
    const at = gap.index + gap[0].length;
    const reading = readJapaneseName(folded, at, false) ?? readLatinName(folded, at);
    if (reading === null || !/^\s*(?:[(。、,;…→]|$)/.test(folded.slice(reading.to))) continue;
    const { title, affiliation } = splitPost(folded, 0, at);
    const isOrganisation =
      affiliation !== null && JAPANESE_ORGANISATIONS.test(folded.slice(affiliation.from, affiliation.to));
    if (title !== null || isOrganisation || DOER.test(folded.slice(0, at).trim())) return reading;
  }
  return null;
}

/** "外部執筆者": a word for what somebody does, that no list of titles has. */
const DOER = /^[\u3400-\u9fff]{1,6}(?:者|家|員|役)$/;

/** Behind a name that stands at the end, the post in brackets: with the title before the name, or alone. */
function withPostBehind(folded: string, post: Post, at: number): Post {
  const head = post.affiliation === null ? '' : folded.slice(post.affiliation.from, post.affiliation.to);
  const bracket = post.affiliation === null || DOER.test(head) ? readBracket(folded, at) : null;
  const inner = bracket === null ? '' : folded.slice(bracket.inner.from, bracket.inner.to);
  if (bracket === null || isKanaReading(inner) || ROLE_PHRASE.test(`(${inner})`)) return post;
  const told = splitPost(folded, bracket.inner.from, bracket.inner.to);
  const isHouse =
    told.affiliation !== null && JAPANESE_ORGANISATIONS.test(folded.slice(told.affiliation.from, told.affiliation.to));
  return isHouse ? { title: told.title ?? post.title ?? post.affiliation, affiliation: told.affiliation } : post;
}

/** A bare surname is believed only when nothing else stands beside it, or an organisation does. */
function isPostLike(folded: string, stretch: Stretch): boolean {
  const words = folded.slice(stretch.from, stretch.to).trim();
  return words === '' || JAPANESE_ORGANISATIONS.test(words) || YEAR_OF_STUDY.test(words);
}

/** "4年", "文学部3年生": a pupil's or student's year, behind the faculty if it is told. */
const YEAR_OF_STUDY = /^(?:[^\s、。()]{2,14}(?:科|部|院|校|コース|専攻)\s?)?[1-6一二三四五六]年(?:生|次)?$/;

/** The faculty of a student, without the year; null where only the year is told. */
function withoutYear(folded: string, part: Stretch | null): Stretch | null {
  const told = part === null ? '' : folded.slice(part.from, part.to).trim();
  if (part === null || !YEAR_OF_STUDY.test(told)) return part;
  const faculty = told.replace(/\s?[1-6一二三四五六]年(?:生|次)?$/, '');
  return faculty === '' ? null : { from: part.from, to: part.from + faculty.length };
}

/** The folded words with wide spaces as tabs: between Latin words a wide space parts the name from the post. */
function withWideGaps(line: Passage): string {
  if (!line.text.includes('\u3000') || !/[A-Za-z]\u3000[A-Za-z]/.test(line.text)) return line.folded;
  return [...line.folded].map((sign, index) => (line.text.charAt(index) === '\u3000' ? '\t' : sign)).join('');
}

function titleBehind(folded: string, at: number): Stretch | null {
  const match = /^\),\s{1,2}([A-Z][^,;.()]{2,60})/.exec(folded.slice(at, at + 80));
  if (match?.[1] === undefined || !TITLE_WORDS.test(match[1])) return null;
  const from = at + match[0].indexOf(match[1]);
  return { from, to: from + match[1].length };
}

/** "+1 202 555 0100": how to reach somebody, and no house. */
function isNumber(folded: string, part: Stretch | null): boolean {
  return part !== null && !/\p{L}/u.test(folded.slice(part.from, part.to));
}

/** Where the sentence ends that tells of the person: the next may tell of another. */
function endOfSentence(folded: string, from: number): number {
  const stop = /\)\.\s(?=[A-Z])/.exec(folded.slice(from));
  return stop === null ? folded.length : from + stop.index + 2;
}

/** "冨樫 ひなた（Hinata Togashi）様": the form of address behind both writings. */
function addressBehind(folded: string, at: number): Stretch | null {
  const match = /^\s?(様|氏|さん|先生)(?=[\s、(]|$)/.exec(folded.slice(at, at + 6));
  return match?.[1] === undefined ? null : { from: at + match[0].length - match[1].length, to: at + match[0].length };
}

/** "山田 花子 教授（湾岸大学）": a rank as the form of address, and no other title. */
function rankIn(folded: string, { honorific, language }: NameReading): Stretch | null {
  const isRank =
    language === 'ja' && honorific !== null && /(?:教授|弁護士|大使)$/.test(folded.slice(honorific.from, honorific.to));
  return isRank ? honorific : null;
}

/** Reads one line of a list of people; null when it does not begin (or, in Japanese, end) with a name. */
export function readPerson(line: Passage, allowsLone: boolean): PersonReading | null {
  const folded = withWideGaps(line);
  const leading = readName(folded, false);
  // "調査第一部長　卯月　あやめ": the end of a post that looks like a form of address, before the name.
  const isPost =
    leading?.language === 'ja' &&
    /^(?:部長|室長|局長|教授|委員|議員|大使)\s+\S+\s+\S/.test(folded.slice(leading.name.to));
  const first = isPost ? null : leading;
  const atEnd = first === null ? readNameAtEnd(folded) : null;
  const lone = first === null && atEnd === null ? readName(folded, allowsLone) : null;
  const reading = first ?? atEnd ?? lone;
  if (reading === null) return null;
  const alias =
    atEnd === null
      ? readAlias(folded, reading.to, reading.language, folded.slice(reading.name.from, reading.name.to))
      : null;
  let rest = alias?.to ?? reading.to;
  const address = alias === null ? null : addressBehind(folded, rest);
  if (address !== null) rest = address.to;
  const postNominal = reading.language === 'en' ? readPostNominal(folded, rest) : null;
  if (postNominal !== null) rest = postNominal.to;
  const stretch = withoutRemark(
    folded,
    alias?.post ?? (atEnd === null ? postStretch(folded, rest, reading.language) : { from: 0, to: reading.name.from }),
  );
  const told = stretch === null ? { title: null, affiliation: null } : splitPost(folded, stretch.from, stretch.to);
  const post = atEnd === null ? told : withPostBehind(folded, told, reading.to);
  const name = readRange(line, reading.name.from, reading.name.to);
  if (
    name === null ||
    (lone?.language === 'ja' && stretch !== null && post.title === null && !isPostLike(folded, stretch))
  )
    return null;
  // "Jane Doe (Example University), Professor": the title behind the bracket that names the house.
  const behind = stretch !== null && post.title === null ? titleBehind(folded, stretch.to) : null;
  const honorific = reading.honorific ?? postNominal ?? address;
  const read = (part: Stretch | null): Found<string> | null =>
    part === null ? null : readRange(line, part.from, part.to);
  const aliasName = alias === null ? null : readRange(line, alias.alias.from, alias.alias.to);
  const roleWords = ROLE_PHRASE.exec(folded.slice(0, endOfSentence(folded, reading.to)))?.[0] ?? null;
  return {
    name,
    aliases: aliasName === null ? [] : [aliasName],
    honorific: read(honorific),
    title: read(post.title ?? behind ?? rankIn(folded, reading)),
    affiliation: isNumber(folded, post.affiliation) ? null : read(withoutYear(folded, post.affiliation)),
    saysRole: roleWords === null ? null : (roleOf(roleWords) ?? 'moderator'),
    isOwner: OWNER.test(folded),
  };
}

/** The role that a label, heading or phrase names ("座長", "Panelists", "MC"), or null. */
export function roleOf(words: string): PersonRole | null {
  const joined = hasJapanese(words) ? words.replace(/\s+/g, '') : words;
  return ROLE_OF_WORD.find(([pattern]) => pattern.test(joined))?.[1] ?? null;
}
