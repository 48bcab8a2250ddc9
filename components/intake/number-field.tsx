'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldRow } from './field-row';
import { quietControl } from './quiet-control';

/** A number with its unit; empty means not stated. */
export function NumberField({
  field,
  label,
  unit,
  value,
  onChange,
  minimum = 0,
  step = 1,
  compact = false,
  className,
  after,
}: {
  field: string;
  label: string;
  unit: string;
  value: number | null;
  onChange: (value: number | null) => void;
  minimum?: number;
  step?: number | 'any';
  compact?: boolean;
  className?: string;
  after?: ReactNode;
}): ReactElement {
  const t = useTranslations('intake');
  return (
    <FieldRow {...{ field, label, compact, className, after }}>
      {(wiring) => (
        <span className="flex items-center gap-2">
          <input
            type="number"
            inputMode="decimal"
            min={minimum}
            step={step}
            value={value ?? ''}
            placeholder={compact ? '–' : t('review.notStated')}
            onChange={(event) => onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
            className={classNames(quietControl, compact ? 'w-16' : 'w-28')}
            {...wiring}
          />
          <span className="text-sm text-ink-soft">{unit}</span>
        </span>
      )}
    </FieldRow>
  );
}
