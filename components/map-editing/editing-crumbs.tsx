import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { recordAddress } from '@/components/map/map-address';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { shortName, type RecordName } from '@/lib/domain/map-views';

/** The way from the start of the map to something that is done to it, or to one of its records. */
export function EditingCrumbs({
  record,
  asOf = null,
  label,
}: {
  record?: RecordName;
  asOf?: string | null;
  label: string;
}): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const own = record === undefined ? [] : [{ label: shortName(record, locale), href: recordAddress(record.id, asOf) }];
  return (
    <Breadcrumbs
      label={t('common.breadcrumbs')}
      crumbs={[{ label: t('map.title'), href: '/map' }, ...own, { label }]}
    />
  );
}
