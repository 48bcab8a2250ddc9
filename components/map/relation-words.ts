import type { RelationView } from '@/lib/domain/map-record-views';
import type { MapWords } from './words';

/** What a record is to the other end of a relation; only reporting and oversight differ by direction. */
export function relationLabel(t: MapWords, { type, direction }: Pick<RelationView, 'type' | 'direction'>): string {
  if (type === 'reports_to' || type === 'oversees') return t(`relation.${type}.${direction}`);
  return t(`relation.${type}`);
}

/** On paper and in practice as two statements; what is not known is said to be unknown. */
export function paperAndPractice(t: MapWords, relation: Pick<RelationView, 'onPaper' | 'inPractice'>): string[] {
  const practice = relation.inPractice;
  return [
    t(relation.onPaper ? 'relation.onPaper' : 'relation.notOnPaper'),
    t(practice === null ? 'relation.practiceUnknown' : practice ? 'relation.inPractice' : 'relation.notInPractice'),
  ];
}
