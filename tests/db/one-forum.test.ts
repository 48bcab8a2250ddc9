import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/prisma';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { makeForum, makeQuestion } from '../support/factories';

type Elsewhere = { forumId: string; questionId: string; deadlineId: string; itemId: string };

let cast: Cast;
/** Another forum of the same workspace, with one of each. */
let there: Elsewhere;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
  const { id: forumId } = await makeForum(cast.workspaceId, cast.owner.userId);
  const { id: questionId } = await makeQuestion(forumId);
  const rule = { type: 'promptly' };
  const deadline = await database().deadline.create({
    data: { forumId, what: 'Slides', kind: 'SLIDES', rule, precision: 'NONE' },
  });
  const item = await database().agendaItem.create({ data: { forumId, position: 1, title: 'Opening' } });
  there = { forumId, questionId, deadlineId: deadline.id, itemId: item.id };
});

/** Each row with the ids of one forum, which is stored, and with one of another, which is not. */
const rows: Record<string, (place: Elsewhere, participantId: string) => Promise<unknown>> = {
  'a question and whom it is put to': ({ questionId }, participantId) =>
    database().questionAddressee.create({ data: { questionId, participantId } }),
  'an agenda item and its people': ({ itemId: agendaItemId }, participantId) =>
    database().agendaParticipant.create({ data: { agendaItemId, participantId } }),
  'a limit and whom it is for': ({ forumId }, participantId) =>
    database().timeLimit.create({
      data: { forumId, participantId, audience: 'PARTICIPANT', kind: 'REMARKS', maxSeconds: 60 },
    }),
  'a link and whom it is for': ({ forumId }, participantId) =>
    database().forumLink.create({
      data: { forumId, participantId, kind: 'PANELIST', confidential: true, issuedById: cast.owner.userId },
    }),
};

describe('one forum', () => {
  it.each(Object.keys(rows))('holds %s', async (what) => {
    await expect(rows[what]?.(there, cast.speakerId)).rejects.toThrow(/records of two forums/);
    await database().participant.update({ where: { id: cast.speakerId }, data: { forumId: there.forumId } });
    await expect(rows[what]?.(there, cast.speakerId)).resolves.toBeDefined();
  });

  it('holds an action and its deadline, in the workspace of the forum', async () => {
    const { workspaceId, forumId } = cast;
    const { deadlineId } = there;
    const act = (place: { workspaceId: string; forumId: string | null; deadlineId: string | null }) =>
      database().actionItem.create({ data: { ...place, text: 'Remind', createdById: cast.owner.userId } });
    const [elsewhere] = cast.stranger.memberships;
    await expect(act({ workspaceId, forumId, deadlineId })).rejects.toThrow(/records of two forums/);
    await expect(act({ workspaceId, forumId: null, deadlineId })).rejects.toThrow(/deadline_in_forum/);
    await expect(act({ workspaceId: elsewhere?.workspaceId ?? '', forumId, deadlineId: null })).rejects.toThrow(
      /records of two forums/,
    );
    await act({ workspaceId, forumId: there.forumId, deadlineId });
    await act({ workspaceId, forumId, deadlineId: null });
    await act({ workspaceId, forumId: null, deadlineId: null });
    expect(await database().actionItem.count()).toBe(3);
  });
});
