'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { sendOriginal } from './keep-originals';
import { ACCEPTED } from './use-chosen-files';

export type KeepFileLabels = { add: string; sending: string; kept: string; failed: string };

/** Keeps further files with a source that is there already, as those that it was read from: nothing is read again. */
export function KeepFile({
  sourceId,
  firstPosition,
  labels,
}: {
  sourceId: string;
  /** The place behind the files that the source has. */
  firstPosition: number;
  labels: KeepFileLabels;
}): ReactElement {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const keep = async (files: readonly File[]): Promise<void> => {
    setSending(true);
    let keptCount = 0;
    for (const file of files) {
      const sent = await sendOriginal(sourceId, { file, position: firstPosition + keptCount });
      if (sent.isKept) keptCount += 1;
      else showToast({ message: `${file.name}: ${sent.message ?? labels.failed}`, tone: 'red' });
    }
    setSending(false);
    if (keptCount === 0) return;
    showToast({ message: labels.kept });
    router.refresh();
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        accept={ACCEPTED.join(',')}
        aria-label={labels.add}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]; // the list empties with the field
          event.target.value = '';
          void keep(files);
        }}
      />
      <Button
        size="sm"
        icon="file-up"
        aria-disabled={isSending || undefined}
        onClick={() => (isSending ? undefined : chooser.current?.click())}
      >
        <span aria-live="polite">{isSending ? labels.sending : labels.add}</span>
      </Button>
    </>
  );
}
