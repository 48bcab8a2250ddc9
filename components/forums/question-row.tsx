import { Pencil } from 'lucide';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { putQuestionBack, shiftQuestion, takeQuestionAway } from '@/app/actions/questions';
import { IconLink } from '@/components/ui/icon-link';
import { ItemRow } from '@/components/ui/item-row';
import { MoveButtons } from '@/components/ui/move-buttons';
import { RemoveButton } from '@/components/ui/remove-button';
import type { QuestionLine } from '@/lib/domain/questions';
import { ProgressMark } from './progress-mark';

export type QuestionPlace = {
  /** As counted within its group, from 1. */
  number: number;
  isFirst: boolean;
  isLast: boolean;
  /** The group it stands in: a participant's id or the whole panel. */
  within: string;
};

/** One question of the list: its words, what is linked, how far the answers are, and the acts on it. */
export function QuestionRow({
  forumId,
  question,
  place,
  lang,
  editHref,
}: {
  forumId: string;
  question: QuestionLine;
  place: QuestionPlace;
  lang?: string;
  /** Null: the viewer may not change questions. */
  editHref: string | null;
}): ReactElement {
  return (
    <ItemRow
      href={`/forums/${forumId}/questions/${question.id}`}
      lang={lang}
      leading={<span className="w-6 text-right text-ink-faint">{place.number}</span>}
      title={question.text}
      plain
      detail={<QuestionDetail question={question} within={place.within} />}
      trailing={editHref === null ? null : <QuestionActs {...{ forumId, question, place, editHref }} />}
    />
  );
}

function QuestionDetail({ question, within }: { question: QuestionLine; within: string }): ReactElement {
  const t = useTranslations('forum.questions');
  const others = question.addressees.filter((one) => one.id !== within);
  const isAlone = question.progress.length === 1 && question.progress[0]?.participantId === within;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {question.theme === null ? null : <span>{question.theme}</span>}
      {others.length === 0 || question.addressees.length === 0 ? null : (
        <span>{t('alsoTo', { names: others.map((one) => one.name).join(', ') })}</span>
      )}
      {question.suggestedLinks === 0 ? null : (
        <span className="text-amber">{t('suggested', { count: question.suggestedLinks })}</span>
      )}
      {question.confirmedLinks === 0 ? null : <span>{t('confirmed', { count: question.confirmedLinks })}</span>}
      {question.progress.map(({ participantId, name, state }) => {
        const word = t(`progress.${state}`);
        const label = isAlone ? word : t('progressOf', { name, state: word });
        return <ProgressMark key={participantId} state={state} label={label} />;
      })}
    </span>
  );
}

function QuestionActs({
  forumId,
  question,
  place,
  editHref,
}: {
  forumId: string;
  question: QuestionLine;
  place: QuestionPlace;
  editHref: string;
}): ReactElement {
  const [t, common, entry] = [
    useTranslations('forum.questions'),
    useTranslations('common'),
    useTranslations('forum.entry'),
  ];
  const { number, isFirst, isLast, within } = place;
  return (
    <span className="-my-1.5 flex items-center">
      <MoveButtons
        act={shiftQuestion}
        input={{ questionId: question.id, within }}
        {...{ isFirst, isLast }}
        labels={{ up: t('up', { number }), down: t('down', { number }), failed: entry('failed') }}
      />
      <IconLink icon={Pencil} href={editHref} stay label={t('edit', { number })} />
      <RemoveButton
        act={takeQuestionAway}
        input={{ questionId: question.id, version: question.version }}
        restore={putQuestionBack}
        place={{ forumId }}
        labels={{
          remove: t('remove', { number }),
          removed: t('removed'),
          undo: common('undo'),
          failed: entry('failed'),
          reasons: { CONFLICT: t('hasDrafts') },
        }}
      />
    </span>
  );
}
