import 'server-only';
import type { SameForum } from '@/lib/domain/forum-updates/same-forum';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import { can, type Viewer } from '@/lib/domain/policy';
import { instantToLocal } from '@/lib/domain/time';
import type { FileRefusal } from '@/lib/files/open-document';
import { prepareReading, readApart } from '@/lib/files/read-apart';
import { MEDIA_TYPES, type SourceInput } from '@/lib/files/source-file';
import { assertCan } from './authorise';
import { countAttempt } from './rate-limit';
import { listSameForums } from './same-forums';

/**
 * What was given as one text, what it says, and which forums it may be about; nothing of it is stored. The name is that
 * of the part it begins with.
 */
export type ReadSource = {
  text: string;
  fileName: string | null;
  mediaType: string;
  draft: ForumDraft;
  sameForums: SameForum[];
};

const READINGS = { attempts: 60, windowSeconds: 600 };
const NAME_MAXIMUM = 255;

/** Throws unless the viewer may create a forum somewhere, and TOO_MANY for whoever reads without pause. */
async function assertMayRead(viewer: Viewer): Promise<void> {
  const place = viewer.memberships.find(({ role }) => role !== 'VIEWER') ?? viewer.memberships[0];
  assertCan(viewer, 'forum.create', { workspaceId: place?.workspaceId });
  await countAttempt(`intake:${viewer.userId}`, READINGS);
}

/** Has a thread ready before the words are there, for who may send some. Policy: forum.create; for others nothing happens. */
export function prepareToRead(viewer: Viewer): void {
  const may = viewer.memberships.some(({ workspaceId }) => can(viewer, 'forum.create', { workspaceId }));
  if (may) prepareReading();
}

/**
 * Reads words and files of any supported kind into one draft. Policy: forum.create. When one of several files cannot be
 * read, the answer says which and why, and nothing is read; a single one throws UNSUPPORTED, INVALID (nothing in it) or
 * TOO_LARGE. Throws TOO_MANY. Stores nothing.
 */
export async function readSources(
  viewer: Viewer,
  sources: readonly SourceInput[],
  now: Date,
): Promise<ReadSource | { refusals: FileRefusal[] }> {
  await assertMayRead(viewer);
  const receivedAt = { local: instantToLocal(now, viewer.timeZone), timeZone: viewer.timeZone };
  const reading = await readApart({ sources, receivedAt });
  if ('refusals' in reading) return reading;
  const { text, name, format, draft } = reading;
  const sameForums = await listSameForums(viewer, draft, now);
  return { text, draft, fileName: name?.slice(-NAME_MAXIMUM) ?? null, mediaType: MEDIA_TYPES[format], sameForums };
}
