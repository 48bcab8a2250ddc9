import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { hasStanding, localName, shortName, type RecordName, type RecordRef } from '@/lib/domain/map-views';
import { markWords } from './country-mark';
import { forceDates } from './force-dates';
import { recordAddress } from './map-address';
import { RecordRowBody } from './record-row-body';
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
  const kind = hasStanding(record.kind) && record.category !== null ? categoryLabel(t, record.category) : null;
  const about = [kind, within ? localName(within, locale) : null].filter((one) => one !== null);
  return (
    <RecordRowBody
      href={recordAddress(record.id, asOf)}
      title={localName(record, locale)}
      mark={record.country === null ? null : markWords(record.country, t)}
      abbreviation={record.abbreviation}
      other={localName(record, locale === 'ja' ? 'en' : 'ja')}
      otherLang={locale === 'ja' ? 'en' : 'ja'}
      about={about}
      dates={forceDates(t, record, locale)}
      chip={chipWords(record, t, locale)}
    />
  );
}

/** What has become of a record that is not simply in force, and what took its place. */
function chipWords(record: RecordRef, t: MapWords, locale: 'en' | 'ja'): string | null {
  const chip = standingChip(record);
  if (chip === null) return null;
  const { standing } = record;
  const successors =
    standing.later?.successors ?? (standing.current.length > 0 ? standing.current : standing.successors);
  const names = successors.map((one) => shortName(one, locale)).join(locale === 'ja' ? '、' : ', ');
  return names === '' ? t(`chips.${chip}`) : `${t(`chips.${chip}`)} → ${names}`;
}
