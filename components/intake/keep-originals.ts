import { showToast } from '@/components/ui/toast';
import type { Original } from './intake-draft';

export type KeepingWords = { notKept: string; again: string; kept: string };

type Waiting = { file: File; position: number };

/** Sends one file of a source; where the server refuses it, with its reason in the viewer's language. */
export async function sendOriginal(
  sourceId: string,
  { file, position }: Waiting,
): Promise<{ isKept: boolean; message: string | null }> {
  const body = new FormData();
  body.set('file', file);
  try {
    const response = await fetch(`/api/sources/${sourceId}/files?position=${position}`, { method: 'POST', body });
    if (response.ok) return { isKept: true, message: null };
    const { message } = (await response.json()) as { message?: string }; // our own route's answer
    return { isKept: false, message: message ?? null };
  } catch {
    return { isKept: false, message: null };
  }
}

/** Sends files one after the other; answers with those that did not arrive. */
async function send(sourceId: string, files: readonly Waiting[]): Promise<Waiting[]> {
  const failed: Waiting[] = [];
  for (const waiting of files) if (!(await sendOriginal(sourceId, waiting)).isKept) failed.push(waiting);
  return failed;
}

/**
 * Sends the files of a source that was just kept. Ends when all have been tried: the source is there in any case, and for
 * what did not arrive a message offers to try again. `refresh` is called once that has brought them.
 */
export async function keepOriginals(
  sourceId: string,
  originals: readonly Original[],
  words: KeepingWords,
  refresh: () => void,
): Promise<void> {
  const complain = (failed: readonly Waiting[]): void => {
    if (failed.length === 0) return;
    const again = async (): Promise<void> => {
      const still = await send(sourceId, failed);
      complain(still);
      if (still.length > 0) return;
      showToast({ message: words.kept });
      refresh();
    };
    showToast({ message: words.notKept, tone: 'red', undo: { label: words.again, run: again }, stays: true });
  };
  const files = originals.flatMap(({ file }, position) => (file === null ? [] : [{ file, position }]));
  complain(await send(sourceId, files));
}
