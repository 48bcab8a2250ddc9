import type { ReactElement } from 'react';

/**
 * Stands in for text that is still loading. Invisible for the first 300 ms, so that quick answers do not flicker;
 * `lines` reserves the height, so that nothing jumps. `label` tells a screen reader what is coming.
 */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }): ReactElement {
  return (
    <div role="status" aria-label={label} className="animate-[appear_150ms_300ms_both]">
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className="my-2 h-[1em] rounded-sm bg-hover" style={{ width: `${94 - ((at * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
