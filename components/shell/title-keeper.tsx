'use client';

import { useEffect } from 'react';

/**
 * Keeps the name of the tab while one page gives way to the next: Next takes the old title off before it has the new
 * one, and for that moment the tab would show an address and a screen reader nothing. Once in the document.
 */
export function TitleKeeper(): null {
  useEffect(() => {
    const kept = document.createElement('title');
    const keep = (): void => {
      const title = document.head.querySelector<HTMLTitleElement>('title:not([data-kept])');
      if (title === null) {
        if (!kept.isConnected) document.head.append(kept);
        return;
      }
      kept.remove();
      if (title.text !== '') kept.text = title.text;
    };
    kept.dataset.kept = '';
    keep();
    const watch = new MutationObserver(keep);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      kept.remove();
    };
  }, []);
  return null;
}
