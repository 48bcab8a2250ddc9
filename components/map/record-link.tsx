import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { localName, shortName, type RecordRef } from '@/lib/domain/map-views';
import { CountryMark } from './country-mark';
import { recordAddress } from './map-address';
import { standingChip } from './standing-chip';

/**
 * A record in running text or a list of names: mark, name, and in a word what it is when it is not simply in force.
 * `short` gives it the name for scarce room, the full one then being its title. Fainter underlines than in running
 * text: pages of the map hold dozens.
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
  const locale = useLocale();
  const name = localName(record, locale);
  const shown = short ? shortName(record, locale) : name;
  const chip = standingChip(record);
  return (
    <>
      {marked ? (
        <>
          <CountryMark country={record.country} />{' '}
        </>
      ) : null}
      <AppLink
        href={recordAddress(record.id, asOf)}
        className="text-link decoration-accent/20"
        title={shown === name ? undefined : name}
      >
        {shown}
      </AppLink>
      {chip === null ? null : <span className="text-sm text-amber"> {` (${t(`chips.${chip}`)})`}</span>}
    </>
  );
}
