import type { ReactElement, ReactNode } from 'react';

/** The line over a list: what it holds at the left, the one act on it at the right. */
export function ListBar({ children, action }: { children?: ReactNode; action?: ReactNode }): ReactElement {
  return (
    <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="min-w-0 text-ink-soft">{children}</div>
      {action}
    </div>
  );
}
