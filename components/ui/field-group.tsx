import type { ReactElement, ReactNode } from 'react';

/** Fields that answer one question together (radios, start and end), under one legend. */
export function FieldGroup({
  legend,
  hint,
  children,
  className,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
  className?: string;
}): ReactElement {
  return (
    <fieldset className={className}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint ? <p className="-mt-0.5 mb-1 text-sm text-ink-soft">{hint}</p> : null}
      {children}
    </fieldset>
  );
}
