'use server';

import { redirect } from 'next/navigation';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { loadExample } from '@/lib/data/example';
import { createForumFromDraft, type CreatedForum } from '@/lib/data/forum-import';
import type { ActionState } from '@/lib/domain/action-state';
import { createForumInput, loadExampleInput } from '@/lib/schemas/forum-import';

/** What the browser sends is checked as a whole by the schema, whatever its type says. */
export async function createForum(input: unknown): Promise<ActionState<CreatedForum>> {
  return runCall(createForumInput, input, createForumFromDraft);
}

export async function loadExampleForum(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(loadExampleInput, form, async (viewer) => {
    const { forumId } = await loadExample(viewer);
    redirect(`/forums/${forumId}`);
  });
}
