import type { ComponentProps, ReactElement } from 'react';
import { classNames } from './class-names';
import { controlLook } from './control-look';
import { Field, type FieldFrameProps } from './field';

/** Several lines of text; grows with them where the browser can, up to most of the screen. */
export function TextArea({
  label,
  hint,
  errors,
  note,
  labelHidden,
  className,
  inputClassName,
  rows = 4,
  ...rest
}: FieldFrameProps & Omit<ComponentProps<'textarea'>, 'id'> & { inputClassName?: string }): ReactElement {
  return (
    <Field {...{ label, hint, errors, note, labelHidden, className }}>
      {(wiring) => (
        <textarea
          rows={rows}
          className={classNames(controlLook, 'max-h-[70dvh] field-sizing-content', inputClassName)}
          style={{ minHeight: `calc(${rows}lh + 12px)` }}
          {...rest}
          {...wiring}
        />
      )}
    </Field>
  );
}
