import type { LimitFacts } from '../limits';
import type { LimitRow } from '../forum-plan/rows';
import type { Comparison } from './comparison';
import { updateKey, type Named, type UpdateOf } from './update';

type LimitUpdate = UpdateOf<'addLimit' | 'changeLimit'>;

function asFacts({ audience, kind, minSeconds, maxSeconds }: LimitRow, who: Named | null): LimitFacts {
  return { audience, participantId: who?.id ?? null, kind, minSeconds, maxSeconds };
}

/** How long somebody may speak, where the mail says so for the first time or otherwise than before. */
export function limitUpdates({ plan, stored, personOf, spansOf }: Comparison): LimitUpdate[] {
  return plan.limits.flatMap((limit): LimitUpdate[] => {
    const who = limit.participantId === null ? null : personOf(limit.participantId);
    const after = asFacts(limit, who);
    const { minSeconds, maxSeconds } = after;
    const spans = spansOf(limit.id);
    const known = stored.limits.filter(
      (one) =>
        one.kind === limit.kind &&
        one.audience === limit.audience &&
        (who === null || (who.id !== null && one.participantId === who.id)),
    );
    // "5 minutes" and "10 minutes" of the same kind may both hold ("talks", "comments"): none of them is then replaced.
    if (known.some((one) => one.minSeconds === minSeconds && one.maxSeconds === maxSeconds)) return [];
    const [only, ...others] = known;
    const bounds = `${minSeconds}-${maxSeconds}`;
    if (only === undefined || others.length > 0)
      return [
        {
          key: updateKey('addLimit', limit.audience, who?.name ?? null, limit.kind, bounds),
          spans,
          type: 'addLimit',
          who,
          limit: after,
        },
      ];
    const { id, seen: _seen, ...before } = only;
    return [{ key: updateKey('changeLimit', id, bounds), spans, type: 'changeLimit', limitId: id, who, before, after }];
  });
}

/** The same address, whether or not it ends with a slash. */
function addressKey(value: string): string {
  return value.replace(/\/+$/, '');
}

/** Links and codes that the forum does not have; one that is only said to exist is news while none of its kind is known. */
export function linkUpdates({ plan, stored, spansOf }: Comparison): UpdateOf<'addLink'>[] {
  const known = new Set(stored.links.flatMap((link) => (link.value === null ? [] : [addressKey(link.value)])));
  const kinds = new Set(stored.links.map((link) => link.kind));
  return plan.links
    .filter(({ kind, value }) => (value === null ? !kinds.has(kind) : !known.has(addressKey(value))))
    .map(({ id, kind, value, confidential }) => ({
      key: updateKey('addLink', kind, value),
      spans: spansOf(id),
      type: 'addLink',
      kind,
      value,
      confidential,
    }));
}
