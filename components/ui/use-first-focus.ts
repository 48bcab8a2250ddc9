import { type RefObject, useEffect, useEffectEvent } from 'react';
import { fieldsOf, firstField, isWriting } from './form-fields';

/**
 * Puts the focus into the first field of a form that has just opened (`takesFocus`), and whenever its fields begin anew
 * (`opening`) back to where it was. It is never taken from somebody who is writing.
 */
export function useFirstFocus(
  form: RefObject<HTMLFormElement | null>,
  { opening, focused, takesFocus }: { opening: number; focused: string | null; takesFocus: boolean },
): void {
  const focus = useEffectEvent(() => {
    if (form.current === null || isWriting()) return;
    const before = fieldsOf(form.current).find((field) => field.name === focused);
    (before ?? (takesFocus ? firstField(form.current) : null))?.focus();
  });
  useEffect(() => focus(), [opening]);
}
