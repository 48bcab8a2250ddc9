import { isForumTime, shiftLocalMinutes, weekdayOf, type LocalMoment } from '../../time';
import { scanDates, type DateMention, type DayParts } from './calendar-dates';
import { scanTimes, type TimeMention } from './clock-times';
import type { PartialDay } from './partial-dates';
import { zoneBefore } from './zone-labels';

/** A date, a time of day, or both, as one statement in folded words, [from, to). */
export type MomentMention = { from: number; to: number; date: DateMention | null; time: TimeMention | null };

const MAX_GAP = 70;
/** A clause ends here, or something else is due behind it; a time on the other side does not belong to the date. */
const BREAK =
  /[。;]|\.\s+[A-Z]|[?!]\s|まで(?:に)?、|\b(?:slides?|decks?|bios?|photos?|papers?|presentations?|headshots?)\s(?:are due\s|due\s)?by\b/;

function gapIsJoining(folded: string, from: number, to: number): boolean {
  return to - from <= MAX_GAP && !BREAK.test(folded.slice(from, to));
}

/** "3pm on Friday 12 April", "noon, Monday 20 May": the time stands directly before the date. */
function isDirectlyBefore(folded: string, time: TimeMention, date: DateMention): boolean {
  const gap = folded.slice(time.to, date.from);
  return (
    date.from >= time.to && gap.length <= 24 && /^[\s,()]{0,4}(?:sharp|on|of|,|JST|\([A-Z]{2,5}\)|[\s])*$/i.test(gap)
  );
}

/**
 * Puts dates and times that belong together into moments, in reading order. A time without a date of its own stays a
 * moment without a date: an end, another zone's clock, or an agenda time; the caller knows. `allTimes`: what `scanTimes`
 * gives, where the caller has it.
 */
export function scanMoments(folded: string, allTimes: readonly TimeMention[] = scanTimes(folded)): MomentMention[] {
  const dates = scanDates(folded);
  const times = allTimes.filter((time) => !dates.some((date) => time.from < date.to && date.from < time.to));
  const used = new Set<TimeMention>();
  const moments: MomentMention[] = [];
  dates.forEach((date, index) => {
    const nextDate = dates[index + 1];
    const before = times.find((time) => !used.has(time) && isDirectlyBefore(folded, time, date));
    const after = times.find(
      (time) =>
        !used.has(time) &&
        time.from >= date.to &&
        (nextDate === undefined || (time.to <= nextDate.from && !isClaimed(folded, time, nextDate, date))) &&
        gapIsJoining(folded, date.to, time.from),
    );
    const time = after ?? before ?? null;
    if (time !== null) used.add(time);
    const from = time === null ? date.from : Math.min(date.from, time.from);
    const to = time === null ? date.to : Math.max(date.to, time.to);
    const zone = time === null || time.zone !== null ? null : zoneBefore(folded, date.from);
    moments.push({ from, to, date, time: zone === null || time === null ? time : { ...time, zone } });
  });
  for (const time of times) if (!used.has(time)) moments.push({ from: time.from, to: time.to, date: null, time });
  return moments.sort((a, b) => a.from - b.from);
}

