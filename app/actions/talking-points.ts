'use server';

import { refresh } from 'next/cache';
import { runCall } from '@/lib/boundary/run-action';
import { setPointsState, sharePoints } from '@/lib/data/talking-points';
import * as saves from '@/lib/data/talking-points-saves';
import type { ActionState } from '@/lib/domain/action-state';
import type { RichText } from '@/lib/domain/rich-text';
import type { RevisionLine, SaveOutcome } from '@/lib/domain/talking-points';
import {
  pointsStateInput,
  type PointsStateInput,
  restoreRevisionInput,
  type RestoreRevisionInput,
  revisionInput,
  type RevisionInput,
  revisionListInput,
  type RevisionListInput,
  saveTalkingPointsInput,
  type SaveTalkingPointsInput,
  sharePointsInput,
  type SharePointsInput,
} from '@/lib/schemas/talking-points';

/**
 * Autosave: answers without drawing the page anew, as the writer's own screen is ahead of it; but for the first save,
 * after which there is something to share and to call ready.
 */
export async function saveTalkingPoints(input: SaveTalkingPointsInput): Promise<ActionState<SaveOutcome>> {
  return runCall(saveTalkingPointsInput, input, async (viewer, parsed) => {
    const outcome = await saves.saveTalkingPoints(viewer, parsed);
    if (parsed.version === 0) refresh();
    return outcome;
  });
}

export async function restoreTalkingPoints(input: RestoreRevisionInput): Promise<ActionState<SaveOutcome>> {
  return runCall(restoreRevisionInput, input, saves.restorePointsRevision);
}

export async function resolveTalkingPoints(input: RevisionInput): Promise<ActionState<void>> {
  return runCall(revisionInput, input, saves.resolvePointsConflict);
}

export async function listTalkingPointsRevisions(input: RevisionListInput): Promise<ActionState<RevisionLine[]>> {
  return runCall(revisionListInput, input, saves.listPointsRevisions);
}

export async function readTalkingPointsRevision(input: RevisionInput): Promise<ActionState<RichText>> {
  return runCall(revisionInput, input, saves.getPointsRevision);
}

export async function setTalkingPointsState(input: PointsStateInput): Promise<ActionState<void>> {
  return runCall(pointsStateInput, input, async (viewer, parsed) => {
    await setPointsState(viewer, parsed);
    refresh();
  });
}

export async function shareTalkingPoints(input: SharePointsInput): Promise<ActionState<void>> {
  return runCall(sharePointsInput, input, async (viewer, parsed) => {
    await sharePoints(viewer, parsed);
    refresh();
  });
}
