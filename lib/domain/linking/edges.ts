import type { Entry } from './entries';
import { nationOfKanji } from './nations';
import type { NormalisedText } from './normalise';
import { isDigit, isJapanese, isKanji, isKanjiNumeral, isKatakana, isLatinLetter, isLatinWord } from './scripts';

/**
 * What turns the name before it into the name of something else, by the kind of the name: a ministry's ordinance
 * (総務省令), the law on a body (自衛隊法), a body named after a strategy (戦略本部).
 */
const AGENCY_TAIL = /^(?:令(?!和)|(?:設置|組織|職員)?法(?![務人廷的])|設置法|組織令|図書館|議員|議事)/;
const STRATEGY_TAIL = /^(?:本部|会議|委員会|室|課|局|部会|担当|企画官|官(?!民))/;
/** インド太平洋, Indian Ocean: a region, not a nation. */
const NATION_TAIL = /^(?:太平洋|洋| ocean)/;
/** The first characters of those: nearly all names are followed by another, and are settled without the words themselves. */
const AGENCY_TAIL_BEGINS = unitsOf('令設組職法図議');
const STRATEGY_TAIL_BEGINS = unitsOf('本会委室課局部担企官');
const TAIL_LENGTH = 6;
const LONGEST_ADDRESS = 200;
const AT_SIGN = 0x40;
const LOW_LINE = 0x5f;
const SPACE = 0x20;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
/** Two-character institutions are part of so many other words that they must stand alone. */
const SHORT_NAME = 2;
/** 国連加盟国, G7首脳, EU側: but for what speaks of their members and of those who act for them. */
const MEMBERS = /^(?:加盟国|参加国|各国|諸国|首脳|議長国|外相|閣僚|大使|代表部|当局|側|決議|憲章|本部|事務局)/;
const MEMBERS_BEGIN = unitsOf('加参各諸首議外閣大代当側決憲本事');
/** 安保戦略, in 国家サイバー安保戦略. */
const SHORT_TEXT_NAME = 4;

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

function charAfter(text: NormalisedText, to: number, distance: number): number {
  return to + distance < text.length ? (text.units[to + distance] ?? 0) : 0;
}

function tailOf(text: NormalisedText, to: number): string {
  return String.fromCharCode(...text.units.subarray(to, Math.min(text.length, to + TAIL_LENGTH)));
}

function isOfMembers(text: NormalisedText, to: number, right: number): boolean {
  return MEMBERS_BEGIN.has(right) && MEMBERS.test(tailOf(text, to));
}

function isJoinedLeft(text: NormalisedText, from: number): boolean {
  return from > 0 && text.origins.follows(from);
}

function isJoinedRight(text: NormalisedText, to: number): boolean {
  return to < text.length && text.origins.follows(to);
}

/** Inside an address ("www.nisc.go.jp", "desk@meti.example") no word is a name. */
function isInAddress(text: NormalisedText, from: number, to: number): boolean {
  const { original, source } = text;
  const start = text.origins.startOf(from);
  const end = text.origins.endOf(to - 1);
  const before = source.at(start - 1);
  const after = source.at(end);
  if (before === AT_SIGN || after === AT_SIGN || before === LOW_LINE || after === LOW_LINE) return true;
  if (after === FULL_STOP && /[a-z0-9]/i.test(original.charAt(end + 1))) return true;
  if (before === FULL_STOP && /[a-z0-9]/i.test(original.charAt(start - 2))) return true;
  if (before !== SLASH && after !== SLASH) return false;
  const token = /\S*$/.exec(original.slice(Math.max(0, start - LONGEST_ADDRESS), start))?.[0] ?? '';
  return token.includes('://') || token.startsWith('www.');
}

/** The space that was put into "cybersecurity" is not the edge of a word. */
function isInCyberWord(text: NormalisedText, from: number): boolean {
  return from > 0 && text.origins.isEmpty(from - 1);
}

/** That a Latin word is whole was seen to by the automaton. */
function hasLatinEdges(text: NormalisedText, from: number, to: number): boolean {
  const first = text.units[from] ?? 0;
  const last = text.units[to - 1] ?? 0;
  if (isLatinWord(first) && isInCyberWord(text, from)) return false;
  const hasLatin = isLatinLetter(first) || isLatinLetter(last);
  return !hasLatin || !isInAddress(text, from, to);
}

/** "CVE-2024-0001" is an identifier, not the programme; "2+2" is not part of a sum. */
function isPartOfIdentifier(text: NormalisedText, from: number, to: number, entry: Entry): boolean {
  const first = text.units[from] ?? 0;
  if (entry.ambiguous === null && !isDigit(first)) return false;
  const last = text.units[to - 1] ?? 0;
  const isFollowed = charAfter(text, to, 0) === SPACE && isDigit(charAfter(text, to, 1));
  if (
    entry.ambiguous !== null &&
    isFollowed &&
    isLatinWord(last) &&
    text.original.charAt(text.origins.endOf(to - 1)) === '-'
  )
    return true;
  return isDigit(first) && from > 0 && /[+\-*/.]/.test(text.original.charAt(text.origins.startOf(from) - 1));
}

function hasJapaneseEdges(text: NormalisedText, from: number, to: number, entry: Entry): boolean {
  const first = text.units[from] ?? 0;
  const last = text.units[to - 1] ?? 0;
  const left = isJoinedLeft(text, from) ? (text.units[from - 1] ?? 0) : 0;
  const right = isJoinedRight(text, to) ? charAfter(text, to, 0) : 0;
  if (isKatakana(first) && isKatakana(left)) return false;
  if (isKatakana(last) && isKatakana(right)) return false;
  if (isKanjiNumeral(first) && isKanjiNumeral(left)) return false;
  if (isKanjiNumeral(last) && isKanjiNumeral(right)) return false;
  const isInstitution = entry.kind === 'agency' || entry.kind === 'strategy';
  if (to - from <= SHORT_NAME && isInstitution && (isKanji(left) || (isKanji(right) && !isOfMembers(text, to, right))))
    return false;
  if (entry.kind === 'strategy' && to - from <= SHORT_TEXT_NAME && (isKanji(left) || isKatakana(left)))
    return nationOfKanji(String.fromCharCode(left)) !== undefined || entry.ambiguous?.kind === 'dated';
  if (!isJapanese(right) || !isJapanese(last)) return true;
  if (entry.kind === 'agency') return !AGENCY_TAIL_BEGINS.has(right) || !AGENCY_TAIL.test(tailOf(text, to));
  if (entry.kind !== 'strategy') return true;
  return !STRATEGY_TAIL_BEGINS.has(right) || !STRATEGY_TAIL.test(tailOf(text, to));
}

function isRegion(text: NormalisedText, to: number): boolean {
  const next = charAfter(text, to, 0);
  const mayBe = next === SPACE ? charAfter(text, to, 1) === 0x6f : next === 0x592a || next === 0x6d0b;
  return mayBe && NATION_TAIL.test(tailOf(text, to));
}

/** Whether a name found at [from, to) stands there as a name, and not inside a longer word, compound or address. */
export function hasCleanEdges(text: NormalisedText, from: number, to: number, entry: Entry): boolean {
  return (
    hasLatinEdges(text, from, to) &&
    !(entry.nation !== null && isRegion(text, to)) &&
    !isPartOfIdentifier(text, from, to, entry) &&
    hasJapaneseEdges(text, from, to, entry)
  );
}
