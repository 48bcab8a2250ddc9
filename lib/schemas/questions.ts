import { z } from 'zod';
import { WHOLE_PANEL } from '@/lib/domain/questions';
import { id, ids, optionalLine, text, undoToken, version } from './form-fields';

const TEXT_MAXIMUM = 10_000;
const THEME_MAXIMUM = 300;

const question = { text: text(TEXT_MAXIMUM), theme: optionalLine(THEME_MAXIMUM), addressees: ids };

export const addQuestionInput = z.object({ forumId: id, ...question });
export const updateQuestionInput = z.object({ questionId: id, version, ...question });
/** `within`: the group in which it moves a place, a participant's id or the whole panel. */
export const moveQuestionInput = z.object({
  questionId: id,
  direction: z.enum(['up', 'down']),
  within: z.union([id, z.literal(WHOLE_PANEL)]),
});
export const removeQuestionInput = z.object({ questionId: id, version });
export const restoreQuestionInput = z.object({ forumId: id, undo: undoToken });

export type AddQuestionInput = z.output<typeof addQuestionInput>;
export type UpdateQuestionInput = z.output<typeof updateQuestionInput>;
export type MoveQuestionInput = z.output<typeof moveQuestionInput>;
