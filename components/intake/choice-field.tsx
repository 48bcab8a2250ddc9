'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldRow } from './field-row';
import { bareSelect, quietControl } from './quiet-control';

export type Choice<Value extends string> = { value: Value; label: string };

/** One of a few; with `optional` also none of them, "not stated". */
export function ChoiceField<Value extends string>({
  field,
  label,
  value,
  choices,
  onChange,
  optional,
  compact = false,
  bare = false,
  className,
  after,
}: {
  field: string;
  label: string;
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value | null) => void;
  /** What choosing none is called; true for "not stated", left out where one must be chosen. */
  optional?: true | string;
  compact?: boolean;
  /** Reads like text, and is as wide as its choice: for choices that are mostly left as they are. */
  bare?: boolean;
  className?: string;
  after?: ReactNode;
}): ReactElement {
  const t = useTranslations('intake');
  return (
    <FieldRow {...{ field, label, compact, className, after }}>
      {(wiring) => (
        <select
          value={value ?? ''}
          onChange={(event) => onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? null)}
          className={classNames(
            bare ? bareSelect : classNames(quietControl, 'w-full'),
            value === null && 'text-ink-faint',
          )}
          {...wiring}
        >
          {optional === undefined ? null : (
            <option value="">{optional === true ? t('review.notStated') : optional}</option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}
