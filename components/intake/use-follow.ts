'use client';

import { type RefObject, useEffect } from 'react';
import type { Spotlight, SpotlightSide } from './spotlight';

/** Passing over a field must not send the other pane up and down; resting on it does. */
const REST_MILLISECONDS = 140;

/** Brings what the other side lit into view within a pane, once it has been lit for a moment. */
export function useFollow(
  spotlight: Spotlight,
  litBy: SpotlightSide,
  pane: RefObject<HTMLElement | null>,
  show: (pane: HTMLElement, fields: readonly string[]) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      clearTimeout(timer);
      if (spotlight.side !== litBy || spotlight.fields.length === 0) return;
      timer = setTimeout(
        () => (pane.current === null ? undefined : show(pane.current, spotlight.fields)),
        REST_MILLISECONDS,
      );
    };
    const unsubscribe = spotlight.subscribe(follow);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [litBy, pane, show, spotlight]);
}
