'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { createAction, removeAction, restoreAction, tickAction, updateAction } from '@/lib/data/actions';
import type { ActionState } from '@/lib/domain/action-state';
import {
  addActionInput,
  removeActionInput,
  restoreActionInput,
  tickActionInput,
  updateActionInput,
} from '@/lib/schemas/actions';

export async function addAction(
  _previous: ActionState<{ actionId: string }>,
  form: FormData,
): Promise<ActionState<{ actionId: string }>> {
  return runAction(addActionInput, form, async (viewer, input) => {
    const saved = await createAction(viewer, input);
    refresh();
    return saved;
  });
}

export async function saveAction(
  _previous: ActionState<{ version: number }>,
  form: FormData,
): Promise<ActionState<{ version: number }>> {
  return runAction(updateActionInput, form, async (viewer, input) => {
    const saved = await updateAction(viewer, input);
    refresh();
    return saved;
  });
}

export async function markAction(input: z.input<typeof tickActionInput>): Promise<ActionState<{ version: number }>> {
  return runCall(tickActionInput, input, async (viewer, parsed) => {
    const saved = await tickAction(viewer, parsed);
    refresh();
    return saved;
  });
}

export async function takeActionAway(input: z.input<typeof removeActionInput>): Promise<ActionState<{ undo: string }>> {
  return runCall(removeActionInput, input, async (viewer, parsed) => {
    const saved = await removeAction(viewer, parsed);
    refresh();
    return saved;
  });
}

export async function putActionBack(input: z.input<typeof restoreActionInput>): Promise<ActionState<void>> {
  return runCall(restoreActionInput, input, async (viewer, parsed) => {
    await restoreAction(viewer, parsed);
    refresh();
  });
}
