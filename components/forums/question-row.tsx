import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { QuestionLine } from '@/lib/domain/questions';
import { QuestionRowBody } from './question-row-body';

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
  const t = useTranslations('forum.questions');
  const { number, isFirst, isLast, within } = place;
  const { id, version, text, theme, addressees, suggestedLinks, confirmedLinks, progress } = question;
  const others = addressees.filter((one) => one.id !== within);
  const isAlone = progress.length === 1 && progress[0]?.participantId === within;
  const isEdge = { ...(isFirst ? { isFirst } : {}), ...(isLast ? { isLast } : {}) };
  return (
    <QuestionRowBody
      href={`/forums/${forumId}/questions/${id}`}
      number={number}
      text={text}
      {...(lang === undefined ? {} : { lang })}
      details={[
        ...(theme === null ? [] : [theme]),
        ...(others.length === 0 ? [] : [t('alsoTo', { names: others.map((one) => one.name).join(', ') })]),
      ]}
      suggested={suggestedLinks === 0 ? null : t('suggested', { count: suggestedLinks })}
      confirmed={confirmedLinks === 0 ? null : t('confirmed', { count: confirmedLinks })}
      progress={progress.map(({ name, state }) => {
        const word = t(`progress.${state}`);
        return [state, isAlone ? word : t('progressOf', { name, state: word })];
      })}
      acts={
        editHref === null
          ? null
          : {
              input: { questionId: id, version, within },
              ...isEdge,
              editHref,
              up: t('up', { number }),
              down: t('down', { number }),
              edit: t('edit', { number }),
              remove: t('remove', { number }),
            }
      }
    />
  );
}
