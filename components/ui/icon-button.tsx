import type { ComponentProps, ReactElement } from 'react';
import { classNames } from './class-names';
import { hotkeyAttributes } from './hotkey';
import { Icon } from './icon';
import type { IconDrawing } from './icon-outline';

/** A button without visible words, where a row or bar has no room. `label` is its name and its tooltip: never omit it. */
export function IconButton({
  icon,
  label,
  hotkey,
  className,
  type = 'button',
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  icon: IconDrawing;
  label: string;
  hotkey?: string;
}): ReactElement {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classNames(
        'icon-control disabled:cursor-not-allowed disabled:opacity-55',
        'aria-pressed:bg-accent-soft aria-pressed:text-accent',
        className,
      )}
      {...hotkeyAttributes(hotkey)}
      {...rest}
    >
      <Icon of={icon} size={17} />
    </button>
  );
}
