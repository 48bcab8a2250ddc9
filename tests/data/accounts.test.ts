import { beforeEach, describe, expect, it } from 'vitest';
import { chooseOwnPassword } from '@/lib/auth/change-password';
import { passwordMatches, hashPassword } from '@/lib/auth/password';
import { signInWithLink, signInWithPassword } from '@/lib/auth/sign-in';
import { makeToken } from '@/lib/auth/token';
import { createLoginToken } from '@/lib/data/login-tokens';
import { changeMemberRole, listMembers, removeMember, restoreMember } from '@/lib/data/members';
import { database } from '@/lib/data/prisma';
import { countAttempt } from '@/lib/data/rate-limit';
import { listOwnSessions, openSession, revokeOwnSession } from '@/lib/data/sessions';
import { createFirstOwner, createMember, ownerExists, replacePassword } from '@/lib/data/users';
import { findNewcomerBySession, findViewerBySession } from '@/lib/data/viewer';
import { makeMember, makeUser, makeWorkspace, viewerOf } from '../support/factories';
import { resetDatabase } from '../support/database';

const origin = { address: '192.0.2.7', userAgent: 'Test browser' };
const owner = {
  email: 'Owner@Example.org',
  name: 'First Owner',
  passwordHash: null,
  locale: 'en' as const,
  timeZone: 'Asia/Tokyo',
  workspaceName: 'Example Institute',
};

beforeEach(() => resetDatabase());

describe('the first owner', () => {
  it('is made once, also when two visitors try at the same moment', async () => {
    expect(await ownerExists()).toBe(false);
    const tries = await Promise.allSettled([
      createFirstOwner(owner),
      createFirstOwner({ ...owner, email: 'second@example.org' }),
    ]);
    expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = tries.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'CONFLICT' });
    expect(await database().user.count()).toBe(1);
    expect(await database().workspace.count()).toBe(1);
    expect(await ownerExists()).toBe(true);
  });

  it('keeps the e-mail in lower case', async () => {
    const { userId } = await createFirstOwner(owner);
    expect(await database().user.findFirst({ where: { id: userId }, select: { email: true } })).toEqual({
      email: 'owner@example.org',
    });
  });
});

