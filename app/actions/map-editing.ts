'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { saveMapRecord, settleMapUpdate, undoMapRevision } from '@/lib/data/map-edits';
import { saveMapEntry } from '@/lib/data/map-entry-edits';
import { declineSuggestion, reopenSuggestion, suggestCorrection } from '@/lib/data/map-suggestions';
import type { ActionState } from '@/lib/domain/action-state';
import {
  declineSuggestionInput,
  reopenSuggestionInput,
  saveMapRecordInput,
  settleMapUpdateInput,
  suggestCorrectionInput,
  undoMapRevisionInput,
} from '@/lib/schemas/map-editing';
import { saveMapEntryInput } from '@/lib/schemas/map-entry';

type Revised = { revisionId: string };
type Settled = Revised & { left: number };

export async function saveRecord(_previous: ActionState<Revised>, form: FormData): Promise<ActionState<Revised>> {
  return runAction(saveMapRecordInput, form, async (viewer, input) => {
    const { revisionId } = await saveMapRecord(viewer, input);
    refresh();
    return { revisionId };
  });
}

export async function saveEntry(_previous: ActionState<Revised>, form: FormData): Promise<ActionState<Revised>> {
  return runAction(saveMapEntryInput, form, async (viewer, input) => {
    // Not read anew: what was removed has no form any more. The way on leads to the body.
    const { revisionId } = await saveMapEntry(viewer, input);
    return { revisionId };
  });
}

export async function takeChangeBack(input: z.input<typeof undoMapRevisionInput>): Promise<ActionState<Revised>> {
  return runCall(undoMapRevisionInput, input, async (viewer, parsed) => {
    const { revisionId } = await undoMapRevision(viewer, parsed);
    refresh();
    return { revisionId };
  });
}

export async function settleUpdate(_previous: ActionState<Settled>, form: FormData): Promise<ActionState<Settled>> {
  return runAction(settleMapUpdateInput, form, async (viewer, input) => {
    const { revisionId, left } = await settleMapUpdate(viewer, input);
    // With nothing left to decide the page has nothing left to show.
    if (left > 0) refresh();
    return { revisionId, left };
  });
}

export async function sendSuggestion(
  _previous: ActionState<{ suggestionId: string }>,
  form: FormData,
): Promise<ActionState<{ suggestionId: string }>> {
  return runAction(suggestCorrectionInput, form, async (viewer, input) => {
    const sent = await suggestCorrection(viewer, input);
    refresh();
    return sent;
  });
}

export async function turnSuggestionDown(
  _previous: ActionState<{ version: number }>,
  form: FormData,
): Promise<ActionState<{ version: number }>> {
  return runAction(declineSuggestionInput, form, async (viewer, input) => {
    const declined = await declineSuggestion(viewer, input);
    refresh();
    return declined;
  });
}

export async function considerSuggestionAgain(
  input: z.input<typeof reopenSuggestionInput>,
): Promise<ActionState<void>> {
  return runCall(reopenSuggestionInput, input, async (viewer, parsed) => {
    await reopenSuggestion(viewer, parsed);
    refresh();
  });
}
