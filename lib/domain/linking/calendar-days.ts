const MILLISECONDS_PER_DAY = 86_400_000;

/** The records have some hundred days, and every question is asked on one of few: parsing them anew would cost more than the rest. */
const REMEMBERED = 2_048;
const remembered = new Map<string, number>();

/** Days of a calendar day (`yyyy-MM-dd`) since 1 January 1970. */
export function dayNumber(day: string): number {
  const known = remembered.get(day);
  if (known !== undefined) return known;
  const parsed = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY;
  if (remembered.size < REMEMBERED) remembered.set(day, parsed);
  return parsed;
}

/** The calendar day (`yyyy-MM-dd`) of such a number. */
export function dayOf(number: number): string {
  return new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from one calendar day (`yyyy-MM-dd`) to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}
