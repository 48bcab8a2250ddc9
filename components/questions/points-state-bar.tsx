'use client';

import { type ReactElement, useTransition } from 'react';
import { setTalkingPointsState, shareTalkingPoints } from '@/app/actions/talking-points';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/domain/action-state';
import type { PointsState } from '@/prisma/generated/enums';

type Labels = { ready: string; draft: string; share: string; unshare: string; shareHint: string; failed: string };

/** Whether the text is ready, and whether it is shared with those who run the forum; the second only for its speaker. */
export function PointsStateBar({
  questionId,
  participantId,
  state,
  isShared,
  mayShare,
  isWritten,
  labels,
}: {
  questionId: string;
  participantId: string;
  state: PointsState;
  isShared: boolean;
  mayShare: boolean;
  isWritten: boolean;
  labels: Labels;
}): ReactElement {
  const [isBusy, start] = useTransition();
  const points = { questionId, participantId };
  const say = (work: () => Promise<ActionState<void>>): void =>
    start(async () => {
      const answer = await work().catch(() => null);
      if (answer?.status === 'done') return;
      showToast({ message: answer?.status === 'refused' ? answer.message : labels.failed, tone: 'red' });
    });
  const isReady = state === 'READY';
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <Button
        size="sm"
        aria-pressed={isReady}
        aria-disabled={isBusy || !isWritten}
        onClick={() => say(() => setTalkingPointsState({ ...points, state: isReady ? 'DRAFT' : 'READY' }))}
      >
        {isReady ? labels.draft : labels.ready}
      </Button>
      {mayShare ? (
        <>
          <Button
            size="sm"
            tone="quiet"
            aria-pressed={isShared}
            aria-disabled={isBusy || !isWritten}
            onClick={() => say(() => shareTalkingPoints({ ...points, isShared: !isShared }))}
          >
            {isShared ? labels.unshare : labels.share}
          </Button>
          <span className="text-sm text-ink-faint">{labels.shareHint}</span>
        </>
      ) : null}
    </div>
  );
}
