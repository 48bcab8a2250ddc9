import { beforeEach, describe, expect, it } from 'vitest';
import { getLinkReview, type ReviewAsked } from '@/lib/data/link-review';
import { confirmLinksAbove, decideLinks } from '@/lib/data/link-decisions';
import { database } from '@/lib/data/prisma';
import { getQuestionPage } from '@/lib/data/question-page';
import { resetDatabase } from '../support/database';
import { makeForumRole, makeMember, makeParticipant, makeUser, makeWorkspace, viewerOf } from '../support/factories';
import { makeReviewStage, type ReviewStage } from '../support/review-stage';
import { statementsOf } from '../support/statements';

const asked: ReviewAsked = { show: 'open', after: 0, above: null, recordId: null, today: '2026-11-22' };

async function states(stage: ReviewStage): Promise<Record<string, number>> {
  const rows = await database().questionLink.groupBy({
    by: ['state'],
    where: { question: { forumId: stage.forumId } },
    _count: true,
  });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}

async function previewOf(stage: ReviewStage, above: number): Promise<{ seen: string; count: number }> {
  const { preview } = await getLinkReview(stage.organiser, stage.forumId, { ...asked, above });
  return { seen: preview?.seen ?? '', count: preview?.count ?? -1 };
}

const input = (stage: ReviewStage, linkId: string, version = 0) => ({
  forumId: stage.forumId,
  decisions: [{ linkId, version, state: 'CONFIRMED' as const }],
});

beforeEach(() => resetDatabase());

