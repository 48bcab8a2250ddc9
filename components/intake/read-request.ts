import type { ReadSource } from './intake-draft';

/** What the server made of a text or file; `message` is a sentence in the viewer's language, null when none came. */
export type ReadAnswer = { source: ReadSource } | { message: string | null };

/** Words go as JSON: a form would turn every line break into two characters. */
function bodyOf(source: string | File): Pick<RequestInit, 'body' | 'headers'> {
  if (typeof source === 'string')
    return { body: JSON.stringify({ text: source }), headers: { 'content-type': 'application/json' } };
  const form = new FormData();
  form.set('file', source);
  return { body: form };
}

/** Asks the server to read a text or a file. Stores nothing; a network failure is an answer without a sentence. */
export async function requestReading(source: string | File): Promise<ReadAnswer> {
  try {
    const response = await fetch('/api/intake', { method: 'POST', ...bodyOf(source) });
    const answer = (await response.json()) as ReadSource & { message?: string }; // our own route's answer
    return response.ok ? { source: answer } : { message: answer.message ?? null };
  } catch {
    return { message: null };
  }
}
