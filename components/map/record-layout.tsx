import type { ReactElement, ReactNode } from 'react';

/**
 * The parts of a record's page: `facts` before `children` and `origins` after them. Where there is room the first and
 * the last stand one above the other beside them; on a phone all three follow one another.
 */
export function RecordLayout({
  facts,
  origins,
  children,
}: {
  facts: ReactNode;
  origins: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <div className="grid gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)] lg:grid-rows-[auto_1fr]">
      <div className="min-w-0 lg:col-start-2">{facts}</div>
      <div className="min-w-0 space-y-7 lg:col-start-1 lg:row-span-2 lg:row-start-1">{children}</div>
      <div className="min-w-0 space-y-6 lg:col-start-2">{origins}</div>
    </div>
  );
}
