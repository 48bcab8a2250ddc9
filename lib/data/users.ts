import 'server-only';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import type { WorkspaceRole } from '@/prisma/generated/enums';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { toAppError } from './db-errors';
import { database, type Database } from './prisma';

export type NewUser = {
  email: string;
  name: string;
  /** Null: signs in by e-mail link or OpenID only. */
  passwordHash: string | null;
  locale: 'en' | 'ja';
  timeZone: string;
};

const OWNER_EXISTS = 'owner-account';

/** Whether the owner account of this installation has been made; until then the first visitor makes it. */
export async function ownerExists(): Promise<boolean> {
  return (await database().installationState.count({ where: { key: OWNER_EXISTS } })) > 0;
}

/**
 * Makes the first account, its workspace and its OWNER membership in one transaction. Open to anybody, but works once:
 * throws CONFLICT when an owner exists, also when two visitors try at the same moment.
 */
export async function createFirstOwner(user: NewUser & { workspaceName: string }): Promise<{ userId: string }> {
  const { workspaceName, ...account } = user;
  try {
    return await database().$transaction(async (tx) => {
      const workspace = await tx.workspace.create({ data: { name: workspaceName }, select: { id: true } });
      const userId = await insertUser(tx, account, workspace.id, 'OWNER');
      await tx.installationState.create({ data: { key: OWNER_EXISTS, value: userId } });
      await writeAudit(tx, {
        workspaceId: workspace.id,
        actorId: userId,
        action: 'workspace.created',
        subject: 'workspace',
        subjectId: workspace.id,
      });
      return { userId };
    });
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}

/**
 * Adds a person to a workspace; a first password is theirs to replace before
 * anything else is open to them. Who has an account already (of another workspace, or removed from this one) joins with
 * it: name and password stay theirs, and `isNew` is false. Policy: workspace.manageMembers. Throws CONFLICT when they
 * are in it. One audit entry.
 */
export async function createMember(
  viewer: Viewer,
  workspaceId: string,
  user: NewUser,
  role: WorkspaceRole,
): Promise<{ userId: string; isNew: boolean }> {
  assertCan(viewer, 'workspace.manageMembers', { workspaceId });
  const where = { email: user.email.toLowerCase() };
  const known = await database().user.findFirst({ where, select: { id: true } });
  const addTo = async (tx: Database): Promise<string> => {
    if (known === null)
      return insertUser(tx, { ...user, passwordIsIssued: user.passwordHash !== null }, workspaceId, role);
    await tx.membership.create({ data: { workspaceId, userId: known.id, role }, select: { id: true } });
    return known.id;
  };
  return { ...(await addMembership(workspaceId, role, viewer.userId, addTo)), isNew: known === null };
}

/**
 * Adds a person from the command line of the host, which stands above every policy. The first one becomes the owner of
 * a new workspace whatever the role asked for; later ones join the oldest workspace.
 */
export async function createUserFromCommandLine(user: NewUser, role: WorkspaceRole): Promise<{ userId: string }> {
  const workspace = await database().workspace.findFirst({ orderBy: { createdAt: 'asc' }, select: { id: true } });
  if (workspace === null) return createFirstOwner({ ...user, workspaceName: user.name });
  return addMembership(workspace.id, role, null, (tx) => insertUser(tx, user, workspace.id, role));
}

async function addMembership(
  workspaceId: string,
  role: WorkspaceRole,
  actorId: string | null,
  addTo: (tx: Database) => Promise<string>,
): Promise<{ userId: string }> {
  try {
    return await database().$transaction(async (tx) => {
      const userId = await addTo(tx);
      const details = { role };
      await writeAudit(tx, {
        workspaceId,
        actorId,
        action: 'member.added',
        subject: 'user',
        subjectId: userId,
        details,
      });
      return { userId };
    });
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}

async function insertUser(
  tx: Database,
  user: NewUser & { passwordIsIssued?: boolean },
  workspaceId: string,
  role: WorkspaceRole,
): Promise<string> {
  const created = await tx.user.create({
    data: { ...user, email: user.email.toLowerCase(), memberships: { create: { workspaceId, role } } },
    select: { id: true },
  });
  return created.id;
}

export type SignInRecord = { userId: string; passwordHash: string | null };

/** What a sign-in is checked against; null when there is no such account or it is disabled. Only lib/auth calls it. */
export async function findSignInRecord(email: string): Promise<SignInRecord | null> {
  const user = await database().user.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    select: { id: true, passwordHash: true },
  });
  return user === null ? null : { userId: user.id, passwordHash: user.passwordHash };
}

export type ProfileChange = { name: string; locale: 'en' | 'ja'; timeZone: string };

/** Changes the viewer's own name, language and zone. Policy: account.edit. */
export async function updateProfile(viewer: Viewer, change: ProfileChange): Promise<void> {
  assertCan(viewer, 'account.edit', { userId: viewer.userId });
  await database().user.update({ where: { id: viewer.userId }, data: change, select: { id: true } });
}

/** Sets a new password and ends every other session of the account. Policy: account.edit. */
export async function replacePassword(viewer: Viewer, passwordHash: string): Promise<void> {
  assertCan(viewer, 'account.edit', { userId: viewer.userId });
  await database().$transaction(async (tx) => {
    const data = { passwordHash, passwordIsIssued: false };
    await tx.user.update({ where: { id: viewer.userId }, data, select: { id: true } });
    await tx.userSession.updateMany({
      where: { userId: viewer.userId, revokedAt: null, NOT: { id: viewer.sessionId ?? undefined } },
      data: { revokedAt: systemNow() },
    });
    await writeAudit(tx, {
      workspaceId: viewer.memberships[0]?.workspaceId ?? null,
      actorId: viewer.userId,
      action: 'password.replaced',
      subject: 'user',
      subjectId: viewer.userId,
    });
  });
}

/** The viewer's own password hash, to check the old password before setting a new one. Policy: account.edit. */
export async function getOwnPasswordHash(viewer: Viewer): Promise<string | null> {
  assertCan(viewer, 'account.edit', { userId: viewer.userId });
  const user = await database().user.findFirst({ where: { id: viewer.userId }, select: { passwordHash: true } });
  if (user === null) throw new AppError('NOT_FOUND', 'user');
  return user.passwordHash;
}

/** The e-mail of the oldest owner, for the host's command line; null before the first visit. */
export async function findFirstOwnerEmail(): Promise<string | null> {
  const membership = await database().membership.findFirst({
    where: { role: 'OWNER', user: { disabledAt: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { user: { select: { email: true } } },
  });
  return membership?.user.email ?? null;
}
