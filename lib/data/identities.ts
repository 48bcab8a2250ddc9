import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { toAppError } from './db-errors';
import { database } from './prisma';

const LISTED_IDENTITIES = 20;

export type OwnIdentity = { id: string; issuer: string; createdAt: Date };

/** The account of an identity at an OpenID provider; null when none is connected. Keyed by issuer and subject only. */
export async function findUserByIdentity(issuer: string, subject: string): Promise<{ userId: string } | null> {
  return database().account.findFirst({
    where: { issuer, subject, user: { disabledAt: null } },
    select: { userId: true },
  });
}

/** The identities connected with the viewer's own account, oldest first. Policy: account.edit. */
export async function listOwnIdentities(viewer: Viewer): Promise<OwnIdentity[]> {
  assertCan(viewer, 'account.edit', { userId: viewer.userId });
  return database().account.findMany({
    where: { userId: viewer.userId },
    orderBy: { createdAt: 'asc' },
    take: LISTED_IDENTITIES,
    select: { id: true, issuer: true, createdAt: true },
  });
}

/**
 * Connects an identity that the viewer has just proved to be theirs with their own account; doing it twice changes
 * nothing. Policy: account.edit. Throws CONFLICT when it belongs to another account. One audit entry.
 */
export async function connectIdentity(viewer: Viewer, issuer: string, subject: string): Promise<void> {
  assertCan(viewer, 'account.edit', { userId: viewer.userId });
  const { userId } = viewer;
  const known = await database().account.findFirst({ where: { issuer, subject }, select: { userId: true } });
  if (known?.userId === userId) return;
  try {
    await database().$transaction(async (tx) => {
      const { id } = await tx.account.create({ data: { userId, issuer, subject }, select: { id: true } });
      await writeAudit(tx, {
        workspaceId: null,
        actorId: userId,
        action: 'identity.connected',
        subject: 'identity',
        subjectId: id,
      });
    });
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}

/** Takes an identity off the viewer's own account. Policy: account.edit. Throws NOT_FOUND. One audit entry. */
export async function disconnectIdentity(viewer: Viewer, identityId: string): Promise<void> {
  assertCan(viewer, 'account.edit', { userId: viewer.userId });
  await database().$transaction(async (tx) => {
    const { count } = await tx.account.deleteMany({ where: { id: identityId, userId: viewer.userId } });
    if (count === 0) throw new AppError('NOT_FOUND', 'identity');
    await writeAudit(tx, {
      workspaceId: null,
      actorId: viewer.userId,
      action: 'identity.disconnected',
      subject: 'identity',
      subjectId: identityId,
    });
  });
}
