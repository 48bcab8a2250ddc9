import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ActionForm } from '@/components/actions/action-form';
import { ActionGroups } from '@/components/actions/action-groups';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { requestNow } from '@/lib/clock';
import { getAction, listActions, listOwnerChoices } from '@/lib/data/action-lists';
import { getForumFrame } from '@/lib/data/forum-frame';
import { listAddress } from '@/lib/domain/list-address';
import { actionFilters } from '@/lib/schemas/actions';
import { editingQuery } from '@/lib/schemas/page-query';

type Props = PageProps<'/forums/[forumId]/actions'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forum.tabs'))('actions') };
}

/** What is owed before and after one forum, as far as the viewer may know of it. */
export default async function ForumActionsPage(props: Props): Promise<ReactElement> {
  const [viewer, { forumId }, query] = [await requireViewer(), await props.params, await props.searchParams];
  const { edit, add } = editingQuery.parse(query);
  const { state, after } = actionFilters.parse(query);
  const now = await requestNow();
  const filters = { who: 'all', state, overdueOnly: false } as const;
  const [forum, page] = await orNotFound(
    Promise.all([getForumFrame(viewer, forumId), listActions(viewer, filters, { cursor: after, now, forumId })]),
  );
  const needsOwners = add || edit !== null;
  const owners = needsOwners ? await orNotFound(listOwnerChoices(viewer, forumId)) : [];
  const [t, words, all] = [
    await getTranslations('forum.actions'),
    await getTranslations('actions'),
    await getTranslations('actions.filters'),
  ];
  const kept = { state: state === 'open' ? null : state };
  const hrefOf = (changed: Record<string, string>): string => listAddress(`/forums/${forumId}/actions`, kept, changed);
  const zones = { forum: forum.timeZone, viewer: viewer.timeZone };
  const common = { place: { forumId }, owners, zones, now, closeHref: hrefOf({}) };
  // The one to edit may stand on another page of the list: then its form stands above.
  const listed = page.actions.find((action) => action.id === edit);
  const asked = edit === null ? null : (listed ?? (await orNotFound(getAction(viewer, edit))));
  const edited = asked?.mayEdit && asked.forum?.id === forumId ? asked : null;
  const addButton = forum.may.addActions ? (
    <LinkButton size="sm" icon="plus" href={hrefOf({ add: '1' })} stay hotkey="n">
      {t('add')}
    </LinkButton>
  ) : null;
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterLinks
          label={all('state')}
          links={(['open', 'done'] as const).map((value) => ({
            href: hrefOf({ state: value === 'open' ? '' : value }),
            label: all(value),
            current: state === value,
          }))}
        />
        {page.actions.length > 0 || state === 'done' ? addButton : null}
      </div>
      {add && forum.may.addActions ? (
        <Section title={words('addTitle')}>
          <ActionForm action={null} {...common} />
        </Section>
      ) : null}
      {edited !== null && listed === undefined ? (
        <Section title={words('editTitle')}>
          <ActionForm action={edited} {...common} />
        </Section>
      ) : null}
      {page.actions.length === 0 && state === 'open' && !add ? (
        <EmptyState title={t('empty.title')} action={addButton}>
          {t('empty.body')}
        </EmptyState>
      ) : null}
      {page.actions.length === 0 && state === 'done' ? <p className="text-ink-soft">{words('emptyFiltered')}</p> : null}
      <ActionGroups
        actions={page.actions}
        viewerZone={viewer.timeZone}
        now={now}
        showsForum={false}
        showsOwner
        editHrefOf={(action) => hrefOf({ edit: action.id })}
        editing={edited === null ? null : { id: edited.id, form: <ActionForm action={edited} {...common} /> }}
      />
      {page.nextCursor === null && after === undefined ? null : (
        <Pager
          label={words('pages')}
          position={words('shown', { count: page.actions.length })}
          previous={after === undefined ? null : { href: hrefOf({}), label: words('first') }}
          next={page.nextCursor === null ? null : { href: hrefOf({ after: page.nextCursor }), label: words('more') }}
        />
      )}
    </div>
  );
}
