'use client';

import { type ReactElement, useOptimistic, useTransition } from 'react';
import { markAction } from '@/app/actions/actions';
import { showToast } from '@/components/ui/toast';

/** Marks an action as done, or open again, where it stands; undo for ten seconds. */
export function TickBox({
  actionId,
  version,
  done,
  disabled,
  labels,
}: {
  actionId: string;
  version: number;
  done: boolean;
  /** The viewer may see it, but not change it. */
  disabled: boolean;
  labels: { tick: string; ticked: string; unticked: string; undo: string; failed: string };
}): ReactElement {
  const [shown, show] = useOptimistic(done);
  const [pending, start] = useTransition();
  const mark = (next: boolean, from: number): void =>
    start(async () => {
      show(next);
      const answer = await markAction({ actionId, version: from, done: next }).catch(() => null);
      if (answer?.status !== 'done') {
        showToast({ message: answer?.status === 'refused' ? answer.message : labels.failed, tone: 'red' });
        return;
      }
      const run = (): void => mark(!next, answer.data.version);
      showToast({ message: next ? labels.ticked : labels.unticked, undo: { label: labels.undo, run } });
    });
  return (
    <label className="-m-2 flex p-2 pointer-coarse:-m-3 pointer-coarse:p-3">
      <input
        type="checkbox"
        aria-label={labels.tick}
        className="mt-[0.3em] size-4 accent-accent"
        checked={shown}
        disabled={disabled}
        onChange={(event) => {
          if (!pending) mark(event.target.checked, version);
        }}
      />
    </label>
  );
}
