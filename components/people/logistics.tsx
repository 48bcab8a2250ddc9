'use client';

import { type ReactElement, useOptimistic, useTransition } from 'react';
import { noteReceipt, noteSlides } from '@/app/actions/participants';
import { controlLook } from '@/components/ui/control-look';
import { showToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/domain/action-state';
import type { SlidesState } from '@/prisma/generated/enums';

/** Words of all such controls of a page. */
export type LogisticsLabels = {
  receipt: string;
  slides: string;
  options: { value: SlidesState; label: string }[];
  failed: string;
};

type State = { hasConfirmed: boolean; slides: SlidesState };

/**
 * Receipt and slides of one person, changed where they are read. The control changes at once and goes back when the
 * write is refused.
 */
export function Logistics({
  participantId,
  state,
  labels,
}: {
  participantId: string;
  state: State;
  labels: LogisticsLabels;
}): ReactElement {
  const [shown, show] = useOptimistic(state);
  const [, start] = useTransition();
  const write = (next: State, act: () => Promise<ActionState<void>>): void =>
    start(async () => {
      show(next);
      const answer = await act().catch(() => null);
      if (answer?.status !== 'done')
        showToast({ message: answer?.status === 'refused' ? answer.message : labels.failed, tone: 'red' });
    });
  const chooseSlides = (value: string): void => {
    const slides = labels.options.find((option) => option.value === value)?.value;
    if (slides) write({ ...shown, slides }, () => noteSlides({ participantId, slides }));
  };
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
      <label className="flex min-h-7 items-start gap-2 py-0.5 pointer-coarse:min-h-11 pointer-coarse:py-2.5">
        <input
          type="checkbox"
          className="mt-[0.3em] size-4 shrink-0 accent-accent"
          checked={shown.hasConfirmed}
          onChange={(event) => {
            const hasConfirmed = event.target.checked;
            write({ ...shown, hasConfirmed }, () => noteReceipt({ participantId, hasConfirmed }));
          }}
        />
        {labels.receipt}
      </label>
      <label className="flex items-center gap-2">
        {labels.slides}
        <select
          className={`${controlLook} w-auto py-0.5 text-sm`}
          value={shown.slides}
          onChange={(event) => chooseSlides(event.target.value)}
        >
          {labels.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
