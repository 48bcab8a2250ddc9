'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactElement, useId } from 'react';
import type { Found } from '@/lib/domain/intake/draft';
import { type LocalMoment, localToInstant } from '@/lib/domain/time';
import { formatDay, formatInstant } from '@/lib/domain/zoned-time';
import { useReviewTools } from './review-tools';
import { Traced } from './traced';

/** The readings of a start that the source leaves open, as a choice; nothing where there is only one. */
export function StartReadings({
  readings,
  chosen,
}: {
  readings: Found<LocalMoment>[];
  chosen: LocalMoment | null;
}): ReactElement | null {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const name = useId();
  const { change } = useReviewTools();
  if (readings.length < 2) return null;
  const words = ({ local, timeZone }: LocalMoment): string => {
    const zone = timeZone ?? 'UTC';
    const instant = localToInstant(local, zone);
    if (timeZone !== null) return formatInstant(instant, zone, locale);
    return `${formatDay(instant, zone, locale)} ${local.slice(11)}`;
  };
  return (
    <fieldset className="mx-2 my-1 rounded-md border border-amber/35 bg-amber-soft px-3 py-2">
      <legend className="float-left mb-1 w-full text-sm font-medium">{t('readings')}</legend>
      {readings.map(({ value, spans }) => {
        const isChosen = chosen?.local === value.local && chosen.timeZone === value.timeZone;
        return (
          <Traced key={`${value.local} ${value.timeZone}`} field="start" className="clear-left">
            <label className="flex items-center gap-2 py-0.5 pointer-coarse:min-h-11">
              <input
                type="radio"
                name={name}
                checked={isChosen}
                onChange={() => change({ type: 'set', field: 'start', value: { value, spans } })}
                className="size-4 accent-accent"
              />
              {words(value)}
            </label>
          </Traced>
        );
      })}
    </fieldset>
  );
}
