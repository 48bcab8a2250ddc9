import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { AsOfForm } from '@/components/map/as-of-form';
import { COMPARE_PATH } from '@/components/map/compare-address';
import { MapCrumbs } from '@/components/map/map-crumbs';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene } from '@/lib/boundary/map-scene';
import { formatPartialDate } from '@/lib/domain/map-dates';
import { compareQuery } from '@/lib/schemas/map-query';
import { CountryComparison } from './country-comparison';
import { RecordComparison } from './record-comparison';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compare'))('title') };
}

/** Records of the map side by side, or the two countries in one function, on a day. What is compared is in the address. */
export default async function ComparePage(props: PageProps<'/map/compare'>): Promise<ReactElement> {
  const viewer = await requireViewer();
  const scene = await readMapScene(viewer, props.searchParams);
  const query = compareQuery.parse(await props.searchParams);
  const t = await getTranslations('compare');
  const { asOf, viewpoint, locale } = scene;
  const fold = query.fold ? '1' : null;
  const kept = { records: query.records.join(','), function: query.function, fold };
  return (
    <Page
      wide
      context={<MapCrumbs label={t('title')} asOf={asOf} />}
      title={t('title')}
      lead={t('lead', { day: formatPartialDate(viewpoint.asOfDay, locale) })}
      actions={<AsOfForm path={COMPARE_PATH} asOfDay={viewpoint.asOfDay} asOf={asOf} query={kept} />}
    >
      {query.function === null ? (
        <RecordComparison viewer={viewer} scene={scene} query={query} />
      ) : (
        <CountryComparison viewer={viewer} scene={scene} functionId={query.function} fold={query.fold} />
      )}
    </Page>
  );
}
