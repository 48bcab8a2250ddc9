'use client';

import { type ReactElement, type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldReadings } from './field-readings';
import { ReadingNoteLine } from './reading-note-line';
import { useFaults } from './review-tools';
import { Traced } from './traced';

export type ControlWiring = { id: string; 'aria-describedby': string; 'aria-invalid'?: true };

/**
 * One field of the review: its label (at the left where there is room), its control, and under it what is to be said
 * about the reading and what the server refused. `compact` hides the label from the eye, for rows whose place says it.
 */
export function FieldRow({
  field,
  label,
  compact = false,
  className,
  after,
  children,
}: {
  field: string;
  label: string;
  compact?: boolean;
  className?: string;
  /** What stands under the control: the other zone's time, a notice. */
  after?: ReactNode;
  children: (wiring: ControlWiring) => ReactNode;
}): ReactElement {
  const id = useId();
  const faults = useFaults(field);
  const wiring: ControlWiring = {
    id,
    'aria-describedby': `${id}-note`,
    ...(faults.length > 0 ? { 'aria-invalid': true } : {}),
  };
  return (
    <Traced
      field={field}
      isRow={!compact}
      className={classNames(!compact && 'grid gap-x-3 px-2 py-1 sm:grid-cols-[7.5rem_minmax(0,1fr)]', className)}
    >
      <label htmlFor={id} className={compact ? 'sr-only' : 'pt-1.5 text-sm text-ink-soft'}>
        {label}
      </label>
      <div className="min-w-0">
        {children(wiring)}
        <div id={`${id}-note`}>
          <ReadingNoteLine field={field} />
          {faults.map((fault) => (
            <p key={fault} className="mt-0.5 text-sm text-red">
              {fault}
            </p>
          ))}
        </div>
        {after}
        <FieldReadings field={field} label={label} />
      </div>
    </Traced>
  );
}
