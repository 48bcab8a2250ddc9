import type { ReactElement, ReactNode } from 'react';

/** Names and values of one thing ("When", "Where"), names in a narrow left column, above the value on a phone. */
export function FactList({ children }: { children: ReactNode }): ReactElement {
  return <dl className="divide-y divide-line border-y border-line">{children}</dl>;
}
