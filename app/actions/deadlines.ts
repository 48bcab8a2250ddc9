'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { createDeadline, removeDeadline, restoreDeadline, updateDeadline } from '@/lib/data/deadlines';
import type { ActionState } from '@/lib/domain/action-state';
import {
  addDeadlineInput,
  removeDeadlineInput,
  restoreDeadlineInput,
  updateDeadlineInput,
} from '@/lib/schemas/deadlines';

export async function addDeadline(
  _previous: ActionState<{ deadlineId: string }>,
  form: FormData,
): Promise<ActionState<{ deadlineId: string }>> {
  return runAction(addDeadlineInput, form, async (viewer, input) => {
    const saved = await createDeadline(viewer, input);
    refresh();
    return saved;
  });
}

export async function saveDeadline(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(updateDeadlineInput, form, async (viewer, input) => {
    await updateDeadline(viewer, input);
    refresh();
  });
}

export async function takeDeadlineAway(
  input: z.input<typeof removeDeadlineInput>,
): Promise<ActionState<{ undo: string }>> {
  return runCall(removeDeadlineInput, input, async (viewer, parsed) => {
    const saved = await removeDeadline(viewer, parsed);
    refresh();
    return saved;
  });
}

export async function putDeadlineBack(input: z.input<typeof restoreDeadlineInput>): Promise<ActionState<void>> {
  return runCall(restoreDeadlineInput, input, async (viewer, parsed) => {
    await restoreDeadline(viewer, parsed);
    refresh();
  });
}
