import { allMatches } from '../matches';
import { dayNumber } from './calendar-days';
import { byStart, putInOrder, type Range } from './ranges';
import { ENGLISH_DATES } from './told-dates-english';
import { JAPANESE_DATES } from './told-dates-japanese';

/** A date that is told in a text ("last Friday", 先月二十日), as the days (counted from 1970) that it can mean. */
export type ToldDate = Range & { first: number; last: number };

const HAS_KANA = /[ぁ-ん]/;
const OF_AN_OWNER = /^['’]s /;

function hasSign(text: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

/**
 * All dates that a text tells, seen from a day (`yyyy-MM-dd`), in reading order: both what is counted from that day ("last
 * week", おととい) and what stands by itself ("in May 2015"). Only what lies before that day or on it.
 */
export function toldDatesIn(text: string, asOf: string): ToldDate[] {
  const today = dayNumber(asOf);
  const found: ToldDate[] = [];
  for (const telling of HAS_KANA.test(text) ? JAPANESE_DATES : ENGLISH_DATES) {
    if (!hasSign(text, telling.signs)) continue;
    for (const match of allMatches(text, telling.words)) {
      const told = telling.days(match.groups ?? {}, today);
      if (told === null || told[0] > today) continue;
      // Of "Biden's January" the month alone is the date.
      const start = match.index + (OF_AN_OWNER.test(match[0]) ? 3 : 0);
      found.push({ start, end: match.index + match[0].length, first: told[0], last: Math.min(told[1], today) });
    }
  }
  return putInOrder(found, byStart);
}
