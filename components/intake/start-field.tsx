'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactElement, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { Kept } from '@/lib/domain/forum-draft';
import { keepValue } from '@/lib/domain/review/submission';
import { addMinutesToInstant, type LocalMoment, localTimeKind, localToInstant } from '@/lib/domain/time';
import { formatCalendarDay, formatSpan } from '@/lib/domain/zoned-time';
import { FieldRow } from './field-row';
import { InstantLine } from './instant-line';
import { quietControl } from './quiet-control';
import { useReviewTools } from './review-tools';
import { ZoneField } from './zone-field';

/** When it begins: wall time and zone, and at once what that is in words and for the viewer. */
export function StartField({
  start,
  day,
  durationMinutes,
}: {
  start: Kept<LocalMoment> | null;
  /** The day that the source names, also where it names no time. */
  day: string | null;
  durationMinutes: number | null;
}): ReactElement {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const { change, read } = useReviewTools();
  // The zone outlives a cleared time, which has nowhere else to keep it.
  const [zone, setZone] = useState(start?.value.timeZone ?? read.start?.value.timeZone ?? null);
  const set = (local: string | null, timeZone: string | null): void => {
    setZone(timeZone);
    const value = local === null || local === '' ? null : keepValue(read.start, { local, timeZone });
    change({ type: 'set', field: 'start', value });
  };
  const local = start?.value.local ?? null;
  const timeZone = start === null ? zone : start.value.timeZone;
  return (
    <>
      <FieldRow
        field="start"
        label={t('field.start')}
        after={
          start !== null ? (
            <StartInWords {...start.value} durationMinutes={durationMinutes} />
          ) : day === null ? null : (
            <p className="mt-0.5 text-sm text-amber">{t('dayOnly', { day: formatCalendarDay(day, locale) })}</p>
          )
        }
      >
        {(wiring) => (
          <input
            type="datetime-local"
            value={local ?? ''}
            onChange={(event) => set(event.target.value, timeZone)}
            className={classNames(quietControl, 'w-full max-w-60', local === null && 'text-ink-faint')}
            {...wiring}
          />
        )}
      </FieldRow>
      <ZoneField
        field="start.zone"
        label={t('field.zone')}
        value={timeZone}
        local={local}
        onChange={(chosen) => set(local, chosen)}
      />
    </>
  );
}

function StartInWords({
  local,
  timeZone,
  durationMinutes,
}: LocalMoment & { durationMinutes: number | null }): ReactElement {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  if (timeZone === null) return <p className="mt-0.5 text-sm text-amber">{t('zoneMissing')}</p>;
  const instant = localToInstant(local, timeZone);
  const end = durationMinutes === null ? null : addMinutesToInstant(instant, durationMinutes);
  const kind = localTimeKind(local, timeZone);
  return (
    <>
      <InstantLine instant={instant} end={end} timeZone={timeZone} />
      {kind === 'exact' ? null : (
        <p className="mt-0.5 text-sm text-amber">
          {t(kind, { time: formatSpan(instant, null, timeZone, locale, false) })}
        </p>
      )}
    </>
  );
}
