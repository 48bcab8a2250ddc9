import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { putQuestionBack, shiftQuestion, takeQuestionAway } from '@/app/actions/questions';
import { ItemList } from '@/components/ui/item-list';
import { Pager } from '@/components/ui/pager';
import { ListActs } from '@/components/forums/list-acts';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { WHOLE_PANEL, type QuestionGroup, type QuestionsPageView } from '@/lib/domain/questions';
import { QuestionForm } from './question-form';
import { QuestionRow } from './question-row';

type GroupsProps = {
  forumId: string;
  view: QuestionsPageView;
  /** Language of the questions. */
  language: string;
  mayEdit: boolean;
  /** The question whose form is open. */
  editId: string | null;
  /** Keeps the open group and page in the address of this list. */
  hrefOf: (query: Record<string, string>) => string;
};

/** The questions of a forum under the name of who answers them; closed groups are one line that opens them. */
export function QuestionGroups(props: GroupsProps): ReactElement {
  const t = useTranslations('forum.questions');
  return (
    <ListActs
      move={shiftQuestion}
      remove={takeQuestionAway}
      restore={putQuestionBack}
      place={{ forumId: props.forumId }}
      done={t('removed')}
      reasons={{ CONFLICT: t('hasDrafts') }}
    >
      <div className="space-y-7">
        {props.view.groups.map((group) => (
          <Group key={group.participantId ?? WHOLE_PANEL} group={group} {...props} />
        ))}
      </div>
    </ListActs>
  );
}

function Group({ group, ...props }: GroupsProps & { group: QuestionGroup }): ReactElement {
  const t = useTranslations('forum.questions');
  const title = group.name ?? t('toAll');
  const within = group.participantId ?? WHOLE_PANEL;
  const count = t('count', { count: group.count });
  if (group.questions === null)
    return (
      <Section
        id={`group-${within}`}
        title={<TextLink href={props.hrefOf({ speaker: within })}>{title}</TextLink>}
        aside={count}
      >
        {null}
      </Section>
    );
  return (
    <Section id={`group-${within}`} title={title} aside={count}>
      <ItemList label={title}>
        <GroupRows {...props} group={group} questions={group.questions} within={within} />
      </ItemList>
      <GroupPager group={group} within={within} hrefOf={props.hrefOf} />
    </Section>
  );
}

function GroupRows({
  forumId,
  view,
  language,
  mayEdit,
  editId,
  hrefOf,
  group,
  questions,
  within,
}: GroupsProps & {
  group: QuestionGroup;
  questions: NonNullable<QuestionGroup['questions']>;
  within: string;
}): ReactElement {
  const locale = useLocale();
  const lang = language === 'mixed' || language === locale ? undefined : language;
  // A question to two people stands in two groups; its form opens in the first.
  const formGroup = view.groups.find((one) => one.questions?.some((question) => question.id === editId));
  return (
    <>
      {questions.map((question, at) => {
        const number = group.offset + at + 1;
        if (question.id === editId && formGroup === group)
          return (
            <li key={question.id} className="py-3">
              <QuestionForm forumId={forumId} question={question} people={view.people} closeHref={hrefOf({})} />
            </li>
          );
        return (
          <QuestionRow
            key={question.id}
            {...{ forumId, question, lang }}
            place={{ number, isFirst: number === 1, isLast: number === group.count, within }}
            editHref={mayEdit ? hrefOf({ edit: question.id }) : null}
          />
        );
      })}
    </>
  );
}

function GroupPager({
  group,
  within,
  hrefOf,
}: {
  group: QuestionGroup;
  within: string;
  hrefOf: GroupsProps['hrefOf'];
}): ReactElement | null {
  const t = useTranslations('forum.questions');
  const shown = group.questions?.length ?? 0;
  if (shown === group.count) return null;
  const position = t('position', { from: group.offset + 1, to: group.offset + shown, count: group.count });
  return (
    <Pager
      label={t('pages')}
      position={position}
      previous={group.offset === 0 ? null : { href: hrefOf({ speaker: within, after: '' }), label: t('firstPage') }}
      next={
        group.nextAfter === null
          ? null
          : { href: hrefOf({ speaker: within, after: group.nextAfter }), label: t('nextPage') }
      }
    />
  );
}
