import { parsePartialDate, statusAsOf } from '../map/as-of';
import { daysBetween } from './calendar-days';
import type { LinkableRecord } from './linkable';
import { wordBefore } from './word-before';

/** What the words before a name ask for: the edition in force, the one to come, or the one before. */
export type Leaning = 'current' | 'upcoming' | 'new' | 'previous';

const WORDS: ReadonlyMap<string, Leaning> = new Map([
  ...['draft', 'next', 'upcoming', 'forthcoming', 'planned', 'proposed', 'future'].map(
    (word) => [word, 'upcoming'] as const,
  ),
  ...['new', 'revised', 'updated', 'latest'].map((word) => [word, 'new'] as const),
  ...['previous', 'former', 'old', 'earlier', 'prior', 'expired'].map((word) => [word, 'previous'] as const),
]);
const JAPANESE_WORDS: readonly (readonly [string, Leaning])[] = [
  ...['次期', '策定中の', '検討中の'].map((word) => [word, 'upcoming'] as const),
  ...['新たな', '新しい', '新', '改定後の', '最新の'].map((word) => [word, 'new'] as const),
  ...['前回の', '旧', '従来の', '以前の'].map((word) => [word, 'previous'] as const),
];
/** The last characters of those. */
const JAPANESE_ENDS = new Set(JAPANESE_WORDS.map(([word]) => word.slice(-1)));
const UPCOMING_AFTER =
  /^(?:\s+(?:draft|due|expected|planned|under preparation|to be (?:adopted|approved))\b|案|の案|（案）|、[^。、]{0,6}(?:改定|改訂|策定)する)/i;
/** The name itself may begin with it: 新たなサイバーセキュリティ戦略. */
const NEW_INSIDE = /^(?:\S+['’]s\s+)?new\s|^新(?:たな|しい)?(?=\p{Script=Katakana})/iu;
/** Without which that need not be tried. */
const MAY_BE_NEW = /^新|new/i;
const LONGEST_AFTER = 24;

/** A text is talked about under its name for about this long before it is issued, and is "new" as long after. */
const TALKED_ABOUT_DAYS = 550;
/** "The next strategy" can be spoken of from the day after the last one. */
const NEXT_EDITION_DAYS = 1_500;

export function leaningOf(text: string, start: number, end: number): Leaning {
  const words = text.slice(start, end);
  if (MAY_BE_NEW.test(words) && NEW_INSIDE.test(words)) return 'new';
  if (UPCOMING_AFTER.test(text.slice(end, end + LONGEST_AFTER))) return 'upcoming';
  const english = WORDS.get(wordBefore(text, start)?.word.toLowerCase() ?? '');
  if (english !== undefined) return english;
  if (!JAPANESE_ENDS.has(text.charAt(start - 1))) return 'current';
  return JAPANESE_WORDS.find(([word]) => text.endsWith(word, start))?.[1] ?? 'current';
}

/** The day from which a text is there: it is issued before it comes into force. */
function startDay(record: LinkableRecord): string | null {
  const date = record.issued ?? record.life.from;
  return date === null ? null : (parsePartialDate(date)?.first ?? null);
}

/** Whether a record that does not exist yet on a day is close enough to be what people mean. */
export function isTalkedAbout(record: LinkableRecord, day: string, days: number = TALKED_ABOUT_DAYS): boolean {
  const start = startDay(record);
  return start === null || daysBetween(day, start) <= days;
}

/** Words that a strategy does not bear yet on the day of the forum mean an older one, which the map may not have. */
export function isTooEarly(record: LinkableRecord, asOf: string | null): boolean {
  if (asOf === null) return false;
  if (!isTalkedAbout(record, asOf)) return true;
  return record.category === 'strategy' && statusAsOf(record.life, asOf).state === 'not_yet';
}

/** "The new X" is the one just issued, whoever's it is. */
const JUST_ISSUED_DAYS = 150;

export function isJustIssued(record: LinkableRecord, day: string): boolean {
  const start = startDay(record);
  if (start === null) return false;
  const age = daysBetween(start, day);
  return age >= 0 && age <= JUST_ISSUED_DAYS;
}

function byStart(a: LinkableRecord, b: LinkableRecord): number {
  return (startDay(a) ?? '').localeCompare(startDay(b) ?? '');
}

/** Without a date: the edition that nothing has replaced. */
function currentWithoutDate(editions: readonly LinkableRecord[]): LinkableRecord | null {
  const open = editions.filter((record) => record.life.successorIds.length === 0);
  return open.length === 1 ? (open[0] ?? null) : null;
}

/**
 * Of several editions of one owner, the one meant on a day: that in force, or the one after or before it when the words
 * say so. Null when the day leaves it open. Every edition must have the same owner.
 */
export function editionOn(
  editions: readonly LinkableRecord[],
  day: string | null,
  leaning: Leaning,
): LinkableRecord | null {
  const sorted = [...editions].sort(byStart);
  if (day === null) return leaning === 'current' ? currentWithoutDate(sorted) : null;
  const stateOf = (record: LinkableRecord): string => statusAsOf(record.life, day).state;
  const reach = leaning === 'upcoming' ? NEXT_EDITION_DAYS : TALKED_ABOUT_DAYS;
  const coming = sorted.find((record) => stateOf(record) === 'not_yet' && isTalkedAbout(record, day, reach)) ?? null;
  const inForce = sorted.filter((record) => ['in_force', 'unknown'].includes(stateOf(record)));
  const current = inForce.length === 1 ? (inForce[0] ?? null) : null;
  if (leaning === 'upcoming') return coming;
  if (leaning === 'previous') {
    const past = sorted.filter((record) => ['superseded', 'ended'].includes(stateOf(record)));
    return past.at(-1) ?? null;
  }
  const isFresh = current !== null && daysBetween(startDay(current) ?? day, day) <= TALKED_ABOUT_DAYS;
  return leaning === 'new' && !isFresh ? coming : current;
}
