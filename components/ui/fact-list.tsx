import type { ReactElement, ReactNode } from 'react';

/** Names and values of one thing ("When", "Where"), the names in a column as narrow as they allow. */
export function FactList({ children }: { children: ReactNode }): ReactElement {
  return (
    <dl className="grid grid-cols-[fit-content(9rem)_minmax(0,1fr)] divide-y divide-line border-y border-line">
      {children}
    </dl>
  );
}
