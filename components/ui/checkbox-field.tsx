import { type ComponentProps, type ReactElement, type ReactNode, useId } from 'react';

/** A yes or no, or (`type="radio"`) one of a group: put radios of one `name` into a FieldGroup. */
export function CheckboxField({
  label,
  hint,
  className,
  type = 'checkbox',
  ...rest
}: Omit<ComponentProps<'input'>, 'id' | 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  type?: 'checkbox' | 'radio';
}): ReactElement {
  const id = useId();
  return (
    <div className={className}>
      <label
        htmlFor={id}
        className="flex min-h-7 items-start gap-2 py-0.5 pointer-coarse:min-h-11 pointer-coarse:py-2.5"
      >
        <input
          id={id}
          type={type}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="mt-[0.3em] size-4 shrink-0 accent-accent"
          {...rest}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-0.5 ml-6 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
