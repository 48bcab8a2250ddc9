'use client';

import { useLayoutEffect, useRef } from 'react';

const FOCUSABLE = '[data-row], a[href], button:not(:disabled)';

type Parting = { row: Element; rows: Element[]; list: Element };

/** What takes the place of a row that has gone: the next row still there, the one before it, what the list now offers. */
function heirOf({ row, rows, list }: Parting): HTMLElement | null {
  const present = rows.filter((one) => one.isConnected);
  const heir = present.find((one) => rows.indexOf(one) > rows.indexOf(row)) ?? present.at(-1);
  const offered = (heir ?? list).querySelector<HTMLElement>(FOCUSABLE);
  return offered?.isConnected ? offered : document.querySelector<HTMLElement>('main');
}

/** Whether the element that had the focus went away with it. */
function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * Keeps the focus in a list whose rows go away under it. The returned function is told, before an act, which of the
 * `rows` it concerns; once that row has gone and the focus with it, its heir has the focus, and the page itself where
 * the whole list went. A row that stays and a focus that is elsewhere by then are left alone.
 */
export function useRowFocus(): (parting: Parting) => void {
  const parting = useRef<Parting | null>(null);
  const handOn = (): void => {
    const gone = parting.current;
    if (gone === null || gone.row.isConnected) return;
    parting.current = null;
    if (isFocusLost()) heirOf(gone)?.focus();
  };
  useLayoutEffect(handOn);
  // The list may go with its last row: what it leaves is in the document only after this commit.
  useLayoutEffect(() => () => queueMicrotask(handOn), []);
  return (leaving) => {
    parting.current = leaving;
  };
}
