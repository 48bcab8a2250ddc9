import { type RefObject, useEffect } from 'react';

/** On the button of a row that takes the row out. */
export const REMOVES_ROW = { 'data-removes-row': true } as const;
/** A row of the review: j and k walk to it, and from there its own keys work. */
export const ROW = { 'data-row': true, tabIndex: -1 } as const;

/**
 * Keys of the fields of a review: Escape leaves a field for its row, where single keys count; on a row Enter goes into its
 * first field and Delete takes it out.
 */
export function useReviewKeys(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    element?.addEventListener('keydown', pressInFields);
    return () => element?.removeEventListener('keydown', pressInFields);
  }, [pane]);
}

function pressInFields(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.defaultPrevented || event.isComposing) return;
  const row = target.closest<HTMLElement>('[data-row]');
  if (row === null) return;
  if (key === 'Escape' && target !== row) {
    // An open panel of the row closes first.
    if (row.querySelector(':popover-open') === null) row.focus();
    return;
  }
  if (target !== row) return;
  const wanted =
    key === 'Enter'
      ? row.querySelector<HTMLElement>('textarea, input, select, button')
      : key === 'Delete' || key === 'Backspace'
        ? row.querySelector<HTMLElement>('[data-removes-row]')
        : null;
  if (wanted === null) return;
  event.preventDefault();
  if (key === 'Enter') wanted.focus();
  else wanted.click();
}

function rowsOf(pane: HTMLElement): HTMLElement[] {
  return [...pane.querySelectorAll<HTMLElement>('[data-row]')];
}

/** After the next paint, gives the focus to the row that has taken the place of the one that has it now. */
export function focusNextRow(pane: HTMLElement): void {
  const at = rowsOf(pane).findIndex((row) => row.contains(document.activeElement));
  if (at < 0) return;
  requestAnimationFrame(() => {
    const rows = rowsOf(pane);
    (rows[at] ?? rows.at(-1))?.focus();
  });
}
