import { createElement, type ReactElement } from 'react';
import { classNames } from './class-names';
import { type IconDrawing, outlineOf } from './icon-outline';

/**
 * An icon beside words or inside a named control; never read aloud. Plain elements: as a client component each of them
 * would be sent, rendered and brought to life on its own (a list of questions has eighty).
 */
export function Icon({
  of,
  size = 16,
  className,
}: {
  of: IconDrawing;
  /** CSS pixels. */
  size?: number;
  className?: string;
}): ReactElement {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width={size} height={size} className={classNames('icon', className)}>
      {outlineOf(of).map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
