'use client';

import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { KeysLabels } from './keys-labels';
import { Icon } from '@/components/ui/icon';

const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog')).KeysDialog }));

/** Opens the list of keys of this page (`?`). */
export function KeysButton({ labels }: { labels: KeysLabels }): ReactElement {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <button
        type="button"
        data-hotkey="?"
        aria-keyshortcuts="?"
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
        className="flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm text-ink-faint transition-colors hover:bg-hover hover:text-ink max-md:hidden pointer-coarse:hidden"
      >
        <Icon of="keyboard" />
        {labels.open}
      </button>
      {wanted ? (
        <Suspense fallback={null}>
          <KeysDialog open={open} onClose={() => setOpen(false)} labels={labels} />
        </Suspense>
      ) : null}
    </>
  );
}
