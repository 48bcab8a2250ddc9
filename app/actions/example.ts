'use server';

import { z } from 'zod';
import { runAction } from '@/lib/boundary/run-action';
import { loadExample } from '@/lib/data/example';
import type { ActionState } from '@/lib/domain/action-state';

const nothing = z.object({});

/** Fills the viewer's workspace with the example forum. */
export async function loadExampleForum(
  _previous: ActionState<{ forumId: string }>,
  form: FormData,
): Promise<ActionState<{ forumId: string }>> {
  return runAction(nothing, form, (viewer) => loadExample(viewer));
}
