import type { ComponentProps, ReactElement } from 'react';
import { AppLink } from './app-link';
import { buttonLook, type ButtonSize, type ButtonTone } from './button-look';
import { classNames } from './class-names';
import { hotkeyAttributes } from './hotkey';
import { Kbd } from './kbd';
import { Icon } from './icon';
import type { IconDrawing } from './icon-outline';

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
  icon?: IconDrawing;
  hotkey?: string;
}): ReactElement {
  return (
    <AppLink className={classNames(buttonLook(tone, size), className)} {...hotkeyAttributes(hotkey)} {...rest}>
      {icon ? <Icon of={icon} /> : null}
      {children}
      {hotkey ? <Kbd keys={hotkey} /> : null}
    </AppLink>
  );
}
