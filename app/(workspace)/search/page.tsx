import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { RecordHits } from '@/components/search/record-hits';
import { QuestionHits } from '@/components/search/question-hits';
import { FilterLinks } from '@/components/ui/filter-links';
import { Page } from '@/components/ui/page';
import { SearchForm } from '@/components/ui/search-form';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { listMapRecords } from '@/lib/data/map-search';
import { listQuestionHits } from '@/lib/data/question-list';
import { SEARCH_SCOPES, searchAddress } from '@/lib/domain/search-results';
import { searchQuery } from '@/lib/schemas/search';

const PATH = '/search';
type Props = PageProps<'/search'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { q } = searchQuery.parse(await props.searchParams);
  const t = await getTranslations('search');
  return { title: q === '' ? t('title') : t('titleOf', { query: q }) };
}

/** All that some words find among questions or on the map, page by page; the palette shows the first. */
export default async function SearchPage(props: Props): Promise<ReactElement> {
  const viewer = await requireViewer();
  const t = await getTranslations('search');
  const { q, in: scope, after } = searchQuery.parse(await props.searchParams);
  return (
    <Page title={t('title')} lead={q === '' ? t('start') : t(`order.${scope}`)}>
      <div className="space-y-4">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SearchForm action={PATH} label={t('label')} query={q}>
            <input type="hidden" name="in" value={scope} />
          </SearchForm>
          <FilterLinks
            label={t('scopes.label')}
            links={SEARCH_SCOPES.map((one) => ({
              href: searchAddress(q, one),
              label: t(`scopes.${one}`),
              current: one === scope,
            }))}
          />
        </div>
        {q === '' ? null : scope === 'questions' ? (
          <QuestionHits page={await orNotFound(listQuestionHits(viewer, q, after))} place={{ query: q, after }} />
        ) : (
          <MapHits searchParams={props.searchParams} query={q} after={after} />
        )}
      </div>
    </Page>
  );
}

async function MapHits({
  searchParams,
  query,
  after,
}: {
  searchParams: Props['searchParams'];
  query: string;
  after: string | null;
}): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { viewpoint, locale } = await readMapScene(viewer, searchParams);
  const filter = { kind: null, query, country: null, after };
  const list = await orNotFound(listMapRecords(viewer, filter, viewpoint, locale));
  return <RecordHits list={list} place={{ query, after }} />;
}
