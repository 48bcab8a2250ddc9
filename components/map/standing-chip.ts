import { hasStanding, type RecordRef } from '@/lib/domain/map-views';

export type StandingChip =
  'not_yet' | 'superseded' | 'ended' | 'unknown' | 'withdrawn' | 'laterSuperseded' | 'laterEnded';

/** The one word about a record that is not simply in force on the day of the view, and has remained so; else null. */
export function standingChip({ kind, standing }: Pick<RecordRef, 'kind' | 'standing'>): StandingChip | null {
  if (standing.state === 'withdrawn') return 'withdrawn';
  if (!hasStanding(kind)) return null;
  if (standing.state !== 'in_force') return standing.state;
  if (standing.later === null) return null;
  return standing.later.state === 'superseded' ? 'laterSuperseded' : 'laterEnded';
}
