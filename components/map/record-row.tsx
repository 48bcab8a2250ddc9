import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Badge } from '@/components/ui/badge';
import { ItemRow } from '@/components/ui/item-row';
import { hasStanding, localName, shortName, type RecordName, type RecordRef } from '@/lib/domain/map-views';
import { markOf } from './country-mark';
import { forceDates } from './force-dates';
import { recordAddress } from './map-address';
import { standingChip } from './standing-chip';
import { categoryLabel, type MapWords } from './words';

/** A record in a list: mark, name, what it is called otherwise, its kind, and its dates or what has become of it. */
export function RecordRow({
  record,
  within,
  asOf,
}: {
  record: RecordRef;
  /** The function that a process belongs to. */
  within?: RecordName | null;
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('map');
  const locale = useLocale();
  const other = localName(record, locale === 'ja' ? 'en' : 'ja');
  const kind = hasStanding(record.kind) && record.category !== null ? categoryLabel(t, record.category) : null;
  const about = [kind, within ? localName(within, locale) : null].filter((one) => one !== null);
  return (
    <ItemRow
      href={recordAddress(record.id, asOf)}
      title={localName(record, locale)}
      leading={record.country === null ? null : markOf(record.country, t)}
      detail={
        <>
          {record.abbreviation === null ? null : `${record.abbreviation} · `}
          <span lang={locale === 'ja' ? 'en' : 'ja'}>{other}</span>
          {about.length === 0 ? null : <span className="text-ink-faint">{` · ${about.join(' · ')}`}</span>}
        </>
      }
      trailing={forceOf(record, t, locale)}
    />
  );
}

function forceOf(record: RecordRef, t: MapWords, locale: 'en' | 'ja'): ReactElement | null {
  const chip = standingChip(record);
  const dates = forceDates(t, record, locale);
  const { standing } = record;
  const successors =
    standing.later?.successors ?? (standing.current.length > 0 ? standing.current : standing.successors);
  if (chip === null && dates === null) return null;
  return (
    <>
      {dates}
      {chip === null ? null : (
        <Badge tone="amber">
          {t(`chips.${chip}`)}
          {successors.length > 0
            ? ` → ${successors.map((one) => shortName(one, locale)).join(locale === 'ja' ? '、' : ', ')}`
            : ''}
        </Badge>
      )}
    </>
  );
}
