'use client';

import { useRouter } from 'next/navigation';
import type { ReactElement, ReactNode } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { useNarrow } from '@/components/ui/narrow';

/**
 * Where a record that was opened from a question stands: beside it where there is room, else in a sheet over it, so that
 * pressing a word in the question is answered in view. Closing leads to the address without the record.
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
  const close = (): void => router.replace(closeHref, { scroll: false });
  const narrow = useNarrow();
  return (
    <>
      <section aria-label={title} className="relative border-t border-line pt-3 pr-9 max-lg:hidden">
        {children}
        <IconButton icon="x" label={closeLabel} onClick={close} className="absolute top-2 right-0" />
      </section>
      <Dialog open={narrow} onClose={close} title={sheetTitle} closeLabel={closeLabel} side>
        {children}
      </Dialog>
    </>
  );
}
