import type { ReactElement, ReactNode } from 'react';

/** A list of things, one ItemRow each, with hairlines between. `label` names it where no heading does. */
export function ItemList({ label, children }: { label?: string; children: ReactNode }): ReactElement {
  return (
    <ul aria-label={label} className="item-list">
      {children}
    </ul>
  );
}
