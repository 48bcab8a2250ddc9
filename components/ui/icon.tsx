import type { ReactElement } from 'react';
import { classNames } from './class-names';
import { iconClass, type IconName } from './icon-name';

/** An icon beside words or inside a named control, 16 pixels wide unless `className` says a size; never read aloud. */
export function Icon({ of, className }: { of: IconName; className?: string }): ReactElement {
  return <span aria-hidden="true" className={classNames('icon', iconClass(of), className)} />;
}
