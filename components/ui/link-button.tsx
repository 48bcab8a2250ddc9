import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactElement } from 'react';
import { AppLink } from './app-link';
import { buttonLook, type ButtonSize, type ButtonTone } from './button-look';
import { classNames } from './class-names';
import { hotkeyAttributes } from './hotkey';
import { Kbd } from './kbd';

/** A link that looks like a button: the way to a page whose purpose is one act ("New forum"). */
export function LinkButton({
  tone,
  size,
  icon: Icon,
  hotkey,
  className,
  children,
  ...rest
}: ComponentProps<typeof AppLink> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: LucideIcon;
  hotkey?: string;
}): ReactElement {
  return (
    <AppLink className={classNames(buttonLook(tone, size), className)} {...hotkeyAttributes(hotkey)} {...rest}>
      {Icon ? <Icon aria-hidden="true" size={16} strokeWidth={1.75} /> : null}
      {children}
      {hotkey ? <Kbd keys={hotkey} /> : null}
    </AppLink>
  );
}
