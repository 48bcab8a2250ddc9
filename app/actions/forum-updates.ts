'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runCall } from '@/lib/boundary/run-action';
import { requestNow } from '@/lib/clock';
import { addSource, applyForumUpdate, declineForumUpdate, undoForumUpdate } from '@/lib/data/forum-updates';
import type { ActionState } from '@/lib/domain/action-state';
import { addSourceInput, applyUpdateInput, declineUpdateInput, undoUpdateInput } from '@/lib/schemas/forum-updates';

export async function keepLaterMail(input: z.input<typeof addSourceInput>): Promise<ActionState<{ sourceId: string }>> {
  return runCall(addSourceInput, input, async (viewer, parsed) => addSource(viewer, parsed, await requestNow()));
}

export async function takeUpdateOver(input: z.input<typeof applyUpdateInput>): Promise<ActionState<{ undo: string }>> {
  return runCall(applyUpdateInput, input, async (viewer, parsed) => {
    const applied = await applyForumUpdate(viewer, parsed);
    refresh();
    return applied;
  });
}

export async function takeUpdateBack(input: z.input<typeof undoUpdateInput>): Promise<ActionState<void>> {
  return runCall(undoUpdateInput, input, async (viewer, parsed) => {
    await undoForumUpdate(viewer, parsed);
    refresh();
  });
}

export async function leaveUpdate(input: z.input<typeof declineUpdateInput>): Promise<ActionState<void>> {
  return runCall(declineUpdateInput, input, async (viewer, parsed) => {
    await declineForumUpdate(viewer, parsed);
    refresh();
  });
}
