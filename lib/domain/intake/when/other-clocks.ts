import type { Found } from '../draft';
import { localToInstant, zoneOffsetMinutes, type LocalMoment } from '../../time';
import { spansOf, type Passage } from '../text/passage';
import type { TimeMention } from './clock-times';
import { momentAt, resolveDay } from './moments';
import { momentsOf } from './readings';
import { isArrival } from './start-times';

/** The instant of a local time, in milliseconds; null while its zone is unknown. */
export function instantOf(moment: LocalMoment): number | null {
  return moment.timeZone === null ? null : localToInstant(moment.local, moment.timeZone).getTime();
}

/** The same start told for other zones, and whether any of them disagrees. */
export function compareZones(
  startDay: string,
  start: LocalMoment,
  words: Passage,
  chosen: TimeMention,
): { zones: string[]; conflicts: Found<LocalMoment>[] } {
  const zones: string[] = [];
  const conflicts: Found<LocalMoment>[] = [];
  const own = instantOf(start);
  for (const other of momentsOf(words)) {
    const zone = other.time?.zone;
    if (
      other.time === null ||
      zone == null ||
      zone.timeZone === start.timeZone ||
      other.time.from <= chosen.from ||
      own === null
    )
      continue;
    if (isArrival(words, other.time)) continue;
    const day = other.date === null ? null : resolveDay(other.date, { day: startDay, direction: 'nearest' });
    const days = day === null ? neighbours(startDay) : [day.day];
    const options = days.map((option) => momentAt(option, other.time?.start ?? 0, zone.timeZone));
    zones.push(zone.timeZone);
    const [first] = options;
    if (first === undefined || options.some((option) => instantOf(option) === own)) continue;
    conflicts.push({
      value: day === null ? nearest(options, own) : first,
      spans: spansOf(words, other.from, other.to),
      confidence: 0.4,
      reason: null,
    });
  }
  return { zones, conflicts };
}

/** A label of standard time in summer ("EST" in July), or the other way round. */
export function summerTimeSlip(start: LocalMoment, time: TimeMention): { label: string; minutes: number } | null {
  const fixed = time.zone?.fixedMinutes;
  if (time.zone === null || fixed == null || start.timeZone === null) return null;
  const actual = zoneOffsetMinutes(localToInstant(start.local, start.timeZone), start.timeZone);
  return actual === fixed ? null : { label: time.zone.label, minutes: actual - fixed };
}

function neighbours(day: string): string[] {
  return [-1, 0, 1].map((shift) => momentAt(day, shift * 1_440, null).local.slice(0, 10));
}

function nearest(options: readonly LocalMoment[], instant: number): LocalMoment {
  const distance = (option: LocalMoment): number => Math.abs((instantOf(option) ?? 0) - instant);
  return options.reduce((best, option) => (distance(option) < distance(best) ? option : best));
}
