import { addMinutesToInstant, localToInstant, shiftLocalDays, type LocalMoment } from './time';

/**
 * When something is due, as the source states it. Relative rules move with the forum; the instant is always derived.
 * `before_start`/`after_end` count elapsed minutes; `days_before`/`days_after` count calendar days in the forum's zone
 * and name the wall time (null = end of that day). `promptly` is owed at once and has no instant.
 */
export type DeadlineRule =
  | { type: 'absolute'; at: LocalMoment; dateOnly: boolean }
  | { type: 'before_start'; minutes: number }
  | { type: 'after_end'; minutes: number }
  | { type: 'days_before'; days: number; time: string | null }
  | { type: 'days_after'; days: number; time: string | null }
  | { type: 'promptly' }
  | { type: 'unresolved' };

export type DeadlineAnchor = { startLocal: string | null; timeZone: string | null; durationMinutes: number | null };

const END_OF_DAY = '23:59';

/**
 * The instant at which a rule falls due for a forum, or null when the rule or the forum's start cannot give one.
 * A date without a time is due at 23:59 of that day in the zone of the rule (else of the forum).
 */
export function resolveDeadline(rule: DeadlineRule, anchor: DeadlineAnchor): Date | null {
  if (rule.type === 'promptly' || rule.type === 'unresolved') return null;
  if (rule.type === 'absolute') {
    const zone = rule.at.timeZone ?? anchor.timeZone;
    if (zone === null) return null;
    const local = rule.dateOnly ? `${rule.at.local.slice(0, 10)}T${END_OF_DAY}` : rule.at.local;
    return localToInstant(local, zone);
  }
  if (anchor.startLocal === null || anchor.timeZone === null) return null;
  const start = localToInstant(anchor.startLocal, anchor.timeZone);
  if (rule.type === 'before_start') return addMinutesToInstant(start, -rule.minutes);
  if (rule.type === 'after_end') return addMinutesToInstant(start, (anchor.durationMinutes ?? 0) + rule.minutes);
  const days = rule.type === 'days_before' ? -rule.days : rule.days;
  const day = shiftLocalDays(anchor.startLocal.slice(0, 10), days);
  return localToInstant(`${day}T${rule.time ?? END_OF_DAY}`, anchor.timeZone);
}
