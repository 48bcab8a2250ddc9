import type { ReactElement, ReactNode } from 'react';

/** An empty list: what belongs here (`children`, one or two sentences) and the one act that fills it (`action`). */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}): ReactElement {
  return (
    <div className="rounded-lg border border-dashed border-line px-5 py-6">
      <p className="font-medium">{title}</p>
      {children ? <div className="measure mt-1 text-ink-soft">{children}</div> : null}
      {action ? <div className="wrapping-acts mt-4 flex flex-wrap items-center gap-2">{action}</div> : null}
    </div>
  );
}
