import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { localName, type RecordRef } from '@/lib/domain/map-views';
import { CountryMark } from './country-mark';
import { recordAddress } from './map-address';
import { standingChip } from './standing-chip';

/**
 * A record in running text or a list of names: mark, name, and in a word what it is when it is not simply in force.
 * `short` prefers the abbreviation, the name then being its title.
 */
export function RecordLink({
  record,
  asOf,
  short = false,
  marked = false,
}: {
  record: RecordRef;
  asOf: string | null;
  short?: boolean;
  marked?: boolean;
}): ReactElement {
  const t = useTranslations('map');
  const name = localName(record, useLocale());
  const chip = standingChip(record);
  return (
    <span>
      {marked ? (
        <>
          <CountryMark country={record.country} />{' '}
        </>
      ) : null}
      <AppLink href={recordAddress(record.id, asOf)} className="text-link" title={short ? name : undefined}>
        {short ? (record.abbreviation ?? name) : name}
      </AppLink>
      {chip === null ? null : <span className="text-sm text-amber"> ({t(`chips.${chip}`)})</span>}
    </span>
  );
}