/** A time nearer to the next date than to this one, and directly before it, belongs to the next. */
function isClaimed(folded: string, time: TimeMention, next: DateMention, own: DateMention): boolean {
  return isDirectlyBefore(folded, time, next) && next.from - time.to < time.from - own.to;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** `yyyy-MM-dd` of the parts in a year, or null when the calendar has no such day, or no forum meets in that year. */
export function dayOf(parts: DayParts, year: number): string | null {
  const day = `${pad(year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
  return isForumTime(`${day}T00:00`) ? day : null;
}

/** The wall time `minutes` after the midnight with which `day` begins ("25時" is one o'clock of the next day). */
export function localAt(day: string, minutes: number): string {
  return shiftLocalMinutes(`${day}T00:00`, minutes);
}

export function momentAt(day: string, minutes: number, timeZone: string | null): LocalMoment {
  return { local: localAt(day, minutes), timeZone };
}

/**
 * What a year is guessed from: the day the text was written (forward), or a day of the same forum (nearest).
 * `writtenDay`: from which "tomorrow" and "by Friday" count, when it is another day.
 */
export type YearAnchor = { day: string; direction: 'forward' | 'nearest'; writtenDay?: string | null } | null;

/** The day of a date mention; `isYearAssumed` when the text leaves the year out and the anchor supplied it. */
export type ResolvedDay = { day: string; isYearAssumed: boolean; hasWrongWeekday: boolean };

const FORWARD_GRACE_DAYS = 14;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Whole days from one day to another, negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}

function guessYear(date: DateMention, anchor: NonNullable<YearAnchor>): string | null {
  const base = Number(anchor.day.slice(0, 4));
  const days = [base - 1, base, base + 1].map((year) => dayOf(date, year)).filter((day) => day !== null);
  const fitting = date.weekday === null ? days : days.filter((day) => weekdayOf(day) === date.weekday);
  const pool = fitting.length > 0 ? fitting : days;
  if (anchor.direction === 'forward') {
    return pool.find((day) => daysBetween(anchor.day, day) >= -FORWARD_GRACE_DAYS) ?? pool.at(-1) ?? null;
  }
  const distance = (day: string): number => Math.abs(daysBetween(anchor.day, day));
  return pool.reduce<string | null>(
    (best, day) => (best === null || distance(day) < distance(best) ? day : best),
    null,
  );
}

/** The reading of 3/6 that is not over when it is written, or that is nearer to the forum. */
function isSwapped(first: string | null, second: string | null, anchor: YearAnchor): boolean {
  if (first === null || second === null || anchor === null) return false;
  const [from, to] = [daysBetween(anchor.day, first), daysBetween(anchor.day, second)];
  if (anchor.direction === 'forward') return from < -FORWARD_GRACE_DAYS && to >= -FORWARD_GRACE_DAYS;
  return Math.abs(to) < Math.abs(from);
}

/** Settles 10/8 against 8/10 by the weekday when one is named, else by the day that it is counted from. */
function settleOrder(date: DateMention, anchor: YearAnchor): DateMention {
  if (date.swapped === null || date.year === null) return date;
  const first = dayOf(date, date.year);
  const second = dayOf(date.swapped, date.year);
  const isSecond =
    date.weekday === null
      ? isSwapped(first, second, anchor)
      : second !== null && weekdayOf(second) === date.weekday && (first === null || weekdayOf(first) !== date.weekday);
  return isSecond ? { ...date, ...date.swapped, swapped: null } : date;
}

function shiftDay(day: string, days: number): string {
  return localAt(day, days * 1_440).slice(0, 10);
}

/** The day nearest to `near` that is the `day` of its month (and that weekday), in the months around it. */
function nearestMonthday(day: number, weekday: number | null, near: string): string | null {
  const [year = 0, month = 0] = near.split('-').map(Number);
  const days = [-1, 0, 1, 2].flatMap((shift) => {
    const index = year * 12 + month - 1 + shift;
    return dayOf({ year: null, month: (index % 12) + 1, day }, Math.floor(index / 12)) ?? [];
  });
  const fitting = weekday === null ? days : days.filter((option) => weekdayOf(option) === weekday);
  const distance = (option: string): number => Math.abs(daysBetween(near, option));
  return fitting.reduce<string | null>(
    (best, option) => (best === null || distance(option) < distance(best) ? option : best),
    null,
  );
}

function resolvePartial(partial: PartialDay, anchor: YearAnchor): ResolvedDay | null {
  const written = anchor?.writtenDay ?? (anchor?.direction === 'forward' ? anchor.day : null);
  const found = (day: string | null): ResolvedDay | null =>
    day === null ? null : { day, isYearAssumed: false, hasWrongWeekday: false };
  if (partial.kind === 'monthday')
    return found(anchor === null ? null : nearestMonthday(partial.day, partial.weekday, anchor.day));
  if (written === null) return null;
  if (partial.kind === 'relative') return found(shiftDay(written, partial.days));
  if (partial.kind === 'monthend') {
    const [year = 0, month = 0] = written.split('-').map(Number);
    const next = year * 12 + month + partial.months;
    const first = dayOf({ year: null, month: (next % 12) + 1, day: 1 }, Math.floor(next / 12));
    return found(first === null ? null : shiftDay(first, -1));
  }
  const ahead = (partial.weekday - weekdayOf(written) + 7) % 7;
  if (partial.weeks === null) return found(shiftDay(written, ahead));
  // 今週 and 来週 are weeks from Monday to Sunday.
  const monday = shiftDay(written, -((weekdayOf(written) + 6) % 7));
  return found(shiftDay(monday, partial.weeks * 7 + ((partial.weekday + 6) % 7)));
}

/** The calendar day that a mention means, or null when the year is missing and nothing says which. */
export function resolveDay(mention: DateMention, anchor: YearAnchor): ResolvedDay | null {
  if (mention.partial !== null) return resolvePartial(mention.partial, anchor);
  const date = settleOrder(mention, anchor);
  const day = date.year !== null ? dayOf(date, date.year) : anchor === null ? null : guessYear(date, anchor);
  if (day === null) return null;
  const hasWrongWeekday = date.weekday !== null && weekdayOf(day) !== date.weekday;
  return { day, isYearAssumed: date.year === null, hasWrongWeekday };
}

/** The last day of a mention of several days, given the resolved first one. */
export function resolveLastDay(mention: DateMention, firstDay: string): string | null {
  const last = mention.lastDay;
  if (last === null) return null;
  const year = Number(firstDay.slice(0, 4));
  const day = dayOf(last, last.year ?? year);
  return day !== null && day < firstDay ? dayOf(last, year + 1) : day;
}
