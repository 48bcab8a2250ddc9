'use client';

import { useEffect } from 'react';

/**
 * Fetches the bundled Japanese face on the few machines that have none. The face costs 30 kB of declarations alone,
 * which nobody with a Japanese font of their own should load.
 */
export function JapaneseFallbackFont(): null {
  useEffect(() => {
    const look = (): void => {
      if (kanjiLookAlike()) void import('@fontsource-variable/noto-sans-jp/wght.css');
    };
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(look, 1000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(look);
    return () => cancelIdleCallback(idle);
  }, []);
  return null;
}

/** Without any Japanese font every kanji is drawn as the same box. */
function kanjiLookAlike(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 24;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return false;
  const [one, other] = ['語', '漢'].map((kanji) => {
    pen.clearRect(0, 0, 24, 24);
    pen.font = '20px sans-serif';
    pen.fillText(kanji, 0, 20);
    return pen.getImageData(0, 0, 24, 24).data.join();
  });
  return one === other;
}
