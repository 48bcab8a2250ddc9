'use client';

import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { LocalMoment } from '@/lib/domain/time';
import { FieldRow } from './field-row';
import { quietControl } from './quiet-control';

/** A wall time in the forum's zone, or in the zone that the source named for it, which an edit keeps. */
export function MomentField({
  field,
  label,
  value,
  onChange,
  dayOnly = false,
  compact = false,
  className,
  after,
}: {
  field: string;
  label: string;
  value: LocalMoment | null;
  onChange: (value: LocalMoment | null) => void;
  /** Asks for a day; its time stays midnight. */
  dayOnly?: boolean;
  compact?: boolean;
  className?: string;
  after?: ReactNode;
}): ReactElement {
  const type = (text: string): void => {
    const local = dayOnly && text !== '' ? `${text}T00:00` : text;
    onChange(local === '' ? null : { local, timeZone: value?.timeZone ?? null });
  };
  return (
    <FieldRow {...{ field, label, compact, className, after }}>
      {(wiring) => (
        <input
          type={dayOnly ? 'date' : 'datetime-local'}
          value={(dayOnly ? value?.local.slice(0, 10) : value?.local) ?? ''}
          onChange={(event) => type(event.target.value)}
          className={classNames(quietControl, 'w-full max-w-60', value === null && 'text-ink-faint')}
          {...wiring}
        />
      )}
    </FieldRow>
  );
}
