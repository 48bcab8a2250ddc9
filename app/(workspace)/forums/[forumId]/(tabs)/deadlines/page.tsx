import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { putDeadlineBack, takeDeadlineAway } from '@/app/actions/deadlines';
import { DeadlineEntry } from '@/components/deadlines/deadline-entry';
import { DeadlineForm } from '@/components/deadlines/deadline-form';
import { EmptyState } from '@/components/ui/empty-state';
import { ItemList } from '@/components/ui/item-list';
import { ListBar } from '@/components/ui/list-bar';
import { LinkButton } from '@/components/ui/link-button';
import { ListActs } from '@/components/forums/list-acts';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { requestNow } from '@/lib/clock';
import { listDeadlines } from '@/lib/data/deadlines';
import { getForumFrame } from '@/lib/data/forum-frame';
import { groupDeadlines } from '@/lib/domain/deadline-rules';
import { editingQuery } from '@/lib/schemas/page-query';

type Props = PageProps<'/forums/[forumId]/deadlines'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forum.tabs'))('deadlines') };
}

/** What is due before and after a forum: owed at once, ahead, past. */
export default async function DeadlinesPage(props: Props): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const { edit, add } = editingQuery.parse(await props.searchParams);
  const now = await requestNow();
  const [forum, deadlines] = await orNotFound(
    Promise.all([getForumFrame(viewer, forumId), listDeadlines(viewer, forumId)]),
  );
  const t = await getTranslations('forum.deadlines');
  const path = `/forums/${forumId}/deadlines`;
  const mayEdit = forum.may.editDeadlines;
  const addButton = mayEdit ? (
    <LinkButton size="sm" icon="plus" href={`${path}?add=1`} stay hotkey="n">
      {t('add')}
    </LinkButton>
  ) : null;
  return (
    <ListActs remove={takeDeadlineAway} restore={putDeadlineBack} place={{ forumId }} done={t('removed')}>
      <div className="space-y-6">
        {deadlines.length === 0 ? null : (
          <ListBar action={addButton}>{t('count', { count: deadlines.length })}</ListBar>
        )}
        {add && mayEdit ? (
          <Section title={t('addTitle')}>
            <DeadlineForm forumId={forumId} deadline={null} closeHref={path} />
          </Section>
        ) : null}
        {deadlines.length === 0 && !add ? (
          <EmptyState title={t('empty.title')} action={addButton}>
            {t('empty.body')}
          </EmptyState>
        ) : null}
        {groupDeadlines(deadlines, now).map((group) => (
          <Section key={group.state} title={t(group.state)}>
            <ItemList label={t(group.state)}>
              {group.deadlines.map((deadline) =>
                deadline.id === edit && mayEdit ? (
                  <li key={deadline.id} className="py-4">
                    <DeadlineForm forumId={forumId} deadline={deadline} closeHref={path} />
                  </li>
                ) : (
                  <DeadlineEntry
                    key={deadline.id}
                    {...{ forum, deadline, now }}
                    viewerZone={viewer.timeZone}
                    editHref={mayEdit ? `${path}?edit=${deadline.id}` : null}
                  />
                ),
              )}
            </ItemList>
          </Section>
        ))}
      </div>
    </ListActs>
  );
}
