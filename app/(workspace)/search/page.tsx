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
import type { RecordListView } from '@/lib/domain/map-record-views';
import type { Viewer } from '@/lib/domain/policy';
import { foundElsewhere, SEARCH_SCOPES, searchAddress } from '@/lib/domain/search-results';
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
  await requireViewer();
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
          <QuestionsFound searchParams={props.searchParams} query={q} after={after} />
        ) : (
          <RecordsFound searchParams={props.searchParams} query={q} after={after} />
        )}
      </div>
    </Page>
  );
}

type Asked = { searchParams: Props['searchParams']; query: string; after: string | null };

async function listRecords(viewer: Viewer, { searchParams, query, after }: Asked): Promise<RecordListView> {
  const { viewpoint, locale } = await readMapScene(viewer, searchParams);
  return orNotFound(listMapRecords(viewer, { kind: null, query, country: null, after }, viewpoint, locale));
}

/** Only words that find nothing here are looked for among the records as well. */
async function QuestionsFound(asked: Asked): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { query, after } = asked;
  const page = await orNotFound(listQuestionHits(viewer, query, after));
  const isNothing = page.rows.length === 0 && after === null;
  const elsewhere = isNothing ? foundElsewhere('map', (await listRecords(viewer, asked)).total) : null;
  return <QuestionHits page={page} place={{ query, after }} elsewhere={elsewhere} />;
}

/** Only words that find nothing here are looked for among the questions as well. */
async function RecordsFound(asked: Asked): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { query, after } = asked;
  const list = await listRecords(viewer, asked);
  const others = list.total > 0 ? null : await orNotFound(listQuestionHits(viewer, query, null));
  const elsewhere = others === null ? null : foundElsewhere('questions', others.rows.length);
  return <RecordHits list={list} place={{ query, after }} elsewhere={elsewhere} />;
}
