'use client';

import { type MouseEvent, type ReactElement, type ReactNode, useRef, useTransition } from 'react';
import { leaveUpdate, takeUpdateBack, takeUpdateOver } from '@/app/actions/forum-updates';
import { useRowFocus } from '@/components/ui/row-focus';
import { showToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/domain/action-state';

/**
 * Words of the list. What is said of one row once it is done stands on the row: data-update is its key, data-taken and
 * data-left those words; data-take on a button is the reading that it takes.
 */
export type UpdateActsLabels = {
  undo: string;
  failed: string;
  stale: string;
  conflict: string;
};

/** Hears the buttons of all updates of one source: take over, leave, consider again; each can be undone. */
export function UpdateActs({
  forumId,
  sourceId,
  labels,
  children,
}: {
  forumId: string;
  sourceId: string;
  labels: UpdateActsLabels;
  children: ReactNode;
}): ReactElement {
  const [, start] = useTransition();
  const underWay = useRef(new Set<string>());
  const keepFocus = useRowFocus();
  const place = { forumId, sourceId };
  const refuse = (answer: ActionState<unknown> | null): void => {
    const code = answer?.status === 'refused' ? answer.code : null;
    const known = code === 'STALE' ? labels.stale : code === 'CONFLICT' ? labels.conflict : null;
    const message = known ?? (answer?.status === 'refused' ? answer.message : labels.failed);
    showToast({ message, tone: 'red' });
  };
  /** A call that does not reach the server leaves the list as it is and says so. */
  const attempt = async <T,>(call: Promise<ActionState<T>>): Promise<{ data: T } | null> => {
    const answer = await call.catch(() => null);
    if (answer?.status === 'done') return { data: answer.data };
    refuse(answer);
    return null;
  };
  const takeOver = async (key: string, choice: number, said: string): Promise<void> => {
    const taken = await attempt(takeUpdateOver({ ...place, key, choice }));
    if (taken === null) return;
    const { undo } = taken.data;
    const run = async (): Promise<void> => void (await attempt(takeUpdateBack({ ...place, undo })));
    showToast({ message: said, undo: { label: labels.undo, run } });
  };
  const decline = async (key: string, declined: boolean, said: string): Promise<void> => {
    const done = await attempt(leaveUpdate({ ...place, key, declined }));
    if (done === null || !declined) return;
    const run = async (): Promise<void> => void (await attempt(leaveUpdate({ ...place, key, declined: false })));
    showToast({ message: said, undo: { label: labels.undo, run } });
  };
  const hear = (event: MouseEvent): void => {
    const list = event.currentTarget;
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button') : null;
    const row = button?.closest<HTMLElement>('[data-update]');
    if (!button || !row) return;
    const [{ take, leave }, { update: key = '', taken = '', left = '' }] = [button.dataset, row.dataset];
    if (underWay.current.has(key)) return;
    if (take === undefined && leave === undefined) return;
    underWay.current.add(key);
    keepFocus({ row, rows: [...list.querySelectorAll('[data-update]')], list });
    start(async () => {
      await (take === undefined ? decline(key, leave === 'yes', left) : takeOver(key, Number(take), taken));
      underWay.current.delete(key);
    });
  };
  return (
    <div className="space-y-7" role="presentation" onClick={hear}>
      {children}
    </div>
  );
}
