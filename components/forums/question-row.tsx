import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { IconLink } from '@/components/ui/icon-link';
import { ItemRow } from '@/components/ui/item-row';
import { MoveButtons } from '@/components/ui/move-buttons';
import { RowTools } from '@/components/ui/row-tools';
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
      leading={<span className="item-number">{place.number}</span>}
      title={question.text}
      plain
      detail={<QuestionDetail question={question} within={place.within} />}
      tools={editHref === null ? null : <QuestionActs {...{ question, place, editHref }} />}
    />
  );
}

function QuestionDetail({ question, within }: { question: QuestionLine; within: string }): ReactElement {
  const t = useTranslations('forum.questions');
  const others = question.addressees.filter((one) => one.id !== within);
  const isAlone = question.progress.length === 1 && question.progress[0]?.participantId === within;
  return (
    <>
      {question.theme === null ? null : <span className="mr-3">{question.theme}</span>}
      {others.length === 0 || question.addressees.length === 0 ? null : (
        <span className="mr-3">{t('alsoTo', { names: others.map((one) => one.name).join(', ') })}</span>
      )}
      {question.suggestedLinks === 0 ? null : (
        <span className="mr-3 text-amber">{t('suggested', { count: question.suggestedLinks })}</span>
      )}
      {question.confirmedLinks === 0 ? null : (
        <span className="mr-3">{t('confirmed', { count: question.confirmedLinks })}</span>
      )}
      {question.progress.map(({ participantId, name, state }) => {
        const word = t(`progress.${state}`);
        const label = isAlone ? word : t('progressOf', { name, state: word });
        return <ProgressMark key={participantId} state={state} label={label} />;
      })}
    </>
  );
}

function QuestionActs({
  question,
  place,
  editHref,
}: {
  question: QuestionLine;
  place: QuestionPlace;
  editHref: string;
}): ReactElement {
  const t = useTranslations('forum.questions');
  const { number, isFirst, isLast, within } = place;
  return (
    <RowTools
      input={{ questionId: question.id, version: question.version, within }}
      removeLabel={t('remove', { number })}
    >
      <MoveButtons {...{ isFirst, isLast }} labels={{ up: t('up', { number }), down: t('down', { number }) }} />
      <IconLink icon="pencil" href={editHref} stay label={t('edit', { number })} />
    </RowTools>
  );
}
