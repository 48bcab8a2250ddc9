import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { QuestionForm } from '@/components/forums/question-form';
import { QuestionsSummary } from '@/components/forums/questions-summary';
import { QuestionGroups } from '@/components/forums/question-groups';
import { EmptyState } from '@/components/ui/empty-state';
import { ListBar } from '@/components/ui/list-bar';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getForumFrame } from '@/lib/data/forum-frame';
import { getQuestionsPage } from '@/lib/data/questions-page';
import { listAddress } from '@/lib/domain/list-address';
import { WHOLE_PANEL } from '@/lib/domain/questions';
import { questionsQuery } from '@/lib/schemas/page-query';

type Props = PageProps<'/forums/[forumId]/questions'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forum.tabs'))('questions') };
}

/** The questions of a forum by the person they are put to. */
export default async function QuestionsPage(props: Props): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const { edit, add, speaker, after } = questionsQuery.parse(await props.searchParams);
  const [forum, view] = await orNotFound(
    Promise.all([getForumFrame(viewer, forumId), getQuestionsPage(viewer, forumId, { open: speaker, after })]),
  );
  const [t, links] = [await getTranslations('forum.questions'), await getTranslations('links')];
  const hrefOf = (query: Record<string, string>): string =>
    listAddress(`/forums/${forumId}/questions`, { speaker, after }, query);
  const mayEdit = forum.may.editQuestions;
  const addButton = mayEdit ? (
    <LinkButton size="sm" icon="plus" href={hrefOf({ add: '1' })} stay hotkey="n">
      {t('add')}
    </LinkButton>
  ) : null;
  return (
    <div className="space-y-5">
      {view.total === 0 ? null : (
        <ListBar
          action={
            <div className="flex flex-wrap gap-2">
              <LinkButton size="sm" icon="link-2" href={`/forums/${forumId}/links`} hotkey="l">
                {links('review')}
              </LinkButton>
              {addButton}
            </div>
          }
        >
          <QuestionsSummary view={view} />
        </ListBar>
      )}
      {add && mayEdit ? (
        <Section title={t('addTitle')}>
          <QuestionForm
            forumId={forumId}
            question={null}
            people={view.people}
            preset={speaker === null || speaker === WHOLE_PANEL ? [] : [speaker]}
            closeHref={hrefOf({})}
          />
        </Section>
      ) : null}
      {view.total === 0 && !add ? (
        <EmptyState title={t('empty.title')} action={addButton}>
          {t('empty.body')}
        </EmptyState>
      ) : null}
      <QuestionGroups
        forumId={forumId}
        view={view}
        language={forum.language}
        mayEdit={mayEdit}
        editId={mayEdit ? edit : null}
        hrefOf={hrefOf}
      />
    </div>
  );
}
