import type { ComponentProps, ReactElement } from 'react';
import { classNames } from './class-names';
import { hotkeyAttributes } from './hotkey';
import { iconClass, type IconName } from './icon-name';

/** A button without visible words, where a row or bar has no room. `label` is its name and its tooltip: never omit it. */
export function IconButton({
  icon,
  label,
  hotkey,
  className,
  type = 'button',
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  icon: IconName;
  label: string;
  hotkey?: string;
}): ReactElement {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classNames('icon-control', iconClass(icon), className)}
      {...hotkeyAttributes(hotkey)}
      {...rest}
    />
  );
}
