import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { acceptDraft, linesAt } from '@/lib/domain/forum-draft';
import { AppError } from '@/lib/domain/errors';
import type { EvidenceRow } from '@/lib/domain/forum-plan/rows';
import type { StoredForum } from '@/lib/domain/forum-updates/stored-forum';
import type { ForumUpdate, ForumUpdatesView } from '@/lib/domain/forum-updates/update';
import { updatesFor } from '@/lib/domain/forum-updates/updates';
import type { ForumDraft, PersonRole, Span } from '@/lib/domain/intake/draft';
import { isRowId } from '@/lib/domain/keyset';
import type { Viewer } from '@/lib/domain/policy';
import { instantToLocal } from '@/lib/domain/time';
import { readApart } from '@/lib/files/read-apart';
import { laterDraft } from '@/lib/schemas/forum-import';
import type { AddSourceInput, ApplyUpdateInput, DeclineUpdateInput } from '@/lib/schemas/forum-updates';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { writeInForum } from './forum-access';
import { insertRows } from './insert-rows';
import { performUpdate, type Performed } from './perform-update';
import { database } from './prisma';
import { countAttempt } from './rate-limit';
import { readableSources, visibleForums } from './scope';
import { insertSource } from './source-writes';
import { getStoredForum } from './stored-forum';
import { openUndo, sealUndo } from './undo';
import { takeBack } from './way-back';

const NOUN = 'update';
/** Each of these reads a mail anew, which takes the one thread that reads for everybody. */
const READINGS = { attempts: 200, windowSeconds: 600 };
/** Far more mails about one forum than anybody gets. */
const SOURCES_MAXIMUM = 50;
/** More declined than this is no longer somebody deciding. */
const DECLINED_MAXIMUM = 2_000;

type Asked = { forumId: string; sourceId: string };
type OwnSource = { id: string; fileName: string | null; text: string; createdAt: Date; declined: string[] };

/** A source of this forum that the viewer may read. Policy: source.read; throws NOT_FOUND. */
async function readOwnSource(viewer: Viewer, { forumId, sourceId }: Asked): Promise<OwnSource> {
  if (!isRowId(forumId) || !isRowId(sourceId)) throw new AppError('NOT_FOUND', 'source');
  const source = await database().source.findFirst({
    where: { AND: [{ id: sourceId, forumId, forum: visibleForums(viewer) }, readableSources(viewer)] },
    select: { id: true, fileName: true, text: true, createdAt: true, declined: true, createdById: true },
  });
  if (source === null) throw new AppError('NOT_FOUND', 'source');
  assertCan(viewer, 'source.read', source);
  return source;
}

/** What a mail says to somebody who knows the forum. Throws INVALID beyond what a forum may hold, TOO_MANY. */
async function readLater(viewer: Viewer, text: string, at: Date, { people }: StoredForum): Promise<ForumDraft> {
  await countAttempt(`updates:${viewer.userId}`, READINGS);
  const receivedAt = { local: instantToLocal(at, viewer.timeZone), timeZone: viewer.timeZone };
  const known = people.map(({ name, aliases, role }) => ({
    name,
    aliases,
    role: role.toLowerCase() as PersonRole, // the enum spells the same words in capitals
  }));
  const reading = await readApart({ sources: [{ text }], receivedAt, known });
  if ('refusals' in reading) throw new AppError('INVALID', 'words that cannot be read');
  const { draft } = reading;
  if (!laterDraft.safeParse(acceptDraft(draft)).success) throw new AppError('INVALID', 'mail says too much');
  return draft;
}

type Found = { source: OwnSource; stored: StoredForum; updates: ForumUpdate[] };

/** Three statements and one reading: nothing of it is kept, so what is taken over or changed by hand is no longer found. */
async function findUpdates(viewer: Viewer, asked: Asked): Promise<Found> {
  const [source, stored] = await Promise.all([readOwnSource(viewer, asked), getStoredForum(viewer, asked.forumId)]);
  const draft = await readLater(viewer, source.text, source.createdAt, stored);
  return { source, stored, updates: updatesFor(stored, draft, source.text) };
}

/**
 * What a source says otherwise than its forum as it stands now, for who added the source. Policy: source.read,
 * forum.read; throws NOT_FOUND.
 */
