import { z } from 'zod';
import { ActionPhase } from '@/prisma/generated/enums';
import { id, line, optionalDay, optionalWallTime, undoToken, version, zone } from './form-fields';

const TEXT_MAXIMUM = 2_000;

const optionalId = z.preprocess((value) => (value === '' || value === undefined ? null : value), id.nullable());

/** Due on a day (kept to its end) or at a minute of it, both told in `timeZone`; without a day it is not due. */
const action = {
  text: line(TEXT_MAXIMUM),
  phase: z.enum(ActionPhase),
  ownerId: optionalId,
  dueDay: optionalDay,
  dueTime: optionalWallTime,
  timeZone: zone,
};

/** Of a forum, or (null) of a workspace: exactly one of the two is named. */
export const addActionInput = z.object({ forumId: optionalId, workspaceId: optionalId, ...action });
export const updateActionInput = z.object({ actionId: id, version, ...action });
export const tickActionInput = z.object({ actionId: id, version, done: z.boolean() });
export const removeActionInput = z.object({ actionId: id, version });
export const restoreActionInput = z.object({ undo: undoToken });

/** The filters of the list as they stand in the address; anything else reads as the default. */
export const actionFilters = z.object({
  who: z.enum(['mine', 'all']).catch('mine'),
  state: z.enum(['open', 'done']).catch('open'),
  due: z.enum(['any', 'overdue', 'left']).catch('any'),
  after: z.string().max(200).optional().catch(undefined),
});

export type AddActionInput = z.output<typeof addActionInput>;
export type UpdateActionInput = z.output<typeof updateActionInput>;
