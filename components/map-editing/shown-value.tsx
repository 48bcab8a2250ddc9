import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { recordAddress } from '@/components/map/map-address';
import { statusLabel } from '@/components/map/words';
import { TextLink } from '@/components/ui/text-link';
import { formatPartialDate } from '@/lib/domain/map-dates';
import type { MapField } from '@/lib/domain/map-editing/fields';
import type { ShownValue as Value } from '@/lib/domain/map-editing/views';
import { localName } from '@/lib/domain/map-views';

const DATES: readonly MapField[] = ['issued', 'from', 'to'];

/** One state of a field in words: dates and status in the reader's language, records as links, "nothing" where it is empty. */
export function ShownValue({ field, value }: { field: MapField; value: Value }): ReactElement {
  const [t, map] = [useTranslations('mapEditing.historyPage'), useTranslations('map')];
  const locale = useLocale();
  const lang = field.endsWith('Ja') ? 'ja' : field.endsWith('En') ? 'en' : undefined;
  const nothing = <span className="inline-block text-ink-faint">{t('nothing')}</span>;
  if (value.kind === 'text') {
    if (value.text === null) return nothing;
    if (DATES.includes(field)) return <>{formatPartialDate(value.text, locale)}</>;
    if (field === 'status') return <>{statusLabel(map, value.text)}</>;
    return <span lang={lang}>{value.text}</span>;
  }
  const entries =
    value.kind === 'list'
      ? value.entries.map((entry) => ({ key: entry, shown: <span lang={lang}>{entry}</span> }))
      : value.records.map((record) => ({
          key: record.id,
          shown: <TextLink href={recordAddress(record.id, null)}>{localName(record, locale)}</TextLink>,
        }));
  if (entries.length === 0) return nothing;
  return (
    <ul>
      {entries.map(({ key, shown }) => (
        <li key={key}>{shown}</li>
      ))}
    </ul>
  );
}
