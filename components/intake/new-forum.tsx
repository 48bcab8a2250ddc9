'use client';

import type { AbstractIntlMessages } from 'next-intl';
import { useRouter } from 'next/navigation';
import { lazy, type ReactElement, Suspense, useCallback, useState, useTransition } from 'react';
import { showToast } from '@/components/ui/toast';
import type { Review } from '@/lib/domain/review/review';
import type { Locale } from '@/lib/i18n/locale';
import { EntryForm, type EntryLabels, type EntryLimits } from './entry-form';
import { KEPT_VERSION, newForumId, type OpenReview } from './intake-draft';
import { requestReading } from './read-request';
import type { Restored } from './restored-notice';
import { useChosenFiles } from './use-chosen-files';
import { useKeptIntake } from './use-kept-intake';

const ReviewRoot = lazy(() => import('./review-root').then((module) => ({ default: module.ReviewRoot })));
// Tells a time in a zone, which takes more code than the rest of the empty form.
const RestoredNotice = lazy(() => import('./restored-notice').then((module) => ({ default: module.RestoredNotice })));

export type NewForumLabels = {
  entry: EntryLabels;
  /** With "{time}" for when it was kept. */
  restored: string;
  discard: string;
  discarded: string;
  undo: string;
  memoryOnly: string;
  opening: string;
};

/** From the pasted invitation over the review to the forum; unfinished work is kept in this browser. */
export function NewForum({
  viewer,
  workspaceId,
  draftKey,
  limits,
  labels,
  locale,
  messages,
}: {
  viewer: { id: string; name: string; timeZone: string };
  workspaceId: string;
  draftKey: string;
  limits: EntryLimits;
  labels: NewForumLabels;
  locale: Locale;
  messages: AbstractIntlMessages;
}): ReactElement {
  const router = useRouter();
  const { restored, place, keep, forget } = useKeptIntake(viewer.id, draftKey);
  const [pasted, setPasted] = useState('');
  const [open, setOpen] = useState<OpenReview | null>(null);
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const [isAnswered, setAnswered] = useState(false);
  if (!isAnswered && restored !== undefined) {
    // What was kept is known a moment after the first paint; what somebody has pasted by then counts more.
    setAnswered(true);
    if (restored !== null && pasted === '' && open === null) {
      setPasted(restored.kept.pasted);
      setOpen(restored.kept.open);
      setRestoredAt(restored.savedAt);
    }
  }
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isReading, startReading] = useTransition();
  const files = useChosenFiles(limits, labels.entry);
  const paste = (text: string): void => {
    setPasted(text);
    setRefusal(null);
    keep({ version: KEPT_VERSION, pasted: text, open: null });
  };
  const read = (): void =>
    startReading(async () => {
      const sent = files.chosen.filter((one) => one.fault === null).map((one) => one.file);
      const answer = await requestReading(pasted, sent);
      if ('message' in answer) return setRefusal(answer.message ?? labels.entry.failed);
      if ('refused' in answer) {
        files.refuse(answer.refused);
        return setRefusal(labels.entry.notRead);
      }
      setRefusal(null);
      setRestoredAt(null);
      files.clear();
      const originals = sent.map((file) => ({ name: file.name, file }));
      setOpen({ forumId: newForumId(), workspaceId, source: answer.source, originals, review: null });
    });
  const keepReview = useCallback(
    (review: Review) => {
      if (open !== null) keep({ version: KEPT_VERSION, pasted, open: { ...open, review } });
    },
    [keep, open, pasted],
  );
  const discard = (review: Review | null): void => {
    const before = { pasted, open: open === null ? null : { ...open, review } };
    forget();
    setPasted('');
    setOpen(null);
    setRestoredAt(null);
    const bringBack = (): void => {
      setPasted(before.pasted);
      setOpen(before.open);
      keep({ version: KEPT_VERSION, ...before });
    };
    showToast({ message: labels.discarded, undo: { label: labels.undo, run: bringBack } });
  };
  const leaveFor = (path: string): void => {
    forget();
    router.push(path);
  };
  const status = place === 'memory' ? <p className="text-sm text-amber">{labels.memoryOnly}</p> : null;
  const backAgain: Restored | null =
    restoredAt === null ? null : { at: restoredAt, timeZone: viewer.timeZone, label: labels.restored };
  if (open === null)
    return (
      <div className="px-4 pt-5 pb-16 sm:px-6 lg:px-8">
        <EntryForm
          labels={labels.entry}
          limits={limits}
          text={pasted}
          onText={paste}
          files={files}
          isReading={isReading}
          refusal={refusal}
          onRead={read}
          notice={
            backAgain === null ? null : (
              <Suspense fallback={null}>
                <RestoredNotice restored={backAgain} discardLabel={labels.discard} onDiscard={() => discard(null)} />
              </Suspense>
            )
          }
          status={status}
        />
      </div>
    );
  return (
    <Suspense fallback={<p className="p-6 text-ink-faint">{labels.opening}</p>}>
      <ReviewRoot
        key={open.forumId}
        locale={locale}
        messages={messages}
        open={open}
        viewer={viewer}
        restored={backAgain}
        status={status}
        onChange={keepReview}
        onDiscard={discard}
        onCreated={(forumId) => leaveFor(`/forums/${forumId}`)}
        onKept={leaveFor}
      />
    </Suspense>
  );
}
