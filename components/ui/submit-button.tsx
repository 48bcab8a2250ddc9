'use client';

import type { MouseEvent, ReactElement } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/**
 * Sends its form. While the action runs it says so (`busyLabel`, "Creating…") and takes no second press, but keeps the
 * focus, which a disabled button would lose.
 */
export function SubmitButton({
  busyLabel,
  children,
  onClick,
  ...rest
}: Omit<ButtonProps, 'type'> & { busyLabel: string }): ReactElement {
  const { pending } = useFormStatus();
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button type="submit" aria-disabled={pending || undefined} onClick={press} {...rest}>
      <span aria-live="polite">{pending ? busyLabel : children}</span>
    </Button>
  );
}
