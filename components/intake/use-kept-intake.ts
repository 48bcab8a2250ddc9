'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type DraftPlace, loadDraft, removeDraft, saveDraft } from '@/components/local-draft/local-draft';
import { staysOffDisk } from '@/lib/domain/off-disk';
import { isKeptIntake, type KeptIntake, takeUp } from './intake-draft';

const PAUSE_MILLISECONDS = 300;
const ID = 'new';

export type RestoredIntake = { kept: KeptIntake; savedAt: Date };

function isEmpty({ pasted, open }: KeptIntake): boolean {
  return open === null && pasted === '';
}

/**
 * Keeps an unfinished import in this browser, 300 ms after the last change, and gives back on arrival what was kept.
 * `restored` is undefined until that is known. `place` says where the last save went, null before the first.
 */
export function useKeptIntake(
  userId: string,
  draftKey: string,
): {
  restored: RestoredIntake | null | undefined;
  place: DraftPlace | null;
  keep: (kept: KeptIntake) => void;
  forget: () => void;
} {
  const scope = `new-forum/${userId}`;
  const [restored, setRestored] = useState<RestoredIntake | null | undefined>(undefined);
  const [place, setPlace] = useState<DraftPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<KeptIntake | null>(null);
  const write = useCallback(() => {
    const kept = waiting.current;
    waiting.current = null;
    clearTimeout(timer.current);
    if (kept === null) return;
    const wanted = staysOffDisk(kept.open?.review?.tlp ?? null) ? 'memory' : 'browser';
    void saveDraft(scope, ID, draftKey, kept, wanted).then(setPlace);
  }, [draftKey, scope]);
  useEffect(() => {
    let isGone = false;
    void loadDraft(scope, ID, draftKey).then((draft) => {
      if (isGone) return;
      const kept = draft !== null && isKeptIntake(draft.value) && !isEmpty(draft.value) ? takeUp(draft.value) : null;
      setRestored(kept === null || draft === null ? null : { kept, savedAt: draft.savedAt });
    });
    return () => {
      isGone = true;
      write(); // leaving within the pause loses nothing
    };
  }, [draftKey, scope, write]);
  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => window.removeEventListener('pagehide', write);
  }, [write]);
  const keep = useCallback(
    (kept: KeptIntake) => {
      waiting.current = kept;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, PAUSE_MILLISECONDS);
    },
    [write],
  );
  const forget = useCallback(() => {
    waiting.current = null;
    clearTimeout(timer.current);
    setPlace(null);
    void removeDraft(scope, ID);
  }, [scope]);
  return { restored, place, keep, forget };
}
