import { formatPartialDate } from '@/lib/domain/map-dates';
import { hasStanding, type RecordRef } from '@/lib/domain/map-views';
import type { MapWords } from './words';

/**
 * From when to when a record is in force, in words; null for records without dates. A report or statement is published
 * on one day and is not "since" then.
 */
export function forceDates(t: MapWords, record: RecordRef, locale: 'en' | 'ja'): string | null {
  if (!hasStanding(record.kind)) return null;
  const { from, to, state } = record.standing;
  const [start, end] = [from, to].map((date) => (date === null ? null : formatPartialDate(date, locale)));
  if (start && end) return t('dates.range', { from: start, to: end });
  if (!start) return end ? t('dates.to', { date: end }) : null;
  if (record.category === 'report') return start;
  return t(state === 'in_force' ? 'dates.since' : 'dates.from', { date: start });
}
