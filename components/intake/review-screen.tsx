'use client';

import { useTranslations } from 'next-intl';
import {
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { Dialog } from '@/components/ui/dialog';
import { isNarrow } from '@/components/ui/narrow';
import { piecesOf, standingReadings } from '@/lib/domain/review/readings';
import { changeReview, type Review, startReview } from '@/lib/domain/review/review';
import { CreateBar } from './create-bar';
import type { OpenReview } from './intake-draft';
import { OriginalNames } from './original-names';
import { RefusalNotice } from './refusal-notice';
import { type Restored, RestoredNotice } from './restored-notice';
import { ReviewCounts, ReviewFields } from './review-fields';
import { firstUntaken, focusField, showFirstField } from './review-focus';
import { useReviewKeys } from './review-keys';
import { ReviewKeyHelp } from './review-key-help';
import { DraftContext, FaultsContext, ReviewToolsContext } from './review-tools';
import { SameForumNotice } from './same-forum-notice';
import { SourcePane } from './source-pane';
import { useNewReviewTools } from './new-review-tools';
import { useFollow } from './use-follow';
import { useCreateForum } from './use-create-forum';
import { WarningList } from './warning-list';

export type ReviewViewer = { name: string; timeZone: string };

/** Source and fields side by side; every field is editable, and nothing is stored before *Create forum*. */
export function ReviewScreen({
  open,
  viewer,
  restored,
  status,
  onChange,
  onDiscard,
  onCreated,
  onKept,
}: {
  open: OpenReview;
  viewer: ReviewViewer;
  /** Said first: that this is a draft of an earlier hour; null for a fresh one. */
  restored: Restored | null;
  /** Where the draft is kept. */
  status: ReactNode;
  onChange: (review: Review) => void;
  onDiscard: (review: Review) => void;
  onCreated: (forumId: string) => void;
  /** The source became a later mail of a forum that exists, whose differences stand at this address. */
  onKept: (path: string) => void;
}): ReactElement {
  const t = useTranslations('intake.review');
  const { source } = open;
  const [review, change] = useReducer(changeReview, null, () => open.review ?? startReview(source.draft, viewer.name));
  const [isSourceOpen, setSourceOpen] = useState(false);
  const fieldsPane = useRef<HTMLDivElement>(null);
  const closeSource = useCallback(() => setSourceOpen(false), []);
  const tools = useNewReviewTools(open, viewer, review, change, fieldsPane, closeSource);
  const pieces = useMemo(
    () => piecesOf(source.text.length, [...review.readings, ...standingReadings(source.draft)]),
    [source, review.readings],
  );
  useEffect(() => onChange(review), [onChange, review]);
  useReviewKeys(fieldsPane);
  useFollow(tools.spotlight, 'source', fieldsPane, showFirstField);
  const choose = useMemo(
    () =>
      (field: string): void => {
        setSourceOpen(false);
        // A closing dialog gives the focus back to where it was; the field takes it after that.
        setTimeout(() => (fieldsPane.current === null ? undefined : focusField(fieldsPane.current, field)));
      },
    [],
  );
  const { faults, refusal, isCreating, create } = useCreateForum(open, review, {
    onCreated,
    onFault: choose,
    findUntaken: () => (fieldsPane.current === null ? null : firstUntaken(fieldsPane.current)),
  });
  const { language } = source.draft;
  const head = useMemo(() => <OriginalNames originals={open.originals} />, [open.originals]);
  const pane = (
    <SourcePane
      text={source.text}
      pieces={pieces}
      lang={language === 'mixed' ? undefined : language}
      head={head}
      onChoose={choose}
    />
  );
  return (
    <ReviewToolsContext value={tools}>
      <FaultsContext value={faults}>
        <div className="lg:grid lg:h-[calc(100dvh-3rem)] lg:grid-cols-2 lg:divide-x lg:divide-line">
          <div className="min-h-0 bg-sunken max-lg:hidden">{pane}</div>
          <div className="flex min-h-0 flex-col">
            <div ref={fieldsPane} className="min-h-0 flex-1 px-2 sm:px-3 lg:overflow-y-auto">
              {restored === null ? null : (
                <div className="px-2 pt-2">
                  <RestoredNotice restored={restored} discardLabel={t('discard')} onDiscard={() => onDiscard(review)} />
                </div>
              )}
              {refusal === null ? null : <RefusalNotice refusal={refusal} />}
              <SameForumNotice source={source} originals={open.originals} onKept={onKept} />
              <WarningList
                read={source.draft}
                draft={review.draft}
                notes={tools.notes}
                onChoose={choose}
                onShow={(field) => {
                  setSourceOpen(isNarrow());
                  tools.spotlight.show([field], 'field');
                }}
              />
              <DraftContext value={review.draft}>
                <ReviewFields review={review} asRead={source.draft} />
              </DraftContext>
            </div>
            <CreateBar
              isCreating={isCreating}
              onSource={() => setSourceOpen(true)}
              onDiscard={() => onDiscard(review)}
              onCreate={create}
            >
              <ReviewCounts review={review} />
              {status}
            </CreateBar>
          </div>
        </div>
        <ReviewKeyHelp />
        <div className="lg:hidden">
          <Dialog
            open={isSourceOpen}
            onClose={closeSource}
            title={source.fileName ?? t('source')}
            closeLabel={t('closeSource')}
            side
            flush
          >
            {pane}
          </Dialog>
        </div>
      </FaultsContext>
    </ReviewToolsContext>
  );
}
