import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/prisma';
import { addLinkByHand, decideLink } from '@/lib/data/question-links';
import { getQuestionPage } from '@/lib/data/question-page';
import type { Viewer } from '@/lib/domain/policy';
import { resetDatabase } from '../support/database';
import {
  makeAssistant,
  makeForum,
  makeForumRole,
  makeMapRecord,
  makeMember,
  makeParticipant,
  makeQuestion,
  makeUser,
  makeWorkspace,
  viewerOf,
} from '../support/factories';

const today = '2026-11-22';

type Stage = { workspaceId: string; forumId: string; questionId: string; linkId: string; organiser: Viewer };

async function makeStage(): Promise<Stage> {
  const workspace = await makeWorkspace();
  const organiser = await makeMember(workspace.id, 'ORGANISER');
  const forum = await makeForum(workspace.id, organiser.id);
  const speaker = await makeParticipant(forum.id, { name: 'Hana Test' });
  const question = await makeQuestion(forum.id, { text: 'What of the NCO today?', addressees: [speaker.id] });
  await makeMapRecord('nco', { nameEn: 'National Cybersecurity Office' });
  const link = await database().questionLink.create({
    data: {
      questionId: question.id,
      recordId: 'nco',
      start: 12,
      end: 15,
      surface: 'NCO',
      score: 0.9,
      reason: { code: 'abbreviation', params: { surface: 'NCO' } },
    },
    select: { id: true },
  });
  return {
    workspaceId: workspace.id,
    forumId: forum.id,
    questionId: question.id,
    linkId: link.id,
    organiser: await viewerOf(organiser),
  };
}

function stateOf(linkId: string): Promise<{ state: string; version: number; decidedById: string | null } | null> {
  return database().questionLink.findFirst({
    where: { id: linkId },
    select: { state: true, version: true, decidedById: true },
  });
}

beforeEach(() => resetDatabase());

