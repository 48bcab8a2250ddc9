import { shiftLocalDays, weekdayOf } from '../../time';

const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  fortnight: 14,
  week: 7,
  month: 30,
  日: 1,
  営業日: 1,
  週間: 7,
  か月: 30,
  ヶ月: 30,
};

function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** How many calendar days `count` working days make, counted from `from` on. Holidays are not known, weekends are. */
function workingDays(count: number, from: string, direction: 1 | -1): number {
  let shift = 0;
  for (let left = Math.min(count, 400); left > 0;) {
    shift += direction;
    if (isWorkingDay(shiftLocalDays(from, shift))) left -= 1;
  }
  return Math.abs(shift);
}

/**
 * The calendar days that "two weeks", "a fortnight", "three working days" are. Working days need the day from which
 * they are counted; without it they count as days.
 */
export function daysOf(
  count: number,
  unit: string,
  isWorking: boolean,
  from: string | null,
  direction: 1 | -1,
): number {
  const isDays = /^(?:days?|営業日)$/i.test(unit);
  if (from !== null && isDays && (isWorking || unit === '営業日')) return workingDays(count, from, direction);
  return count * (DAYS[unit.toLowerCase().replace(/s$/, '')] ?? 1);
}

/** How many days before `from` the weekday was last. `weeksBack`: in the week before, and not simply the last one. */
export function daysSinceWeekday(weekday: number, from: string, isWeekBefore: boolean): number {
  const own = weekdayOf(from);
  if (!isWeekBefore) return ((own - weekday + 6) % 7) + 1;
  return ((own + 6) % 7) - ((weekday + 6) % 7) + 7;
}

/** How many days after `from` the weekday is next. `isWeekAfter`: in the week after, and not simply the next one. */
export function daysUntilWeekday(weekday: number, from: string, isWeekAfter: boolean): number {
  const own = weekdayOf(from);
  if (!isWeekAfter) return ((weekday - own + 6) % 7) + 1;
  return 7 - ((own + 6) % 7) + ((weekday + 6) % 7);
}
