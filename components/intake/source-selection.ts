import type { KeyboardEvent } from 'react';

const GRANULARITIES: Readonly<Record<string, readonly ['forward' | 'backward', 'word' | 'line']>> = {
  ArrowRight: ['forward', 'word'],
  ArrowLeft: ['backward', 'word'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
};

/** Whether words of the container are selected. */
export function isSelecting(container: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && container.contains(selection.anchorNode);
}

/** Keeps the moving end of the selection in view of the pane. */
function follow(pane: HTMLElement): void {
  const selection = document.getSelection();
  if (selection === null || selection.focusNode === null) return;
  const end = document.createRange();
  end.setStart(selection.focusNode, selection.focusOffset);
  const box = end.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const isOutside = box.top < frame.top || box.bottom > frame.bottom;
  if (isOutside && box.height > 0) pane.scrollBy({ top: box.top - frame.top - frame.height / 2 });
}

/**
 * Selects words of the source by keyboard: Shift with an arrow from the mark that has the focus on, by word or by line; an
 * arrow alone then moves on to the next words, Enter goes to what they can become, Escape ends it. Whether the key was one
 * of these.
 */
export function pressInSource(event: KeyboardEvent, pane: HTMLElement, container: HTMLElement): boolean {
  const selection = document.getSelection();
  if (selection === null || event.altKey || event.ctrlKey || event.metaKey) return false;
  const wasSelecting = isSelecting(container);
  const isOnUses = event.target instanceof Element && event.target.closest('[data-uses]') !== null;
  const step = isOnUses ? undefined : GRANULARITIES[event.key];
  if (step === undefined || (!event.shiftKey && !wasSelecting)) return wasSelecting && leave(event, pane, selection);
  event.preventDefault();
  const [direction, granularity] = step;
  if (!wasSelecting) {
    const mark = event.target instanceof Element ? event.target.closest('[data-marks]') : null;
    selection.selectAllChildren(mark ?? container);
    if (direction === 'forward' || mark === null) selection.collapseToStart();
    else selection.collapseToEnd();
  } else if (!event.shiftKey) {
    if (direction === 'forward') selection.collapseToEnd();
    else selection.collapseToStart();
    if (granularity === 'line') selection.modify('move', direction, granularity);
  }
  selection.modify('extend', direction, event.shiftKey ? granularity : 'word');
  follow(pane);
  return true;
}

function leave(event: KeyboardEvent, pane: HTMLElement, selection: Selection): boolean {
  if (event.key === 'Escape') {
    selection.removeAllRanges();
    // What the words could become goes with the selection, and the focus with it.
    if (!(event.target instanceof Element && event.target.matches('[data-marks]')))
      pane.querySelector<HTMLElement>('[data-marks][tabindex="0"]')?.focus();
    return true;
  }
  const isOnText = event.target instanceof Element && (event.target === pane || event.target.matches('[data-marks]'));
  if (event.key !== 'Enter' || !isOnText) return false;
  event.preventDefault();
  focusUses(pane);
  return true;
}

/** Goes to what the words can become: drawn once the browser has told of the selection, which a quick Enter precedes. */
function focusUses(pane: HTMLElement): void {
  const first = (): HTMLElement | null => pane.querySelector('[data-uses] button');
  const there = first();
  if (there !== null) return there.focus();
  document.addEventListener('selectionchange', () => requestAnimationFrame(() => first()?.focus()), { once: true });
}
