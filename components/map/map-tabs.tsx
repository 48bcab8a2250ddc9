import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { TabNav } from '@/components/ui/tab-nav';
import { mapAddress } from './map-address';

const PARTS = ['functions', 'agencies', 'strategies', 'concepts', 'processes'] as const;

/** The parts of the map; the chosen day goes along. */
export function MapTabs({ asOf }: { asOf: string | null }): ReactElement {
  const [t, incident] = [useTranslations('map.tabs'), useTranslations('incident')];
  const day = { 'as-of': asOf };
  const parts = PARTS.map((part) => ({ href: mapAddress(`/map/${part}`, day), label: t(part) }));
  const last = { href: mapAddress('/map/incident', day), label: incident('tab') };
  return (
    <TabNav
      label={t('label')}
      tabs={[{ href: mapAddress('/map', day), label: t('overview'), exact: true }, ...parts, last]}
    />
  );
}
