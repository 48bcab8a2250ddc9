'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { Kept } from '@/lib/domain/forum-draft';
import { keepWords } from '@/lib/domain/review/submission';
import { FieldRow } from './field-row';
import { quietControl } from './quiet-control';

/**
 * A field of words. Empty, it says "not stated"; edited, it keeps the spans it was read from, so that its words stay
 * marked in the source. `lines` makes it grow over several lines; Enter is left to the text only where `prose`.
 */
export function WordsField({
  field,
  label,
  value,
  read,
  onChange,
  lines = 1,
  prose = false,
  compact = false,
  placeholder,
  className,
  controlClassName,
  after,
  onKeyDown,
}: {
  field: string;
  label: string;
  value: Kept<string> | null;
  /** As it was read, before any edit. */
  read: Kept<string> | null;
  onChange: (value: Kept<string> | null) => void;
  lines?: number;
  prose?: boolean;
  compact?: boolean;
  placeholder?: string;
  className?: string;
  controlClassName?: string;
  after?: ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
}): ReactElement {
  const t = useTranslations('intake');
  const noBreaks = (event: KeyboardEvent): void => {
    // With a modifier it is a key of the page and breaks no line.
    const isBreak = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if (isBreak && !prose && !event.nativeEvent.isComposing) event.preventDefault();
    onKeyDown?.(event);
  };
  return (
    <FieldRow {...{ field, label, compact, className, after }}>
      {(wiring) => (
        <textarea
          rows={lines}
          spellCheck={false}
          value={value?.value ?? ''}
          placeholder={placeholder ?? t('review.notStated')}
          onChange={(event) => onChange(keepWords(value ?? read, event.target.value))}
          onKeyDown={noBreaks}
          className={classNames(quietControl, 'field-sizing-content w-full resize-none', controlClassName)}
          {...wiring}
        />
      )}
    </FieldRow>
  );
}
