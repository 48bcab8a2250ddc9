'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { createLimit, removeLimit, restoreLimit, updateLimit } from '@/lib/data/limits';
import type { ActionState } from '@/lib/domain/action-state';
import { addLimitInput, removeLimitInput, restoreLimitInput, updateLimitInput } from '@/lib/schemas/limits';

export async function addLimit(
  _previous: ActionState<{ limitId: string }>,
  form: FormData,
): Promise<ActionState<{ limitId: string }>> {
  return runAction(addLimitInput, form, async (viewer, input) => {
    const saved = await createLimit(viewer, input);
    refresh();
    return saved;
  });
}

export async function saveLimit(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(updateLimitInput, form, async (viewer, input) => {
    await updateLimit(viewer, input);
    refresh();
  });
}

export async function takeLimitAway(input: z.input<typeof removeLimitInput>): Promise<ActionState<{ undo: string }>> {
  return runCall(removeLimitInput, input, async (viewer, parsed) => {
    const saved = await removeLimit(viewer, parsed);
    refresh();
    return saved;
  });
}

export async function putLimitBack(input: z.input<typeof restoreLimitInput>): Promise<ActionState<void>> {
  return runCall(restoreLimitInput, input, async (viewer, parsed) => {
    await restoreLimit(viewer, parsed);
    refresh();
  });
}
