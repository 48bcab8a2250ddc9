import { z } from 'zod';
import { id, undoToken } from './form-fields';
import { source } from './forum-import';

const KEY_MAXIMUM = 1_000;
const CHOICES_MAXIMUM = 50;

const updateKey = z.string().min(1).max(KEY_MAXIMUM);
const place = { forumId: id, sourceId: id };

export const addSourceInput = z.object({ forumId: id, source });
export const applyUpdateInput = z.object({ ...place, key: updateKey, choice: z.int().min(0).max(CHOICES_MAXIMUM) });
export const undoUpdateInput = z.object({ ...place, undo: undoToken });
/** `declined` false: consider it again. */
export const declineUpdateInput = z.object({ ...place, key: updateKey, declined: z.boolean() });

export type AddSourceInput = z.output<typeof addSourceInput>;
export type ApplyUpdateInput = z.output<typeof applyUpdateInput>;
export type DeclineUpdateInput = z.output<typeof declineUpdateInput>;
