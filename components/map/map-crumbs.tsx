import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { mapAddress } from './map-address';

/** The way from the start of the map to one of its parts (`label`); without one, the start itself. */
export function MapCrumbs({ label, asOf }: { label?: string; asOf: string | null }): ReactElement {
  const t = useTranslations();
  const start = t('map.title');
  const crumbs =
    label === undefined
      ? [{ label: start }]
      : [{ label: start, href: mapAddress('/map', { 'as-of': asOf }) }, { label }];
  return <Breadcrumbs label={t('common.breadcrumbs')} crumbs={crumbs} />;
}
