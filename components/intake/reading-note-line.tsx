'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { useReviewTools } from './review-tools';
import { Icon } from '@/components/ui/icon';

/** Why a value was derived, and whether a person must look at it; nothing for what was simply read. */
export function ReadingNoteLine({ field }: { field: string }): ReactElement | null {
  const t = useTranslations('intake');
  const note = useReviewTools().notes.get(field);
  if (note === undefined) return null;
  const { reason, isUnsure } = note;
  // The engine may know reasons that the words of this version do not: then only that one must look is said.
  const key = `reason.${reason?.code ?? ''}` as 'reason.before_start';
  const said = reason !== null && t.has(key) ? t(key, reason.params as Parameters<typeof t>[1]) : null; // as the code has them
  if (said === null && !isUnsure) return null;
  return (
    <p className={isUnsure ? 'mt-0.5 flex items-baseline gap-1 text-sm text-amber' : 'mt-0.5 text-sm text-ink-faint'}>
      {isUnsure ? <Icon of="eye" className="size-3.25 self-center" /> : null}
      <span>{[isUnsure ? t('review.look') : null, said].filter(Boolean).join(' ')}</span>
    </p>
  );
}
