'use server';

import { refresh } from 'next/cache';
import { runCall } from '@/lib/boundary/run-action';
import { confirmLinksAbove, decideLinks, type ConfirmedLinks, type DecidedLinks } from '@/lib/data/link-decisions';
import { addLinkByHand, decideLink, type DecidedLink } from '@/lib/data/question-links';
import type { ActionState } from '@/lib/domain/action-state';
import {
  addLinkInput,
  confirmAboveInput,
  decideLinkInput,
  decideLinksInput,
  type AddLinkInput,
  type ConfirmAboveInput,
  type DecideLinkInput,
  type DecideLinksInput,
} from '@/lib/schemas/question-links';

export async function decideQuestionLink(input: DecideLinkInput): Promise<ActionState<DecidedLink>> {
  return runCall(decideLinkInput, input, async (viewer, parsed) => {
    const decided = await decideLink(viewer, parsed);
    refresh();
    return decided;
  });
}

export async function decideForumLinks(input: DecideLinksInput): Promise<ActionState<DecidedLinks>> {
  return runCall(decideLinksInput, input, async (viewer, parsed) => {
    const decided = await decideLinks(viewer, parsed);
    refresh();
    return decided;
  });
}

export async function confirmForumLinks(input: ConfirmAboveInput): Promise<ActionState<ConfirmedLinks>> {
  return runCall(confirmAboveInput, input, async (viewer, parsed) => {
    const confirmed = await confirmLinksAbove(viewer, parsed);
    refresh();
    return confirmed;
  });
}

export async function addQuestionLink(input: AddLinkInput): Promise<ActionState<{ linkId: string }>> {
  return runCall(addLinkInput, input, async (viewer, parsed) => {
    const added = await addLinkByHand(viewer, parsed);
    refresh();
    return added;
  });
}
