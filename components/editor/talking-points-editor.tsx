'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { showToast } from '@/components/ui/toast';
import type { TalkingPointsForEditing } from '@/lib/domain/talking-points';
import { ActiveConflict, WaitingConflicts } from './conflicts';
import type { SearchRecords } from './mention-suggestion';
import { PointsBudget } from './points-budget';
import type { PointsSession } from './points-session';
import { searchMapRecords } from './record-search';
import type { RichTextEditor } from './rich-text-editor';
import { RichTextFrame } from './rich-text-frame';
import { RichTextView } from './rich-text-view';
import { SaveStatus } from './save-status';
import { usePointsSession } from './use-points-session';

export type TalkingPointsEditorProps = {
  points: TalkingPointsForEditing;
  viewerId: string;
  /** The reader's zone, in which "Saved 10:42" is told. */
  timeZone: string;
  /** From `draftKeyOf(sessionId)`; null keeps no copy in the browser (words too confidential for a disk). */
  draftKey: string | null;
  /** Names the text to assistive technology: whose talking points, on which question. */
  label: string;
  /** The language that is written in, where it is not the page's. */
  lang?: string;
  searchRecords?: SearchRecords;
};

type Loaded = { Editor: typeof RichTextEditor | null; hasFailed: boolean };

/** The editor's code, fetched in the browser after the page is there; the page keeps showing the text if it cannot be. */
function useEditorCode(): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ Editor: null, hasFailed: false });
  useEffect(() => {
    import('./rich-text-editor').then(
      (module) => setLoaded({ Editor: module.RichTextEditor, hasFailed: false }),
      () => setLoaded({ Editor: null, hasFailed: true }),
    );
  }, []);
  return loaded;
}

/** Words that this browser had kept are back: said until they are taken, or written on. */
function RestoredNote({ session }: { session: PointsSession }): ReactElement {
  const t = useTranslations('points');
  return (
    <Notice
      announce
      title={t('restored.title')}
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => session.keepRestored()}>
            {t('restored.keep')}
          </Button>
          <Button size="sm" onClick={() => session.discardRestored()}>
            {t('restored.discard')}
          </Button>
        </div>
      }
    >
      {t('restored.explanation')}
    </Notice>
  );
}

/**
 * The speaker's desk for one question: the text, how long it takes to say, whether it is saved. Saves by itself; what
 * cannot be saved stays here and in this browser; what somebody else saved meanwhile is shown beside it. The page gives
 * it a `key` of person and document, so that no text outlives either.
 */
export function TalkingPointsEditor(props: TalkingPointsEditorProps): ReactElement {
  const { points, viewerId, draftKey, timeZone, label, lang, searchRecords = searchMapRecords } = props;
  const t = useTranslations('points');
  const [session, snapshot] = usePointsSession(points, { viewerId, draftKey });
  const { Editor, hasFailed } = useEditorCode();
  const [isReady, setIsReady] = useState(false);
  const { text, textChanges, conflict } = snapshot;
  const foot = snapshot.isRestored ? <RestoredNote session={session} /> : null;
  return (
    <div className="space-y-3">
      {hasFailed ? <Notice tone="amber" announce title={t('editorFailed')} /> : null}
      {conflict === null ? null : <ActiveConflict {...{ session, snapshot, timeZone, conflict }} />}
      {Editor === null ? null : (
        <div hidden={!isReady || conflict !== null}>
          <Editor
            body={text}
            changes={textChanges}
            isEditable={conflict === null}
            label={label}
            placeholder={t('placeholder')}
            lang={lang}
            foot={isReady ? foot : null}
            searchRecords={searchRecords}
            onChange={(body) => session.edit(body)}
            onTooLarge={(isTaken) => {
              if (isTaken) session.autosave.overflow();
              else showToast({ message: t('tooLong'), tone: 'red' });
            }}
            onReady={() => setIsReady(true)}
          />
        </div>
      )}
      {isReady || conflict !== null ? null : (
        <RichTextFrame
          bar={<span className="px-2 text-sm text-ink-faint">{hasFailed ? null : t('opening')}</span>}
          foot={foot}
        >
          <RichTextView body={text} lang={lang} />
        </RichTextFrame>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <PointsBudget
          text={text}
          otherPointsSeconds={points.otherPointsSeconds}
          limitSeconds={points.limitSeconds}
          questionSeconds={points.questionSeconds}
        />
        <SaveStatus snapshot={snapshot} timeZone={timeZone} />
      </div>
      {conflict === null ? <WaitingConflicts {...{ session, snapshot, timeZone }} /> : null}
    </div>
  );
}
