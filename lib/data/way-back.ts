import 'server-only';
import type { Viewer } from '@/lib/domain/policy';
import { removeAction } from './actions';
import { removeAgendaItem, restoreAgendaItem, updateAgendaItem } from './agenda';
import { removeDeadline, updateDeadline } from './deadlines';
import { updateForum } from './forum-changes';
import { removeForumLink } from './forum-links';
import { removeLimit, updateLimit } from './limits';
import { removeParticipant, restoreParticipant, updateParticipant } from './participants';
import { removeQuestion, restoreQuestion, updateQuestion } from './questions';

/** What takes one write back. Each throws STALE when somebody has changed its row since. */
const wayBack = {
  updateForum,
  updateParticipant,
  removeParticipant,
  restoreParticipant,
  updateQuestion,
  removeQuestion,
  restoreQuestion,
  updateAgendaItem,
  removeAgendaItem,
  restoreAgendaItem,
  updateDeadline,
  removeDeadline,
  updateLimit,
  removeLimit,
  removeAction,
  removeForumLink,
};
type WayBack = typeof wayBack;
export type Step = { [Name in keyof WayBack]: { call: Name; input: Parameters<WayBack[Name]>[1] } }[keyof WayBack];

/** Takes back what performUpdate wrote, in its order. Throws STALE when somebody has changed it since. */
export async function takeBack(viewer: Viewer, steps: readonly Step[]): Promise<void> {
  for (const { call, input } of steps) {
    // The table pairs each name with its own input; the compiler loses that over the union.
    const back = wayBack[call] as (viewer: Viewer, input: Step['input']) => Promise<unknown>;
    await back(viewer, input);
  }
}
