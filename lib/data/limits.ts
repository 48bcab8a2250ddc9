import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import type { AddLimitInput, UpdateLimitInput } from '@/lib/schemas/limits';
import type { Prisma } from '@/prisma/generated/client';
import { writeAudit } from './audit';
import { writeInForum, type ForumSubject } from './forum-access';
import { assertOnPanel } from './panel';
import { limitState } from './people-page';
import { database, type Database } from './prisma';
import { assertSeen } from './row-state';
import { visibleForums } from './scope';
import { openUndo, sealUndo } from './undo';

const NOUN = 'limit';
type LimitRow = Prisma.TimeLimitGetPayload<object>;

function named({ participantId }: { participantId: string | null }): string[] {
  return participantId === null ? [] : [participantId];
}

async function audit(
  tx: Database,
  viewer: Viewer,
  { workspaceId, forumId }: ForumSubject,
  limitId: string,
  action: string,
): Promise<void> {
  const note = { workspaceId, actorId: viewer.userId, subject: 'forum', subjectId: forumId };
  await writeAudit(tx, { ...note, action: `limit.${action}`, details: { limitId } });
}

/** The forum of a limit that the viewer sees. */
async function forumOf(viewer: Viewer, limitId: string): Promise<string> {
  const found = await database().timeLimit.findFirst({
    where: { id: limitId, forum: visibleForums(viewer) },
    select: { forumId: true },
  });
  if (found === null) throw new AppError('NOT_FOUND', NOUN);
  return found.forumId;
}

/** Sets how long someone may speak. Policy: participant.edit. Writes one audit row. */
export async function createLimit(
  viewer: Viewer,
  { forumId, who, ...limit }: AddLimitInput,
): Promise<{ limitId: string }> {
  return writeInForum(viewer, forumId, 'participant.edit', async (tx, forum) => {
    await assertOnPanel(tx, forumId, named(who));
    const { id } = await tx.timeLimit.create({ data: { ...limit, ...who, forumId }, select: { id: true } });
    await audit(tx, viewer, forum, id, 'added');
    return { limitId: id };
  });
}

/** Replaces a limit. Policy: participant.edit. Throws STALE when it is no longer as it was seen. */
export async function updateLimit(viewer: Viewer, { limitId, seen, who, ...limit }: UpdateLimitInput): Promise<void> {
  const forumId = await forumOf(viewer, limitId);
  await writeInForum(viewer, forumId, 'participant.edit', async (tx, forum) => {
    await readSeen(tx, limitId, seen);
    await assertOnPanel(tx, forumId, named(who));
    await tx.timeLimit.update({ where: { id: limitId }, data: { ...limit, ...who }, select: { id: true } });
    await audit(tx, viewer, forum, limitId, 'updated');
  });
}

/** Removes a limit; the answer holds the way back. Policy: participant.edit. Throws STALE. */
export async function removeLimit(
  viewer: Viewer,
  { limitId, seen }: { limitId: string; seen: string },
): Promise<{ undo: string }> {
  const forumId = await forumOf(viewer, limitId);
  return writeInForum(viewer, forumId, 'participant.edit', async (tx, forum) => {
    const row = await readSeen(tx, limitId, seen);
    await tx.timeLimit.delete({ where: { id: limitId }, select: { id: true } });
    await audit(tx, viewer, forum, limitId, 'removed');
    return { undo: sealUndo(viewer, NOUN, row) };
  });
}

/** Puts a removed limit back. Policy: participant.edit. Throws INVALID, CONFLICT. */
export async function restoreLimit(
  viewer: Viewer,
  { forumId, undo }: { forumId: string; undo: string },
): Promise<void> {
  const row = openUndo<LimitRow>(viewer, NOUN, undo);
  if (row.forumId !== forumId) throw new AppError('INVALID', 'undo');
  await writeInForum(viewer, forumId, 'participant.edit', async (tx, forum) => {
    await assertOnPanel(tx, forumId, named(row));
    await tx.timeLimit.create({ data: row, select: { id: true } });
    await audit(tx, viewer, forum, row.id, 'restored');
  });
}

/** The limit as it stands, inside the transaction that holds its forum. Throws NOT_FOUND, STALE. */
async function readSeen(tx: Database, limitId: string, seen: string): Promise<LimitRow> {
  const row = await tx.timeLimit.findUnique({ where: { id: limitId } });
  if (row === null) throw new AppError('NOT_FOUND', NOUN);
  assertSeen(seen, limitState(row));
  return row;
}
