'use client';

import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { IconButton } from './icon-button';
import { currentToasts, dismissToast, subscribeToToasts, type Toast, TOAST_SECONDS } from './toast';

const none: readonly Toast[] = [];

/**
 * Where toasts appear; once, in the frame, above a bar at the foot of the page. Read out politely; the clock of a toast
 * stands still under pointer or focus.
 */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }): ReactElement {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, () => none);
  const newest = toasts.findLast((toast) => toast.undo !== null);
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(1rem+var(--foot-height,0px))] z-50 flex flex-col items-center gap-2 px-4 max-md:bottom-[calc(5rem+var(--foot-height,0px))] print:hidden"
    >
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} hasKey={toast === newest} closeLabel={closeLabel} />
      ))}
    </section>
  );
}

function ToastItem({
  toast,
  hasKey,
  closeLabel,
}: {
  toast: Toast;
  /** Its way back is the one that the key takes: of several, the act done last. */
  hasKey: boolean;
  closeLabel: string;
}): ReactElement {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.stays) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), TOAST_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [held, toast.id, toast.stays]);
  const undo = toast.undo;
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={classNames(
        'pointer-events-auto flex max-w-full items-center gap-2 rounded-lg border bg-raised py-1 pr-1 pl-4 shadow-float',
        toast.tone === 'red' ? 'border-red text-red' : 'border-line',
      )}
    >
      <span className="min-w-0 py-1">{toast.message}</span>
      {undo ? (
        <Button
          tone="quiet"
          size="sm"
          hotkey={hasKey ? 'z' : undefined}
          onClick={() => {
            dismissToast(toast.id);
            void undo.run();
          }}
        >
          {undo.label}
        </Button>
      ) : null}
      <IconButton icon="x" label={closeLabel} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}
