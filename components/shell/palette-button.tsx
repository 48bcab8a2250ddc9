'use client';

import { lazy, type ReactElement, Suspense, useState } from 'react';
import { Kbd } from '../ui/kbd';
import type { PaletteLabels } from './palette-labels';
import { Icon } from '../ui/icon';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** Opens the palette; its code and its search are fetched at the first press. */
export function PaletteButton({ labels, mac }: { labels: PaletteLabels; mac: boolean }): ReactElement {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={labels.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        data-hotkey="Mod+k"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
        className="flex h-8 items-center gap-1.5 rounded-md px-2 text-ink-soft transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-11 pointer-coarse:justify-center"
      >
        <Icon of="search" />
        <Kbd keys="Mod+k" mac={mac} />
      </button>
      {wanted ? (
        <Suspense fallback={null}>
          <Palette open={open} onClose={() => setOpen(false)} labels={labels} />
        </Suspense>
      ) : null}
    </>
  );
}
