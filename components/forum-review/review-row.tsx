'use client';

import { memo, type ReactElement } from 'react';
import { LinkDecision } from '@/components/questions/link-decision';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { hotkeyAttributes } from '@/components/ui/hotkey';
import { Icon } from '@/components/ui/icon';
import type { QuestionLinkState } from '@/prisma/generated/enums';
import { fill, type ReviewItem, type ReviewLabels } from './review-item';

/** The id of the link of a row, which takes the focus. */
export function rowId(linkId: string): string {
  return `link-${linkId}`;
}

/**
 * One link: its record, why, how sure; to be decided, or what was decided. A decision changes no line's height. Rendered
 * anew only when something of it changes: a press of a key concerns two rows of a hundred.
 */
export const ReviewRow = memo(function ReviewRow({
  item,
  state,
  by,
  labels,
  mayDecide,
  hasKeys,
  decide,
}: {
  item: ReviewItem;
  state: QuestionLinkState;
  /** Who decided in the meantime, when it was somebody else. */
  by: string | null;
  labels: ReviewLabels;
  mayDecide: boolean;
  hasKeys: boolean;
  decide: (item: ReviewItem, to: QuestionLinkState) => void;
}): ReactElement {
  const isWaiting = state === 'SUGGESTED';
  const byOther = by ? fill(state === 'CONFIRMED' ? labels.confirmedBy : labels.rejectedBy, { name: by }) : null;
  const decided = byOther ?? (state === item.state ? item.decided : null);
  return (
    <li data-link={item.id} className={classNames('flex items-start gap-2 py-2', item.isOpen && 'bg-hover/60')}>
      <span className="pt-0.5">{item.mark}</span>
      <div className="min-w-0 flex-1">
        <AppLink
          id={rowId(item.id)}
          href={item.href}
          stay
          data-row
          lang={item.nameLang}
          aria-current={item.isOpen ? 'true' : undefined}
          className={classNames(
            'scroll-mt-32 scroll-mb-24 font-medium underline underline-offset-4 hover:bg-hover',
            state === 'CONFIRMED' ? 'decoration-solid' : 'decoration-dotted',
            state === 'REJECTED' && 'text-ink-faint',
            item.isGone ? 'decoration-amber' : 'decoration-accent',
          )}
          {...hotkeyAttributes(hasKeys ? 'o' : undefined)}
        >
          {item.name}
        </AppLink>
        <p className="text-sm text-ink-soft">{item.reason}</p>
        <p className="text-sm text-ink-faint">
          {item.kind}
          {item.standing === null ? null : <> · {item.standing}</>}
          {decided === null ? null : ` · ${decided}`}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-1 text-sm max-sm:flex-col max-sm:items-end">
        {item.score === null ? null : <span className="w-10 text-right text-ink-faint tabular-nums">{item.score}</span>}
        <span className="flex min-h-8 min-w-17 items-center justify-end gap-1 pointer-coarse:min-h-11">
          {isWaiting ? null : <StateWord state={state} labels={labels} />}
          {mayDecide ? (
            <LinkDecision
              name={item.name}
              isWaiting={isWaiting}
              hasKeys={hasKeys}
              labels={labels}
              decide={(to) => decide(item, to)}
            />
          ) : null}
          {!mayDecide && isWaiting ? <span className="text-ink-faint">{labels.suggested}</span> : null}
        </span>
      </div>
    </li>
  );
});

function StateWord({ state, labels }: { state: QuestionLinkState; labels: ReviewLabels }): ReactElement {
  const isConfirmed = state === 'CONFIRMED';
  return (
    <span className={classNames('inline-flex items-center gap-1', isConfirmed ? 'text-accent' : 'text-ink-faint')}>
      <Icon of={isConfirmed ? 'check' : 'x'} className="max-sm:hidden" />
      {isConfirmed ? labels.confirmed : labels.rejected}
    </span>
  );
}
