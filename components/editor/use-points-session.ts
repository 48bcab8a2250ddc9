'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TalkingPointsForEditing } from '@/lib/domain/talking-points';
import { openPointsSession, type PointsSession, type PointsSnapshot } from './points-session';
import { portsOf } from './send-points';

/** The session of a document with its present state; saves at once on Ctrl+S, on leaving the page, and on closing it. */
export function usePointsSession(
  points: TalkingPointsForEditing,
  { viewerId, draftKey }: { viewerId: string; draftKey: string | null },
): [PointsSession, PointsSnapshot] {
  const [session] = useState(() => openPointsSession(points, { viewerId, draftKey, ports: portsOf(points) }));
  const snapshot = useSyncExternalStore(
    session.subscribe,
    () => session.snapshot,
    () => session.snapshot,
  );
  useEffect(() => {
    void session.start();
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      session.saveAsAsked();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
      session.flush();
    };
  }, [session]);
  useEffect(() => session.refresh(points), [session, points]);
  return [session, snapshot];
}
