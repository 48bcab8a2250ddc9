'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { createQuestion, moveQuestion, removeQuestion, restoreQuestion, updateQuestion } from '@/lib/data/questions';
import type { ActionState } from '@/lib/domain/action-state';
import {
  addQuestionInput,
  moveQuestionInput,
  removeQuestionInput,
  restoreQuestionInput,
  updateQuestionInput,
} from '@/lib/schemas/questions';

export async function addQuestion(
  _previous: ActionState<{ questionId: string }>,
  form: FormData,
): Promise<ActionState<{ questionId: string }>> {
  return runAction(addQuestionInput, form, async (viewer, input) => {
    const saved = await createQuestion(viewer, input);
    refresh();
    return saved;
  });
}

export async function saveQuestion(
  _previous: ActionState<{ version: number }>,
  form: FormData,
): Promise<ActionState<{ version: number }>> {
  return runAction(updateQuestionInput, form, async (viewer, input) => {
    const saved = await updateQuestion(viewer, input);
    refresh();
    return saved;
  });
}

export async function shiftQuestion(input: z.input<typeof moveQuestionInput>): Promise<ActionState<void>> {
  return runCall(moveQuestionInput, input, async (viewer, parsed) => {
    await moveQuestion(viewer, parsed);
    refresh();
  });
}

export async function takeQuestionAway(
  input: z.input<typeof removeQuestionInput>,
): Promise<ActionState<{ undo: string }>> {
  return runCall(removeQuestionInput, input, async (viewer, parsed) => {
    const saved = await removeQuestion(viewer, parsed);
    refresh();
    return saved;
  });
}

export async function putQuestionBack(input: z.input<typeof restoreQuestionInput>): Promise<ActionState<void>> {
  return runCall(restoreQuestionInput, input, async (viewer, parsed) => {
    await restoreQuestion(viewer, parsed);
    refresh();
  });
}
