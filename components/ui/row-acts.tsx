'use client';

import { type MouseEvent, type ReactElement, type ReactNode, useRef, useTransition } from 'react';
import type { ActionState } from '@/lib/domain/action-state';
import type { AppErrorCode } from '@/lib/domain/errors';
import type { RowAct } from './act-button';
import type { RowSubject } from './row-tools';
import { useRowFocus } from './row-focus';
import { showToast } from './toast';

type Direction = { direction: 'up' | 'down' };

export type RowActsLabels = {
  undo: string;
  failed: string;
  /** Said once a row is gone, unless the row has its own words. */
  done?: string;
  reasons?: Partial<Record<AppErrorCode, string>>;
};

/** What goes away with an act. */
const ROW = 'li, tr';

/**
 * Hears the acts of all rows of a list (RowTools) in one place: moves one a place up or down, or takes it away at once
 * and offers the way back for ten seconds; the focus then goes to the next row. `remove` answers with what Undo needs,
 * `restore` takes it together with `place`. A second press on a row whose act is under way does nothing.
 */
export function RowActs<Moved, Removed, Place>({
  move,
  remove,
  restore,
  place,
  labels,
  children,
}: {
  move?: (input: Moved & Direction) => Promise<ActionState<void>>;
  remove: (input: Removed) => Promise<ActionState<{ undo: string }>>;
  restore: (input: Place & { undo: string }) => Promise<ActionState<void>>;
  place: Place;
  labels: RowActsLabels;
  children: ReactNode;
}): ReactElement {
  const [, start] = useTransition();
  const underWay = useRef(new Set<string>());
  const keepFocus = useRowFocus();
  const perform = async (act: RowAct, { input, done, reasons }: RowSubject): Promise<void> => {
    const refuse = (answer: ActionState<unknown>): void => {
      const better = answer.status === 'refused' ? { ...labels.reasons, ...reasons }[answer.code] : undefined;
      const message = answer.status === 'refused' ? answer.message : labels.failed;
      showToast({ message: better ?? message, tone: 'red' });
    };
    if (act !== 'remove') {
      const answer = await move?.({ ...(input as Moved), direction: act }); // the server checks what it gets
      if (answer && answer.status !== 'done') refuse(answer);
      return;
    }
    const answer = await remove(input as Removed); // as above
    if (answer.status !== 'done') return refuse(answer);
    const { undo } = answer.data;
    const putBack = async (): Promise<void> => {
      const back = await restore({ ...place, undo });
      if (back.status !== 'done') refuse(back);
    };
    showToast({ message: done ?? labels.done ?? '', undo: { label: labels.undo, run: putBack } });
  };
  const hear = (event: MouseEvent): void => {
    const list = event.currentTarget;
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-act]') : null;
    const subject = button?.closest<HTMLElement>('[data-subject]')?.dataset.subject;
    if (!button || subject === undefined || button.ariaDisabled === 'true') return;
    if (underWay.current.has(subject)) return;
    underWay.current.add(subject);
    const rows = [...list.querySelectorAll('[data-subject]')].flatMap((tools) => tools.closest(ROW) ?? []);
    const row = button.closest(ROW);
    if (row !== null) keepFocus({ row, rows, list });
    start(async () => {
      try {
        await perform(button.dataset.act as RowAct, JSON.parse(subject) as RowSubject); // written by RowTools
      } catch {
        // The server was not reached: the list stays as it is.
        showToast({ message: labels.failed, tone: 'red' });
      } finally {
        underWay.current.delete(subject);
      }
    });
  };
  return (
    <div className="contents" role="presentation" onClick={hear}>
      {children}
    </div>
  );
}
