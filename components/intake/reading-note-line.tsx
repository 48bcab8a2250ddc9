'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Reason } from '@/lib/domain/intake/draft';
import { useReviewTools } from './review-tools';
import { Icon } from '@/components/ui/icon';

type IntakeWords = ReturnType<typeof useTranslations<'intake'>>;

/** A reason in words. The engine may know reasons that the words of this version do not: then nothing is said. */
export function reasonWords(t: IntakeWords, reason: Reason | null): string | null {
  const key = `reason.${reason?.code ?? ''}` as 'reason.before_start';
  return reason !== null && t.has(key) ? t(key, reason.params as Parameters<IntakeWords>[1]) : null; // as the code has them
}

/** Why a value was derived, and whether a person must look at it; nothing for what was simply read. */
export function ReadingNoteLine({ field }: { field: string }): ReactElement | null {
  const t = useTranslations('intake');
  const note = useReviewTools().notes.get(field);
  if (note === undefined) return null;
  const { reason, isUnsure } = note;
  const said = reasonWords(t, reason);
  if (said === null && !isUnsure) return null;
  return (
    <p className={isUnsure ? 'mt-0.5 flex items-baseline gap-1 text-sm text-amber' : 'mt-0.5 text-sm text-ink-faint'}>
      {isUnsure ? <Icon of="eye" className="size-3.25 self-center" /> : null}
      <span>{[isUnsure ? t('review.look') : null, said].filter(Boolean).join(' ')}</span>
    </p>
  );
}
