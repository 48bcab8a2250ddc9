import type { AcceptedDraft } from '../forum-draft';
import type { PlannedIds } from './planned-ids';
import type { LimitRow } from './rows';
import { upperCase } from './upper-case';

const SECONDS_PER_MINUTE = 60;

function toSeconds(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes * SECONDS_PER_MINUTE);
}

function planLimit(limit: AcceptedDraft['limits'][number], ids: PlannedIds): LimitRow[] {
  const { key, who, kind, minutesMin, minutesMax } = limit;
  if (minutesMin === null && minutesMax === null) return [];
  const bounds = { kind: upperCase(kind), minSeconds: toSeconds(minutesMin), maxSeconds: toSeconds(minutesMax) };
  const first = ids.of('limits', key);
  if (typeof who === 'string') return [{ ...bounds, id: first, participantId: null, audience: upperCase(who) }];
  return ids.ofPeople(who).map((participantId, index) => ({
    ...bounds,
    id: index === 0 ? first : ids.next(),
    participantId,
    audience: 'PARTICIPANT',
  }));
}

/** One row for a group, one per person for named people; a limit without any bound says nothing and is left out. */
export function planLimits(limits: AcceptedDraft['limits'], ids: PlannedIds): LimitRow[] {
  return limits.flatMap((limit) => planLimit(limit, ids));
}
