import { beforeEach, describe, expect, it } from 'vitest';
import { getForumOverview } from '@/lib/data/overview';
import { database } from '@/lib/data/prisma';
import type { DeadlineRule } from '@/lib/domain/deadlines';
import { makeCast, makeDraft, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { makeMapRecord, makeParticipant, makeQuestion } from '../support/factories';
import { makeQuestionLink } from '../support/links';
import { statementsOf } from '../support/statements';

const now = new Date('2023-02-14T11:00:00Z');
let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

async function makeDeadline(rule: DeadlineRule, dueAt: string | null): Promise<string> {
  const data = { forumId: cast.forumId, what: 'Slides', kind: 'SLIDES' as const, precision: 'MINUTE' as const };
  const { id } = await database().deadline.create({ data: { ...data, rule, dueAt }, select: { id: true } });
  return id;
}

describe('the overview', () => {
  it('tells the crew how far everybody is, in states and seconds, never words', async () => {
    await makeDraft(cast.questionId, cast.speakerId, cast.speaker.userId, { state: 'READY', spokenSeconds: 100 });
    const overview = await getForumOverview(cast.organiser, cast.forumId, now);
    const hana = overview.people.find((one) => one.id === cast.speakerId)?.readiness;
    expect(hana).toMatchObject({ questionCount: 1, draftedCount: 1, readyCount: 1, writtenSeconds: 100 });
    expect(overview.own).toEqual([]);
    expect(JSON.stringify(overview)).not.toContain('CANARY');
    expect(overview.missing.map((one) => [one.code, one.names])).toEqual([
      ['moderator', []],
      ['limits', []],
      ['receipts', ['Hana Test', 'Other Test']],
      ['slides', ['Hana Test', 'Other Test']],
    ]);
  });

  it('tells speakers and their assistants about themselves only, readers about nobody', async () => {
    await makeDraft(cast.questionId, cast.speakerId, cast.speaker.userId);
    const known = async (viewer: Cast['owner']) => {
      const overview = await getForumOverview(viewer, cast.forumId, now);
      return {
        people: overview.people.filter((one) => one.readiness !== null).map((one) => one.name),
        own: overview.own.map((one) => [one.name, one.isSelf, one.questions.map((question) => question.state)]),
      };
    };
    expect(await known(cast.speaker)).toEqual({ people: ['Hana Test'], own: [['Hana Test', true, ['draft']]] });
    expect(await known(cast.assistant)).toEqual({ people: ['Hana Test'], own: [['Hana Test', false, ['draft']]] });
    expect(await known(cast.otherSpeaker)).toEqual({ people: ['Other Test'], own: [] });
    expect(await known(cast.reader)).toEqual({ people: [], own: [] });
  });

  it('lists what is next, and an action that follows a deadline once', async () => {
    const slides = await makeDeadline({ type: 'before_start', minutes: 120 }, '2023-02-16T23:00:00Z');
    const place = { workspaceId: cast.workspaceId, forumId: cast.forumId, createdById: cast.owner.userId };
    await database().actionItem.createMany({
      data: [
        { ...place, text: 'Slides', deadlineId: slides, dueAt: '2023-02-16T23:00:00Z', precision: 'MINUTE' },
        { ...place, text: 'Call', dueAt: '2023-02-15T00:00:00Z', precision: 'MINUTE' },
        { ...place, text: 'Late', dueAt: '2023-02-13T00:00:00Z', precision: 'MINUTE' },
        { ...place, text: 'Done', dueAt: '2023-02-13T00:00:00Z', precision: 'MINUTE', doneAt: now },
      ],
    });
    const overview = await getForumOverview(cast.organiser, cast.forumId, now);
    expect(overview.next.map((one) => [one.kind, one.text])).toEqual([
      ['action', 'Call'],
      ['deadline', 'Slides'],
      ['start', 'Test forum'],
    ]);
    expect(overview.overdueActionCount).toBe(1);
    expect((await getForumOverview(cast.reader, cast.forumId, now)).next.map((one) => one.kind)).toEqual([
      'deadline',
      'start',
    ]);
  });

  it('keeps confidential links to who they are for and who issued them', async () => {
    const link = { forumId: cast.forumId, issuedById: cast.staff.userId };
    await database().forumLink.createMany({
      data: [
        { ...link, kind: 'REGISTRATION', value: 'https://example.org/register', confidential: false },
        {
          ...link,
          kind: 'PANELIST',
          value: 'https://example.org/CANARY',
          confidential: true,
          participantId: cast.speakerId,
        },
      ],
    });
    const kinds = async (viewer: Cast['owner']) =>
      (await getForumOverview(viewer, cast.forumId, now)).links.map((one) => one.kind);
    expect(await kinds(cast.speaker)).toEqual(['REGISTRATION', 'PANELIST']);
    expect(await kinds(cast.staff)).toEqual(['REGISTRATION', 'PANELIST']);
    for (const viewer of [cast.owner, cast.organiser, cast.reader, cast.otherSpeaker, cast.assistant])
      expect(await kinds(viewer)).toEqual(['REGISTRATION']);
  });

  it('costs two statements, for one row of each kind and for thirty', async () => {
    await makeMapRecord('nco');
    const cost = () => statementsOf(() => getForumOverview(cast.organiser, cast.forumId, now));
    expect(await cost()).toHaveLength(2);
    for (let at = 0; at < 30; at += 1) {
      const person = await makeParticipant(cast.forumId);
      const question = await makeQuestion(cast.forumId, { addressees: [person.id] });
      await makeQuestionLink(question.id, 'nco', { surface: 'NCO' });
      await makeDeadline({ type: 'before_start', minutes: at }, '2023-02-16T23:00:00Z');
    }
    expect(await cost()).toHaveLength(2);
    const links = (await getForumOverview(cast.organiser, cast.forumId, now)).missing.find(
      (one) => one.code === 'links',
    );
    expect(links?.count).toBe(30);
  });
});
