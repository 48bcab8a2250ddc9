import { beforeEach, describe, expect, it } from 'vitest';
import { listActions } from '@/lib/data/action-lists';
import { createAction } from '@/lib/data/actions';
import { createDeadline } from '@/lib/data/deadlines';
import { createLimit } from '@/lib/data/limits';
import { database } from '@/lib/data/prisma';
import { getToday } from '@/lib/data/today';
import type { Viewer } from '@/lib/domain/policy';
import { comingEvents } from '@/lib/domain/today';
import { makeCast, makeDraft, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import {
  makeForum,
  makeMapRecord,
  makeMember,
  makeParticipant,
  makeQuestion,
  makeWorkspace,
  viewerOf,
} from '../support/factories';
import { makeQuestionLink } from '../support/links';
import { statementsOf } from '../support/statements';

const now = new Date('2023-02-10T03:00:00Z');
let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
  await database().forum.updateMany({ where: { title: 'Another forum' }, data: { startLocal: null, startsAt: null } });
});

describe('today', () => {
  it('is empty where there is no forum to see', async () => {
    const member = await viewerOf(await makeMember((await makeWorkspace()).id, 'OWNER'));
    expect(await getToday(member, now)).toEqual({
      next: null,
      actions: [],
      hasMoreActions: false,
      leftOverCount: 0,
      review: [],
      deadlines: [],
      forums: [],
      isEmpty: true,
    });
    expect((await getToday(cast.stranger, now)).isEmpty).toBe(true);
  });

  it('tells a speaker how their minutes stand in the next forum, and their assistant the same', async () => {
    await makeQuestion(cast.forumId, { addressees: [cast.speakerId] });
    await makeQuestion(cast.forumId, { addressees: [cast.otherSpeakerId] });
    await makeDraft(cast.questionId, cast.speakerId, cast.speaker.userId, { spokenSeconds: 570 });
    const limit = { kind: 'REMARKS' as const, minSeconds: null, maxSeconds: 720 };
    await createLimit(cast.staff, { ...limit, forumId: cast.forumId, who: { audience: 'ALL', participantId: null } });
    const own = { questionCount: 2, draftedCount: 1, writtenSeconds: 570, limitSeconds: 720, name: 'Hana Test' };
    const mine = await getToday(cast.speaker, now);
    expect(mine.next?.title).toBe('Test forum');
    expect(mine.next?.own).toEqual([expect.objectContaining({ ...own, isSelf: true })]);
    expect(mine.next?.own[0]?.nextQuestionId).not.toBe(cast.questionId);
    expect((await getToday(cast.assistant, now)).next?.own).toEqual([
      expect.objectContaining({ ...own, isSelf: false }),
    ]);
    const organiser = await getToday(cast.organiser, now);
    expect(organiser.next?.own).toEqual([]);
    expect(JSON.stringify([mine, organiser])).not.toContain('CANARY');
  });

  it('goes on to the next forum once one is over', async () => {
    const later = { title: 'Later', startLocal: '2023-02-20T10:00' };
    await makeForum(cast.workspaceId, cast.owner.userId, later);
    const next = async (at: string) => (await getToday(cast.organiser, new Date(at))).next?.title ?? null;
    expect(await next('2023-02-17T02:00:00Z')).toBe('Test forum');
    expect(await next('2023-02-17T02:30:00Z')).toBe('Later');
    expect(await next('2023-02-21T00:00:00Z')).toBeNull();
  });

  it('lists my open actions, not those of others', async () => {
    const action = { forumId: cast.forumId, workspaceId: null, phase: 'BEFORE' as const, timeZone: 'Asia/Tokyo' };
    const none = { dueDay: null, dueTime: null };
    await createAction(cast.staff, { ...action, ...none, text: 'For the speaker', ownerId: cast.speaker.userId });
    await createAction(cast.staff, { ...action, ...none, text: 'For staff', ownerId: cast.staff.userId });
    expect((await getToday(cast.speaker, now)).actions.map((one) => one.text)).toEqual(['For the speaker']);
    expect((await getToday(cast.owner, now)).actions).toEqual([]);
  });

  it('counts what is left from forums long over instead of listing it', async () => {
    const old = await makeForum(cast.workspaceId, cast.owner.userId, { startLocal: '2023-01-05T10:00' });
    const recent = await makeForum(cast.workspaceId, cast.owner.userId, { startLocal: '2023-01-20T10:00' });
    const make = (forumId: string, text: string, dueDay: string | null) =>
      createAction(cast.staff, {
        ...{ forumId, text, dueDay, dueTime: null, timeZone: 'Asia/Tokyo' },
        ...{ workspaceId: null, phase: 'BEFORE', ownerId: cast.speaker.userId },
      });
    await makeParticipant(old.id, { userId: cast.speaker.userId });
    await makeParticipant(recent.id, { userId: cast.speaker.userId });
    await make(old.id, 'Old slides', '2023-01-04');
    await make(old.id, 'Old, undated', null);
    await make(old.id, 'Report on the old forum', '2023-02-12');
    await make(recent.id, 'Recent, undated', null);
    await make(recent.id, 'Recent slides', '2023-01-19');
    const { actions, leftOverCount } = await getToday(cast.speaker, now);
    expect(actions.map(({ text }) => text)).toEqual(['Recent slides', 'Report on the old forum', 'Recent, undated']);
    expect(leftOverCount).toBe(2);
    const filters = { who: 'mine', state: 'open', overdueOnly: false, forums: 'past' } as const;
    const ledger = await listActions(cast.speaker, filters, { now });
    expect(ledger.actions.map(({ text }) => text)).toEqual(['Old slides', 'Old, undated']);
    expect((await getToday(cast.reader, now)).leftOverCount).toBe(0);
  });

  it('asks those who may decide to review links, forum by forum', async () => {
    await makeMapRecord('nco');
    await makeMapRecord('cisa');
    await makeQuestionLink(cast.questionId, 'nco', { surface: 'NCO' });
    await makeQuestionLink(cast.questionId, 'cisa', { state: 'CONFIRMED' });
    for (const viewer of [cast.organiser, cast.speaker, cast.assistant])
      expect((await getToday(viewer, now)).review).toEqual([
        { forum: { id: cast.forumId, title: 'Test forum' }, linkCount: 1, questionIds: [cast.questionId] },
      ]);
    for (const viewer of [cast.reader, cast.outsider]) expect((await getToday(viewer, now)).review).toEqual([]);
  });

  it('looks 14 days ahead, and no further', async () => {
    const what = { forumId: cast.forumId, kind: 'SLIDES' as const };
    await createDeadline(cast.staff, { ...what, what: 'Slides', rule: { type: 'before_start', minutes: 120 } });
    await createDeadline(cast.staff, { ...what, what: 'Bio', rule: { type: 'days_before', days: 10, time: null } });
    await createDeadline(cast.staff, { ...what, what: 'Paper', rule: { type: 'days_after', days: 30, time: null } });
    await makeForum(cast.workspaceId, cast.owner.userId, { title: 'In spring', startLocal: '2023-04-01T10:00' });
    const events = comingEvents(await getToday(cast.organiser, now));
    expect(events.map((event) => (event.kind === 'deadline' ? event.deadline.what : event.forum.title))).toEqual([
      'Slides',
      'Test forum',
    ]);
    expect((await getToday(cast.outsider, now)).deadlines).toEqual([]);
  });

  it('lists what is owed for a forum without a day, and for none, however old', async () => {
    const undated = await makeForum(cast.workspaceId, cast.owner.userId);
    await database().forum.update({ where: { id: undated.id }, data: { startLocal: null, startsAt: null } });
    await makeParticipant(undated.id, { userId: cast.speaker.userId });
    const common = { dueTime: null, timeZone: 'Asia/Tokyo', phase: 'BEFORE' as const, ownerId: cast.speaker.userId };
    for (const [text, dueDay] of [
      ['Old, dated', '2022-01-04'],
      ['Undated', null],
    ] as const)
      await createAction(cast.staff, { forumId: undated.id, workspaceId: null, text, dueDay, ...common });
    const own = { forumId: null, workspaceId: cast.workspaceId, text: 'Of no forum', dueDay: '2022-01-05' };
    await createAction(cast.staff, { ...own, ...common, ownerId: cast.staff.userId });
    const of = async (viewer: Viewer): Promise<string[]> =>
      (await getToday(viewer, now)).actions.map(({ text }) => text);
    expect(await of(cast.speaker)).toEqual(['Old, dated', 'Undated']);
    expect(await of(cast.staff)).toContain('Of no forum');
  });

  it('costs five statements, for one row of each kind and for thirty', async () => {
    await makeMapRecord('nco');
    const cost = () => statementsOf(() => getToday(cast.speaker, now));
    expect(await cost()).toHaveLength(5);
    for (let at = 0; at < 30; at += 1) {
      const { id } = await makeForum(cast.workspaceId, cast.owner.userId);
      const person = await makeParticipant(id, { userId: cast.speaker.userId });
      const question = await makeQuestion(id, { addressees: [person.id] });
      await makeQuestionLink(question.id, 'nco', { surface: 'NCO' });
    }
    expect(await cost()).toHaveLength(5);
  });
});
