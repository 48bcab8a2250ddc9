import { dayOf, weekdayOf } from './calendar-days';

/** First and last day, counted from 1970. */
export type Days = readonly [first: number, last: number];
/** Words for a date; `days` is told the day (counted from 1970) on which they are said. Null: no date after all. */
export type Telling = {
  /** Parts of words without one of which it is not there. */
  signs: readonly string[];
  words: RegExp;
  days: (groups: Record<string, string | undefined>, today: number) => Days | null;
};

export function yearOf(day: number): number {
  return Number(dayOf(day).slice(0, 4));
}

export function monthOf(day: number): number {
  return Number(dayOf(day).slice(5, 7));
}

function firstOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000;
}

/** Months count on over the ends of years. */
export function month(year: number, number: number): Days {
  return [firstOfMonth(year, number), firstOfMonth(year, number + 1) - 1];
}

export function months(year: number, [from, to]: Days): Days {
  return [firstOfMonth(year, from), firstOfMonth(year, to + 1) - 1];
}

export function year(number: number): Days {
  return months(number, [1, 12]);
}

export function dayIn([first, last]: Days, day: number): Days | null {
  return day < 1 || first + day - 1 > last ? null : [first + day - 1, first + day - 1];
}

/** The last one that is not after today: "in May", "May 11th", 五月十一日. */
export function latest(today: number, number: number, day: number | null): Days | null {
  const of = (inYear: number): Days | null =>
    day === null ? month(inYear, number) : dayIn(month(inYear, number), day);
  const now = of(yearOf(today));
  return now !== null && now[0] <= today ? now : of(yearOf(today) - 1);
}

/** "On the fourth", 六日に: of this month or the last. */
export function latestDay(today: number, day: number): Days | null {
  const now = dayIn(month(yearOf(today), monthOf(today)), day);
  return now !== null && now[0] <= today ? now : dayIn(month(yearOf(today), monthOf(today) - 1), day);
}

export function latestWeekday(today: number, weekday: number): number {
  return today - ((weekdayOf(today) - weekday + 7) % 7);
}

export function ago(today: number, number: number, unit: string): Days {
  if (/^day|日/.test(unit)) return [today - number - 1, today - number + 1];
  if (/^week|週/.test(unit)) return [today - 7 * number - 4, today - 7 * number + 4];
  return [today - 31 * number - 16, today - 30 * number + 16];
}