describe('the links of a forum', () => {
  it('come by question in its order, with what waits and how much of all is decided', async () => {
    const stage = await makeReviewStage(3);
    await decideLinks(stage.organiser, input(stage, stage.linkIds[1]?.[0] ?? ''));
    const open = await getLinkReview(stage.organiser, stage.forumId, asked);
    expect(open.day).toBe('2023-02-17');
    expect(open.tally).toEqual({ total: 6, decided: 1 });
    expect(open.questions.map(({ number, links }) => [number, links.map((link) => link.percent)])).toEqual([
      [1, [95, 60]],
      [2, [60]],
      [3, [95, 60]],
    ]);
    const all = await getLinkReview(stage.organiser, stage.forumId, { ...asked, show: 'all' });
    expect(all.questions[1]?.links.map((link) => link.state)).toEqual(['CONFIRMED', 'SUGGESTED']);
    expect(all.questions[1]?.links[0]?.decidedBy).toBe('Test Person');
  });

  it('name those whom a question is put to', async () => {
    const stage = await makeReviewStage(2);
    const { id: participantId } = await makeParticipant(stage.forumId, { name: 'Hana Example' });
    const [questionId = ''] = stage.questionIds;
    await database().questionAddressee.create({ data: { questionId, participantId }, select: { questionId: true } });
    const { questions } = await getLinkReview(stage.organiser, stage.forumId, asked);
    expect(questions.map((question) => question.addressees)).toEqual([['Hana Example'], []]);
  });

  it('number a question as the list of the forum does, in the review, in the preview and on its own page', async () => {
    const stage = await makeReviewStage(5, [0.9]);
    const [ken, hana] = [
      await makeParticipant(stage.forumId, { name: 'Ken', position: 2 }),
      await makeParticipant(stage.forumId, { name: 'Hana', position: 1 }),
    ];
    const [toHana, toBoth, toKen, alsoToHana, toAll] = stage.questionIds;
    const put = [
      [toHana, hana],
      [toBoth, ken],
      [toBoth, hana],
      [toKen, ken],
      [alsoToHana, hana],
    ] as const;
    for (const [questionId = '', { id }] of put)
      await database().questionAddressee.create({ data: { questionId, participantId: id } });
    const view = await getLinkReview(stage.organiser, stage.forumId, { ...asked, above: 50 });
    const numbers = view.questions.map(({ id, number }) => [id, number]);
    expect(numbers).toEqual([
      [toHana, 1],
      [toBoth, 2],
      [toKen, 2],
      [alsoToHana, 3],
      [toAll, 1],
    ]);
    expect(view.preview?.groups.flatMap((group) => group.questions)).toEqual([
      { whom: ['Hana'], numbers: [1, 3] },
      { whom: ['Hana', 'Ken'], numbers: [2] },
      { whom: ['Ken'], numbers: [2] },
      { whom: [], numbers: [1] },
    ]);
    const pages = await Promise.all(
      stage.questionIds.map((questionId) =>
        getQuestionPage(stage.organiser, { ...asked, forumId: stage.forumId, questionId }),
      ),
    );
    expect(pages.map(({ question, place }) => [question.id, place.number])).toEqual(numbers);
    expect(pages.map(({ place }) => place.count)).toEqual([3, 3, 2, 3, 1]);
  });

  it('are cut into pages of questions that lead to one another', async () => {
    const stage = await makeReviewStage(25, [0.9]);
    const read = (after: number) => getLinkReview(stage.organiser, stage.forumId, { ...asked, after });
    const first = await read(0);
    const second = await read(first.nextAfter ?? -1);
    const third = await read(second.nextAfter ?? -1);
    const numbers = [first, second, third].map((page) => page.questions.map((question) => question.place));
    expect(numbers.map((page) => [page.at(0), page.at(-1)])).toEqual([
      [1, 10],
      [11, 20],
      [21, 25],
    ]);
    expect([first.previousAfter, third.nextAfter]).toEqual([null, null]);
    expect(second.previousAfter).toBe(0);
    expect((await read(third.previousAfter ?? -1)).questions.map((one) => one.place)).toEqual(numbers[1]);
  });

  it('take as many statements for 200 questions as for 10', async () => {
    const counts: number[] = [];
    for (const questions of [10, 200]) {
      const stage = await makeReviewStage(questions, [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]);
      const whole = { ...asked, above: 50, recordId: 'review-record-0' };
      await getLinkReview(stage.organiser, stage.forumId, whole);
      const sent = await statementsOf(() => getLinkReview(stage.organiser, stage.forumId, whole));
      counts.push(sent.length);
      await resetDatabase();
    }
    // The page, the open record, the preview, and two for the map, which no process keeps while none is loaded.
    expect(counts).toEqual([5, 5]);
  });

  it('are read by who reads the forum, and are not there for anybody else', async () => {
    const stage = await makeReviewStage(1);
    const reader = await viewerOf(await makeMember(stage.workspaceId, 'VIEWER'));
    expect((await getLinkReview(reader, stage.forumId, asked)).tally.total).toBe(2);
    const foreign = await viewerOf(await makeMember((await makeWorkspace()).id, 'OWNER'));
    for (const viewer of [foreign, await viewerOf(await makeUser())])
      await expect(getLinkReview(viewer, stage.forumId, { ...asked, above: 50 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

describe('deciding several links', () => {
  it('writes each with its own entry in the audit, and undoes all by the same call', async () => {
    const stage = await makeReviewStage(2);
    const ids = stage.linkIds.flat();
    const { decided, tally } = await decideLinks(stage.organiser, {
      forumId: stage.forumId,
      decisions: ids.map((linkId, at) => ({ linkId, version: 0, state: at === 0 ? 'REJECTED' : 'CONFIRMED' })),
    });
    expect(tally).toEqual({ total: 4, decided: 4 });
    expect(await states(stage)).toEqual({ REJECTED: 1, CONFIRMED: 3 });
    const entries = await database().auditEntry.findMany({ where: { subject: 'question' } });
    expect(entries.map((entry) => entry.action).sort()).toEqual([
      'link.confirmed',
      'link.confirmed',
      'link.confirmed',
      'link.rejected',
    ]);
    expect(entries.every((entry) => entry.actorId === stage.organiser.userId)).toBe(true);
    const decisions = decided.map(({ linkId, version }) => ({ linkId, version, state: 'SUGGESTED' as const }));
    await decideLinks(stage.organiser, { forumId: stage.forumId, decisions });
    expect(await states(stage)).toEqual({ SUGGESTED: 4 });
    expect(await database().questionLink.count({ where: { decidedById: { not: null } } })).toBe(0);
  });

  it('leaves alone what somebody else decided since, tells by whom, and writes the rest', async () => {
    const stage = await makeReviewStage(1);
    const [first = '', second = ''] = stage.linkIds.flat();
    const colleague = await viewerOf(await makeMember(stage.workspaceId, 'STAFF'));
    await decideLinks(colleague, {
      forumId: stage.forumId,
      decisions: [{ linkId: first, version: 0, state: 'REJECTED' }],
    });
    const answer = await decideLinks(stage.organiser, {
      forumId: stage.forumId,
      decisions: [first, second].map((linkId) => ({ linkId, version: 0, state: 'CONFIRMED' })),
    });
    expect(answer.decided).toEqual([{ linkId: second, version: 1, state: 'CONFIRMED' }]);
    expect(answer.overtaken).toEqual([
      { linkId: first, now: { linkId: first, version: 1, state: 'REJECTED', decidedBy: 'Test Person' } },
    ]);
    expect(await states(stage)).toEqual({ REJECTED: 1, CONFIRMED: 1 });
  });

  it('is open to those who decide on a question’s own page, forbidden to readers, and blind to other forums', async () => {
    const stage = await makeReviewStage(2, [0.9]);
    const [first = '', second = ''] = stage.linkIds.flat();
    const speaker = await makeUser();
    await makeParticipant(stage.forumId, { userId: speaker.id });
    expect((await decideLinks(await viewerOf(speaker), input(stage, first))).decided).toHaveLength(1);
    const reader = await viewerOf(await makeMember(stage.workspaceId, 'VIEWER'));
    await expect(decideLinks(reader, input(stage, second))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await viewerOf(await makeUser());
    await expect(decideLinks(stranger, input(stage, second))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // A link of a forum that the viewer runs, named in another one of theirs.
    const other = await makeReviewStage(1, [0.9]);
    const answer = await decideLinks(other.organiser, { ...input(stage, second), forumId: other.forumId });
    expect(answer).toMatchObject({ decided: [], overtaken: [{ linkId: second, now: null }] });
    expect(await states(stage)).toEqual({ CONFIRMED: 1, SUGGESTED: 1 });
  });
});

describe('confirming everything from a score on', () => {
  it('confirms what the preview showed and nothing below, and is undone by one call', async () => {
    const stage = await makeReviewStage(3);
    const { seen, count } = await previewOf(stage, 90);
    expect(count).toBe(3);
    const { confirmed, tally } = await confirmLinksAbove(stage.organiser, { forumId: stage.forumId, above: 90, seen });
    expect(tally).toEqual({ total: 6, decided: 3 });
    expect(confirmed.map((one) => one.linkId).sort()).toEqual(stage.linkIds.map(([sure = '']) => sure).sort());
    expect(await states(stage)).toEqual({ CONFIRMED: 3, SUGGESTED: 3 });
    const entries = await database().auditEntry.findMany({ where: { action: 'link.confirmed' } });
    expect(entries.map((entry) => entry.subjectId).sort()).toEqual([...stage.questionIds].sort());
    expect(entries[0]?.details).toMatchObject({ above: 90, from: 'SUGGESTED', record: 'review-record-0' });
    const decisions = confirmed.map(({ linkId, version }) => ({ linkId, version, state: 'SUGGESTED' as const }));
    await decideLinks(stage.organiser, { forumId: stage.forumId, decisions });
    expect(await states(stage)).toEqual({ SUGGESTED: 6 });
  });

  it('confirms nothing at all when anything of the preview has changed', async () => {
    const stage = await makeReviewStage(3);
    const { seen } = await previewOf(stage, 90);
    const colleague = await viewerOf(await makeMember(stage.workspaceId, 'STAFF'));
    await decideLinks(colleague, {
      forumId: stage.forumId,
      decisions: [{ linkId: stage.linkIds[0]?.[0] ?? '', version: 0, state: 'REJECTED' }],
    });
    await expect(confirmLinksAbove(stage.organiser, { forumId: stage.forumId, above: 90, seen })).rejects.toMatchObject(
      { code: 'STALE' },
    );
    expect(await states(stage)).toEqual({ REJECTED: 1, SUGGESTED: 5 });
    expect(await database().auditEntry.count({ where: { action: 'link.confirmed' } })).toBe(0);
  });

  it('takes as many statements for 200 questions as for 10', async () => {
    const counts: number[] = [];
    for (const questions of [10, 200]) {
      const stage = await makeReviewStage(questions, [0.95, 0.6]);
      const { seen } = await previewOf(stage, 90);
      const press = () => confirmLinksAbove(stage.organiser, { forumId: stage.forumId, above: 90, seen });
      counts.push((await statementsOf(press)).length);
      await resetDatabase();
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(9);
  });

  it('is for those who edit the forum’s questions: not for a speaker, who may decide one, nor for readers', async () => {
    const stage = await makeReviewStage(1);
    const { seen } = await previewOf(stage, 50);
    const act = { forumId: stage.forumId, above: 50, seen };
    const speaker = await makeUser();
    await makeParticipant(stage.forumId, { userId: speaker.id });
    const reader = await makeMember(stage.workspaceId, 'VIEWER');
    for (const person of [speaker, reader])
      await expect(confirmLinksAbove(await viewerOf(person), act)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(confirmLinksAbove(await viewerOf(await makeUser()), act)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const moderator = await makeUser();
    await makeForumRole(stage.forumId, moderator.id, 'MODERATOR');
    expect((await confirmLinksAbove(await viewerOf(moderator), act)).confirmed).toHaveLength(2);
  });
});