describe('deciding a link', () => {
  it('confirms, rejects and puts back, and says who decided', async () => {
    const { linkId, organiser } = await makeStage();
    const confirmed = await decideLink(organiser, { linkId, version: 0, state: 'CONFIRMED' });
    expect(confirmed).toEqual({ linkId, version: 1, state: 'CONFIRMED', previous: 'SUGGESTED' });
    expect(await stateOf(linkId)).toEqual({ state: 'CONFIRMED', version: 1, decidedById: organiser.userId });
    await decideLink(organiser, { linkId, version: 1, state: 'REJECTED' });
    await decideLink(organiser, { linkId, version: 2, state: 'SUGGESTED' });
    expect(await stateOf(linkId)).toEqual({ state: 'SUGGESTED', version: 3, decidedById: null });
    expect(await database().auditEntry.count({ where: { subject: 'question' } })).toBe(3);
  });

  it('is refused when someone decided since', async () => {
    const { linkId, organiser } = await makeStage();
    await decideLink(organiser, { linkId, version: 0, state: 'CONFIRMED' });
    await expect(decideLink(organiser, { linkId, version: 0, state: 'REJECTED' })).rejects.toMatchObject({
      code: 'STALE',
    });
    expect((await stateOf(linkId))?.state).toBe('CONFIRMED');
  });

  it('is open to the panel, its assistants, moderators and those who run the forum', async () => {
    const stage = await makeStage();
    const [speaker, assistant, moderator] = [await makeUser(), await makeUser(), await makeUser()];
    const participant = await makeParticipant(stage.forumId, { userId: speaker.id });
    await makeAssistant(participant.id, assistant.id);
    await makeForumRole(stage.forumId, moderator.id, 'MODERATOR');
    const staff = await makeMember(stage.workspaceId, 'STAFF');
    let version = 0;
    for (const person of [speaker, assistant, moderator, staff]) {
      const state = version % 2 === 0 ? 'CONFIRMED' : 'SUGGESTED';
      await decideLink(await viewerOf(person), { linkId: stage.linkId, version, state });
      version += 1;
    }
    expect((await stateOf(stage.linkId))?.version).toBe(4);
  });

  it('is forbidden to who only reads, and the link is not there for anybody else', async () => {
    const stage = await makeStage();
    const input = { linkId: stage.linkId, version: 0, state: 'CONFIRMED' as const };
    const reader = await viewerOf(await makeMember(stage.workspaceId, 'VIEWER'));
    await expect(decideLink(reader, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await viewerOf(await makeUser());
    const otherOwner = await viewerOf(await makeMember((await makeWorkspace()).id, 'OWNER'));
    const otherSpeaker = await viewerOf(await makeMember(stage.workspaceId, 'SPEAKER'));
    for (const viewer of [stranger, otherOwner, otherSpeaker])
      await expect(decideLink(viewer, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stateOf(stage.linkId)).toEqual({ state: 'SUGGESTED', version: 0, decidedById: null });
  });
});

describe('linking by hand', () => {
  it('confirms at once, without words of the text', async () => {
    const { questionId, organiser } = await makeStage();
    await makeMapRecord('cisa');
    const { linkId } = await addLinkByHand(organiser, { questionId, recordId: 'cisa' });
    const page = await getQuestionPage(organiser, {
      forumId: (await forumOf(questionId)).forumId,
      questionId,
      recordId: null,
      today,
    });
    expect(page.links.find((link) => link.id === linkId)).toMatchObject({
      state: 'CONFIRMED',
      byHand: true,
      range: null,
      reason: { code: 'by_hand' },
    });
  });

  it('confirms what was rejected before, keeping its words', async () => {
    const { questionId, linkId, organiser } = await makeStage();
    await decideLink(organiser, { linkId, version: 0, state: 'REJECTED' });
    expect(await addLinkByHand(organiser, { questionId, recordId: 'nco' })).toEqual({ linkId });
    expect((await stateOf(linkId))?.state).toBe('CONFIRMED');
  });

  it('is refused for a link that is there, an unknown record and an unseen question', async () => {
    const { questionId, linkId, organiser } = await makeStage();
    await decideLink(organiser, { linkId, version: 0, state: 'CONFIRMED' });
    await expect(addLinkByHand(organiser, { questionId, recordId: 'nco' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(addLinkByHand(organiser, { questionId, recordId: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const stranger = await viewerOf(await makeUser());
    await expect(addLinkByHand(stranger, { questionId, recordId: 'nco' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the question page', () => {
  async function forumOfStage(): Promise<Stage & { speakerUser: { id: string; email: string }; secondId: string }> {
    const stage = await makeStage();
    const speakerUser = await makeUser();
    const participant = await makeParticipant(stage.forumId, { name: 'Speaker', userId: speakerUser.id });
    const second = await makeQuestion(stage.forumId, { text: 'Second?', addressees: [participant.id] });
    await makeQuestion(stage.forumId, { text: 'Third?', addressees: [participant.id] });
    await database().talkingPoints.create({
      data: {
        questionId: second.id,
        participantId: participant.id,
        ownerId: speakerUser.id,
        body: { type: 'doc' },
        plainText: 'CANARY private words',
        spokenSeconds: 95,
      },
      select: { id: true },
    });
    await database().timeLimit.create({
      data: { forumId: stage.forumId, audience: 'ALL', kind: 'REMARKS', maxSeconds: 720 },
      select: { id: true },
    });
    return { ...stage, speakerUser, secondId: second.id };
  }

  it('gives the place among the speaker’s questions, the neighbours, and the budget', async () => {
    const { forumId, secondId, speakerUser, questionId } = await forumOfStage();
    const page = await getQuestionPage(await viewerOf(speakerUser), {
      forumId,
      questionId: secondId,
      recordId: null,
      today,
    });
    expect(page.place).toEqual({ number: 1, count: 2 });
    expect(page.previous?.id).toBe(questionId);
    expect(page.next?.text).toBe('Third?');
    expect(page.forum.day).toBe('2023-02-17');
    expect(page.answerers).toEqual([
      expect.objectContaining({
        isViewer: true,
        mayEdit: true,
        state: 'draft',
        spokenSeconds: 95,
        forumSeconds: 95,
        limitSeconds: 720,
      }),
    ]);
  });

  it('shows those who run the forum how far a speaker is, and never a word', async () => {
    const { forumId, secondId, organiser } = await forumOfStage();
    const page = await getQuestionPage(organiser, { forumId, questionId: secondId, recordId: null, today });
    expect(page.answerers).toEqual([expect.objectContaining({ mayEdit: false, state: 'draft', spokenSeconds: 95 })]);
    expect(JSON.stringify(page)).not.toContain('CANARY');
  });

  it('does not tell the rest of the panel how far somebody is', async () => {
    const { forumId, secondId } = await forumOfStage();
    const other = await makeUser();
    await makeParticipant(forumId, { userId: other.id });
    const page = await getQuestionPage(await viewerOf(other), { forumId, questionId: secondId, recordId: null, today });
    expect(page.answerers).toEqual([]);
  });

  it('opens a record beside the question, and leaves the place empty for one that is not there', async () => {
    const { forumId, questionId, organiser } = await makeStage();
    const open = await getQuestionPage(organiser, { forumId, questionId, recordId: 'nco', today });
    expect(open.panel?.record.nameEn).toBe('National Cybersecurity Office');
    const none = await getQuestionPage(organiser, { forumId, questionId, recordId: 'no-such-record', today });
    expect(none.panel).toBeNull();
  });

  it('is not there for a stranger, nor under another forum', async () => {
    const { forumId, secondId, organiser, workspaceId } = await forumOfStage();
    const stranger = await viewerOf(await makeUser());
    await expect(
      getQuestionPage(stranger, { forumId, questionId: secondId, recordId: null, today }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = await makeForum(workspaceId, organiser.userId);
    await expect(
      getQuestionPage(organiser, { forumId: elsewhere.id, questionId: secondId, recordId: null, today }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

async function forumOf(questionId: string): Promise<{ forumId: string }> {
  return database().question.findFirstOrThrow({ where: { id: questionId }, select: { forumId: true } });
}
