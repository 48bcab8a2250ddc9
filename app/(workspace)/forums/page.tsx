import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ForumRow } from '@/components/forums/forum-row';
import { EmptyState } from '@/components/ui/empty-state';
import { ItemList } from '@/components/ui/item-list';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { Pager } from '@/components/ui/pager';
import { SearchForm } from '@/components/ui/search-form';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { requireViewer } from '@/lib/auth/viewer';
import { requestNow } from '@/lib/clock';
import { listForums } from '@/lib/data/forums';
import { listAddress } from '@/lib/domain/list-address';
import { can } from '@/lib/domain/policy';
import { forumsQuery } from '@/lib/schemas/page-query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forums'))('title') };
}

/** Every forum that the viewer sees: what lies ahead, nearest first, then what is past. */
export default async function ForumsPage(props: PageProps<'/forums'>): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { q, after } = forumsQuery.parse(await props.searchParams);
  const now = await requestNow();
  const page = await listForums(viewer, { query: q, cursor: after, now });
  const t = await getTranslations('forums');
  const mayCreate = viewer.memberships.some(({ workspaceId }) => can(viewer, 'forum.create', { workspaceId }));
  const create = mayCreate ? (
    <LinkButton tone="primary" icon="plus" href="/forums/new" hotkey="n">
      {t('new')}
    </LinkButton>
  ) : null;
  const count = page.upcoming.length + page.past.length;
  const isFirst = after === undefined;
  const hrefOf = (changed: Record<string, string>): string => listAddress('/forums', { q }, changed);
  return (
    <Page title={t('title')} actions={count === 0 && q === '' ? null : create}>
      {count === 0 && q === '' && isFirst ? (
        <EmptyState title={t('empty.title')} action={create}>
          {t('empty.body')}
        </EmptyState>
      ) : (
        <div className="space-y-6">
          <SearchForm action="/forums" label={t('search')} query={q} />
          {count === 0 ? (
            <p className="text-ink-soft">
              {t('none')} <TextLink href="/forums">{t('clear')}</TextLink>
            </p>
          ) : null}
          {(['upcoming', 'past'] as const).map((part) =>
            page[part].length === 0 ? null : (
              <Section key={part} quiet title={t(part)}>
                <ItemList label={t(part)}>
                  {page[part].map((forum) => (
                    <ForumRow key={forum.id} {...{ forum, now }} viewerZone={viewer.timeZone} />
                  ))}
                </ItemList>
              </Section>
            ),
          )}
          {page.nextCursor === null && isFirst ? null : (
            <Pager
              label={t('pages')}
              position={t('shown', { count })}
              previous={isFirst ? null : { href: hrefOf({}), label: t('first') }}
              next={page.nextCursor === null ? null : { href: hrefOf({ after: page.nextCursor }), label: t('more') }}
            />
          )}
        </div>
      )}
    </Page>
  );
}
