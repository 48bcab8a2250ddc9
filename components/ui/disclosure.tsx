import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon';

/** What most readers may skip, one press away; found by the browser's own search even while closed. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <details open={open} className="group">
      <summary className="inline-flex list-none items-center gap-1 rounded-sm text-ink-soft hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon of="chevron-right" className="size-3.75 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-1 pl-5">{children}</div>
    </details>
  );
}
