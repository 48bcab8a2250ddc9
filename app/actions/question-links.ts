'use server';

import { refresh } from 'next/cache';
import { runCall } from '@/lib/boundary/run-action';
import { addLinkByHand, decideLink, type DecidedLink } from '@/lib/data/question-links';
import type { ActionState } from '@/lib/domain/action-state';
import { addLinkInput, decideLinkInput, type AddLinkInput, type DecideLinkInput } from '@/lib/schemas/question-links';

export async function decideQuestionLink(input: DecideLinkInput): Promise<ActionState<DecidedLink>> {
  return runCall(decideLinkInput, input, async (viewer, parsed) => {
    const decided = await decideLink(viewer, parsed);
    refresh();
    return decided;
  });
}

export async function addQuestionLink(input: AddLinkInput): Promise<ActionState<{ linkId: string }>> {
  return runCall(addLinkInput, input, async (viewer, parsed) => {
    const added = await addLinkByHand(viewer, parsed);
    refresh();
    return added;
  });
}
