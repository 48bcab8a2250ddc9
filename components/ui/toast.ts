/** A short word after an act ("Action removed"), with the way back for ten seconds. */
export type Toast = {
  id: number;
  message: string;
  undo: { label: string; run: () => void | Promise<void> } | null;
  tone: 'calm' | 'red';
  /** It waits for an answer: no clock takes it away. */
  stays: boolean;
};

export const TOAST_SECONDS = 10;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replaceToasts(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Shows a message at the foot of the window, from any client component. The words come translated. The newest three
 * stay; a message with `undo` is the only way back from a destructive act, so the region keeps it while it is pointed at.
 */
export function showToast(toast: Pick<Toast, 'message'> & Partial<Omit<Toast, 'id'>>): void {
  lastId += 1;
  const added: Toast = { undo: null, tone: 'calm', stays: false, ...toast, id: lastId };
  replaceToasts([...toasts, added].slice(-3));
}

export function dismissToast(id: number): void {
  replaceToasts(toasts.filter((toast) => toast.id !== id));
}

/** For useSyncExternalStore in the region. */
export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}
