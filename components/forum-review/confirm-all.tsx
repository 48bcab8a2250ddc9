'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, type ReactNode, useState, useTransition } from 'react';
import { confirmForumLinks } from '@/app/actions/question-links';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ReviewTally } from '@/lib/domain/link-review';
import type { QuestionLinkState } from '@/prisma/generated/enums';

export type ConfirmAllPreview = {
  percent: number;
  /** Names exactly what is shown. */
  seen: string;
  count: number;
  title: string;
  /** The records, by how sure they are. */
  list: ReactNode;
  closeHref: string;
};
export type ConfirmAllLabels = {
  confirm: string;
  cancel: string;
  done: string;
  failed: string;
  /** Something of it was decided since it was shown. */
  stale: string;
};

type Confirmed = { confirmed: { linkId: string; version: number; state: QuestionLinkState }[]; tally: ReviewTally };

/** What one press would confirm, and the press. When anything of it has changed since, nothing is confirmed and it is shown anew. */
export function ConfirmAll({
  forumId,
  preview,
  labels,
  onConfirmed,
}: {
  forumId: string;
  preview: ConfirmAllPreview;
  labels: ConfirmAllLabels;
  onConfirmed: (confirmed: Confirmed, message: string) => void;
}): ReactElement {
  const router = useRouter();
  const [isWorking, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { percent, seen, count, title, list, closeHref } = preview;
  const confirm = (): void =>
    start(async () => {
      setRefusal(null);
      try {
        const answer = await confirmForumLinks({ forumId, above: percent, seen });
        if (answer.status === 'done') return onConfirmed(answer.data, labels.done);
        const isStale = answer.status === 'refused' && answer.code === 'STALE';
        setRefusal(isStale ? labels.stale : answer.status === 'refused' ? answer.message : labels.failed);
        if (isStale) router.refresh();
      } catch {
        setRefusal(labels.failed);
      }
    });
  return (
    <section aria-label={title} className="mt-4 rounded-lg border border-line p-4">
      <h2 className="section-title">{title}</h2>
      {refusal === null ? null : (
        <div className="mb-3">
          <Notice tone="red" announce>
            {refusal}
          </Notice>
        </div>
      )}
      {list}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          tone="primary"
          disabled={count === 0}
          aria-disabled={isWorking}
          onClick={isWorking ? undefined : confirm}
        >
          {labels.confirm}
        </Button>
        <AppLink href={closeHref} stay className="text-link">
          {labels.cancel}
        </AppLink>
      </div>
    </section>
  );
}
