import type { ActionPhase, DeadlineKind } from '../../../prisma/generated/enums';
import type { AcceptedDraft } from '../forum-draft';
import type { PlannedIds } from './planned-ids';
import type { ActionRow, DeadlineRow } from './rows';
import { upperCase } from './upper-case';

/** Deadlines by which somebody owes something; the others (an audio test, the organiser's reminder) only happen. */
const OWED: readonly DeadlineKind[] = [
  'SLIDES',
  'BIO',
  'PHOTO',
  'CONFIRM',
  'RECEIPT',
  'RSVP',
  'CONSENT',
  'QUESTIONS',
  'REMARKS',
  'PAPER',
  'REVIEW',
];

function phaseOf(deadline: DeadlineRow, startsAt: Date | null): ActionPhase {
  const { rule, kind, dueAt } = deadline;
  if (rule.type === 'after_end' || rule.type === 'days_after' || kind === 'REVIEW') return 'AFTER';
  return dueAt !== null && startsAt !== null && dueAt > startsAt ? 'AFTER' : 'BEFORE';
}

/**
 * What is owed: the source's open to-dos, which are the note-taker's own, and one act per owed deadline, which is the
 * creator's when the creator is one of the forum's people.
 */
export function planActions(
  todos: AcceptedDraft['todos'],
  deadlines: readonly DeadlineRow[],
  ids: PlannedIds,
  forum: { startsAt: Date | null; hasMe: boolean },
): ActionRow[] {
  const listed = todos
    .filter((todo) => !todo.done)
    .map((todo) => ({
      id: ids.of('todos', todo.key),
      deadlineId: null,
      text: todo.text.value,
      phase: upperCase(todo.phase ?? 'before'),
      isMine: true,
      dueAt: null,
      precision: 'NONE' as const,
    }));
  const owed = deadlines
    .filter((deadline) => OWED.includes(deadline.kind))
    .map((deadline) => ({
      id: ids.next(),
      deadlineId: deadline.id,
      text: deadline.what,
      phase: phaseOf(deadline, forum.startsAt),
      isMine: forum.hasMe,
      dueAt: deadline.dueAt,
      precision: deadline.dueAt === null ? ('NONE' as const) : deadline.precision,
    }));
  return [...listed, ...owed];
}
