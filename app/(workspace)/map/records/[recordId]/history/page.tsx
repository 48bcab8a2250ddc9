import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { changeLabels } from '@/components/map-editing/change-labels';
import { EditingCrumbs } from '@/components/map-editing/editing-crumbs';
import { RevisionList } from '@/components/map-editing/revision-list';
import { mapAddress } from '@/components/map/map-address';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { Pager } from '@/components/ui/pager';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { listRevisions } from '@/lib/data/map-edit-pages';
import { readRecordPlace } from '../../../record-place';

type Props = PageProps<'/map/records/[recordId]/history'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await readRecordPlace(props);
  return { title: (await getTranslations('mapEditing'))('historyTitle', { name }) };
}

/** Everything that was done to a record here, for every reader of the map. */
export default async function RecordHistoryPage(props: Props): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { record, name, scene, query } = await readRecordPlace(props);
  const { rows, next } = await orNotFound(listRevisions(viewer, record.id, query.before));
  const t = await getTranslations('mapEditing');
  const address = (before: number | null): string =>
    mapAddress(`/map/records/${record.id}/history`, { 'as-of': scene.asOf, before: before?.toString() });
  return (
    <Page
      context={<EditingCrumbs record={record} asOf={scene.asOf} label={t('history')} />}
      title={t('historyTitle', { name })}
      record
      lead={t('historyPage.lead')}
    >
      {rows.length === 0 ? (
        <EmptyState title={t('historyPage.empty')} />
      ) : (
        <RevisionList rows={rows} viewerZone={viewer.timeZone} labels={await changeLabels()} />
      )}
      {next === null && query.before === null ? null : (
        <Pager
          label={t('historyPage.pages')}
          position={t('historyPage.shown', { count: rows.length })}
          previous={query.before === null ? null : { href: address(null), label: t('historyPage.newest') }}
          next={next === null ? null : { href: address(next), label: t('historyPage.older') }}
        />
      )}
    </Page>
  );
}
