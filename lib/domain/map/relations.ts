import { parsePartialDate } from './as-of';
import type { RelationRecord } from './records';

/** Whether it matters from which end it is told. */
export function isDirected(type: RelationRecord['type']): boolean {
  return type === 'reports_to' || type === 'oversees';
}

/** The same for two relations that say the same: of one without a direction, from whichever end it is told. */
export function relationIdentity({ from, to, type }: Pick<RelationRecord, 'from' | 'to' | 'type'>): string {
  const ends = isDirected(type) || from < to ? [from, to] : [to, from];
  return [type, ...ends].join(' ');
}

/** Whether a relation holds on a day, as far as its dates tell; the last day named is still one of the relation. */
export function holdsOn({ since, until }: Pick<RelationRecord, 'since' | 'until'>, day: string): boolean {
  const first = since === null ? null : parsePartialDate(since);
  const last = until === null ? null : parsePartialDate(until);
  return (first === null || first.first <= day) && (last === null || day <= last.last);
}