export async function getForumUpdates(viewer: Viewer, asked: Asked): Promise<ForumUpdatesView> {
  const { source, updates } = await findUpdates(viewer, asked);
  const { id, fileName, createdAt } = source;
  const declined = new Set(source.declined);
  const views = updates.map((update) => ({ ...update, words: linesAt(source.text, update.spans) }));
  return {
    source: { id, fileName, createdAt },
    open: views.filter((update) => !declined.has(update.key)),
    declined: views.filter((update) => declined.has(update.key)),
  };
}

/**
 * Keeps a later mail with a forum; nothing of the forum changes. The same text added again by the same person is the
 * source that exists. Policy: source.add. Throws INVALID for what cannot be read, TOO_LARGE beyond fifty sources of one
 * person, TOO_MANY. Writes one audit row.
 */
export async function addSource(
  viewer: Viewer,
  { forumId, source }: AddSourceInput,
  now: Date,
): Promise<{ sourceId: string }> {
  const stored = await getStoredForum(viewer, forumId);
  assertCan(viewer, 'source.add', { workspaceId: stored.workspaceId, forumId });
  await readLater(viewer, source.text, now, stored);
  const sha256 = createHash('sha256').update(source.text, 'utf8').digest('hex');
  return writeInForum(viewer, forumId, 'source.add', async (tx, { workspaceId }) => {
    const mine = { forumId, createdById: viewer.userId };
    const known = await tx.source.findFirst({ where: { ...mine, sha256 }, select: { id: true } });
    if (known !== null) return { sourceId: known.id };
    if ((await tx.source.count({ where: mine })) >= SOURCES_MAXIMUM)
      throw new AppError('TOO_LARGE', 'too many sources');
    const sourceId = await insertSource(tx, { ...source, ...mine, evidence: [] });
    const details = { sourceId, characters: source.text.length };
    const note = { workspaceId, actorId: viewer.userId, subject: 'forum', subjectId: forumId };
    await writeAudit(tx, { ...note, action: 'source.added', details });
    return { sourceId };
  });
}

function evidenceOf({ subject, subjectId, field }: Performed, spans: readonly Span[]): EvidenceRow[] {
  return spans.map(({ start, end }) => ({ id: randomUUID(), subject, subjectId, field, start, end }));
}

type Sealed = { steps: Performed['undo']; evidenceIds: string[] };

/**
 * Takes one update over into the forum, with the words that it rests on; the answer holds the way back. Each kind asks
 * the policy of the part that it changes. Throws STALE when the update is no longer found, CONFLICT where words of
 * somebody stand in the way or a person is missing.
 */
export async function applyForumUpdate(
  viewer: Viewer,
  { key, choice, ...asked }: ApplyUpdateInput,
): Promise<{ undo: string }> {
  const { source, stored, updates } = await findUpdates(viewer, asked);
  const update = updates.find((one) => one.key === key);
  if (update === undefined) throw new AppError('STALE', NOUN);
  const performed = await performUpdate(viewer, stored, update, choice);
  const spans = update.type === 'setFact' ? (update.choices[choice]?.spans ?? []) : update.spans;
  const evidence = evidenceOf(performed, spans);
  await insertRows(
    database(),
    'Evidence',
    evidence.map((row) => ({ ...row, sourceId: source.id })),
  );
  const sealed: Sealed = { steps: performed.undo, evidenceIds: evidence.map((row) => row.id) };
  return { undo: sealUndo(viewer, NOUN, sealed) };
}

/** Takes an update back out of the forum. Throws INVALID for a foreign or old token, STALE when it was changed since. */
export async function undoForumUpdate(viewer: Viewer, { sourceId, undo }: Asked & { undo: string }): Promise<void> {
  const { steps, evidenceIds } = openUndo<Sealed>(viewer, NOUN, undo);
  await takeBack(viewer, steps);
  await database().evidence.deleteMany({ where: { id: { in: evidenceIds }, sourceId } });
}

/** Notes that an update is not wanted, or that it is to be considered again. Policy: source.read; throws NOT_FOUND. */
export async function declineForumUpdate(
  viewer: Viewer,
  { key, declined, ...asked }: DeclineUpdateInput,
): Promise<void> {
  const { id } = await readOwnSource(viewer, asked);
  if (declined)
    await database().$executeRaw`
      UPDATE "Source" SET declined = array_append(declined, ${key})
      WHERE id = ${id}::uuid AND NOT ${key} = ANY(declined) AND cardinality(declined) < ${DECLINED_MAXIMUM}`;
  else
    await database().$executeRaw`
      UPDATE "Source" SET declined = array_remove(declined, ${key}) WHERE id = ${id}::uuid`;
}
