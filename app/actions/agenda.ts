'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runAction, runCall } from '@/lib/boundary/run-action';
import {
  createAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  restoreAgendaItem,
  updateAgendaItem,
} from '@/lib/data/agenda';
import type { ActionState } from '@/lib/domain/action-state';
import {
  addAgendaItemInput,
  moveAgendaItemInput,
  removeAgendaItemInput,
  restoreAgendaItemInput,
  updateAgendaItemInput,
} from '@/lib/schemas/agenda';

export async function addAgendaItem(
  _previous: ActionState<{ itemId: string }>,
  form: FormData,
): Promise<ActionState<{ itemId: string }>> {
  return runAction(addAgendaItemInput, form, async (viewer, input) => {
    const saved = await createAgendaItem(viewer, input);
    refresh();
    return saved;
  });
}

export async function saveAgendaItem(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(updateAgendaItemInput, form, async (viewer, input) => {
    await updateAgendaItem(viewer, input);
    refresh();
  });
}

export async function shiftAgendaItem(input: z.input<typeof moveAgendaItemInput>): Promise<ActionState<void>> {
  return runCall(moveAgendaItemInput, input, async (viewer, parsed) => {
    await moveAgendaItem(viewer, parsed);
    refresh();
  });
}

export async function takeAgendaItemAway(
  input: z.input<typeof removeAgendaItemInput>,
): Promise<ActionState<{ undo: string }>> {
  return runCall(removeAgendaItemInput, input, async (viewer, parsed) => {
    const saved = await removeAgendaItem(viewer, parsed);
    refresh();
    return saved;
  });
}

export async function putAgendaItemBack(input: z.input<typeof restoreAgendaItemInput>): Promise<ActionState<void>> {
  return runCall(restoreAgendaItemInput, input, async (viewer, parsed) => {
    await restoreAgendaItem(viewer, parsed);
    refresh();
  });
}
