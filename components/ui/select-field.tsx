import type { ComponentProps, ReactElement } from 'react';
import { classNames } from './class-names';
import { controlLook } from './control-look';
import { Field, type FieldFrameProps } from './field';

export type SelectOption = { value: string; label: string; disabled?: boolean };

/**
 * One of a few. Uncontrolled (`defaultValue`) inside forms with actions; keyed by its default, because React leaves a
 * select behind when an action answers with other values.
 */
export function SelectField({
  label,
  hint,
  errors,
  note,
  labelHidden,
  className,
  inputClassName,
  options,
  placeholder,
  ...rest
}: FieldFrameProps &
  Omit<ComponentProps<'select'>, 'id'> & {
    options: readonly SelectOption[];
    /** Shown for the empty choice; without it the first option is chosen. */
    placeholder?: string;
    inputClassName?: string;
  }): ReactElement {
  return (
    <Field {...{ label, hint, errors, note, labelHidden, className }}>
      {(wiring) => (
        // Browsers keep some room of their own before the words of a select.
        <select
          key={String(rest.defaultValue ?? '')}
          className={classNames(controlLook, 'pr-7 pl-1.5', inputClassName)}
          {...rest}
          {...wiring}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
