import type { ComponentProps, ReactElement } from 'react';
import { buttonLook, type ButtonSize, type ButtonTone } from './button-look';
import { classNames } from './class-names';
import { hotkeyAttributes } from './hotkey';
import { Kbd } from './kbd';
import { iconClass, type IconName } from './icon-name';

export type ButtonProps = ComponentProps<'button'> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: IconName;
  /** Key that presses it, shown beside the words: "e", "g t", "Mod+Enter". */
  hotkey?: string;
};

/**
 * A button with words: a verb and its object ("Create forum"). `type` is "button" unless told otherwise; in a form with
 * a server action use SubmitButton, which shows that it works. A link that looks like this is LinkButton.
 */
export function Button({
  tone,
  size,
  icon,
  hotkey,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps): ReactElement {
  return (
    <button
      type={type}
      className={classNames(buttonLook(tone, size), icon && 'icon-before', icon && iconClass(icon), className)}
      {...hotkeyAttributes(hotkey)}
      {...rest}
    >
      {children}
      {hotkey ? <Kbd keys={hotkey} /> : null}
    </button>
  );
}
