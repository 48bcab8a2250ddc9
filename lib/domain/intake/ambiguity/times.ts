import { shiftLocalDays, weekdayOf, type LocalMoment } from '../../time';
import type { Ambiguity, Found, Span } from '../draft';
import type { Invitation } from '../text/invitation';
import { foldText } from '../text/source-text';
import { scanDates, type DateMention } from '../when/calendar-dates';
import { statedLengths } from '../when/forum-length';
import type { ForumStart } from '../when/forum-start';
import { dayOf } from '../when/moments';
import { PLACE_ZONES } from '../words/zone-words';
import { differing, openField } from './alternatives';

/** Labels that the clocks of several countries bear, with the zones that they may mean besides the usual one. */
const SHARED_LABELS: Readonly<Record<string, readonly string[]>> = {
  CST: ['Asia/Taipei', 'Asia/Shanghai'],
  IST: ['Europe/Dublin', 'Asia/Jerusalem'],
};

/** The date that the words at the spans tell. */
export function dateAt({ source }: Invitation, spans: readonly Span[]): DateMention | null {
  const words = spans.map((span) => source.text.slice(span.start, span.end)).join(' ');
  return scanDates(foldText(words))[0] ?? null;
}

/** The day with this weekday that is nearest to `day`: at most three days away. */
export function nearestOn(weekday: number, day: string): string {
  return shiftLocalDays(day, ((weekday - weekdayOf(day) + 10) % 7) - 3);
}

function onDay(start: Found<LocalMoment>, day: string, spans = start.spans): Found<LocalMoment> {
  return { ...start, value: { ...start.value, local: `${day}${start.value.local.slice(10)}` }, spans, reason: null };
}

/** "Friday 12 March" of a year in which the 12th is a Thursday: that day, or the Friday next to it. */
function byWeekday(invitation: Invitation, { warnings }: ForumStart, start: Found<LocalMoment>): Found<LocalMoment>[] {
  const spans = warnings.find((warning) => warning.code === 'weekday_mismatch')?.spans ?? [];
  const day = start.value.local.slice(0, 10);
  return spans.flatMap((span) => {
    const weekday = dateAt(invitation, [span])?.weekday;
    return weekday == null || weekday === weekdayOf(day) ? [] : [onDay(start, nearestOn(weekday, day), [span])];
  });
}

/** "3/6/2027" without a weekday: June or March, as far as that day is not over when the letter is written. */
function byOrder(invitation: Invitation, found: ForumStart, start: Found<LocalMoment>): Found<LocalMoment>[] {
  const { day, writtenDay } = found;
  const mention = day === null ? null : dateAt(invitation, day.spans);
  if (day === null || mention?.swapped == null || mention.weekday !== null || mention.year === null) return [];
  const { year } = mention;
  return [mention, mention.swapped]
    .map((parts) => dayOf(parts, year))
    .filter((other) => other !== null && (writtenDay === null || other >= writtenDay))
    .map((other) => onDay(start, other ?? day.value));
}

/** "10:00 CST" of a letter that speaks of Taipei: a label that two countries use, without another clock beside it. */
function byLabel(invitation: Invitation, found: ForumStart, start: Found<LocalMoment>): Found<LocalMoment>[] {
  const zones = SHARED_LABELS[found.time?.zone?.label ?? ''] ?? [];
  if (found.otherZones.length > 0) return [];
  return zones
    .filter((zone) => PLACE_ZONES.some(([place, of]) => of === zone && place.test(invitation.source.folded)))
    .map((timeZone) => ({ ...start, value: { ...start.value, timeZone }, reason: null }));
}

function isSameMoment(one: LocalMoment, other: LocalMoment): boolean {
  return one.local === other.local && one.timeZone === other.timeZone;
}

/** The readings that the search for the start kept, else those of a day or a zone label that can be read in two ways. */
export function startAmbiguity(invitation: Invitation, found: ForumStart): Ambiguity[] {
  const { start, readings, warnings } = found;
  if (start === null) return [];
  if (readings.length > 1) {
    const areDays = warnings.some((warning) => warning.code === 'conflicting_dates');
    return openField('start', null, areDays ? 'several_days' : 'several_clocks', readings);
  }
  const ways = [
    ['weekday_or_date', byWeekday],
    ['day_or_month', byOrder],
    ['shared_zone_label', byLabel],
  ] as const;
  for (const [code, read] of ways) {
    const ambiguity = openField('start', null, code, differing(start, read(invitation, found, start), isSameMoment));
    if (ambiguity.length > 0) return ambiguity;
  }
  return [];
}

/** A stated length that the stated end does not fit. */
export function lengthAmbiguity(
  invitation: Invitation,
  found: ForumStart,
  durationMinutes: Found<number> | null,
): Ambiguity[] {
  if (durationMinutes?.reason?.code !== 'length_of_range') return [];
  const { value } = durationMinutes;
  const others = statedLengths(invitation, found)
    .filter(({ length, least }) => value > length.value || value < least)
    .map(({ length }) => length);
  return openField('durationMinutes', null, 'length_or_end', differing(durationMinutes, others, Object.is));
}
