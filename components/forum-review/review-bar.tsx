'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { ReviewTally } from '@/lib/domain/link-review';
import { fill, type ReviewLabels } from './review-item';

/** How far the review is, the way back, and the keys; stays in view while the list is scrolled. */
export function ReviewBar({
  tally,
  labels,
  mayDecide,
  canUndo,
  undo,
}: {
  tally: ReviewTally;
  labels: ReviewLabels;
  mayDecide: boolean;
  canUndo: boolean;
  undo: () => void;
}): ReactElement {
  const keys = [
    ['y', labels.keyConfirm],
    ['n', labels.keyReject],
    ['o', labels.keyOpen],
  ] as const;
  return (
    <div className="sticky top-12 z-5 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper py-1 text-sm text-ink-soft print:hidden">
      <span className="flex items-center gap-2">
        <span aria-hidden="true" className="inline-block h-1.5 w-24 overflow-hidden rounded-full bg-line">
          <span
            className="block h-full bg-accent"
            style={{ width: `${tally.total === 0 ? 0 : (tally.decided / tally.total) * 100}%` }}
          />
        </span>
        <span className="tabular-nums">{fill(labels.progress, tally)}</span>
      </span>
      {mayDecide ? (
        <>
          <ul className="flex gap-x-3 max-md:hidden pointer-coarse:hidden">
            {keys.map(([key, label]) => (
              <li key={key} data-key-help={key} className="flex items-center gap-1">
                <Kbd keys={key} />
                {label}
              </li>
            ))}
            <li hidden data-key-help="Enter">
              {labels.keyOpen}
            </li>
          </ul>
          <Button size="sm" icon="undo-2" hotkey="u" disabled={!canUndo} onClick={undo} className="ml-auto">
            {labels.undo}
          </Button>
        </>
      ) : null}
    </div>
  );
}
