import type { ReactElement } from 'react';
import { classNames } from './class-names';

/**
 * How much of a limit is used, as a bar beside the words that say it (`text`, "9½ of 12 minutes"). Over the limit the bar
 * is full and red, close to it amber; the words must say so too.
 */
export function Meter({ value, max, text }: { value: number; max: number; text: string }): ReactElement {
  const share = max > 0 ? value / max : 0;
  const look = share > 1 ? 'bg-red' : share > 0.9 ? 'bg-amber' : 'bg-ink-soft';
  return (
    <span
      role="meter"
      aria-label={text}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      aria-valuetext={text}
      className="inline-block h-1.5 w-24 overflow-hidden rounded-full bg-line align-middle"
    >
      <span className={classNames('block h-full', look)} style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}
