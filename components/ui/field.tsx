import { type ReactElement, type ReactNode, useId } from 'react';

/** What a control needs to belong to its label, hint and errors; spread it on the control. */
export type FieldWiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'data-has-error'?: '' };

export type FieldFrameProps = {
  label: ReactNode;
  /** One line under the label: what belongs here, in which form. */
  hint?: ReactNode;
  /** Already in the person's language; each a sentence that says how to put it right. */
  errors?: readonly string[];
  /** Said beside the label when most fields of the form must be filled ("optional"). */
  note?: ReactNode;
  /** Hides the label from the eye, not from assistive technology: only where the place itself says it. */
  labelHidden?: boolean;
  className?: string;
};

/**
 * Label, hint and errors around one control, wired by ids. Use TextField, TextArea or SelectField; this is for a control
 * of your own: `<Field label={…}>{(wiring) => <input name="x" className={controlLook} {...wiring} />}</Field>`.
 */
export function Field({
  label,
  hint,
  errors = [],
  note,
  labelHidden = false,
  className,
  children,
}: FieldFrameProps & { children: (wiring: FieldWiring) => ReactNode }): ReactElement {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint ? hintId : null, errors.length > 0 ? errorId : null].filter(Boolean).join(' ');
  const wiring: FieldWiring = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(errors.length > 0 ? { 'aria-invalid': true, 'data-has-error': '' } : {}),
  };
  return (
    <div className={className}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1 flex items-baseline gap-2 text-sm font-medium'}>
        {label}
        {note ? <span className="font-normal text-ink-faint">{note}</span> : null}
      </label>
      {hint ? (
        <p id={hintId} className="-mt-0.5 mb-1 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {children(wiring)}
      {errors.length > 0 ? (
        <ul id={errorId} className="mt-1 text-sm text-red">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
