'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { showToast } from '@/components/ui/toast';
import { FileChooser } from './file-chooser';
import { sendOriginal } from './keep-originals';

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
    <FileChooser label={labels.add} size="sm" isBusy={isSending} onChosen={(files) => void keep(files)}>
      <span aria-live="polite">{isSending ? labels.sending : labels.add}</span>
    </FileChooser>
  );
}
