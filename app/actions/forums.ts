'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { updateForum } from '@/lib/data/forum-changes';
import type { ActionState } from '@/lib/domain/action-state';
import { describeStart, type StartDescription } from '@/lib/domain/forum-start';
import { describeStartInput, updateForumInput } from '@/lib/schemas/forums';

export async function saveForum(
  _previous: ActionState<{ version: number }>,
  form: FormData,
): Promise<ActionState<{ version: number }>> {
  return runAction(updateForumInput, form, async (viewer, input) => {
    const saved = await updateForum(viewer, input);
    refresh();
    return saved;
  });
}

/** What a wall time in a zone is for the viewer, in the language of the page, while it is typed; null until both are there. */
export async function readStart(
  input: z.input<typeof describeStartInput>,
): Promise<ActionState<StartDescription | null>> {
  return runCall(describeStartInput, input, async (viewer, { startLocal, timeZone }) =>
    startLocal === null || timeZone === null ? null : describeStart(startLocal, timeZone, viewer),
  );
}
