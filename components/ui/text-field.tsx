import type { ComponentProps, ReactElement } from 'react';
import { classNames } from './class-names';
import { controlLook } from './control-look';
import { Field, type FieldFrameProps } from './field';

/** One line of text, a date, a number or a password, with its label, hint and errors. */
export function TextField({
  label,
  hint,
  errors,
  note,
  labelHidden,
  className,
  inputClassName,
  ...rest
}: FieldFrameProps & Omit<ComponentProps<'input'>, 'id'> & { inputClassName?: string }): ReactElement {
  return (
    <Field {...{ label, hint, errors, note, labelHidden, className }}>
      {(wiring) => <input type="text" className={classNames(controlLook, inputClassName)} {...rest} {...wiring} />}
    </Field>
  );
}
