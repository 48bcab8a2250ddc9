import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createForumFromDraft } from '@/lib/data/forum-import';
import { database } from '@/lib/data/prisma';
import { getSources, getSourceText } from '@/lib/data/sources';
import type { Viewer } from '@/lib/domain/policy';
import type { WorkspaceRole } from '@/prisma/generated/enums';
import { resetDatabase } from '../support/database';
import { acceptedDraft, INVITATION, said } from '../support/drafts';
import { makeForumRole, makeMember, makeParticipant, makeUser, makeWorkspace, viewerOf } from '../support/factories';
import { statementsOf } from '../support/statements';

let workspaceId: string;
let owner: Viewer;
let forumId: string;

beforeEach(async () => {
  await resetDatabase();
  workspaceId = (await makeWorkspace()).id;
  const member = await makeMember(workspaceId, 'STAFF');
  const draft = { ...acceptedDraft(), title: said('Harbour Dialogue on Incident Response') };
  const source = { text: INVITATION, fileName: 'invitation.md', mediaType: 'text/markdown' };
  const review = { forumId: randomUUID(), workspaceId, me: null, tlp: null, source, draft };
  ({ forumId } = await createForumFromDraft(await viewerOf(member), review));
  owner = await viewerOf(member);
});

describe('an original', () => {
  it('is read by who pasted it, whole and with its evidence', async () => {
    const [source] = await getSources(owner, forumId);
    expect(source).toMatchObject({ fileName: 'invitation.md', characterCount: INVITATION.length });
    expect(source?.pieces.map((piece) => piece.text).join('')).toBe(INVITATION);
    const marked = source?.pieces.find((piece) => piece.text === 'How do operators report an incident?');
    expect(marked?.marks).toEqual([{ subject: 'question', field: 'text' }]);
    expect(await getSourceText(owner, source?.id ?? '')).toEqual({ fileName: 'invitation.md', text: INVITATION });
  });

  it('costs one statement', async () => {
    expect(await statementsOf(() => getSources(owner, forumId))).toHaveLength(1);
  });

  it.each<WorkspaceRole>(['OWNER', 'ORGANISER', 'STAFF', 'VIEWER'])(
    'does not exist for a %s of the workspace',
    async (role) => {
      await expectHidden(await viewerOf(await makeMember(workspaceId, role)), []);
    },
  );

  it('does not exist for the organiser and the speakers of the forum, nor for strangers', async () => {
    const [organiser, speaker, stranger] = [await makeUser(), await makeUser(), await makeUser()];
    await makeForumRole(forumId, organiser.id, 'ORGANISER');
    await makeParticipant(forumId, { userId: speaker.id, position: 9 });
    for (const user of [organiser, speaker]) await expectHidden(await viewerOf(user), []);
    await expectHidden(await viewerOf(stranger), 'NOT_FOUND');
  });

  it('is lost from sight with the forum', async () => {
    const gone: Viewer = { ...owner, memberships: [], forumRoles: [] };
    await database().forumRole.deleteMany({ where: { forumId, userId: owner.userId } });
    await expectHidden(gone, 'NOT_FOUND');
  });
});

/** Who sees the forum has a list of their own originals, and it is empty; nobody else gets that far. */
async function expectHidden(viewer: Viewer, list: [] | 'NOT_FOUND'): Promise<void> {
  const sourceId = (await getSources(owner, forumId).catch(() => []))[0]?.id ?? randomUUID();
  const seen = await getSources(viewer, forumId).catch((error: { code: string }) => error.code);
  expect(seen).toEqual(list);
  await expect(getSourceText(viewer, sourceId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
}
