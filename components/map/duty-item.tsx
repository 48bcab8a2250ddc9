import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { ZonedTime } from '@/components/ui/zoned-time';
import { ZONE_OF_COUNTRY } from '@/lib/domain/map/duties';
import type { DutyView } from '@/lib/domain/map-duty-views';
import { formatCalendarDay, zoneCity } from '@/lib/domain/zoned-time';
import { CountryMark } from './country-mark';
import { DataText } from './data-text';
import { RecordLink } from './record-link';
import { SourceLink } from './source-link';

function Line({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const locale = useLocale();
  return (
    <p className="text-sm text-ink-soft">
      <span className="text-ink-faint">{label}</span>
      {locale === 'ja' ? null : ' '}
      {children}
    </p>
  );
}

function DueWords({ duty, viewerZone }: { duty: DutyView; viewerZone: string }): ReactElement | null {
  const t = useTranslations('incident.due');
  const locale = useLocale();
  const { due, country, first } = duty;
  if (due === null) return null;
  const timeZone = ZONE_OF_COUNTRY[country];
  return (
    <p className="text-sm">
      {due.instant === null
        ? t('day', { day: formatCalendarDay(due.day, locale), zone: zoneCity(timeZone) })
        : t.rich('instant', {
            time: () => <ZonedTime instant={due.instant} timeZone={timeZone} viewerZone={viewerZone} />,
          })}
      {first.from === 'awareness' ? null : <span className="text-ink-faint"> · {t('assumed')}</span>}
    </p>
  );
}

/** One body: by when, what it is told, on which basis, and how sure that is. */
export function DutyItem({
  duty,
  asOf,
  viewerZone,
}: {
  duty: DutyView;
  asOf: string | null;
  viewerZone: string;
}): ReactElement {
  const t = useTranslations('incident');
  const { country, body, bodyText, first, what, then, basis, basisText, doubt, sources } = duty;
  const from = first.unit === 'promptly' ? t(`fromPromptly.${first.from}`) : t(`from.${first.from}`);
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <p className="flex items-baseline gap-2 font-medium">
          <CountryMark country={country} />
          <span className="min-w-0">
            {body === null ? (
              bodyText === null ? null : (
                <DataText text={bodyText} />
              )
            ) : (
              <RecordLink record={body} asOf={asOf} />
            )}
          </span>
        </p>
        <p className="text-sm text-ink-soft">{t(`time.${first.unit}`, { count: first.count ?? 0, from })}</p>
        <DueWords duty={duty} viewerZone={viewerZone} />
      </div>
      <div className="min-w-0 space-y-1">
        <p>
          <DataText text={what} />
        </p>
        {then === null ? null : (
          <Line label={t('then')}>
            <DataText text={then} />
          </Line>
        )}
        {basis === null && basisText === null ? null : (
          <Line label={t('basis')}>
            {basis === null ? null : <RecordLink record={basis} asOf={asOf} />}
            {basis === null || basisText === null ? null : ' · '}
            {basisText === null ? null : <DataText text={basisText} />}
          </Line>
        )}
        {doubt === null ? null : (
          <p className="text-sm text-amber">
            {t('doubt')} <DataText text={doubt} />
          </p>
        )}
        <Line label={t('sources')}>
          {sources.map((source, index) => (
            <span key={source.address}>
              {index === 0 ? null : ' · '}
              <SourceLink source={source} />
              {source.isChecked ? null : <span className="text-ink-faint"> ({t('unread')})</span>}
            </span>
          ))}
        </Line>
      </div>
    </li>
  );
}
