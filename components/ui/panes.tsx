import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';

/**
 * Two panes, one thought: source beside fields, question beside record. On narrow screens the second comes under the
 * first; what must stay at hand there goes into a Dialog with `side`. `fill` makes each pane scroll by itself under the
 * top bar, for work screens.
 */
export function Panes({
  first,
  second,
  split = 'main',
  fill = false,
}: {
  first: ReactNode;
  second: ReactNode;
  /** `main`: the first is the work, the second stands beside it; `half`: equals. */
  split?: 'main' | 'half';
  fill?: boolean;
}): ReactElement {
  const pane = classNames('min-w-0', fill && 'lg:max-h-[calc(100dvh-8rem)] lg:overflow-y-auto');
  return (
    <div
      className={classNames(
        'grid gap-x-10 gap-y-8',
        split === 'half' ? 'lg:grid-cols-2' : 'lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]',
      )}
    >
      <div className={pane}>{first}</div>
      <div className={pane}>{second}</div>
    </div>
  );
}
