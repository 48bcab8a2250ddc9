import type { ComponentProps, ReactElement } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconDrawing } from './icon-outline';

/** A link without visible words, where a row has no room: the twin of IconButton. `label` is its name and tooltip. */
export function IconLink({
  icon,
  label,
  className,
  ...rest
}: Omit<ComponentProps<typeof AppLink>, 'children' | 'aria-label' | 'title'> & {
  icon: IconDrawing;
  label: string;
}): ReactElement {
  return (
    <AppLink aria-label={label} title={label} className={classNames('icon-control', className)} {...rest}>
      <Icon of={icon} size={17} />
    </AppLink>
  );
}
