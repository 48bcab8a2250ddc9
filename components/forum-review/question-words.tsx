'use client';

import { memo, type ReactElement } from 'react';
import { MarkedQuestion } from '@/components/questions/marked-question';
import type { QuestionLinkState } from '@/prisma/generated/enums';
import type { ReviewQuestionItem } from './review-item';

/** A question's words with its links as they stand now. `states`: one for each link, as one text, so that equal is equal. */
export const QuestionWords = memo(function QuestionWords({
  question,
  states,
}: {
  question: ReviewQuestionItem;
  states: string;
}): ReactElement {
  const known = states.split(' ') as QuestionLinkState[]; // joined from states by who renders this
  return (
    <MarkedQuestion
      size="lg"
      text={question.text}
      lang={question.lang}
      links={question.items.map(({ range, href, reason, isGone }, at) => ({
        state: known[at] ?? 'SUGGESTED',
        range,
        href,
        label: reason,
        isGone,
      }))}
    />
  );
});
