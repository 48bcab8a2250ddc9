import { tz, tzOffset } from '@date-fns/tz';
import { addMinutes, format } from 'date-fns';
import { AppError } from './errors';

/**
 * A wall-clock time `yyyy-MM-ddTHH:mm` and the IANA zone it is told in; a null zone means that the source names none.
 */
export type LocalMoment = { local: string; timeZone: string | null };

/** `exact`; `gap`: the wall time is skipped by a change to summer time; `overlap`: it happens twice. */
export type LocalTimeKind = 'exact' | 'gap' | 'overlap';

const LOCAL_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const MILLISECONDS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1_440;

/** Names already found good: asking the runtime costs more than the arithmetic around it. Bounded by the zone list. */
const confirmedZones = new Set<string>();

/** Whether the runtime's zone data knows the name ("Asia/Tokyo"); abbreviations such as "JST" are refused. */
export function isTimeZone(name: string): boolean {
  if (confirmedZones.has(name)) return true;
  if (name !== 'UTC' && !name.includes('/')) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    confirmedZones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is a real wall time `yyyy-MM-ddTHH:mm` (30 February is not). */
export function isLocalDateTime(local: string): boolean {
  if (!LOCAL_PATTERN.test(local)) return false;
  // What is no day of its month, or 24:00, runs over into the next one, or is no time at all.
  return new Date(`${local}:00Z`).getUTCDate() === Number(local.slice(8, 10));
}

const EARLIEST = '1900';
const LATEST = '2200';

/** Whether this is a wall time at which a forum may meet. Not every year of four digits is one to the database. */
export function isForumTime(local: string): boolean {
  return isLocalDateTime(local) && local >= EARLIEST && local < LATEST;
}

/** Minutes by which the zone is ahead of UTC at an instant (Tokyo 540, New York −300 in winter). */
export function zoneOffsetMinutes(instant: Date, timeZone: string): number {
  // Whole minutes: before standard time, clocks were also some seconds apart.
  return Math.trunc(tzOffset(timeZone, instant));
}

/**
 * The instant of a wall time in a zone. In the gap of a change to summer time the time is read with the offset before
 * the change (02:30 becomes 03:30, as RFC 5545 does); in an overlap the first of the two is taken. Ask `localTimeKind`
 * first where a person can choose. Throws INVALID for a malformed time or an unknown zone.
 */
export function localToInstant(local: string, timeZone: string): Date {
  const key = `${local} ${timeZone}`;
  const known = knownInstants.get(key);
  if (known !== undefined) return new Date(known);
  const instant = findInstant(local, timeZone);
  if (knownInstants.size >= MOST_KNOWN) knownInstants.clear();
  knownInstants.set(key, instant);
  return new Date(instant);
}

/** Instants already worked out, by wall time and zone: an invitation asks for the same few again and again. */
const knownInstants = new Map<string, number>();
const MOST_KNOWN = 5_000;

function findInstant(local: string, timeZone: string): number {
  if (!isLocalDateTime(local)) throw new AppError('INVALID', `not a local date-time: ${local}`);
  if (!isTimeZone(timeZone)) throw new AppError('INVALID', `not a time zone: ${timeZone}`);
  const asIfUtc = Date.parse(`${local}:00Z`);
  const dayBefore = zoneOffsetMinutes(new Date(asIfUtc - MINUTES_PER_DAY * MILLISECONDS_PER_MINUTE), timeZone);
  const dayAfter = zoneOffsetMinutes(new Date(asIfUtc + MINUTES_PER_DAY * MILLISECONDS_PER_MINUTE), timeZone);
  const candidates = [...new Set([dayBefore, dayAfter])]
    .map((offset) => ({ offset, instant: asIfUtc - offset * MILLISECONDS_PER_MINUTE }))
    .filter(({ offset, instant }) => zoneOffsetMinutes(new Date(instant), timeZone) === offset)
    .sort((a, b) => a.instant - b.instant);
  return candidates[0]?.instant ?? asIfUtc - dayBefore * MILLISECONDS_PER_MINUTE;
}

/** Whether two moments are one instant, in whatever zones they are told; one without a zone is told in the other's. */
export function isSameInstant(one: LocalMoment, other: LocalMoment): boolean {
  if (one.timeZone === null || other.timeZone === null) return one.local === other.local;
  return localToInstant(one.local, one.timeZone).getTime() === localToInstant(other.local, other.timeZone).getTime();
}

/** Whether a wall time exists once, never or twice in its zone. */
export function localTimeKind(local: string, timeZone: string): LocalTimeKind {
  const instant = localToInstant(local, timeZone);
  if (instantToLocal(instant, timeZone) !== local) return 'gap';
  const offset = zoneOffsetMinutes(instant, timeZone);
  const later = zoneOffsetMinutes(addMinutes(instant, MINUTES_PER_DAY), timeZone);
  const repeated = addMinutes(instant, offset - later);
  return later < offset && instantToLocal(repeated, timeZone) === local ? 'overlap' : 'exact';
}

/** The wall time `yyyy-MM-ddTHH:mm` that clocks of the zone show at an instant. */
export function instantToLocal(instant: Date, timeZone: string): string {
  return format(instant, "yyyy-MM-dd'T'HH:mm", { in: tz(timeZone) });
}

/** ISO 8601 with the zone's own offset, to the second: `2023-02-17T10:00:00+09:00`. */
export function toOffsetIso(instant: Date, timeZone: string): string {
  return format(instant, "yyyy-MM-dd'T'HH:mm:ssxxx", { in: tz(timeZone) });
}

export function addMinutesToInstant(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MILLISECONDS_PER_MINUTE);
}

/** Whole minutes from one instant to another, rounded down; negative when `to` is earlier. */
export function minutesBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / MILLISECONDS_PER_MINUTE);
}

/** Adds wall-clock minutes to a wall time, without regard to any zone: for run-of-show arithmetic. */
export function shiftLocalMinutes(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}:00Z`) + minutes * MILLISECONDS_PER_MINUTE).toISOString().slice(0, 16);
}

/** Adds calendar days to a day `yyyy-MM-dd`. */
export function shiftLocalDays(day: string, days: number): string {
  return shiftLocalMinutes(`${day}T00:00`, days * MINUTES_PER_DAY).slice(0, 10);
}

/** The calendar day `yyyy-MM-dd` in the zone at an instant. */
export function localDay(instant: Date, timeZone: string): string {
  return instantToLocal(instant, timeZone).slice(0, 10);
}

/** Calendar days from one instant to another as the zone's calendars count them (tomorrow = 1, yesterday = −1). */
export function calendarDaysBetween(from: Date, to: Date, timeZone: string): number {
  const start = Date.parse(`${localDay(from, timeZone)}T00:00:00Z`);
  const end = Date.parse(`${localDay(to, timeZone)}T00:00:00Z`);
  return Math.round((end - start) / (MINUTES_PER_DAY * MILLISECONDS_PER_MINUTE));
}

/** 0 = Sunday … 6 = Saturday of a calendar day `yyyy-MM-dd`. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
