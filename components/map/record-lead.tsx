import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { classNames } from '@/components/ui/class-names';
import { formatPartialDate } from '@/lib/domain/map-dates';
import type { RecordPageView } from '@/lib/domain/map-record-views';
import { localName } from '@/lib/domain/map-views';
import { CountryMark } from './country-mark';
import { StandingLine } from './standing-line';

/** Under the name of a record: its other names, and what it is on the day of the page. */
export function RecordLead({
  page,
  asOf,
  asOfDay,
}: {
  page: RecordPageView;
  asOf: string | null;
  asOfDay: string;
}): ReactElement {
  const t = useTranslations('map');
  const locale = useLocale();
  const { record, status } = page;
  return (
    <>
      <p>
        <CountryMark country={record.country} />
        {record.abbreviation === null ? ' ' : ` ${record.abbreviation} · `}
        <span lang={locale === 'ja' ? 'en' : 'ja'}>{localName(record, locale === 'ja' ? 'en' : 'ja')}</span>
      </p>
      <p className="mt-0.5">
        <StandingLine record={record} status={status} asOf={asOf} />
      </p>
      {/* On paper the day is always said: the field that shows it here is not printed. */}
      <p className={classNames('mt-0.5 text-sm text-ink-faint', asOf === null && 'hidden print:block')}>
        {t('asOf.note', { day: formatPartialDate(asOfDay, locale) })}
      </p>
    </>
  );
}
