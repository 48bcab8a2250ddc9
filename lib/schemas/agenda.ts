import { z } from 'zod';
import { id, ids, line, optionalCount, optionalLocalDateTime, seen, undoToken } from './form-fields';

const TITLE_MAXIMUM = 1_000;
const DURATION_MAXIMUM = 43_200;

const item = {
  title: line(TITLE_MAXIMUM),
  startLocal: optionalLocalDateTime,
  durationMinutes: optionalCount(0, DURATION_MAXIMUM),
  people: ids,
};

export const addAgendaItemInput = z.object({ forumId: id, ...item });
export const updateAgendaItemInput = z.object({ itemId: id, seen, ...item });
export const moveAgendaItemInput = z.object({ itemId: id, direction: z.enum(['up', 'down']) });
export const removeAgendaItemInput = z.object({ itemId: id, seen });
export const restoreAgendaItemInput = z.object({ forumId: id, undo: undoToken });

export type AddAgendaItemInput = z.output<typeof addAgendaItemInput>;
export type UpdateAgendaItemInput = z.output<typeof updateAgendaItemInput>;
