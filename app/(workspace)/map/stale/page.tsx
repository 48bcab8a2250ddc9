import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { EditingCrumbs } from '@/components/map-editing/editing-crumbs';
import { StaleGroups } from '@/components/map-editing/stale-groups';
import { mapAddress } from '@/components/map/map-address';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { Pager } from '@/components/ui/pager';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { listStale } from '@/lib/data/map-stale';
import { mapEditingQuery } from '@/lib/schemas/map-editing-query';

const PATH = '/map/stale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mapEditing.stale'))('title') };
}

/** Where the map may be out of date, for who may change it. */
export default async function StalePage(props: PageProps<'/map/stale'>): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { group, after } = mapEditingQuery.parse(await props.searchParams);
  const groups = await orNotFound(listStale(viewer, { group, after }));
  const t = await getTranslations('mapEditing');
  const [only] = groups;
  return (
    <Page
      context={<EditingCrumbs label={t('stale.title')} />}
      title={t('stale.title')}
      lead={t('stale.lead')}
      actions={
        <>
          {group === null ? null : <LinkButton href={PATH}>{t('stale.back')}</LinkButton>}
          <LinkButton href="/map/suggestions">{t('suggestions.title')}</LinkButton>
        </>
      }
    >
      <StaleGroups groups={groups} />
      {group === null || only === undefined || (only.next === null && after === null) ? null : (
        <Pager
          label={t('stale.pages')}
          position={t('stale.shown', { shown: only.rows.length, total: only.total })}
          previous={after === null ? null : { href: mapAddress(PATH, { group }), label: t('stale.first') }}
          next={
            only.next === null ? null : { href: mapAddress(PATH, { group, after: only.next }), label: t('stale.next') }
          }
        />
      )}
    </Page>
  );
}
