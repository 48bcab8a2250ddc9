import { allMatches } from '../../matches';
import { TakenRanges } from '../text/taken-ranges';
import { WEEKDAY_SIGNS, weekdayOfName } from './weekdays';

/**
 * What is known of a day told without its month. `tomorrow` and the weekdays count from the day of writing, a day of
 * the month from the forum.
 */
export type PartialDay =
  | { kind: 'relative'; days: number }
  | { kind: 'weekday'; weekday: number; weeks: number | null }
  | { kind: 'monthday'; day: number; weekday: number | null }
  | { kind: 'monthend'; months: number };

/** Where such a day stands in folded words, [from, to). */
export type PartialDate = { from: number; to: number; partial: PartialDay };

const TIME_BEHIND =
  '(?=[\\s,(]{0,3}(?:at |from |の)?\\s?(?:\\d{1,2}(?::\\d\\d|\\s?[ap]\\.?m\\b|時)|noon\\b|正午|午[前後]))';
const TOMORROW = new RegExp(
  `\\b(?:tomorrow|tmrw|tmr)\\b(?:\\s(?:morning|afternoon|evening))?${TIME_BEHIND}|(?:明日|明後日|あさって)${TIME_BEHIND}|(?<=\\d\\s?[ap]\\.?m\\.?\\s)(?:tomorrow|tmrw)\\b`,
  'gi',
);
const WEEKDAY =
  /(?<=\b(?:by|before|until|till|no later than|eod|cob|end of (?:the )?day|close of business|due)\s(?:on |this |next )?)(Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b(?!,?\s(?:the\s)?\d|\s(?:[A-Z][a-z]+\s\d))/gi;
/** "by Thursday, the 14th that is". */
const DAY_BEHIND = /^[^.;]{0,32}?\bthe (\d{1,2})(?:st|nd|rd|th)\b/;
const JAPANESE_WEEKDAY = new RegExp(`(今週|来週)の?([${WEEKDAY_SIGNS}])曜日?`, 'g');
/** Not "the 20th century", "the 4th meeting": the words that follow close the date. */
const MONTHDAY =
  /(?<=\b(?:by|before|until|till|no later than)\s(?:(?:eod|cob|noon|end of (?:the )?day|close of business),?\s(?:on\s)?)?)(?:(Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)?the\s(\d{1,2})(?:st|nd|rd|th)\b(?=\s?(?:[,.;:!?)(]|$|at\b|and\b|or\b|with\b|please\b|if\b|so\b))/gi;
const JAPANESE_MONTHDAY = new RegExp(
  `(?<![\\d月年第/・の])(\\d{1,2})日(?!間|本|目|前|後|以内)(?:\\(([${WEEKDAY_SIGNS}])(?:曜日?)?\\)|(?=(?:の?(?:正午|(?:午[前後]|朝|夕方?|夜)?の?\\d{1,2}(?::\\d\\d|時(?:半|\\d{1,2}分)?)))?(?:まで|迄|中に|必着|締切)))`,
  'g',
);

/** "by tonight": only as something's limit; as a date of its own it says too little. */
const TODAY = /(?<=\b(?:by|before|until)\s)(?:tonight|today|the end of (?:to)?day)\b|(?:本日|今日)(?=中に|まで)/gi;

/** "by the end of the month", "来週中に": the last day of it that people work, or the last of all. */
const PERIOD_END =
  /(?<=\b(?:by|before|until|no later than)\s)(?:the\s)?end of (this|the|next) (week|month)\b|(今週|来週)(?=[中末](?:に|まで))|(今月|来月)(?=末(?:まで|に))/gi;

function periodEnd(match: RegExpExecArray): PartialDay {
  const isNext = /^(?:next|来)/i.test(match[1] ?? match[3] ?? match[4] ?? '');
  const isWeek = match[2] === undefined ? match[3] !== undefined : /week/i.test(match[2]);
  return isWeek ? { kind: 'weekday', weekday: 5, weeks: isNext ? 1 : 0 } : { kind: 'monthend', months: isNext ? 1 : 0 };
}

function relativeDays(words: string): number {
  return /^(?:明後日|あさって)/.test(words) ? 2 : 1;
}

/** Days without a month or a date, where the words around them show that a day is meant. In order, without overlaps. */
export function scanPartialDates(folded: string): PartialDate[] {
  if (!/tomorrow|tm[rw]|by|before|until|till|later|eod|cob|due|business|明|本|今|あさって|週|日/i.test(folded))
    return [];
  const found: PartialDate[] = [];
  const taken = new TakenRanges(folded.length);
  const add = (match: RegExpExecArray, partial: PartialDay): void => {
    const to = match.index + match[0].length;
    if (taken.take(match.index, to)) found.push({ from: match.index, to, partial });
  };
  for (const match of allMatches(folded, TOMORROW)) add(match, { kind: 'relative', days: relativeDays(match[0]) });
  for (const match of allMatches(folded, PERIOD_END)) add(match, periodEnd(match));
  for (const match of allMatches(folded, TODAY)) add(match, { kind: 'relative', days: 0 });
  for (const match of [...allMatches(folded, MONTHDAY), ...allMatches(folded, JAPANESE_MONTHDAY)]) {
    const isEnglish = /^\d/.test(match[2] ?? '');
    const day = Number(isEnglish ? match[2] : match[1]);
    const weekday = weekdayOfName(isEnglish ? match[1] : match[2]);
    if (day >= 1 && day <= 31) add(match, { kind: 'monthday', day, weekday });
  }
  for (const match of allMatches(folded, WEEKDAY)) {
    const weekday = weekdayOfName(match[1]);
    if (weekday === null) continue;
    const day = Number(DAY_BEHIND.exec(folded.slice(match.index + match[0].length, match.index + 60))?.[1] ?? 0);
    const isKnown = day >= 1 && day <= 31;
    add(match, isKnown ? { kind: 'monthday', day, weekday } : { kind: 'weekday', weekday, weeks: null });
  }
  for (const match of allMatches(folded, JAPANESE_WEEKDAY)) {
    const weekday = weekdayOfName(match[2]);
    if (weekday !== null) add(match, { kind: 'weekday', weekday, weeks: match[1] === '来週' ? 1 : 0 });
  }
  return found.sort((a, b) => a.from - b.from);
}
