import { formatPartialDate } from '@/lib/domain/map-dates';
import type { RelationView } from '@/lib/domain/map-record-views';
import type { MapWords } from './words';

/** What a record is to the other end of a relation; only reporting and oversight differ by direction. */
export function relationLabel(t: MapWords, { type, direction }: Pick<RelationView, 'type' | 'direction'>): string {
  if (type === 'reports_to' || type === 'oversees') return t(`relation.${type}.${direction}`);
  return t(`relation.${type}`);
}

/** From when until when, as far as it is known. */
export function relationDates(
  t: MapWords,
  { since, until }: Pick<RelationView, 'since' | 'until'>,
  locale: 'en' | 'ja',
): string[] {
  const [from, to] = [since, until].map((date) => (date === null ? null : formatPartialDate(date, locale)));
  if (from != null && to != null) return [t('dates.range', { from, to })];
  if (from != null) return [t('dates.since', { date: from })];
  return to == null ? [] : [t('dates.to', { date: to })];
}

/** On paper and in practice as two statements; what is not known is said to be unknown. */
export function paperAndPractice(t: MapWords, relation: Pick<RelationView, 'onPaper' | 'inPractice'>): string[] {
  const practice = relation.inPractice;
  return [
    t(relation.onPaper ? 'relation.onPaper' : 'relation.notOnPaper'),
    t(practice === null ? 'relation.practiceUnknown' : practice ? 'relation.inPractice' : 'relation.notInPractice'),
  ];
}
