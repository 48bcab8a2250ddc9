import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { AsOfForm } from '@/components/map/as-of-form';
import { FunctionOverviewList } from '@/components/map/function-overview-list';
import { MapCrumbs } from '@/components/map/map-crumbs';
import { MapTabs } from '@/components/map/map-tabs';
import { SearchResults } from '@/components/map/search-results';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { SearchForm } from '@/components/ui/search-form';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { mayEditMap } from '@/lib/data/map-book';
import { listFunctions } from '@/lib/data/map-functions';
import { searchMap } from '@/lib/data/map-search';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('title') };
}

/** The start of the map: who leads in each function, or what a search finds in all of it. */
export default async function MapPage(props: PageProps<'/map'>): Promise<ReactElement> {
  const viewer = await requireViewer();
  const [t, editing] = [await getTranslations('map'), await getTranslations('mapEditing')];
  const { viewpoint, asOf, locale, query } = await readMapScene(viewer, props.searchParams);
  const content =
    query.q === '' ? (
      <FunctionOverviewList functions={await orNotFound(listFunctions(viewer, viewpoint))} asOf={asOf} />
    ) : (
      <SearchResults
        groups={await orNotFound(searchMap(viewer, query.q, viewpoint, locale))}
        query={query.q}
        asOf={asOf}
      />
    );
  return (
    <Page
      context={<MapCrumbs asOf={asOf} />}
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton tone="quiet" href={mayEditMap(viewer) ? '/map/stale' : '/map/suggestions'}>
            {mayEditMap(viewer) ? editing('stale.link') : editing('suggestions.title')}
          </LinkButton>
          <AsOfForm path="/map" asOfDay={viewpoint.asOfDay} asOf={asOf} query={{ q: query.q }} />
        </>
      }
      tabs={<MapTabs asOf={asOf} />}
    >
      <div className="mb-5">
        <SearchForm action="/map" label={t('search.label')} query={query.q}>
          {asOf === null ? null : <input type="hidden" name="as-of" value={asOf} />}
        </SearchForm>
      </div>
      {content}
    </Page>
  );
}
