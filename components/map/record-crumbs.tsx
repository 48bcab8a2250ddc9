import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { shortName, type RecordRef } from '@/lib/domain/map-views';
import { KIND_PATHS } from './kind-paths';
import { mapAddress, recordAddress } from './map-address';

/** The way from the start of the map to a record. */
export function RecordCrumbs({
  record,
  asOf,
  isPassage = false,
}: {
  record: RecordRef;
  asOf: string | null;
  /** The page is below that of the record, to which one can go back. */
  isPassage?: boolean;
}): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const day = { 'as-of': asOf };
  return (
    <Breadcrumbs
      label={t('common.breadcrumbs')}
      crumbs={[
        { label: t('map.title'), href: mapAddress('/map', day) },
        { label: t(`map.kindsPlural.${record.kind}`), href: mapAddress(KIND_PATHS[record.kind], day) },
        isPassage
          ? { label: shortName(record, locale), href: recordAddress(record.id, asOf) }
          : { label: shortName(record, locale) },
      ]}
    />
  );
}
