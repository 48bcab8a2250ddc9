import { beforeEach, describe, expect, it } from 'vitest';
import { applyForumUpdate, declineForumUpdate, getForumUpdates } from '@/lib/data/forum-updates';
import { database } from '@/lib/data/prisma';
import type { ForumUpdate } from '@/lib/domain/forum-updates/update';
import type { Viewer } from '@/lib/domain/policy';
import { makeForumRole, makeMember, makeUser, makeWorkspace, viewerOf } from '../support/factories';
import { addMail, LATER_MAIL, makeUpdatedForum, openUpdates, readWords } from '../support/later-mail';

let workspaceId: string;
let forumId: string;
let organiser: Viewer;

beforeEach(async () => {
  ({ workspaceId, forumId, organiser } = await makeUpdatedForum());
});

describe('who may', () => {
  it('see what a mail changes: who added it, and nobody else', async () => {
    const place = await addMail(organiser, forumId);
    const other = await viewerOf(await makeMember(workspaceId, 'OWNER'));
    const stranger = await viewerOf(await makeUser());
    for (const viewer of [other, stranger]) {
      await expect(getForumUpdates(viewer, place)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const key = (await openUpdates(organiser, place))[0]?.key ?? '';
      await expect(applyForumUpdate(viewer, { ...place, key, choice: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(declineForumUpdate(viewer, { ...place, key, declined: true })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('add one: who works on the forum or sits on it, not who only reads it, nor a stranger', async () => {
    const reader = await viewerOf(await makeMember(workspaceId, 'VIEWER'));
    const stranger = await viewerOf(await makeUser());
    await expect(addMail(reader, forumId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(addMail(stranger, forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const user = await makeUser();
    await makeForumRole(forumId, user.id, 'STAFF');
    expect(await openUpdates(await viewerOf(user), await addMail(await viewerOf(user), forumId))).not.toEqual([]);
  });

  it('add no more than fifty, and read no more than two hundred times in ten minutes', async () => {
    const row = { forumId, mediaType: 'text/plain', text: 'mail', createdById: organiser.userId };
    await database().source.createMany({
      data: Array.from({ length: 49 }, (_, index) => ({ ...row, sha256: String(index) })),
    });
    await expect(addMail(organiser, forumId)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await database().source.deleteMany({ where: { text: 'mail' } });
    const place = await addMail(organiser, forumId);
    await database().rateLimit.updateMany({ where: { key: `updates:${organiser.userId}` }, data: { attempts: 200 } });
    await expect(getForumUpdates(organiser, place)).rejects.toMatchObject({ code: 'TOO_MANY' });
  });

  it('take over only what they could change by hand', async () => {
    const user = await makeUser();
    await makeForumRole(forumId, user.id, 'STAFF');
    const staff = await viewerOf(user);
    const place = await addMail(staff, forumId);
    const updates = await openUpdates(staff, place);
    const keyOf = (type: ForumUpdate['type']): string => updates.find((one) => one.type === type)?.key ?? '';
    const start = applyForumUpdate(staff, { ...place, key: keyOf('setFact'), choice: 0 });
    await expect(start).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await applyForumUpdate(staff, { ...place, key: keyOf('addQuestion'), choice: 0 });
    expect(await database().question.count({ where: { forumId } })).toBe(5);
  });

  it('see a personal link taken over from it: who added it', async () => {
    const place = await addMail(organiser, forumId);
    const link = (await openUpdates(organiser, place)).find((one) => one.type === 'addLink');
    await applyForumUpdate(organiser, { ...place, key: link?.key ?? '', choice: 0 });
    expect(await database().forumLink.findFirst({ where: { forumId } })).toMatchObject({
      confidential: true,
      issuedById: organiser.userId,
    });
  });
});

describe('which forum a mail is about', () => {
  it('is told when it is read, by title, day and people', async () => {
    const { sameForums } = await readWords(organiser, LATER_MAIL);
    expect(sameForums).toEqual([
      { id: forumId, title: 'Harbour Dialogue on Cyber Resilience', signs: ['title', 'people'] },
    ]);
  });

  it('is not told to who does not see the forum, nor of a mail about something else', async () => {
    const elsewhere = await viewerOf(await makeMember((await makeWorkspace('Elsewhere')).id, 'OWNER'));
    expect((await readWords(elsewhere, LATER_MAIL)).sameForums).toEqual([]);
    const other = 'Subject: Quarterly lunch of the rowing club\n\nDate: 3 April 2026, 12:00 JST\n';
    expect((await readWords(organiser, other)).sameForums).toEqual([]);
  });

  it('is found by a Japanese title whose day has moved', async () => {
    await database().forum.update({ where: { id: forumId }, data: { title: '港湾サイバー防衛シンポジウム' } });
    const mail = '件名：【日程変更】港湾サイバー防衛シンポジウム\n\n日時：2026年3月20日（金）10:00～11:30\n';
    expect((await readWords(organiser, mail)).sameForums).toMatchObject([{ id: forumId, signs: ['title'] }]);
  });
});
