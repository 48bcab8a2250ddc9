import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createForumFromDraft } from '@/lib/data/forum-import';
import { database } from '@/lib/data/prisma';
import { getSourceFile, keepSourceFile } from '@/lib/data/source-files';
import { getSources } from '@/lib/data/sources';
import type { Viewer } from '@/lib/domain/policy';
import { MAX_FILE_BYTES, MAX_FILES } from '@/lib/files/source-file';
import { resetDatabase } from '../support/database';
import { acceptedDraft, INVITATION } from '../support/drafts';
import { makeForumRole, makeMember, makeParticipant, makeUser, makeWorkspace, viewerOf } from '../support/factories';
import { statementsOf } from '../support/statements';

let workspaceId: string;
let forumId: string;
let sourceId: string;
let owner: Viewer;

beforeEach(async () => {
  await resetDatabase();
  workspaceId = (await makeWorkspace()).id;
  const member = await makeMember(workspaceId, 'STAFF');
  const source = { text: INVITATION, fileName: 'mail.eml', mediaType: 'message/rfc822' };
  const review = { forumId: randomUUID(), workspaceId, me: null, tlp: null, source, draft: acceptedDraft() };
  ({ forumId, sourceId } = await createForumFromDraft(await viewerOf(member), review));
  owner = await viewerOf(member);
});

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('the files of a source', () => {
  it('are told with the source in one statement that leaves their bytes alone, in the order they were given', async () => {
    await keepSourceFile(owner, sourceId, { bytes: text('second'), name: 'b.txt', position: 1 });
    await keepSourceFile(owner, sourceId, { bytes: text('first'), name: 'a.txt', position: 0 });
    const statements = await statementsOf(() => getSources(owner, forumId));
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toContain('"bytes"');
    const [source] = await getSources(owner, forumId);
    expect(source?.files.map(({ fileName, byteCount }) => [fileName, byteCount])).toEqual([
      ['a.txt', 5],
      ['b.txt', 6],
    ]);
  });

  it('are kept and fetched by who made the source; organiser, speaker, owner of the workspace and stranger find none', async () => {
    const sent = { bytes: text('private link'), name: 'mail.txt', position: 0 };
    const { fileId } = await keepSourceFile(owner, sourceId, sent);
    expect(Buffer.from((await getSourceFile(owner, sourceId, fileId)).bytes).toString()).toBe('private link');
    const [organiser, speaker, stranger] = [await makeUser(), await makeUser(), await makeUser()];
    await makeForumRole(forumId, organiser.id, 'ORGANISER');
    await makeParticipant(forumId, { userId: speaker.id, position: 9 });
    const others = [organiser, speaker, stranger, await makeMember(workspaceId, 'OWNER')];
    for (const user of others) {
      const viewer = await viewerOf(user);
      const added = { ...sent, bytes: text('added by another') };
      await expect(getSourceFile(viewer, sourceId, fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(keepSourceFile(viewer, sourceId, added)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await database().sourceFile.count()).toBe(1);
  });

  it('are lost from sight with the forum', async () => {
    const { fileId } = await keepSourceFile(owner, sourceId, { bytes: text('a'), name: 'a.txt', position: 0 });
    const gone: Viewer = { ...owner, memberships: [], forumRoles: [] };
    await expect(getSourceFile(gone, sourceId, fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      keepSourceFile(gone, sourceId, { bytes: text('b'), name: 'b.txt', position: 1 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('go with the forum when it is deleted', async () => {
    await keepSourceFile(owner, sourceId, { bytes: text('a'), name: 'a.txt', position: 0 });
    await database().forum.delete({ where: { id: forumId } });
    expect(await database().sourceFile.count()).toBe(0);
  });

  it('are as many as are read at once, also when two are sent together', async () => {
    for (let index = 0; index < MAX_FILES - 1; index += 1)
      await keepSourceFile(owner, sourceId, { bytes: text(`file ${index}`), name: `${index}.txt`, position: index });
    const last = await Promise.allSettled(
      ['x', 'y'].map((name) =>
        keepSourceFile(owner, sourceId, { bytes: text(name), name: `${name}.txt`, position: 19 }),
      ),
    );
    expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(last.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('are together no larger than what is read at once', async () => {
    const half = (mark: string): Uint8Array => Buffer.alloc(MAX_FILE_BYTES / 2 + 1, mark);
    await keepSourceFile(owner, sourceId, { bytes: half('a'), name: 'a.txt', position: 0 });
    const second = keepSourceFile(owner, sourceId, { bytes: half('b'), name: 'b.txt', position: 1 });
    await expect(second).rejects.toMatchObject({ code: 'TOO_LARGE' });
    const alone = { bytes: Buffer.alloc(MAX_FILE_BYTES + 1, 'c'), name: 'c.txt', position: 1 };
    await expect(keepSourceFile(owner, sourceId, alone)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('cannot say another length than they have, whoever writes them', async () => {
    const row = { sourceId, position: 0, fileName: 'a.txt', mediaType: 'text/plain', sha256: 'a'.repeat(64) };
    await expect(
      database().sourceFile.create({ data: { ...row, byteCount: 2, bytes: new Uint8Array([1]) } }),
    ).rejects.toThrow();
  });

  it('are told of in the audit without their names', async () => {
    await keepSourceFile(owner, sourceId, { bytes: text('abc'), name: 'secret name.txt', position: 0 });
    const entry = await database().auditEntry.findFirstOrThrow({ where: { action: 'source.fileKept' } });
    expect(entry).toMatchObject({ actorId: owner.userId, workspaceId, subjectId: sourceId, details: { bytes: 3 } });
  });
});
