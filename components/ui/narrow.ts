import { useSyncExternalStore } from 'react';

/** Where two panes no longer stand beside each other: under the `lg` of the theme. */
const WIDE = '(min-width: 68rem)';

/** Whether a second pane has no room of its own now. In the browser only. */
export function isNarrow(): boolean {
  return !window.matchMedia(WIDE).matches;
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The same, followed as the window changes; the server and the first paint take a wide window. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}