describe('passwords', () => {
  it('are never read by a query that does not name the hash', async () => {
    await makeUser({ email: 'p@example.org', passwordHash: 'CANARY-HASH' });
    const rows = await database().user.findMany();
    expect(JSON.stringify(rows)).not.toContain('CANARY-HASH');
  });

  it('match only their own hash', async () => {
    const hash = await hashPassword('correct horse battery');
    expect(await passwordMatches(hash, 'correct horse battery')).toBe(true);
    expect(await passwordMatches(hash, 'correct horse batterz')).toBe(false);
    expect(await passwordMatches(null, 'correct horse battery')).toBe(false);
  });

  it('are hashed with the parameters that OWASP asks for', async () => {
    expect(await hashPassword('correct horse battery')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('signing in', () => {
  async function account(): Promise<{ id: string; email: string }> {
    return makeUser({ email: 'speaker@example.org', passwordHash: await hashPassword('correct horse battery') });
  }

  it('opens a session for the right password, whatever the case of the e-mail', async () => {
    const user = await account();
    const opened = await signInWithPassword('Speaker@example.org', 'correct horse battery', origin);
    expect(opened.userId).toBe(user.id);
    expect(await findViewerBySession(opened.userId, opened.sessionId)).toMatchObject({ email: 'speaker@example.org' });
  });

  it('answers the same for a wrong password, an unknown and a disabled account', async () => {
    const user = await account();
    const wrong = { code: 'UNAUTHENTICATED', message: 'e-mail or password' };
    await expect(signInWithPassword('speaker@example.org', 'wrong', origin)).rejects.toMatchObject(wrong);
    await expect(signInWithPassword('nobody@example.org', 'wrong', origin)).rejects.toMatchObject(wrong);
    await database().user.update({ where: { id: user.id }, data: { disabledAt: new Date('2026-01-01') } });
    await expect(signInWithPassword('speaker@example.org', 'correct horse battery', origin)).rejects.toMatchObject(
      wrong,
    );
  });

  it('is refused after ten wrong tries on one account, also with the right password, wherever they come from', async () => {
    await account();
    for (let attempt = 0; attempt < 10; attempt += 1)
      await expect(
        signInWithPassword('speaker@example.org', 'wrong', { ...origin, address: `192.0.2.${attempt}` }),
      ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(signInWithPassword('speaker@example.org', 'correct horse battery', origin)).rejects.toMatchObject({
      code: 'TOO_MANY',
    });
  });

  it('is refused after fifty tries from one address on many accounts', async () => {
    const guess = (account: number, address: string): Promise<unknown> =>
      signInWithPassword(`person-${account}@example.org`, 'wrong', { ...origin, address });
    for (let account = 0; account < 50; account += 1)
      await expect(guess(account, '192.0.2.1')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(guess(50, '192.0.2.1')).rejects.toMatchObject({ code: 'TOO_MANY' });
    await expect(guess(50, '192.0.2.2')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('counts anew once the window has passed', async () => {
    await countAttempt('one', { attempts: 1, windowSeconds: 60 });
    await database().$executeRaw`UPDATE "RateLimit" SET "windowStart" = now() - interval '61 seconds'`;
    await expect(countAttempt('one', { attempts: 1, windowSeconds: 60 })).resolves.toBeUndefined();
  });
});

describe('a sign-in link', () => {
  it('works once, and the one before it no more', async () => {
    const user = await makeUser();
    const [first, second] = [makeToken(), makeToken()];
    await createLoginToken(user.id, first.tokenHash);
    await createLoginToken(user.id, second.tokenHash);
    await expect(signInWithLink(first.token, origin)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await signInWithLink(second.token, origin)).userId).toBe(user.id);
    await expect(signInWithLink(second.token, origin)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is used up by one of two requests that arrive at the same moment', async () => {
    const user = await makeUser();
    const { token, tokenHash } = makeToken();
    await createLoginToken(user.id, tokenHash);
    const tries = await Promise.allSettled([signInWithLink(token, origin), signInWithLink(token, origin)]);
    expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('ends after its time', async () => {
    const user = await makeUser();
    const { token, tokenHash } = makeToken();
    await createLoginToken(user.id, tokenHash);
    await database().$executeRaw`UPDATE "LoginToken" SET "expiresAt" = now() - interval '1 second'`;
    await expect(signInWithLink(token, origin)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a session', () => {
  it('ends at the next request once it is revoked, and nobody can revoke another person’s', async () => {
    const [mine, other] = [await makeUser(), await makeUser()];
    const { sessionId } = await openSession(mine.id, null, 'test');
    await expect(revokeOwnSession(await viewerOf(other), sessionId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await findViewerBySession(mine.id, sessionId)).not.toBeNull();
    await revokeOwnSession(await viewerOf(mine), sessionId);
    expect(await findViewerBySession(mine.id, sessionId)).toBeNull();
  });

  it('does not answer to another user’s id', async () => {
    const [mine, other] = [await makeUser(), await makeUser()];
    const { sessionId } = await openSession(mine.id, null, 'test');
    expect(await findViewerBySession(other.id, sessionId)).toBeNull();
  });

  it('ends with the account and with its time', async () => {
    const user = await makeUser();
    const { sessionId } = await openSession(user.id, null, 'test');
    await database().$executeRaw`UPDATE "UserSession" SET "expiresAt" = now() - interval '1 second'`;
    expect(await findViewerBySession(user.id, sessionId)).toBeNull();
  });

  it('is ended everywhere else by a new password', async () => {
    const user = await makeUser();
    const [here, there] = [await openSession(user.id, 'here', 'test'), await openSession(user.id, 'there', 'test')];
    const viewer = await findViewerBySession(user.id, here.sessionId);
    if (viewer === null) throw new Error('no viewer');
    await replacePassword(viewer, await hashPassword('another good phrase'));
    expect(await findViewerBySession(user.id, there.sessionId)).toBeNull();
    expect((await listOwnSessions(viewer)).map((one) => one.id)).toEqual([here.sessionId]);
  });
});

describe('roles', () => {
  it('hold from the next request on', async () => {
    const workspace = await makeWorkspace();
    const [boss, member] = [await makeMember(workspace.id, 'OWNER'), await makeMember(workspace.id, 'STAFF')];
    const { sessionId } = await openSession(member.id, null, 'test');
    const { members } = await listMembers(await viewerOf(boss), workspace.id, null);
    const row = members.find((one) => one.userId === member.id);
    await changeMemberRole(await viewerOf(boss), row?.membershipId ?? '', 'VIEWER');
    expect((await findViewerBySession(member.id, sessionId))?.memberships[0]?.role).toBe('VIEWER');
  });

  it('are given, taken and listed by owners only', async () => {
    const workspace = await makeWorkspace();
    await makeMember(workspace.id, 'OWNER');
    const target = await makeMember(workspace.id, 'VIEWER');
    const membership = await database().membership.findFirstOrThrow({ where: { userId: target.id } });
    for (const role of ['ORGANISER', 'STAFF', 'SPEAKER', 'VIEWER'] as const) {
      const viewer = await viewerOf(await makeMember(workspace.id, role));
      await expect(listMembers(viewer, workspace.id, null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(changeMemberRole(viewer, membership.id, 'OWNER')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(removeMember(viewer, membership.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(
        createMember(viewer, workspace.id, { ...owner, email: 'new@example.org' }, 'OWNER'),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect((await database().membership.findFirstOrThrow({ where: { id: membership.id } })).role).toBe('VIEWER');
  });

  it('are nobody anywhere until they have chosen a password of their own', async () => {
    const workspace = await makeWorkspace();
    const boss = await viewerOf(await makeMember(workspace.id, 'OWNER'));
    const email = `new-${workspace.id}@example.org`;
    const { workspaceName: _, ...person } = {
      ...owner,
      email,
      passwordHash: await hashPassword('the one handed over'),
    };
    const { userId } = await createMember(boss, workspace.id, person, 'STAFF');
    const { sessionId } = await openSession(userId, null, 'test');
    expect(await findViewerBySession(userId, sessionId)).toBeNull();
    const newcomer = await findNewcomerBySession(userId, sessionId);
    expect(newcomer?.email).toBe(email);
    if (newcomer === null) return;
    await expect(chooseOwnPassword(newcomer, 'the one handed over')).rejects.toMatchObject({ code: 'CONFLICT' });
    await chooseOwnPassword(newcomer, 'another quiet lantern');
    expect((await findViewerBySession(userId, sessionId))?.email).toBe(email);
    expect(await findNewcomerBySession(userId, sessionId)).toBeNull();
  });

  it('join with the account they have, whose name and password stay; a second time is refused', async () => {
    const [here, there] = [await makeWorkspace(), await makeWorkspace()];
    const boss = await viewerOf(await makeMember(here.id, 'OWNER'));
    const known = await makeMember(there.id, 'STAFF');
    const before = await database().user.findFirstOrThrow({ where: { id: known.id }, omit: { passwordHash: false } });
    const user = { ...owner, name: 'Another Name', email: known.email.toUpperCase(), passwordHash: 'another' };
    expect(await createMember(boss, here.id, user, 'SPEAKER')).toEqual({ userId: known.id, isNew: false });
    expect(await database().user.findFirstOrThrow({ where: { id: known.id }, omit: { passwordHash: false } })).toEqual(
      before,
    );
    expect((await viewerOf(known)).memberships.map(({ role }) => role).sort()).toEqual(['SPEAKER', 'STAFF']);
    await expect(createMember(boss, here.id, user, 'OWNER')).rejects.toMatchObject({ code: 'CONFLICT' });
    const left = await database().membership.findFirstOrThrow({ where: { userId: known.id, workspaceId: here.id } });
    await removeMember(boss, left.id);
    expect(await createMember(boss, here.id, user, 'VIEWER')).toEqual({ userId: known.id, isNew: false });
  });

  it('of another workspace are not there for its owner', async () => {
    const [here, there] = [await makeWorkspace(), await makeWorkspace()];
    const boss = await viewerOf(await makeMember(here.id, 'OWNER'));
    await makeMember(there.id, 'OWNER');
    const target = await makeMember(there.id, 'STAFF');
    const membership = await database().membership.findFirstOrThrow({ where: { userId: target.id } });
    await expect(removeMember(boss, membership.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('come back with their role when a removal is undone, once, and by the one who removed them only', async () => {
    const workspace = await makeWorkspace();
    const boss = await viewerOf(await makeMember(workspace.id, 'OWNER'));
    const other = await viewerOf(await makeMember(workspace.id, 'OWNER'));
    const target = await makeMember(workspace.id, 'STAFF');
    const before = await database().membership.findFirstOrThrow({ where: { userId: target.id } });
    const { undo } = await removeMember(boss, before.id);
    expect(await database().membership.count({ where: { userId: target.id } })).toBe(0);
    await expect(restoreMember(other, undo)).rejects.toMatchObject({ code: 'INVALID' });
    await restoreMember(boss, undo);
    expect(await database().membership.findFirst({ where: { userId: target.id } })).toEqual(before);
    await expect(restoreMember(boss, undo)).rejects.toMatchObject({ code: 'CONFLICT' });
    const bossRow = await database().membership.findFirstOrThrow({ where: { userId: boss.userId } });
    const late = await removeMember(boss, before.id);
    await changeMemberRole(other, bossRow.id, 'VIEWER');
    await expect(restoreMember(await viewerOf({ email: boss.email }), late.undo)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('never leave a workspace without an owner, also when two owners step down at once', async () => {
    const workspace = await makeWorkspace();
    const [one, two] = [await makeMember(workspace.id, 'OWNER'), await makeMember(workspace.id, 'OWNER')];
    const rows = await database().membership.findMany({ where: { workspaceId: workspace.id } });
    const membershipOf = (userId: string): string => rows.find((row) => row.userId === userId)?.id ?? '';
    const [viewerOne, viewerTwo] = [await viewerOf(one), await viewerOf(two)];
    const tries = await Promise.allSettled([
      changeMemberRole(viewerOne, membershipOf(one.id), 'STAFF'),
      changeMemberRole(viewerTwo, membershipOf(two.id), 'STAFF'),
    ]);
    expect(tries.map((attempt) => attempt.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({ code: 'INVALID' });
    expect(await database().membership.count({ where: { role: 'OWNER' } })).toBe(1);
  });
});

describe('the audit', () => {
  it('can be appended to and never changed', async () => {
    await createFirstOwner(owner);
    await expect(database().$executeRaw`UPDATE "AuditEntry" SET action = 'x'`).rejects.toThrow(/append-only/);
    await expect(database().$executeRaw`DELETE FROM "AuditEntry"`).rejects.toThrow(/append-only/);
  });
});
