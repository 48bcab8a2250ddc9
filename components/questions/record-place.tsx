'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { useNarrow } from '@/components/ui/narrow';

/** What the key means something else in, or what has taken it for itself. */
const OWN_ESCAPE = 'dialog, input, select, textarea, [contenteditable="true"], [role="toolbar"], [popover]';

/** The link whose record stands open. */
function openerOf(): HTMLElement | null {
  return document.querySelector('[data-row][aria-current="true"]');
}

/**
 * Where a record that was opened from a question stands: beside it where there is room, else in a sheet over it, so that
 * pressing a word in the question is answered in view. Closing, by button or Escape, leads to the address without the
 * record; a focus within goes back to what opened it.
 */
export function RecordPlace({
  title,
  sheetTitle,
  closeHref,
  closeLabel,
  children,
}: {
  /** The record's name, which its own heading repeats. */
  title: string;
  sheetTitle: string;
  closeHref: string;
  closeLabel: string;
  children: ReactNode;
}): ReactElement {
  const router = useRouter();
  const narrow = useNarrow();
  const beside = useRef<HTMLElement>(null);
  const close = (): void => {
    if (beside.current?.contains(document.activeElement)) openerOf()?.focus();
    router.replace(closeHref, { scroll: false });
  };
  const closeByKey = useEffectEvent((event: KeyboardEvent): void => {
    // The sheet of a narrow window, like every dialog, hears the key itself.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || narrow) return;
    if (event.target instanceof Element && event.target.closest(OWN_ESCAPE) !== null) return;
    if (document.querySelector(':modal, :popover-open') !== null) return;
    close();
  });
  useEffect(() => {
    document.addEventListener('keydown', closeByKey);
    return () => document.removeEventListener('keydown', closeByKey);
  }, []);
  return (
    <>
      <section ref={beside} aria-label={title} className="relative border-t border-line pt-3 pr-9 max-lg:hidden">
        {children}
        <IconButton icon="x" label={closeLabel} onClick={close} className="absolute top-2 right-0" />
      </section>
      <Dialog open={narrow} onClose={close} title={sheetTitle} closeLabel={closeLabel} side>
        {children}
      </Dialog>
    </>
  );
}
