'use client';

import { type ReactElement, useOptimistic, useState, useTransition } from 'react';
import { decideQuestionLink } from '@/app/actions/question-links';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import { showToast } from '@/components/ui/toast';
import type { QuestionLinkState } from '@/prisma/generated/enums';
import { LinkDecision } from './link-decision';
import type { LinkItem, LinkReviewLabels } from './link-item';

type Decision = { id: string; state: QuestionLinkState };

/**
 * The links of a question: each with its reason, one press or key (y, n) to confirm or reject the row in focus, j and k
 * to walk, undo for ten seconds. The row changes at once and goes back if the write is refused.
 */
export function LinkReview({
  items,
  mayDecide,
  labels,
}: {
  items: LinkItem[];
  mayDecide: boolean;
  labels: LinkReviewLabels;
}): ReactElement {
  const [shown, decideNow] = useOptimistic(items, (before: LinkItem[], { id, state }: Decision) =>
    before.map((item) => (item.id === id ? { ...item, state } : item)),
  );
  const [, start] = useTransition();
  const [focused, setFocused] = useState<string | null>(null);

  const decide = (item: LinkItem, state: QuestionLinkState): void => {
    start(async () => {
      decideNow({ id: item.id, state });
      const answer = await decideQuestionLink({ linkId: item.id, version: item.version, state }).catch(() => null);
      if (answer?.status !== 'done') {
        showToast({ message: answer?.status === 'refused' ? answer.message : labels.failed, tone: 'red' });
        return;
      }
      if (state === 'SUGGESTED') return;
      const { version, previous } = answer.data;
      const run = (): void => decide({ ...item, version }, previous);
      const message = state === 'CONFIRMED' ? labels.confirmed : labels.rejected;
      showToast({ message: `${message} ${item.name}`, undo: { label: labels.undo, run } });
    });
  };

  const standing = shown.filter((item) => item.state !== 'REJECTED');
  const rejected = shown.filter((item) => item.state === 'REJECTED');
  const waiting = standing.filter((item) => item.state === 'SUGGESTED');
  const current = waiting.find((item) => item.id === focused) ?? waiting[0];
  const row = (item: LinkItem): ReactElement => (
    <LinkRow
      key={item.id}
      {...{ item, labels, mayDecide, decide }}
      hasKeys={item.id === current?.id}
      onFocus={() => setFocused(item.id)}
    />
  );
  return (
    <div>
      <ul aria-label={labels.title} className="divide-y divide-line border-y border-line">
        {standing.map(row)}
      </ul>
      {rejected.length === 0 ? null : (
        <div className="mt-2 text-sm">
          <Disclosure summary={`${labels.refused} (${rejected.length})`}>
            <ul className="divide-y divide-line">{rejected.map(row)}</ul>
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function LinkRow({
  item,
  labels,
  mayDecide,
  decide,
  hasKeys,
  onFocus,
}: {
  item: LinkItem;
  labels: LinkReviewLabels;
  mayDecide: boolean;
  decide: (item: LinkItem, state: QuestionLinkState) => void;
  hasKeys: boolean;
  onFocus: () => void;
}): ReactElement {
  const isWaiting = item.state === 'SUGGESTED';
  return (
    <li onFocus={onFocus} className={classNames('flex items-start gap-2 py-2', item.isOpen && 'bg-hover/60')}>
      <span className="pt-0.5">{item.mark}</span>
      <div className="min-w-0 flex-1">
        <AppLink
          href={item.href}
          stay
          data-row
          lang={item.nameLang}
          aria-current={item.isOpen ? 'true' : undefined}
          className={classNames(
            'font-medium underline underline-offset-4 hover:bg-hover',
            isWaiting ? 'decoration-dotted' : 'decoration-solid',
            item.isGone ? 'decoration-amber' : 'decoration-accent',
          )}
        >
          {item.name}
        </AppLink>
        <p className="text-sm text-ink-soft">{item.reason}</p>
        <p className="text-sm text-ink-faint">
          {item.kind}
          {item.standing === null ? null : <> · {item.standing}</>}
        </p>
        {item.decided === null ? null : <p className="text-sm text-ink-faint">{item.decided}</p>}
      </div>
      {mayDecide ? (
        <div className="flex shrink-0 gap-1">
          <LinkDecision
            name={item.name}
            isWaiting={isWaiting}
            hasKeys={hasKeys}
            labels={labels}
            decide={(to) => decide(item, to)}
          />
        </div>
      ) : null}
    </li>
  );
}
