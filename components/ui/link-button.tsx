import type { ComponentProps, ReactElement } from 'react';
import { AppLink } from './app-link';
import { buttonLook, type ButtonSize, type ButtonTone } from './button-look';
import { classNames } from './class-names';
import { hotkeyAttributes } from './hotkey';
import { Kbd } from './kbd';
import { iconClass, type IconName } from './icon-name';

/** A link that looks like a button: the way to a page whose purpose is one act ("New forum"). */
export function LinkButton({
  tone,
  size,
  icon,
  hotkey,
  className,
  children,
  ...rest
}: ComponentProps<typeof AppLink> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: IconName;
  hotkey?: string;
}): ReactElement {
  return (
    <AppLink
      className={classNames(buttonLook(tone, size), icon && 'icon-before', icon && iconClass(icon), className)}
      {...hotkeyAttributes(hotkey)}
      {...rest}
    >
      {children}
      {hotkey ? <Kbd keys={hotkey} /> : null}
    </AppLink>
  );
}
