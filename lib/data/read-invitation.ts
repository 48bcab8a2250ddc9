import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { SOURCE_MAXIMUM_CHARACTERS } from '@/lib/domain/forum-draft';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import type { Viewer } from '@/lib/domain/policy';
import { instantToLocal } from '@/lib/domain/time';
import { openSource } from '@/lib/files/open-source';
import type { FileWarning, SourceFormat } from '@/lib/files/source-file';
import { assertCan } from './authorise';
import { countAttempt } from './rate-limit';

/** A source as text, and what it says; nothing of it is stored. */
export type ReadSource = { text: string; fileName: string | null; mediaType: string; draft: ForumDraft };

const MEDIA_TYPES: Record<SourceFormat, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  eml: 'message/rfc822',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  ics: 'text/calendar',
};
const READINGS = { attempts: 60, windowSeconds: 600 };
const NAME_MAXIMUM = 255;
/** PostgreSQL cannot hold this character; a stand-in of the same length keeps every offset. */
const NULL_CHARACTER = /\u0000/g;
const STAND_IN = '\ufffd';

/** Throws unless the viewer may create a forum somewhere, and TOO_MANY for whoever reads without pause. */
async function assertMayRead(viewer: Viewer): Promise<void> {
  const place = viewer.memberships.find(({ role }) => role !== 'VIEWER') ?? viewer.memberships[0];
  assertCan(viewer, 'forum.create', { workspaceId: place?.workspaceId });
  await countAttempt(`intake:${viewer.userId}`, READINGS);
}

function read(text: string, now: Date, viewer: Viewer, notices: FileWarning[]): Pick<ReadSource, 'text' | 'draft'> {
  const source = text.replace(NULL_CHARACTER, STAND_IN);
  if (source.length > SOURCE_MAXIMUM_CHARACTERS) throw new AppError('TOO_LARGE', 'text');
  if (source.trim() === '') throw new AppError('INVALID', 'empty text');
  const receivedAt = { local: instantToLocal(now, viewer.timeZone), timeZone: viewer.timeZone };
  return { text: source, draft: readInvitation(source, { receivedAt, notices }) };
}

/** Reads pasted words. Policy: forum.create. Throws TOO_LARGE, INVALID for words without any, TOO_MANY. Stores nothing. */
export async function readPastedText(viewer: Viewer, text: string, now: Date): Promise<ReadSource> {
  await assertMayRead(viewer);
  return { ...read(text, now, viewer, []), fileName: null, mediaType: 'text/plain' };
}

/** Reads a file of any supported kind. Policy: forum.create. Throws UNSUPPORTED too. Stores nothing. */
export async function readUploadedFile(
  viewer: Viewer,
  bytes: Uint8Array,
  name: string,
  now: Date,
): Promise<ReadSource> {
  await assertMayRead(viewer);
  const opened = await openSource(bytes, name);
  const source = read(opened.text, now, viewer, opened.warnings);
  return { ...source, fileName: name.slice(-NAME_MAXIMUM), mediaType: MEDIA_TYPES[opened.format] };
}
