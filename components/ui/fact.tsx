import type { ReactElement, ReactNode } from 'react';

/** One name with its value, inside a FactList. An absent value is not rendered: leave the Fact out, or say why in words. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }): ReactElement {
  return (
    <div className="col-span-2 grid grid-cols-subgrid gap-x-5 py-1.5">
      <dt className="text-sm leading-[1.75] text-ink-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
