import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { PolicyAction, Viewer } from '@/lib/domain/policy';
import { assertCan } from './authorise';
import { toAppError } from './db-errors';
import { database, type Database } from './prisma';
import { visibleForums } from './scope';

/** The forum that a write acts in, as policy and audit name it. */
export type ForumSubject = { workspaceId: string; forumId: string };

/**
 * Runs one write inside a forum, in one transaction: NOT_FOUND when the viewer does not see the forum, FORBIDDEN when
 * the policy does not let them do this. Holds the forum's row to the end, so that places in its lists are given out one
 * write at a time; reading and the drafts of speakers are not held up.
 */
export async function writeInForum<T>(
  viewer: Viewer,
  forumId: string,
  action: PolicyAction,
  work: (tx: Database, forum: ForumSubject) => Promise<T>,
): Promise<T> {
  return transact(viewer, async (tx) => {
    const found = await tx.forum.findFirst({
      where: { AND: [{ id: forumId }, visibleForums(viewer)] },
      select: { workspaceId: true },
    });
    if (found === null) throw new AppError('NOT_FOUND', 'forum');
    const forum = { workspaceId: found.workspaceId, forumId };
    assertCan(viewer, action, forum);
    await tx.$queryRaw`SELECT 1 FROM "Forum" WHERE id = ${forumId}::uuid FOR NO KEY UPDATE`;
    return work(tx, forum);
  });
}

/** Runs one transaction on the viewer's behalf; what the database refuses by a rule of ours becomes an AppError. */
export async function transact<T>(_viewer: Viewer, work: (tx: Database) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(work);
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}
