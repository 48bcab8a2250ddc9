import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { AsOfForm } from '@/components/map/as-of-form';
import { KIND_PATHS } from '@/components/map/kind-paths';
import { MapCrumbs } from '@/components/map/map-crumbs';
import { MapTabs } from '@/components/map/map-tabs';
import { RecordIndex } from '@/components/map/record-index';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { listMapRecords } from '@/lib/data/map-search';
import type { RecordRef } from '@/lib/domain/map-views';

/** The list of one kind of record; the five list pages differ in nothing but the kind. */
export async function RecordIndexPage({
  kind,
  searchParams,
}: {
  kind: RecordRef['kind'];
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}): Promise<ReactElement> {
  const viewer = await requireViewer();
  const t = await getTranslations('map');
  const { viewpoint, asOf, locale, query } = await readMapScene(viewer, searchParams);
  const filter = { query: query.q, country: query.country, after: query.after };
  const list = await orNotFound(listMapRecords(viewer, { kind, ...filter }, viewpoint, locale));
  const path = KIND_PATHS[kind];
  const kept = { q: query.q, country: query.country };
  return (
    <Page
      context={<MapCrumbs label={t(`kindsPlural.${kind}`)} asOf={asOf} />}
      title={t(`kindsPlural.${kind}`)}
      lead={t(`leads.${kind}`)}
      actions={<AsOfForm path={path} asOfDay={viewpoint.asOfDay} asOf={asOf} query={kept} />}
      tabs={<MapTabs asOf={asOf} />}
    >
      <RecordIndex kind={kind} list={list} filter={filter} asOf={asOf} />
    </Page>
  );
}
