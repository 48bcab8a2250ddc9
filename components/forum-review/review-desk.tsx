'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/link-button';
import { showToast } from '@/components/ui/toast';
import { nextUndecided, type ReviewTally } from '@/lib/domain/link-review';
import type { QuestionLinkState } from '@/prisma/generated/enums';
import { ConfirmAll, type ConfirmAllLabels, type ConfirmAllPreview } from './confirm-all';
import { QuestionWords } from './question-words';
import { ReviewBar } from './review-bar';
import { fill, type ReviewItem, type ReviewLabels, type ReviewQuestionItem } from './review-item';
import { ReviewRow, rowId } from './review-row';
import { useDecisions } from './use-decisions';

/**
 * The links of a forum, question after question: j and k walk, y and n decide and go on to the next that waits, u takes
 * back, o or Enter opens the record beside. Rows stay where they are until the page is left.
 */
export function ReviewDesk({
  forumId,
  questions: source,
  tally: sentTally,
  mayDecide,
  preview,
  questionsHref,
  pager,
  labels,
  confirmLabels,
}: {
  forumId: string;
  questions: ReviewQuestionItem[];
  tally: ReviewTally;
  mayDecide: boolean;
  /** What one press would confirm, when that was asked for. */
  preview: ConfirmAllPreview | null;
  questionsHref: string;
  pager: ReactNode;
  labels: ReviewLabels;
  confirmLabels: ConfirmAllLabels;
}): ReactElement {
  const router = useRouter();
  const { questions, tally, stateOf, decide, takeConfirmed, canUndo, undo } = useDecisions(
    forumId,
    source,
    sentTally,
    labels,
  );
  const [focused, setFocused] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const foot = useRef<HTMLDivElement>(null);
  const links = questions.flatMap((question) => question.items).map((item) => ({ id: item.id, ...stateOf(item) }));
  const current = links.find((link) => link.id === focused) ?? links.find((link) => link.state === 'SUGGESTED');
  const isPageDone = links.every((link) => link.state !== 'SUGGESTED');
  const goTo = (id: string | null): void => {
    const row = id === null ? null : document.getElementById(rowId(id));
    (row ?? foot.current)?.focus();
  };

  const decideAndGoOn = (item: ReviewItem, to: QuestionLinkState): void => {
    decide(item, to);
    const words = { CONFIRMED: labels.saidConfirmed, REJECTED: labels.saidRejected, SUGGESTED: labels.saidPutBack };
    setSaid(fill(words[to], { name: item.name }));
    goTo(to === 'SUGGESTED' ? item.id : nextUndecided(links, item.id));
  };
  // The same function for every row at every time, so that a row is rendered again only when it changes.
  const newest = useRef(decideAndGoOn);
  useEffect(() => {
    newest.current = decideAndGoOn;
  });
  const decideRow = useCallback((item: ReviewItem, to: QuestionLinkState) => newest.current(item, to), []);
  const takeBack = (): void => {
    const ids = undo();
    const item = questions.flatMap((question) => question.items).find((one) => ids.includes(one.id));
    if (item === undefined) return;
    setSaid(fill(labels.saidPutBack, { name: item.name }));
    goTo(item.id);
  };
  const onConfirmed: Parameters<typeof ConfirmAll>[0]['onConfirmed'] = (confirmed, message) => {
    const run = takeConfirmed(confirmed.confirmed, confirmed.tally);
    showToast({ message, undo: { label: labels.undo, run } });
    const taken = new Set(confirmed.confirmed.map((one) => one.linkId));
    goTo(links.find((link) => link.state === 'SUGGESTED' && !taken.has(link.id))?.id ?? null);
    if (preview !== null) router.replace(preview.closeHref, { scroll: false });
  };

  return (
    <div>
      <ReviewBar {...{ tally, labels, mayDecide, canUndo, undo: takeBack }} />
      {preview === null ? null : (
        <ConfirmAll forumId={forumId} preview={preview} labels={confirmLabels} onConfirmed={onConfirmed} />
      )}
      <ol aria-label={labels.list} className="space-y-7 pt-4">
        {questions.map((question) => (
          <li key={question.id}>
            <h2 className="text-sm text-ink-soft">
              <AppLink href={question.href} className="hover:underline">
                {question.title}
              </AppLink>
            </h2>
            <QuestionWords question={question} states={question.items.map((item) => stateOf(item).state).join(' ')} />
            <ul
              aria-label={question.title}
              onFocus={(event) => setFocused(event.target.closest<HTMLElement>('[data-link]')?.dataset.link ?? null)}
              className="mt-2 divide-y divide-line border-y border-line"
            >
              {question.items.map((item) => (
                <ReviewRow
                  key={item.id}
                  {...{ item, labels, mayDecide }}
                  state={stateOf(item).state}
                  by={stateOf(item).by}
                  hasKeys={item.id === current?.id}
                  decide={decideRow}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <div ref={foot} tabIndex={-1} className="mt-6 scroll-mb-24 outline-none">
        {mayDecide && isPageDone ? (
          <div className="flex flex-wrap items-center gap-3">
            <p>{tally.decided >= tally.total ? labels.allDone : labels.pageDone}</p>
            {tally.decided >= tally.total ? <LinkButton href={questionsHref}>{labels.toQuestions}</LinkButton> : null}
          </div>
        ) : null}
      </div>
      {pager}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
