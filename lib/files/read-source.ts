import { AppError } from '../domain/errors';
import { SOURCE_MAXIMUM_CHARACTERS } from '../domain/forum-draft';
import type { ForumDraft } from '../domain/intake/draft';
import type { KnownPerson } from '../domain/intake/people/known-people';
import { readInvitation } from '../domain/intake/read-invitation';
import type { LocalMoment } from '../domain/time';
import type { AttachmentWatch } from './mail-parts';
import { openDocument, type FileRefusal } from './open-document';
import type { SourceFormat, SourceInput } from './source-file';

/** Words and files that make one draft, when and where they are read, and whom the reader knows already. */
export type ReadingTask = {
  sources: readonly SourceInput[];
  receivedAt: LocalMoment;
  known?: readonly KnownPerson[];
  /** Attachments that took too long when the same sources were read before (see `AttachmentWatch`). */
  slow?: readonly number[];
};
/** `name` and `format` of the part that the text begins with. */
export type Reading = { text: string; name: string | null; format: SourceFormat; draft: ForumDraft };
/** What was read; or, when one of several files cannot be, which and why, and nothing is read. */
export type ReadingOutcome = Reading | { refusals: FileRefusal[] };

/** PostgreSQL cannot hold this character; a stand-in of the same length keeps every offset. */
const NULL_CHARACTER = /\u0000/g;
const STAND_IN = '\ufffd';

/**
 * Words and files as one text, and what it says. Throws TOO_LARGE, INVALID for a text without words, UNSUPPORTED. How
 * long it takes is up to who wrote the sources: strangers' bytes are read by `readApart`.
 */
export async function readSource(
  { sources, receivedAt, known, slow }: ReadingTask,
  onOpening?: AttachmentWatch['onOpening'],
): Promise<ReadingOutcome> {
  const { text: opened, name, format, warnings, refusals } = await openDocument(sources, { slow, onOpening });
  if (refusals.length > 0) return { refusals };
  const text = opened.replace(NULL_CHARACTER, STAND_IN);
  if (text.length > SOURCE_MAXIMUM_CHARACTERS) throw new AppError('TOO_LARGE', 'text');
  if (text.trim() === '') throw new AppError('INVALID', 'empty text');
  return { text, name, format, draft: readInvitation(text, { receivedAt, known, notices: warnings }) };
}
