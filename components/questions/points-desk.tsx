import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Desk } from '@/components/editor/desk';
import { RichTextView } from '@/components/editor/rich-text-view';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { AnswererView } from '@/lib/domain/question-links';
import type { TalkingPointsForEditing } from '@/lib/domain/talking-points';
import { PointsStateBar } from './points-state-bar';

/**
 * The private desk of one question: for the speaker and the assistants they named. Says who can read it, holds the
 * editor, and lets the speaker say that the text is ready or share it.
 */
export async function PointsDesk({
  answerer,
  points,
  viewerId,
  timeZone,
  draftKey,
}: {
  answerer: AnswererView;
  points: TalkingPointsForEditing;
  viewerId: string;
  timeZone: string;
  draftKey: string | null;
}): Promise<ReactElement> {
  const t = await getTranslations('questions.points');
  const [locale, messages] = [await getLocale(), await getMessages()];
  const failed = (await getTranslations('points'))('editorFailed');
  const whoReads = points.isShared
    ? t('sharedNow')
    : answerer.isViewer
      ? t('assistants', { count: points.assistantCount })
      : t('privateOf', { name: answerer.name });
  return (
    <Section title={t('title')} aside={whoReads}>
      <Desk
        points={points}
        viewerId={viewerId}
        timeZone={timeZone}
        draftKey={draftKey}
        label={`${t('title')} · ${answerer.name}`}
        locale={locale}
        messages={{ points: messages.points }}
        text={<RichTextView body={points.body} />}
        failure={<Notice tone="amber" title={failed} />}
      />
      <PointsStateBar
        questionId={points.questionId}
        participantId={points.participantId}
        state={points.state}
        isShared={points.isShared}
        mayShare={points.mayShare}
        isWritten={points.version > 0}
        labels={{
          ready: t('markReady'),
          draft: t('markDraft'),
          share: t('share'),
          unshare: t('unshare'),
          shareHint: t('shareHint'),
          failed: t('failed'),
        }}
      />
    </Section>
  );
}
