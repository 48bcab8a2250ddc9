import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactElement } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

/** A link without visible words, where a row has no room: the twin of IconButton. `label` is its name and tooltip. */
export function IconLink({
  icon: Icon,
  label,
  className,
  ...rest
}: Omit<ComponentProps<typeof AppLink>, 'children' | 'aria-label' | 'title'> & {
  icon: LucideIcon;
  label: string;
}): ReactElement {
  return (
    <AppLink
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors',
        'hover:bg-hover hover:text-ink pointer-coarse:size-11',
        className,
      )}
      {...rest}
    >
      <Icon aria-hidden="true" size={17} strokeWidth={1.75} />
    </AppLink>
  );
}
