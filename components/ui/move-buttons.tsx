'use client';

import { ChevronDown, ChevronUp } from 'lucide';
import { type ReactElement, useTransition } from 'react';
import type { ActionState } from '@/lib/domain/action-state';
import { IconButton } from './icon-button';
import { showToast } from './toast';

type Move = { direction: 'up' | 'down' };

/** Moves one thing a place up or down in its list; the button of an end that it has reached does nothing. */
export function MoveButtons<Input>({
  act,
  input,
  isFirst,
  isLast,
  labels,
}: {
  act: (input: Input & Move) => Promise<ActionState<void>>;
  input: Input;
  isFirst: boolean;
  isLast: boolean;
  labels: { up: string; down: string; failed: string };
}): ReactElement {
  const [pending, start] = useTransition();
  const move = (direction: Move['direction'], isEnd: boolean) => (): void => {
    if (pending || isEnd) return;
    start(async () => {
      const answer = await act({ ...input, direction });
      if (answer.status !== 'done')
        showToast({ message: answer.status === 'refused' ? answer.message : labels.failed, tone: 'red' });
    });
  };
  // Not `disabled`: a button that reaches the end under the finger must keep the focus.
  const look = 'aria-disabled:opacity-40';
  return (
    <>
      <IconButton
        icon={ChevronUp}
        label={labels.up}
        className={look}
        aria-disabled={isFirst || undefined}
        onClick={move('up', isFirst)}
      />
      <IconButton
        icon={ChevronDown}
        label={labels.down}
        className={look}
        aria-disabled={isLast || undefined}
        onClick={move('down', isLast)}
      />
    </>
  );
}
