import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactElement } from 'react';
import { classNames } from './class-names';
import { hotkeyAttributes } from './hotkey';

/** A button without visible words, where a row or bar has no room. `label` is its name and its tooltip: never omit it. */
export function IconButton({
  icon: Icon,
  label,
  hotkey,
  className,
  type = 'button',
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  icon: LucideIcon;
  label: string;
  hotkey?: string;
}): ReactElement {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors',
        'hover:bg-hover hover:text-ink disabled:cursor-not-allowed disabled:opacity-55',
        'aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:size-11',
        className,
      )}
      {...hotkeyAttributes(hotkey)}
      {...rest}
    >
      <Icon aria-hidden="true" size={17} strokeWidth={1.75} />
    </button>
  );
}
