'use client';

import type { ReactElement } from 'react';
import { IconLink } from '@/components/ui/icon-link';
import { ItemRow } from '@/components/ui/item-row';
import { MoveButtons } from '@/components/ui/move-buttons';
import { RowTools, type RowSubject } from '@/components/ui/row-tools';
import type { PointsProgress } from '@/lib/domain/questions';
import { ProgressMark } from './progress-mark';

type QuestionActs = {
  input: RowSubject['input'];
  isFirst?: boolean;
  isLast?: boolean;
  editHref: string;
  up: string;
  down: string;
  edit: string;
  remove: string;
};

/**
 * What QuestionRow has put into words, as a row. A client component without any state: the page then tells the words of
 * a row once as data, not each of its dozen elements a second time.
 */
export function QuestionRowBody({
  href,
  number,
  text,
  lang,
  details,
  suggested,
  confirmed,
  progress,
  acts,
}: {
  href: string;
  number: number;
  text: string;
  lang?: string;
  /** Theme and who else is asked, as far as there are any. */
  details: string[];
  suggested: string | null;
  confirmed: string | null;
  /** Of each who answers, how far and in words. */
  progress: [PointsProgress, string][];
  /** Null: the viewer may not change questions. */
  acts: QuestionActs | null;
}): ReactElement {
  return (
    <ItemRow
      href={href}
      lang={lang}
      leading={<span className="item-number">{number}</span>}
      title={text}
      plain
      detail={
        <>
          {details.map((one, at) => (
            <span key={at} className="mr-3">
              {one}
            </span>
          ))}
          {suggested === null ? null : <span className="mr-3 text-amber">{suggested}</span>}
          {confirmed === null ? null : <span className="mr-3">{confirmed}</span>}
          {progress.map(([state, label], at) => (
            <ProgressMark key={at} state={state} label={label} />
          ))}
        </>
      }
      tools={acts === null ? null : <QuestionActs {...acts} />}
    />
  );
}

function QuestionActs({ input, isFirst = false, isLast = false, editHref, ...labels }: QuestionActs): ReactElement {
  return (
    <RowTools input={input} removeLabel={labels.remove}>
      <MoveButtons {...{ isFirst, isLast, labels }} />
      <IconLink icon="pencil" href={editHref} stay label={labels.edit} />
    </RowTools>
  );
}
