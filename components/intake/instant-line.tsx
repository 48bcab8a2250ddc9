'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { formatInstant, formatSpan, showsOtherTime } from '@/lib/domain/zoned-time';
import { useReviewTools } from './review-tools';

/** An instant in the forum's zone and, where its clock differs, in the viewer's; changes as one types. */
export function InstantLine({
  instant,
  end = null,
  timeZone,
}: {
  instant: Date;
  end?: Date | null;
  timeZone: string;
}): ReactElement {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const { viewerZone } = useReviewTools();
  const own = showsOtherTime(instant, timeZone, viewerZone) ? formatInstant(instant, viewerZone, locale, false) : null;
  return (
    <p className="mt-0.5 text-sm text-ink-soft">
      <time dateTime={instant.toISOString()}>= {formatSpan(instant, end, timeZone, locale)}</time>
      {own === null ? null : <span> · {t('yourTime', { time: own })}</span>}
    </p>
  );
}
