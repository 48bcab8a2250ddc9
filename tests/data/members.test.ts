import { beforeEach, describe, expect, it } from 'vitest';
import { listActions } from '@/lib/data/action-lists';
import { createAction, removeAction, restoreAction, tickAction } from '@/lib/data/actions';
import { getForumFrame } from '@/lib/data/forum-frame';
import { removeMember, restoreMember } from '@/lib/data/members';
import { database } from '@/lib/data/prisma';
import { searchEverything } from '@/lib/data/search';
import { getTalkingPointsForEditing } from '@/lib/data/talking-points';
import type { Viewer } from '@/lib/domain/policy';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { makeForumRole, viewerOf } from '../support/factories';

const now = new Date('2023-02-01T00:00:00Z');
let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

/** Takes somebody out of the workspace; they come back as they are at the next request, with the way back. */
async function takeOut(viewer: Viewer): Promise<Viewer & { undo: string }> {
  const where = { userId: viewer.userId, workspaceId: cast.workspaceId };
  const { id } = await database().membership.findFirstOrThrow({ where, select: { id: true } });
  const { undo } = await removeMember(cast.owner, id);
  return { ...(await viewerOf(viewer)), undo };
}

function action(ownerId: string | null) {
  const due = { dueDay: null, dueTime: null, timeZone: 'Asia/Tokyo' };
  return {
    forumId: cast.forumId,
    workspaceId: null,
    text: 'Order the flowers',
    phase: 'BEFORE' as const,
    ownerId,
    ...due,
  };
}

describe('a person taken out of the workspace', () => {
  it('loses the forums that they ran there, and no other', async () => {
    const elsewhere = await database().forum.findFirstOrThrow({ where: { title: 'Another forum' } });
    await makeForumRole(cast.forumId, cast.organiser.userId, 'ORGANISER');
    await makeForumRole(elsewhere.id, cast.stranger.userId, 'ORGANISER');
    const gone = await takeOut(cast.organiser);
    await expect(getForumFrame(gone, cast.forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await getForumFrame(await viewerOf(cast.stranger), elsewhere.id)).may.editForum).toBe(true);
    await restoreMember(cast.owner, gone.undo);
    expect((await viewerOf(cast.organiser)).forumRoles).toEqual([{ forumId: cast.forumId, role: 'ORGANISER' }]);
  });

  it('follows no action there any longer, made or owned', async () => {
    const made = await createAction(cast.staff, action(null));
    const owned = await createAction(cast.owner, action(cast.staff.userId));
    const { undo } = await removeAction(cast.staff, { actionId: made.actionId, version: 0 });
    const gone = await takeOut(cast.staff);
    await expect(restoreAction(gone, { undo })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(tickAction(gone, { actionId: owned.actionId, version: 0, done: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const page = await listActions(gone, { who: 'all', state: 'open', overdueOnly: false }, { now });
    expect(page.actions).toEqual([]);
    const elsewhere = { ...gone, memberships: cast.stranger.memberships };
    expect(await searchEverything(elsewhere, 'flowers', '2023-02-01', 'en')).toEqual([]);
  });

  it('keeps their seat on a panel, with their words and what is owed for it', async () => {
    const { actionId } = await createAction(cast.staff, action(cast.speaker.userId));
    const gone = await takeOut(cast.speaker);
    expect((await getTalkingPointsForEditing(gone, cast.questionId, cast.speakerId)).version).toBe(0);
    await tickAction(gone, { actionId, version: 0, done: true });
  });
});
