import type { DeadlineRow } from '../forum-plan/rows';
import { pairByWords } from '../text-likeness';
import { comparable } from '../intake/text/source-text';
import { localDay } from '../time';
import type { Comparison } from './comparison';
import type { StoredForum } from './stored-forum';
import { updateKey, type UpdateOf } from './update';

const SAME_DEADLINE = 0.6;
const SAME_ACTION = 0.7;

type DeadlineUpdate = UpdateOf<'addDeadline' | 'changeDeadline'>;
type StoredDeadline = StoredForum['deadlines'][number];
type Facts = Omit<UpdateOf<'addDeadline'>, 'key' | 'spans' | 'type' | 'owed'>;

function factsOf({ what, kind, rule, dueAt, precision }: DeadlineRow | StoredDeadline): Facts {
  return { what, kind, rule, dueAt, isDay: precision === 'DAY' };
}

/** Of one kind there is mostly one deadline: where both sides have just one, they are the same whatever they are called. */
function pairByKind(
  planned: readonly DeadlineRow[],
  stored: readonly StoredDeadline[],
): Map<DeadlineRow, StoredDeadline> {
  const only = <One extends { kind: string }>(list: readonly One[], kind: string): One | undefined => {
    const [first, ...others] = list.filter((one) => one.kind === kind);
    return others.length === 0 ? first : undefined;
  };
  return new Map(
    planned.flatMap((deadline) => {
      const [mine, known] = [only(planned, deadline.kind), only(stored, deadline.kind)];
      return deadline.kind !== 'OTHER' && mine === deadline && known !== undefined ? [[deadline, known] as const] : [];
    }),
  );
}

function pairDeadlines({ plan, stored }: Comparison): Map<DeadlineRow, StoredDeadline> {
  const withText = <One extends { what: string }>(one: One): { row: One; text: string } => ({
    row: one,
    text: one.what,
  });
  const { pairs, onlyFirst, onlySecond } = pairByWords(
    plan.deadlines.map(withText),
    stored.deadlines.map(withText),
    SAME_DEADLINE,
  );
  const byWords = pairs.map(({ first, second }) => [first.row, second.row] as const);
  const byKind = pairByKind(
    onlyFirst.map((one) => one.row),
    onlySecond.map((one) => one.row),
  );
  return new Map([...byWords, ...byKind]);
}

/** Whether both rules give the same moment, to the day where one of them is no more exact; by the rule where none does. */
function isSameDue(stored: StoredDeadline, planned: DeadlineRow, timeZone: string): boolean {
  if (JSON.stringify(stored.rule) === JSON.stringify(planned.rule)) return true;
  if (planned.rule.type === 'unresolved' || planned.rule.type === 'promptly') return true;
  if (stored.dueAt === null || planned.dueAt === null) return false;
  if (stored.precision === 'DAY' || planned.precision === 'DAY')
    return localDay(stored.dueAt, timeZone) === localDay(planned.dueAt, timeZone);
  return stored.dueAt.getTime() === planned.dueAt.getTime();
}

/** Deadlines that are new or fall at another time. None is taken away because a later mail does not repeat it. */
export function deadlineUpdates(comparison: Comparison): DeadlineUpdate[] {
  const { plan, stored, spansOf } = comparison;
  const known = pairDeadlines(comparison);
  const zone = stored.facts.timeZone ?? plan.forum.timeZone ?? 'UTC';
  return plan.deadlines.flatMap((deadline): DeadlineUpdate[] => {
    const before = known.get(deadline);
    const after = factsOf(deadline);
    if (before === undefined)
      return [
        {
          key: updateKey('addDeadline', after.kind, comparable(after.what)),
          spans: spansOf(deadline.id, 'rule'),
          type: 'addDeadline',
          owed: plan.actions.find((action) => action.deadlineId === deadline.id)?.phase ?? null,
          ...after,
        },
      ];
    if (isSameDue(before, deadline, zone)) return [];
    return [
      {
        key: updateKey('changeDeadline', before.id, JSON.stringify(after.rule)),
        spans: spansOf(deadline.id, 'rule'),
        type: 'changeDeadline',
        deadlineId: before.id,
        before: factsOf(before),
        after: { ...after, what: before.what, kind: before.kind },
      },
    ];
  });
}

/** To-dos that the mail lists and nobody has noted yet; what is owed by a deadline comes with the deadline. */
export function actionUpdates({ plan, stored, spansOf }: Comparison): UpdateOf<'addAction'>[] {
  const listed = plan.actions.filter((action) => action.deadlineId === null);
  return pairByWords(listed, stored.actions, SAME_ACTION).onlyFirst.map(({ id, text, phase }) => ({
    key: updateKey('addAction', comparable(text)),
    spans: spansOf(id),
    type: 'addAction',
    text,
    phase,
  }));
}
