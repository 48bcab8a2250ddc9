import 'server-only';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import type { SameForum } from '@/lib/domain/forum-updates/same-forum';
import type { Viewer } from '@/lib/domain/policy';
import { instantToLocal, type LocalMoment } from '@/lib/domain/time';
import { readApart } from '@/lib/files/read-apart';
import type { SourceFormat } from '@/lib/files/source-file';
import { assertCan } from './authorise';
import { countAttempt } from './rate-limit';
import { listSameForums } from './same-forums';

/** A source as text, what it says, and which forums it may be about; nothing of it is stored. */
export type ReadSource = {
  text: string;
  fileName: string | null;
  mediaType: string;
  draft: ForumDraft;
  sameForums: SameForum[];
};

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

/** Throws unless the viewer may create a forum somewhere, and TOO_MANY for whoever reads without pause. */
async function assertMayRead(viewer: Viewer): Promise<void> {
  const place = viewer.memberships.find(({ role }) => role !== 'VIEWER') ?? viewer.memberships[0];
  assertCan(viewer, 'forum.create', { workspaceId: place?.workspaceId });
  await countAttempt(`intake:${viewer.userId}`, READINGS);
}

function receivedBy(viewer: Viewer, now: Date): LocalMoment {
  return { local: instantToLocal(now, viewer.timeZone), timeZone: viewer.timeZone };
}

/** Reads pasted words. Policy: forum.create. Throws TOO_LARGE, INVALID for words without any, TOO_MANY. Stores nothing. */
export async function readPastedText(viewer: Viewer, text: string, now: Date): Promise<ReadSource> {
  await assertMayRead(viewer);
  const reading = await readApart({ source: { text }, receivedAt: receivedBy(viewer, now) });
  const { text: words, draft } = reading;
  return {
    text: words,
    draft,
    fileName: null,
    mediaType: 'text/plain',
    sameForums: await listSameForums(viewer, draft, now),
  };
}

/** Reads a file of any supported kind. Policy: forum.create. Throws UNSUPPORTED too. Stores nothing. */
export async function readUploadedFile(
  viewer: Viewer,
  bytes: Uint8Array,
  name: string,
  now: Date,
): Promise<ReadSource> {
  await assertMayRead(viewer);
  const reading = await readApart({ source: { bytes, name }, receivedAt: receivedBy(viewer, now) });
  const { text, format, draft } = reading;
  return {
    text,
    draft,
    fileName: name.slice(-NAME_MAXIMUM),
    mediaType: MEDIA_TYPES[format],
    sameForums: await listSameForums(viewer, draft, now),
  };
}
