import type { ReadSource } from './intake-draft';

/**
 * What the server made of words and files. `refused`: files that cannot be read, by their places, with a sentence each;
 * `message`: why nothing was read at all, null when no answer came.
 */
export type ReadAnswer =
  { source: ReadSource } | { refused: { position: number; message: string }[] } | { message: string | null };

/** Words go as JSON or as a blob: the field of a form would turn every line break into two characters. */
function bodyOf(text: string, files: readonly File[]): Pick<RequestInit, 'body' | 'headers'> {
  if (files.length === 0) return { body: JSON.stringify({ text }), headers: { 'content-type': 'application/json' } };
  const form = new FormData();
  if (text.trim() !== '') form.set('text', new Blob([text], { type: 'text/plain' }));
  for (const file of files) form.append('file', file);
  return { body: form };
}

/** Asks the server to read words and files as one. Stores nothing; a network failure is an answer without a sentence. */
export async function requestReading(text: string, files: readonly File[]): Promise<ReadAnswer> {
  try {
    const response = await fetch('/api/intake', { method: 'POST', ...bodyOf(text, files) });
    // Our own route's answer.
    const answer = (await response.json()) as ReadSource & {
      message?: string;
      refused?: { position: number; message: string }[];
    };
    if (!response.ok) return { message: answer.message ?? null };
    return answer.refused === undefined ? { source: answer } : { refused: answer.refused };
  } catch {
    return { message: null };
  }
}
