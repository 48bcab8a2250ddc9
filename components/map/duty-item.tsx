import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import { ZonedTime } from '@/components/ui/zoned-time';
import { ZONE_OF_COUNTRY } from '@/lib/domain/map/duties';
import { namedKey } from '@/lib/domain/map-editing/keys';
import type { DutyView } from '@/lib/domain/map-duty-views';
import { localName } from '@/lib/domain/map-views';
import { formatCalendarDay, zonePlace } from '@/lib/domain/zoned-time';
import { CountryMark } from './country-mark';
import { DataText } from './data-text';
import { useDutyTime } from './duty-words';
import { RecordLink } from './record-link';
import { mapAddress } from './map-address';
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
        ? t('day', { day: formatCalendarDay(due.day, locale), zone: zonePlace(timeZone, locale) })
        : t.rich('instant', {
            time: () => <ZonedTime instant={due.instant} timeZone={timeZone} viewerZone={viewerZone} />,
          })}
      {first.from === 'awareness' ? null : <span className="text-ink-faint"> · {t('assumed')}</span>}
    </p>
  );
}

function bodyName({ body, bodyText }: DutyView, locale: 'en' | 'ja'): string {
  if (body !== null) return localName(body, locale);
  return (locale === 'ja' ? bodyText?.ja : null) ?? bodyText?.en ?? '';
}

/** One body: by when, what it is told, on which basis, how sure that is, and the way to change or correct it. */
export function DutyItem({
  duty,
  asOf,
  viewerZone,
  mayEdit,
}: {
  duty: DutyView;
  asOf: string | null;
  viewerZone: string;
  mayEdit: boolean;
}): ReactElement {
  const t = useTranslations('incident');
  const locale = useLocale();
  const { country, body, bodyText, what, then, basis, basisText, doubt, sources } = duty;
  const time = useDutyTime(duty);
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
        <p className="text-sm text-ink-soft">{time}</p>
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
        <p className="text-sm print:hidden">
          <TextLink
            href={mapAddress(`/map/records/${duty.functionId}/${mayEdit ? 'edit/entry' : 'suggest'}`, {
              entry: namedKey('duty', duty.id),
              'as-of': asOf,
            })}
            aria-label={t(mayEdit ? 'edit.changeOf' : 'edit.suggestOf', { body: bodyName(duty, locale) })}
          >
            {t(mayEdit ? 'edit.change' : 'edit.suggest')}
          </TextLink>
        </p>
      </div>
    </li>
  );
}
