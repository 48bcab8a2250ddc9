import { AppError } from '../domain/errors';
import { SOURCE_MAXIMUM_CHARACTERS } from '../domain/forum-draft';
import type { ForumDraft } from '../domain/intake/draft';
import type { KnownPerson } from '../domain/intake/people/known-people';
import { readInvitation } from '../domain/intake/read-invitation';
import type { LocalMoment } from '../domain/time';
import { openSource } from './open-source';
import type { SourceFormat } from './source-file';

/** Words, or a file with its name, when and where they are read, and whom the reader knows already. */
export type ReadingTask = {
  source: { text: string } | { bytes: Uint8Array; name: string };
  receivedAt: LocalMoment;
  known?: readonly KnownPerson[];
};
export type Reading = { text: string; format: SourceFormat; draft: ForumDraft };

/** PostgreSQL cannot hold this character; a stand-in of the same length keeps every offset. */
const NULL_CHARACTER = /\u0000/g;
const STAND_IN = '\ufffd';

/**
 * A source as text, and what it says. Throws TOO_LARGE, INVALID for words without any, UNSUPPORTED. How long it takes is
 * up to who wrote the source: strangers' bytes are read by `readApart`.
 */
export async function readSource({ source, receivedAt, known }: ReadingTask): Promise<Reading> {
  const opened =
    'text' in source
      ? { text: source.text, format: 'txt' as const, warnings: [] }
      : await openSource(source.bytes, source.name);
  const text = opened.text.replace(NULL_CHARACTER, STAND_IN);
  if (text.length > SOURCE_MAXIMUM_CHARACTERS) throw new AppError('TOO_LARGE', 'text');
  if (text.trim() === '') throw new AppError('INVALID', 'empty text');
  return { text, format: opened.format, draft: readInvitation(text, { receivedAt, known, notices: opened.warnings }) };
}
