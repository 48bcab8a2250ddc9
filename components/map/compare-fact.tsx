import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import type { RowKey } from '@/lib/domain/map-comparison';
import type { RecordPageView } from '@/lib/domain/map-record-views';
import { hasStanding, localName } from '@/lib/domain/map-views';
import { CountryMark } from './country-mark';
import { DataText } from './data-text';
import { forceDates } from './force-dates';
import { recordAddress } from './map-address';
import { StandingLine } from './standing-line';
import { categoryLabel, countryLabel, statusLabel } from './words';

/** One fact of a record's head, as its page says it. */
export function CompareFact({
  page,
  rowKey,
  asOf,
}: {
  page: RecordPageView;
  rowKey: RowKey;
  asOf: string | null;
}): ReactElement | null {
  const t = useTranslations('map');
  const locale = useLocale();
  const { record, status, statusNote } = page;
  switch (rowKey) {
    case 'names':
      return <Names page={page} asOf={asOf} />;
    case 'kind':
      return (
        <>
          {hasStanding(record.kind) && record.category !== null
            ? categoryLabel(t, record.category)
            : t(`kinds.${record.kind}`)}
        </>
      );
    case 'country':
      return (
        <>
          <CountryMark country={record.country} /> {record.country === null ? null : countryLabel(t, record.country)}
        </>
      );
    case 'standing':
      return <StandingLine record={record} status={status} asOf={asOf} />;
    case 'dates':
      return <>{forceDates(t, record, locale)}</>;
    case 'status':
      return (
        <>
          {statusLabel(t, status)}
          {statusNote === null ? null : (
            <span className="block text-sm text-ink-soft">
              <DataText text={statusNote} />
            </span>
          )}
        </>
      );
    default:
      return null;
  }
}

/** Every name that a record goes by; its own leads to its page. */
function Names({ page, asOf }: { page: RecordPageView; asOf: string | null }): ReactElement {
  const locale = useLocale();
  const { record, aliasesEn, aliasesJa } = page;
  const other = locale === 'ja' ? 'en' : 'ja';
  const lists = [
    { lang: 'en', names: aliasesEn },
    { lang: 'ja', names: aliasesJa },
  ];
  return (
    <>
      <AppLink href={recordAddress(record.id, asOf)} className="text-link font-serif font-semibold">
        {localName(record, locale)}
      </AppLink>
      <span className="block" lang={other}>
        {localName(record, other)}
      </span>
      {lists.map(({ lang, names }) =>
        names.length === 0 ? null : (
          <span key={lang} lang={lang} className="block text-sm text-ink-faint">
            {names.join(lang === 'ja' ? '、' : ', ')}
          </span>
        ),
      )}
    </>
  );
}
