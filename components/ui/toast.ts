/** A short word after an act ("Action removed"), with the way back for ten seconds. */
export type Toast = {
  id: number;
  message: string;
  undo: { label: string; run: () => void | Promise<void> } | null;
  tone: 'calm' | 'red';
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
export function showToast(toast: { message: string; undo?: Toast['undo']; tone?: Toast['tone'] }): void {
  lastId += 1;
  const added: Toast = { id: lastId, message: toast.message, undo: toast.undo ?? null, tone: toast.tone ?? 'calm' };
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
