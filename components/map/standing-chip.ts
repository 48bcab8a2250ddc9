import { hasStanding, type RecordRef } from '@/lib/domain/map-views';

/** What has not begun, by what a beginning is for it: a body is set up, a report is published, other texts take force. */
export type NotYet = 'notYetBody' | 'notYetReport' | 'notYetText';

export type StandingChip = NotYet | 'superseded' | 'ended' | 'unknown' | 'withdrawn' | 'laterSuperseded' | 'laterEnded';

export function notYetOf({ kind, category }: Pick<RecordRef, 'kind' | 'category'>): NotYet {
  if (kind === 'AGENCY') return 'notYetBody';
  return category === 'report' ? 'notYetReport' : 'notYetText';
}

/** The one word about a record that is not simply in force on the day of the view, and has remained so; else null. */
export function standingChip(record: Pick<RecordRef, 'kind' | 'category' | 'standing'>): StandingChip | null {
  const { kind, standing } = record;
  if (standing.state === 'withdrawn') return 'withdrawn';
  if (!hasStanding(kind)) return null;
  if (standing.state === 'not_yet') return notYetOf(record);
  if (standing.state !== 'in_force') return standing.state;
  if (standing.later === null) return null;
  return standing.later.state === 'superseded' ? 'laterSuperseded' : 'laterEnded';
}
