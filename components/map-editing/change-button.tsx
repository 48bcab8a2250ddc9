'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useTransition } from 'react';
import { takeChangeBack } from '@/app/actions/map-editing';
import { Button } from '@/components/ui/button';
import type { ButtonTone } from '@/components/ui/button-look';
import { showToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/domain/action-state';

export type ChangeLabels = { undo: string; undone: string; failed: string; conflict: string };
type Revised = { revisionId: string };

function refuse(answer: ActionState<unknown> | null, labels: ChangeLabels): void {
  const isConflict = answer?.status === 'refused' && answer.code === 'CONFLICT';
  const said = answer?.status === 'refused' ? answer.message : labels.failed;
  showToast({ message: isConflict ? labels.conflict : said, tone: 'red' });
}

/** Says that a change of the map is kept, and offers the way back. */
export function announceRevision(message: string, { revisionId }: Revised, labels: ChangeLabels): void {
  const run = async (): Promise<void> => {
    const answer = await takeChangeBack({ revisionId }).catch(() => null);
    if (answer?.status === 'done') showToast({ message: labels.undone });
    else refuse(answer, labels);
  };
  showToast({ message, undo: { label: labels.undo, run } });
}

/** An act on the map that can be taken back like any change: what it did is said with Undo beside it. */
export function ChangeButton({
  act,
  done,
  label,
  name,
  tone = 'secondary',
  thenHref,
  labels,
}: {
  /** A server action with its input. */
  act: () => Promise<ActionState<Revised>>;
  done: string;
  label: string;
  /** What assistive technology says, where the words alone do not name the row. */
  name?: string;
  tone?: ButtonTone;
  /** Where to go afterwards, when the page itself has nothing more to show. */
  thenHref?: string;
  labels: ChangeLabels;
}): ReactElement {
  const router = useRouter();
  const [pending, start] = useTransition();
  const press = (): void => {
    if (pending) return;
    start(async () => {
      const answer = await act().catch(() => null);
      if (answer?.status !== 'done') return refuse(answer, labels);
      announceRevision(done, answer.data, labels);
      if (thenHref !== undefined) router.push(thenHref);
    });
  };
  return (
    <Button tone={tone} size="sm" aria-label={name} aria-disabled={pending || undefined} onClick={press}>
      {label}
    </Button>
  );
}
