import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ActionFilterBar } from '@/components/actions/action-filter-bar';
import { ActionForm } from '@/components/actions/action-form';
import { ActionGroups } from '@/components/actions/action-groups';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { requestNow } from '@/lib/clock';
import { listActions, listMemberChoices } from '@/lib/data/action-lists';
import type { ActionLine } from '@/lib/domain/actions';
import { listAddress } from '@/lib/domain/list-address';
import { can } from '@/lib/domain/policy';
import { actionFilters } from '@/lib/schemas/actions';
import { editingQuery } from '@/lib/schemas/page-query';

type Props = PageProps<'/actions'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('actions'))('title') };
}

/** Everything owed across forums, as far as the viewer may know of it; what is mine unless asked for more. */
export default async function ActionsPage(props: Props): Promise<ReactElement> {
  const [viewer, query] = [await requireViewer(), await props.searchParams];
  const { edit, add } = editingQuery.parse(query);
  const { who, state, due, after } = actionFilters.parse(query);
  const now = await requestNow();
  const workspace = viewer.memberships.find(({ workspaceId }) => can(viewer, 'action.create', { workspaceId }));
  const forums = due === 'left' ? 'past' : undefined;
  const filters = { who, state, overdueOnly: due === 'overdue', forums } as const;
  const page = await listActions(viewer, filters, { cursor: after, now });
  const edited = page.actions.find((one) => one.id === edit && one.forum === null && one.mayEdit) ?? null;
  const needsOwners = workspace !== undefined && (add || edited !== null);
  const owners = needsOwners ? await orNotFound(listMemberChoices(viewer, workspace.workspaceId)) : [];
  const t = await getTranslations('actions');
  const kept = {
    who: who === 'mine' ? null : who,
    state: state === 'open' ? null : state,
    due: due === 'any' ? null : due,
  };
  const hrefOf = (changed: Record<string, string>): string => listAddress('/actions', kept, changed);
  const form = {
    place: { workspaceId: workspace?.workspaceId ?? '' },
    owners,
    zones: { forum: null, viewer: viewer.timeZone },
    now,
    closeHref: hrefOf({}),
  };
  // An action of a forum is edited in its forum, where its people can be chosen.
  const editHrefOf = ({ id, forum }: ActionLine): string | null =>
    forum === null ? hrefOf({ edit: id }) : forum.isVisible ? `/forums/${forum.id}/actions?edit=${id}` : null;
  const isFiltered = who !== 'mine' || state !== 'open' || due !== 'any';
  return (
    <Page
      title={t('title')}
      actions={
        workspace === undefined ? null : (
          <LinkButton icon="plus" href={hrefOf({ add: '1' })} stay hotkey="n">
            {t('add')}
          </LinkButton>
        )
      }
    >
      <div className="space-y-5">
        <ActionFilterBar filters={{ who, state, due }} hrefOf={hrefOf} />
        {add && workspace !== undefined ? (
          <Section title={t('addTitle')}>
            <ActionForm action={null} {...form} />
          </Section>
        ) : null}
        {page.actions.length > 0 || add ? null : isFiltered ? (
          <p className="text-ink-soft">{t('emptyFiltered')}</p>
        ) : (
          <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
        )}
        <ActionGroups
          actions={page.actions}
          viewerZone={viewer.timeZone}
          now={now}
          showsForum
          showsOwner={who === 'all'}
          editHrefOf={editHrefOf}
          editing={edited === null ? null : { id: edited.id, form: <ActionForm action={edited} {...form} /> }}
        />
        {page.nextCursor === null && after === undefined ? null : (
          <Pager
            label={t('pages')}
            position={t('shown', { count: page.actions.length })}
            previous={after === undefined ? null : { href: hrefOf({}), label: t('first') }}
            next={page.nextCursor === null ? null : { href: hrefOf({ after: page.nextCursor }), label: t('more') }}
          />
        )}
      </div>
    </Page>
  );
}
