import 'server-only';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import type { MemberPage } from '@/lib/domain/members';
import type { Viewer } from '@/lib/domain/policy';
import type { Prisma } from '@/prisma/generated/client';
import type { WorkspaceRole } from '@/prisma/generated/enums';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { toAppError } from './db-errors';
import { database } from './prisma';
import { openUndo, sealUndo } from './undo';

const PAGE_SIZE = 50;
const NOUN = 'membership';

type Removed = { membership: Prisma.MembershipGetPayload<object>; forumRoles: Prisma.ForumRoleGetPayload<object>[] };

/** The people of a workspace by name. Policy: workspace.manageMembers. `cursor` is the last membership id shown. */
export async function listMembers(viewer: Viewer, workspaceId: string, cursor: string | null): Promise<MemberPage> {
  assertCan(viewer, 'workspace.manageMembers', { workspaceId });
  const rows = await database().membership.findMany({
    relationLoadStrategy: 'join',
    where: { workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGE_SIZE + 1,
    ...(cursor === null ? {} : { cursor: { id: cursor }, skip: 1 }),
    select: { id: true, role: true, user: { select: { id: true, name: true, email: true } } },
  });
  const members = rows.slice(0, PAGE_SIZE).map((row) => ({
    membershipId: row.id,
    userId: row.user.id,
    name: row.user.name,
    email: row.user.email,
    role: row.role,
    isViewer: row.user.id === viewer.userId,
  }));
  return { members, nextCursor: rows.length > PAGE_SIZE ? (members.at(-1)?.membershipId ?? null) : null };
}

async function findManaged(viewer: Viewer, membershipId: string): Promise<{ workspaceId: string; userId: string }> {
  const membership = await database().membership.findFirst({
    where: { id: membershipId, workspace: { memberships: { some: { userId: viewer.userId } } } },
    select: { workspaceId: true, userId: true },
  });
  if (membership === null) throw new AppError('NOT_FOUND', 'membership');
  assertCan(viewer, 'workspace.manageMembers', { workspaceId: membership.workspaceId });
  return membership;
}

/**
 * Gives a member another role; it holds from that person's next request. Policy: workspace.manageMembers. Throws
 * INVALID when the workspace would lose its last owner.
 */
export async function changeMemberRole(viewer: Viewer, membershipId: string, role: WorkspaceRole): Promise<void> {
  const { workspaceId, userId } = await findManaged(viewer, membershipId);
  try {
    await database().$transaction(async (tx) => {
      await tx.membership.update({ where: { id: membershipId }, data: { role }, select: { id: true } });
      await writeAudit(tx, {
        workspaceId,
        actorId: viewer.userId,
        action: 'member.roleChanged',
        subject: 'user',
        subjectId: userId,
        details: { role },
      });
    });
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}

/**
 * Takes a person out of the workspace, with their roles in its forums, and ends their sessions; the answer holds the way
 * back. A seat on a panel is no part of the workspace and stays theirs, with the words they wrote for it, until the
 * organisers give it away. Policy: workspace.manageMembers. Throws INVALID for the last owner.
 */
export async function removeMember(viewer: Viewer, membershipId: string): Promise<{ undo: string }> {
  const { workspaceId, userId } = await findManaged(viewer, membershipId);
  try {
    return await database().$transaction(async (tx) => {
      const inForums = { where: { userId, forum: { workspaceId } } };
      const forumRoles = await tx.forumRole.findMany(inForums);
      const membership = await tx.membership.delete({ where: { id: membershipId } });
      await tx.forumRole.deleteMany(inForums);
      await tx.userSession.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: systemNow() } });
      await writeAudit(tx, {
        workspaceId,
        actorId: viewer.userId,
        action: 'member.removed',
        subject: 'user',
        subjectId: userId,
      });
      const removed: Removed = { membership, forumRoles };
      return { undo: sealUndo(viewer, NOUN, removed) };
    });
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}

/**
 * Puts a removed person back with the roles they had; their sessions stay ended. Policy: workspace.manageMembers. Throws
 * INVALID, and CONFLICT when they are back already.
 */
export async function restoreMember(viewer: Viewer, undo: string): Promise<void> {
  const { membership, forumRoles } = openUndo<Removed>(viewer, NOUN, undo);
  const { workspaceId, userId, role } = membership;
  assertCan(viewer, 'workspace.manageMembers', { workspaceId });
  try {
    await database().$transaction(async (tx) => {
      await tx.membership.create({ data: membership, select: { id: true } });
      await tx.forumRole.createMany({ data: forumRoles, skipDuplicates: true });
      await writeAudit(tx, {
        workspaceId,
        actorId: viewer.userId,
        action: 'member.restored',
        subject: 'user',
        subjectId: userId,
        details: { role },
      });
    });
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}
