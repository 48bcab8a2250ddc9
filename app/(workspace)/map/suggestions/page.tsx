import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { entryLabels } from '@/components/forums/entry-labels';
import { DeclineForm } from '@/components/map-editing/decline-form';
import { EditingCrumbs } from '@/components/map-editing/editing-crumbs';
import { StaleGroups } from '@/components/map-editing/stale-groups';
import { SuggestionList } from '@/components/map-editing/suggestion-list';
import { mapAddress } from '@/components/map/map-address';
import { EntryText } from '@/components/ui/entry-fields';
import { Page } from '@/components/ui/page';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { mayEditMap } from '@/lib/data/map-book';
import { listStale } from '@/lib/data/map-stale';
import { listOpenSuggestions, listOwnSuggestions, type SuggestionPage } from '@/lib/data/map-suggestions';
import { localName } from '@/lib/domain/map-views';
import { MAP_LIMITS } from '@/lib/schemas/map-editing';
import { mapEditingQuery } from '@/lib/schemas/map-editing-query';
import type { Viewer } from '@/lib/domain/policy';

const PATH = '/map/suggestions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mapEditing.suggestions'))('title') };
}

/** What waits for who may decide, and what the viewer suggested themselves. */
export default async function SuggestionsPage(props: PageProps<'/map/suggestions'>): Promise<ReactElement> {
  const viewer = await requireViewer();
  const query = mapEditingQuery.parse(await props.searchParams);
  const t = await getTranslations('mapEditing.suggestions');
  const open = mayEditMap(viewer) ? await orNotFound(listOpenSuggestions(viewer, query.after)) : null;
  const updates = open === null ? [] : await orNotFound(listStale(viewer, { group: 'waiting', after: null }));
  const own = await orNotFound(listOwnSuggestions(viewer, query.own));
  const hasOwn = own.rows.length > 0 || query.own !== null || open === null;
  return (
    <Page
      context={<EditingCrumbs label={t('title')} />}
      title={t('title')}
      lead={open === null ? t('ownLead') : t('lead')}
    >
      <div className="space-y-8">
        {open === null ? null : (
          <Section title={t('open')}>
            {open.rows.length === 0 ? <p className="text-ink-soft">{t('emptyOpen')}</p> : null}
            <OpenList viewer={viewer} page={open} declining={query.decline} after={query.after} />
            <Pages page={open} name="after" cursor={query.after} />
          </Section>
        )}
        {updates.every((group) => group.total === 0) ? null : <StaleGroups groups={updates} />}
        {hasOwn ? (
          <Section title={t('own')} quiet={open !== null}>
            {own.rows.length === 0 ? (
              <p className="text-ink-soft">{t('emptyOwn')}</p>
            ) : (
              <SuggestionList label={t('own')} rows={own.rows} viewerZone={viewer.timeZone} deciding={null} />
            )}
            <Pages page={own} name="own" cursor={query.own} />
          </Section>
        ) : null}
      </div>
    </Page>
  );
}

async function OpenList({
  viewer,
  page,
  declining,
  after,
}: {
  viewer: Viewer;
  page: SuggestionPage;
  declining: string | null;
  after: string | null;
}): Promise<ReactElement | null> {
  if (page.rows.length === 0) return null;
  const [t, common] = [await getTranslations('mapEditing.suggestions'), await getTranslations('common')];
  const form = await getTranslations('mapEditing.form');
  const declined = page.rows.find((row) => row.id === declining);
  const words = { undo: common('undo'), failed: form('failed'), stale: t('stale') };
  const declineForm: ReactNode =
    declined === undefined ? null : (
      <DeclineForm
        suggestionId={declined.id}
        version={declined.version}
        closeHref={mapAddress(PATH, { after })}
        labels={await entryLabels(t('decline'))}
        words={{ ...words, declined: t('declined', { name: localName(declined.record, viewer.locale) }) }}
      >
        <EntryText name="answer" label={t('why')} required maxLength={MAP_LIMITS.answer} />
      </DeclineForm>
    );
  const hrefOf = (id: string): string => `${mapAddress(PATH, { after, decline: id })}#suggestion-${id}`;
  return (
    <SuggestionList
      label={t('open')}
      rows={page.rows}
      viewerZone={viewer.timeZone}
      deciding={{ declining, form: declineForm, hrefOf }}
    />
  );
}

async function Pages({
  page,
  name,
  cursor,
}: {
  page: SuggestionPage;
  name: 'after' | 'own';
  cursor: string | null;
}): Promise<ReactElement | null> {
  if (page.next === null && cursor === null) return null;
  const t = await getTranslations('mapEditing.suggestions');
  return (
    <Pager
      label={t('pages')}
      position={t('shown', { count: page.rows.length })}
      previous={cursor === null ? null : { href: PATH, label: t('newest') }}
      next={page.next === null ? null : { href: mapAddress(PATH, { [name]: page.next }), label: t('older') }}
    />
  );
}
