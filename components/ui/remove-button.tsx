'use client';

import { Trash2 } from 'lucide';
import { type ReactElement, useTransition } from 'react';
import type { ActionState } from '@/lib/domain/action-state';
import type { AppErrorCode } from '@/lib/domain/errors';
import { IconButton } from './icon-button';
import { showToast } from './toast';

export type RemoveLabels = {
  /** "Remove question 3": the button's name. */
  remove: string;
  removed: string;
  undo: string;
  failed: string;
  /** Refusals that can be explained better here than in general. */
  reasons?: Partial<Record<AppErrorCode, string>>;
};

/**
 * Takes one thing away at once and offers the way back for ten seconds. `act` answers with what Undo needs, `restore`
 * takes it together with `place`.
 */
export function RemoveButton<Input, Place>({
  act,
  input,
  restore,
  place,
  labels,
}: {
  act: (input: Input) => Promise<ActionState<{ undo: string }>>;
  input: Input;
  restore: (input: Place & { undo: string }) => Promise<ActionState<void>>;
  place: Place;
  labels: RemoveLabels;
}): ReactElement {
  const [pending, start] = useTransition();
  const refuse = (answer: ActionState<unknown>): void => {
    const message = answer.status === 'refused' ? (labels.reasons?.[answer.code] ?? answer.message) : labels.failed;
    showToast({ message, tone: 'red' });
  };
  const putBack = async (undo: string): Promise<void> => {
    const answer = await restore({ ...place, undo });
    if (answer.status !== 'done') refuse(answer);
  };
  const remove = (): void =>
    start(async () => {
      const answer = await act(input);
      if (answer.status !== 'done') return refuse(answer);
      const { undo } = answer.data;
      showToast({ message: labels.removed, undo: { label: labels.undo, run: () => putBack(undo) } });
    });
  return (
    <IconButton
      icon={Trash2}
      label={labels.remove}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : remove}
    />
  );
}
