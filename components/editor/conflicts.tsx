'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { showToast } from '@/components/ui/toast';
import { AppError } from '@/lib/domain/errors';
import type { ActiveConflict as Conflict } from './autosave';
import { ConflictPanel } from './conflict-panel';
import type { PointsSession, PointsSnapshot } from './points-session';
import { useSaveTime } from './save-status';

type Props = { session: PointsSession; snapshot: PointsSnapshot; timeZone: string };

/** Runs a choice; two texts that do not fit into one document are the one thing that can be refused here. */
function useChoice(): (work: () => void) => void {
  const t = useTranslations('points');
  return (work) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      showToast({ message: t('conflict.tooLarge'), tone: 'red' });
    }
  };
}

/** The last save was refused: in the editor's place stand both texts, until one is chosen. */
export function ActiveConflict({
  session,
  snapshot,
  timeZone,
  conflict,
}: Props & { conflict: Conflict }): ReactElement {
  const t = useTranslations('points');
  const timeOf = useSaveTime(timeZone);
  const choose = useChoice();
  const { body, savedAt } = conflict.current;
  const title = savedAt === null ? t('conflict.newer') : t('conflict.newerAt', { time: timeOf(savedAt, true) });
  return (
    <ConflictPanel
      takesFocus
      title={t('conflict.title')}
      explanation={t('conflict.explanation')}
      mine={{ title: t('conflict.yours'), body: snapshot.text }}
      theirs={{ title, body }}
      isBusy={snapshot.isSending}
      onChoose={(choice) => choose(() => session.autosave.choose(choice))}
    />
  );
}

/** Words that were refused in an earlier visit or another tab, each with the text as it is now. */
export function WaitingConflicts({ session, snapshot, timeZone }: Props): ReactElement[] {
  const t = useTranslations('points');
  const timeOf = useSaveTime(timeZone);
  const choose = useChoice();
  return snapshot.waiting.map((kept) => (
    <ConflictPanel
      key={kept.revisionId}
      title={t('conflict.earlierTitle', { name: kept.authorName, time: timeOf(kept.keptAt, false) })}
      explanation={t('conflict.earlierExplanation')}
      mine={{ title: t('conflict.refused'), body: kept.body }}
      theirs={{ title: t('conflict.now'), body: snapshot.text }}
      isBusy={snapshot.isSending}
      onChoose={(choice) => choose(() => session.autosave.chooseWaiting(kept, choice))}
    />
  ));
}
