import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createOwner } from '@/app/actions/accounts';
import { addMember } from '@/app/actions/members';
import { database } from '@/lib/data/prisma';
import { idle } from '@/lib/domain/action-state';
import type { Viewer } from '@/lib/domain/policy';
import { resetDatabase } from '../support/database';
import { makeMember, makeWorkspace, viewerOf } from '../support/factories';

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
const jar = vi.hoisted(() => ({ has: () => true, set: vi.fn() }));
vi.mock('@/lib/auth/viewer', () => ({ getViewer: () => Promise.resolve(signedIn.viewer) }));
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ 'user-agent': 'Test browser' })),
  cookies: () => Promise.resolve(jar),
}));
vi.mock('next-intl/server', () => ({
  getLocale: () => Promise.resolve('en'),
  getTranslations: () => Promise.resolve((key: string) => key),
}));

function visit(at: number): FormData {
  const form = new FormData();
  const fields = { name: 'Visitor', workspaceName: 'Institute', timeZone: 'UTC', password: 'quiet harbour lantern' };
  for (const [name, value] of Object.entries({ ...fields, email: `visitor-${at}@example.org` })) form.set(name, value);
  return form;
}

beforeEach(async () => {
  signedIn.viewer = null;
  await resetDatabase();
});

describe('making the owner account', () => {
  it('signs the first visitor in, and turns later ones away without hashing their passwords', async () => {
    await expect(createOwner(idle, visit(0))).rejects.toThrow('NEXT_REDIRECT');
    expect(jar.set).toHaveBeenCalledOnce();
    // More than may wait for a password check: who signs in meanwhile would be refused.
    const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => createOwner(idle, visit(at + 1))));
    for (const answer of answers) expect(answer).toMatchObject({ status: 'refused', code: 'CONFLICT' });
    expect(await database().user.count()).toBe(1);
  });
});

describe('adding a person to the workspace', () => {
  it('is refused to who may not before any password is hashed, and open to owners', async () => {
    const { id: workspaceId } = await makeWorkspace();
    const form = visit(0);
    for (const [name, value] of Object.entries({ workspaceId, role: 'OWNER' })) form.set(name, value);
    signedIn.viewer = await viewerOf(await makeMember(workspaceId, 'ORGANISER'));
    const answers = await Promise.all(Array.from({ length: 30 }, () => addMember(idle, form)));
    for (const answer of answers) expect(answer).toMatchObject({ status: 'refused', code: 'FORBIDDEN' });
    signedIn.viewer = await viewerOf(await makeMember(workspaceId, 'OWNER'));
    expect(await addMember(idle, form)).toEqual({ status: 'done', data: { isNew: true } });
    expect(await database().membership.count({ where: { workspaceId, role: 'OWNER' } })).toBe(2);
  });
});
