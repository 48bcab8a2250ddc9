'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { dropAssistant, linkAccount, nameAssistant } from '@/lib/data/participant-accounts';
import {
  createParticipant,
  removeParticipant,
  restoreParticipant,
  setReceipt,
  setSlides,
  updateParticipant,
} from '@/lib/data/participants';
import type { ActionState } from '@/lib/domain/action-state';
import {
  addParticipantInput,
  dropAssistantInput,
  linkAccountInput,
  nameAssistantInput,
  removeParticipantInput,
  restoreParticipantInput,
  setReceiptInput,
  setSlidesInput,
  updateParticipantInput,
} from '@/lib/schemas/participants';

export async function addParticipant(
  _previous: ActionState<{ participantId: string }>,
  form: FormData,
): Promise<ActionState<{ participantId: string }>> {
  return runAction(addParticipantInput, form, async (viewer, input) => {
    const saved = await createParticipant(viewer, input);
    refresh();
    return saved;
  });
}

export async function saveParticipant(
  _previous: ActionState<{ version: number }>,
  form: FormData,
): Promise<ActionState<{ version: number }>> {
  return runAction(updateParticipantInput, form, async (viewer, input) => {
    const saved = await updateParticipant(viewer, input);
    refresh();
    return saved;
  });
}

export async function takeParticipantAway(
  input: z.input<typeof removeParticipantInput>,
): Promise<ActionState<{ undo: string }>> {
  return runCall(removeParticipantInput, input, async (viewer, parsed) => {
    const saved = await removeParticipant(viewer, parsed);
    refresh();
    return saved;
  });
}

export async function putParticipantBack(input: z.input<typeof restoreParticipantInput>): Promise<ActionState<void>> {
  return runCall(restoreParticipantInput, input, async (viewer, parsed) => {
    await restoreParticipant(viewer, parsed);
    refresh();
  });
}

export async function noteReceipt(input: z.input<typeof setReceiptInput>): Promise<ActionState<void>> {
  return runCall(setReceiptInput, input, async (viewer, parsed) => {
    await setReceipt(viewer, parsed);
    refresh();
  });
}

export async function noteSlides(input: z.input<typeof setSlidesInput>): Promise<ActionState<void>> {
  return runCall(setSlidesInput, input, async (viewer, parsed) => {
    await setSlides(viewer, parsed);
    refresh();
  });
}

export async function saveAccountLink(
  _previous: ActionState<{ version: number }>,
  form: FormData,
): Promise<ActionState<{ version: number }>> {
  return runAction(linkAccountInput, form, async (viewer, input) => {
    const saved = await linkAccount(viewer, input);
    refresh();
    return saved;
  });
}

export async function addAssistant(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(nameAssistantInput, form, async (viewer, input) => {
    await nameAssistant(viewer, input);
    refresh();
  });
}

export async function endAssistance(input: z.input<typeof dropAssistantInput>): Promise<ActionState<void>> {
  return runCall(dropAssistantInput, input, async (viewer, parsed) => {
    await dropAssistant(viewer, parsed);
    refresh();
  });
}
