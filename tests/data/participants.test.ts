import { beforeEach, describe, expect, it } from 'vitest';
import { createLimit } from '@/lib/data/limits';
import { dropAssistant, linkAccount, nameAssistant } from '@/lib/data/participant-accounts';
import {
  createParticipant,
  removeParticipant,
  restoreParticipant,
  setReceipt,
  setSlides,
  updateParticipant,
} from '@/lib/data/participants';
import { getPeoplePage } from '@/lib/data/people-page';
import { database } from '@/lib/data/prisma';
import type { ParticipantLine } from '@/lib/domain/participants';
import type { Viewer } from '@/lib/domain/policy';
import { makeCast, makeDraft, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { makeMember, makeParticipant, makeQuestion, makeUser, viewerOf } from '../support/factories';
import { statementsOf } from '../support/statements';

let cast: Cast;
const person = {
  name: 'New Person',
  honorific: null,
  aliases: ['新人'],
  role: 'MODERATOR' as const,
  title: null,
  affiliation: null,
};

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

async function lineOf(viewer: Viewer, participantId: string): Promise<ParticipantLine | undefined> {
  return (await getPeoplePage(viewer, cast.forumId)).people.find((one) => one.id === participantId);
}

describe('people of a forum', () => {
  it('are unseen outside it', async () => {
    for (const viewer of [cast.outsider, cast.stranger])
      await expect(getPeoplePage(viewer, cast.forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are shown each as far as the viewer may know them', async () => {
    const shown = async (viewer: Viewer) => {
      const line = await lineOf(viewer, cast.speakerId);
      return [line?.logistics !== null, line?.account !== null, line?.assistants?.length ?? null, line?.isSelf];
    };
    expect(await shown(cast.organiser)).toEqual([true, true, null, false]);
    expect(await shown(cast.staff)).toEqual([true, false, null, false]);
    expect(await shown(cast.speaker)).toEqual([true, false, 1, true]);
    expect(await shown(cast.assistant)).toEqual([true, false, 1, false]);
    expect(await shown(cast.otherSpeaker)).toEqual([false, false, null, false]);
    expect(await shown(cast.reader)).toEqual([false, false, null, false]);
  });

  it('have personal links only for themselves and who issued them', async () => {
    const data = { forumId: cast.forumId, participantId: cast.speakerId, issuedById: cast.staff.userId };
    const link = { kind: 'PANELIST' as const, value: 'https://example.org/CANARY', confidential: true };
    await database().forumLink.create({ data: { ...data, ...link }, select: { id: true } });
    const linksFor = async (viewer: Viewer) => (await lineOf(viewer, cast.speakerId))?.links.length;
    for (const viewer of [cast.speaker, cast.staff]) expect(await linksFor(viewer)).toBe(1);
    for (const viewer of [cast.owner, cast.organiser, cast.otherSpeaker, cast.reader, cast.assistant]) {
      expect(await linksFor(viewer)).toBe(0);
      expect(JSON.stringify(await getPeoplePage(viewer, cast.forumId))).not.toContain('CANARY');
    }
  });

  it('name accounts of the workspace only to who may link them', async () => {
    expect((await getPeoplePage(cast.organiser, cast.forumId)).accounts).toHaveLength(7);
    for (const viewer of [cast.staff, cast.speaker, cast.reader])
      expect((await getPeoplePage(viewer, cast.forumId)).accounts).toEqual([]);
  });

  it('cost two statements, for two people and for thirty', async () => {
    const cost = () => statementsOf(() => getPeoplePage(cast.organiser, cast.forumId));
    expect(await cost()).toHaveLength(2);
    for (let at = 0; at < 30; at += 1) {
      const { id } = await makeParticipant(cast.forumId, { userId: (await makeUser()).id });
      await makeQuestion(cast.forumId, { addressees: [id] });
    }
    expect(await cost()).toHaveLength(2);
  });
});

describe('adding and changing a person', () => {
  it('is refused to who may only read, and unseen to strangers', async () => {
    const edit = { ...person, participantId: cast.speakerId, version: 0 };
    for (const viewer of [cast.reader, cast.speaker, cast.assistant, cast.otherSpeaker]) {
      await expect(createParticipant(viewer, { ...person, forumId: cast.forumId })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(updateParticipant(viewer, edit)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const viewer of [cast.outsider, cast.stranger]) {
      await expect(createParticipant(viewer, { ...person, forumId: cast.forumId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(updateParticipant(viewer, edit)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await lineOf(cast.owner, cast.speakerId)).toMatchObject({ name: 'Hana Test', version: 0 });
  });

  it('puts a new person last, also when two are added at the same moment', async () => {
    await Promise.all([1, 2].map(() => createParticipant(cast.staff, { ...person, forumId: cast.forumId })));
    const people = await database().participant.findMany({
      where: { forumId: cast.forumId },
      orderBy: { position: 'asc' },
      select: { name: true, position: true },
    });
    expect(people.map((one) => one.name)).toEqual(['Hana Test', 'Other Test', 'New Person', 'New Person']);
    expect(new Set(people.map((one) => one.position)).size).toBe(4);
  });

  it('of a second tab is refused', async () => {
    const edit = { ...person, participantId: cast.speakerId, version: 0 };
    expect(await updateParticipant(cast.staff, edit)).toEqual({ version: 1 });
    await expect(updateParticipant(cast.organiser, { ...edit, name: 'Second tab' })).rejects.toMatchObject({
      code: 'STALE',
    });
    expect(await lineOf(cast.owner, cast.speakerId)).toMatchObject({ name: 'New Person', aliases: ['新人'] });
  });
});

describe('receipt and slides', () => {
  it('are noted by the crew, the person and their assistants, by nobody else', async () => {
    for (const viewer of [cast.staff, cast.speaker, cast.assistant]) {
      await setReceipt(viewer, { participantId: cast.speakerId, hasConfirmed: true });
      await setSlides(viewer, { participantId: cast.speakerId, slides: 'PROMISED' });
    }
    for (const viewer of [cast.otherSpeaker, cast.reader])
      await expect(setSlides(viewer, { participantId: cast.speakerId, slides: 'NONE' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    for (const viewer of [cast.outsider, cast.stranger])
      await expect(setReceipt(viewer, { participantId: cast.speakerId, hasConfirmed: false })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    expect((await lineOf(cast.staff, cast.speakerId))?.logistics).toEqual({ hasConfirmed: true, slides: 'PROMISED' });
  });

  it('keep the first instant of a receipt and do not outdate an open form', async () => {
    await setReceipt(cast.speaker, { participantId: cast.speakerId, hasConfirmed: true });
    const read = () =>
      database().participant.findFirstOrThrow({
        where: { id: cast.speakerId },
        select: { receiptConfirmedAt: true, version: true },
      });
    const first = await read();
    await setReceipt(cast.staff, { participantId: cast.speakerId, hasConfirmed: true });
    expect(await read()).toEqual(first);
    expect(first.version).toBe(0);
    await setReceipt(cast.staff, { participantId: cast.speakerId, hasConfirmed: false });
    expect((await read()).receiptConfirmedAt).toBeNull();
  });
});

describe('removing a person', () => {
  it('is undone with limits, links, questions, assistants and place', async () => {
    const link = { forumId: cast.forumId, issuedById: cast.staff.userId, participantId: cast.speakerId };
    const hidden = { kind: 'PANELIST' as const, value: 'https://example.org/CANARY', confidential: true };
    await database().forumLink.create({ data: { ...link, ...hidden }, select: { id: true } });
    await createLimit(cast.organiser, {
      forumId: cast.forumId,
      who: { audience: 'PARTICIPANT', participantId: cast.speakerId },
      kind: 'REMARKS',
      minSeconds: null,
      maxSeconds: 720,
    });
    const before = await lineOf(cast.speaker, cast.speakerId);
    const { undo } = await removeParticipant(cast.organiser, { participantId: cast.speakerId, version: 0 });
    expect(undo).not.toContain('CANARY');
    expect(Buffer.from(undo, 'base64url').toString('latin1')).not.toContain('CANARY');
    expect((await getPeoplePage(cast.owner, cast.forumId)).people.map((one) => one.name)).toEqual(['Other Test']);

    await expect(restoreParticipant(cast.owner, { forumId: cast.forumId, undo })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await restoreParticipant(cast.organiser, { forumId: cast.forumId, undo });
    expect(await lineOf(cast.speaker, cast.speakerId)).toEqual(before);
    expect((await getPeoplePage(cast.owner, cast.forumId)).people.map((one) => one.name)).toEqual([
      'Hana Test',
      'Other Test',
    ]);
    await expect(restoreParticipant(cast.organiser, { forumId: cast.forumId, undo })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('is refused while they have drafts, to readers, and to a stale tab', async () => {
    const remove = (viewer: Viewer, version = 0) =>
      removeParticipant(viewer, { participantId: cast.speakerId, version });
    await expect(remove(cast.organiser, 7)).rejects.toMatchObject({ code: 'STALE' });
    await expect(remove(cast.reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(remove(cast.outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await makeDraft(cast.questionId, cast.speakerId, cast.speaker.userId);
    await expect(remove(cast.organiser)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await database().talkingPoints.count()).toBe(1);
  });

  it('cannot be undone with a text that this installation did not seal', async () => {
    const { undo } = await removeParticipant(cast.organiser, { participantId: cast.speakerId, version: 0 });
    const forged = `${undo.slice(0, -4)}AAAA`;
    for (const text of ['x', forged, undo.slice(0, 20)])
      await expect(restoreParticipant(cast.organiser, { forumId: cast.forumId, undo: text })).rejects.toMatchObject({
        code: 'INVALID',
      });
  });
});

describe('the account of a person', () => {
  const link = (viewer: Viewer, userId: string | null, version = 0) =>
    linkAccount(viewer, { participantId: cast.speakerId, version, userId });

  it('is chosen by managers among the workspace, and takes the former assistants’ access away', async () => {
    const member = await makeMember(cast.workspaceId, 'SPEAKER');
    for (const viewer of [cast.staff, cast.speaker, cast.assistant, cast.reader])
      await expect(link(viewer, member.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(link(cast.stranger, member.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(link(cast.organiser, cast.stranger.userId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(link(cast.organiser, cast.otherSpeaker.userId)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await link(cast.organiser, member.id)).toEqual({ version: 1 });
    await expect(link(cast.organiser, null)).rejects.toMatchObject({ code: 'STALE' });
    expect((await viewerOf(cast.assistant)).assists).toEqual([]);
    await expect(getPeoplePage(await viewerOf(cast.assistant), cast.forumId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('stays once they have drafts', async () => {
    await makeDraft(cast.questionId, cast.speakerId, cast.speaker.userId);
    expect((await lineOf(cast.organiser, cast.speakerId))?.account?.isFixed).toBe(true);
    for (const userId of [cast.organiser.userId, null])
      await expect(link(cast.organiser, userId)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('cannot be replaced to read a personal link', async () => {
    const data = { forumId: cast.forumId, issuedById: cast.staff.userId, participantId: cast.speakerId };
    const hidden = { kind: 'PANELIST' as const, value: 'https://example.org/CANARY', confidential: true };
    await database().forumLink.create({ data: { ...data, ...hidden }, select: { id: true } });
    await expect(link(cast.organiser, cast.organiser.userId)).rejects.toMatchObject({ code: 'CONFLICT' });
    // Nor by sitting down where nobody has an account yet; giving the place to its person stays possible.
    await database().participant.update({ where: { id: cast.speakerId }, data: { userId: null } });
    await expect(link(cast.organiser, cast.organiser.userId)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await link(cast.organiser, cast.speaker.userId)).toEqual({ version: 1 });
  });
});

describe('assistants', () => {
  const name = (viewer: Viewer, email: string) => nameAssistant(viewer, { participantId: cast.speakerId, email });

  it('are named and dropped by the speaker alone', async () => {
    const helper = await makeUser();
    for (const viewer of [cast.owner, cast.organiser, cast.assistant, cast.otherSpeaker, cast.reader])
      await expect(name(viewer, helper.email)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(name(cast.stranger, helper.email)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await name(cast.speaker, helper.email);
    await expect(name(cast.speaker, helper.email)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(name(cast.speaker, 'nobody@example.org')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(name(cast.speaker, cast.speaker.email)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await getPeoplePage(await viewerOf(helper), cast.forumId)).people).toHaveLength(2);
    await expect(
      dropAssistant(cast.organiser, { participantId: cast.speakerId, userId: helper.id }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await dropAssistant(cast.speaker, { participantId: cast.speakerId, userId: helper.id });
    await expect(getPeoplePage(await viewerOf(helper), cast.forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are not named by who lost the place while they asked', async () => {
    const place = { participantId: cast.speakerId };
    await linkAccount(cast.owner, { ...place, version: 0, userId: cast.organiser.userId });
    const asking = await viewerOf(cast.organiser);
    await linkAccount(cast.owner, { ...place, version: 1, userId: cast.speaker.userId });
    await expect(name(asking, (await makeUser()).email)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await database().participantAssistant.count()).toBe(0);
  });

  it('cannot be guessed address by address', async () => {
    for (let at = 0; at < 20; at += 1) await name(cast.speaker, `guess-${at}@example.org`).catch(() => undefined);
    await expect(name(cast.speaker, 'guess-21@example.org')).rejects.toMatchObject({ code: 'TOO_MANY' });
  });
});
