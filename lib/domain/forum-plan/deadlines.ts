import type { DuePrecision } from '../../../prisma/generated/enums';
import { precisionOf } from '../deadline-rules';
import { resolveDeadline, type DeadlineAnchor } from '../deadlines';
import type { AcceptedDeadline, AcceptedDraft } from '../forum-draft';
import type { PlannedIds } from './planned-ids';
import type { DeadlineRow } from './rows';
import { upperCase } from './upper-case';

/** As exact as the rule allows, but never more exact than the source was ("a day before"). */
function plannedPrecision({ rule, precision }: AcceptedDeadline): DuePrecision {
  const exact = precisionOf(rule);
  return exact === 'MINUTE' && precision === 'day' ? 'DAY' : exact;
}

export function planDeadlines(
  deadlines: AcceptedDraft['deadlines'],
  anchor: DeadlineAnchor,
  ids: PlannedIds,
): DeadlineRow[] {
  return deadlines.map((deadline) => ({
    id: ids.of('deadlines', deadline.key),
    what: deadline.what.value,
    kind: upperCase(deadline.kind),
    rule: deadline.rule,
    precision: plannedPrecision(deadline),
    dueAt: resolveDeadline(deadline.rule, anchor),
  }));
}
