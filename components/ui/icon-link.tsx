import type { ComponentProps, ReactElement } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';
import { iconClass, type IconName } from './icon-name';

/** A link without visible words, where a row has no room: the twin of IconButton. `label` is its name and tooltip. */
export function IconLink({
  icon,
  label,
  className,
  ...rest
}: Omit<ComponentProps<typeof AppLink>, 'children' | 'aria-label' | 'title'> & {
  icon: IconName;
  label: string;
}): ReactElement {
  return (
    <AppLink
      aria-label={label}
      title={label}
      className={classNames('icon-control', iconClass(icon), className)}
      {...rest}
    />
  );
}
