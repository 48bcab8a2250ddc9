import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { LimitsSection } from '@/components/people/limits-section';
import { PeopleGroups } from '@/components/people/people-groups';
import { PersonForm } from '@/components/people/person-form';
import { EmptyState } from '@/components/ui/empty-state';
import { ListBar } from '@/components/ui/list-bar';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getForumFrame } from '@/lib/data/forum-frame';
import { getPeoplePage } from '@/lib/data/people-page';
import { listAddress } from '@/lib/domain/list-address';
import { peopleQuery } from '@/lib/schemas/page-query';

type Props = PageProps<'/forums/[forumId]/people'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forum.tabs'))('people') };
}

/** Who is on the panel, in which role, and how long they may speak. */
export default async function PeoplePage(props: Props): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const { edit, add, limit } = peopleQuery.parse(await props.searchParams);
  const [forum, view] = await orNotFound(Promise.all([getForumFrame(viewer, forumId), getPeoplePage(viewer, forumId)]));
  const t = await getTranslations('forum.people');
  const path = `/forums/${forumId}/people`;
  const hrefOf = (query: Record<string, string>): string => listAddress(path, {}, query);
  const mayEdit = forum.may.editPeople;
  const addButton = mayEdit ? (
    <LinkButton size="sm" icon="plus" href={hrefOf({ add: '1' })} stay hotkey="n">
      {t('add')}
    </LinkButton>
  ) : null;
  return (
    <div className="space-y-7">
      {view.people.length === 0 ? null : (
        <ListBar action={addButton}>{t('count', { count: view.people.length })}</ListBar>
      )}
      {add && mayEdit ? (
        <Section title={t('addTitle')}>
          <PersonForm forumId={forumId} person={null} closeHref={path} />
        </Section>
      ) : null}
      {view.people.length === 0 && !add ? (
        <EmptyState title={t('empty.title')} action={addButton}>
          {t('empty.body')}
        </EmptyState>
      ) : null}
      {view.people.length === 0 ? null : (
        <PeopleGroups
          {...{ forumId, view, path }}
          editId={mayEdit ? edit : null}
          editHrefOf={mayEdit ? (participantId) => hrefOf({ edit: participantId }) : null}
        />
      )}
      <LimitsSection
        forumId={forumId}
        limits={[...view.commonLimits, ...view.people.flatMap((person) => person.limits)]}
        people={view.people.map(({ id, name }) => ({ id, name }))}
        mayEdit={mayEdit}
        open={limit}
        hrefOf={hrefOf}
      />
    </div>
  );
}
