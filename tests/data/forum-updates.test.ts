import { beforeEach, describe, expect, it } from 'vitest';
import { applyForumUpdate, declineForumUpdate, getForumUpdates, undoForumUpdate } from '@/lib/data/forum-updates';
import { database } from '@/lib/data/prisma';
import { getSources } from '@/lib/data/sources';
import type { Viewer } from '@/lib/domain/policy';
import { makeDraft } from '../support/cast';
import { makeMapRecord } from '../support/factories';
import { addMail, LATER_MAIL, makeUpdatedForum, openUpdates } from '../support/later-mail';
import { makeQuestionLink } from '../support/links';
import { statementsOf } from '../support/statements';

let forumId: string;
let organiser: Viewer;

beforeEach(async () => {
  ({ forumId, organiser } = await makeUpdatedForum());
});

/** Everything that a later mail could change, without versions and what is only derived. */
async function contents(): Promise<unknown> {
  return database().forum.findUniqueOrThrow({
    where: { id: forumId },
    select: {
      title: true,
      startLocal: true,
      startsAt: true,
      durationMinutes: true,
      participants: { orderBy: { position: 'asc' }, select: { id: true, name: true, role: true, title: true } },
      questions: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          text: true,
          addressees: { orderBy: { participantId: 'asc' } },
          links: { select: { id: true, state: true } },
        },
      },
      deadlines: { orderBy: { id: 'asc' }, select: { id: true, what: true, rule: true, dueAt: true } },
      limits: { orderBy: { id: 'asc' }, select: { id: true, maxSeconds: true } },
      actions: { orderBy: { id: 'asc' }, select: { id: true, text: true, dueAt: true } },
      links: { orderBy: { id: 'asc' }, select: { id: true, value: true, confidential: true } },
    },
  });
}

describe('a later mail kept with a forum', () => {
  it('changes nothing of the forum by itself', async () => {
    const before = await contents();
    await addMail(organiser, forumId);
    expect(await contents()).toEqual(before);
  });

  it('is told apart from what the forum was made from', async () => {
    const { sourceId } = await addMail(organiser, forumId);
    const sources = await getSources(organiser, forumId);
    expect(sources.map(({ id, isFirst }) => [id === sourceId, isFirst])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('is quoted by whole lines, as it is written', async () => {
    const view = await getForumUpdates(organiser, await addMail(organiser, forumId));
    const quotes = view.open.map(({ words }) => words);
    expect(quotes).toContain('- Mary Chen, Analyst, Example Labs');
    expect(quotes).toContain('Please send your slides by 10 March 2026, 17:00 JST.');
  });

  it('is one source however often it is added', async () => {
    expect((await addMail(organiser, forumId)).sourceId).toBe((await addMail(organiser, forumId)).sourceId);
  });

  it('is taken over one by one until nothing is left, every kind with its own way', async () => {
    const place = await addMail(organiser, forumId);
    const kinds: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      const [update] = await openUpdates(organiser, place);
      if (update === undefined) break;
      await applyForumUpdate(organiser, { ...place, key: update.key, choice: 0 });
      kinds.push(update.type);
    }
    expect(await openUpdates(organiser, place)).toEqual([]);
    expect(kinds.sort()).toEqual(
      [
        'addAction',
        'addDeadline',
        'addLink',
        'addPerson',
        'addQuestion',
        'changeDeadline',
        'changeLimit',
        'changePerson',
        'removePerson',
        'rewordQuestion',
        'setFact',
      ].sort(),
    );
    expect(await contents()).toMatchObject({ startLocal: '2026-03-13T11:00', limits: [{ maxSeconds: 480 }] });
    const people = await database().participant.findMany({ where: { forumId }, orderBy: { position: 'asc' } });
    expect(people.map((person) => person.name)).toEqual(['Hanako Sato', 'John Miller', 'Peter Novak', 'Mary Chen']);
  });

  it('can be undone, each update by itself, as if it had never been', async () => {
    const place = await addMail(organiser, forumId);
    const before = await contents();
    for (const { key } of await openUpdates(organiser, place)) {
      const { undo } = await applyForumUpdate(organiser, { ...place, key, choice: 0 });
      expect(await contents(), key).not.toEqual(before);
      await undoForumUpdate(organiser, { ...place, undo });
      expect(await contents(), key).toEqual(before);
      expect(await database().evidence.count({ where: { sourceId: place.sourceId } })).toBe(0);
    }
  });

  it('leaves confirmed links, talking points and to-dos alone when a question is reworded', async () => {
    const question = await database().question.findFirstOrThrow({ where: { forumId, position: 1 } });
    const person = await database().participant.findFirstOrThrow({ where: { forumId, position: 1 } });
    await makeMapRecord('canary-record');
    await makeQuestionLink(question.id, 'canary-record', { state: 'CONFIRMED' });
    await database().participant.update({ where: { id: person.id }, data: { userId: organiser.userId } });
    await makeDraft(question.id, person.id, organiser.userId);
    const kept = async (): Promise<unknown> => ({
      drafts: await database().talkingPoints.findMany(),
      confirmed: await database().questionLink.findMany({ where: { state: 'CONFIRMED' }, select: { recordId: true } }),
      actions: await database().actionItem.findMany({ where: { forumId }, orderBy: { id: 'asc' } }),
    });
    const before = await kept();
    const place = await addMail(organiser, forumId);
    const reworded = (await openUpdates(organiser, place)).find((one) => one.type === 'rewordQuestion');
    await applyForumUpdate(organiser, { ...place, key: reworded?.key ?? '', choice: 0 });
    const { text } = await database().question.findUniqueOrThrow({ where: { id: question.id } });
    expect(text).toMatch(/whole approach/);
    expect(await kept()).toEqual(before);
    expect(before).toMatchObject({ drafts: [{}], confirmed: [{ recordId: 'canary-record' }] });
  });

  it('removes nobody whose words would go with them', async () => {
    const question = await database().question.findFirstOrThrow({ where: { forumId, position: 1 } });
    const person = await database().participant.findFirstOrThrow({ where: { forumId, name: 'Aiko Tanaka' } });
    await database().participant.update({ where: { id: person.id }, data: { userId: organiser.userId } });
    await makeDraft(question.id, person.id, organiser.userId);
    const place = await addMail(organiser, forumId);
    const leaving = (await openUpdates(organiser, place)).find((one) => one.type === 'removePerson');
    const removal = applyForumUpdate(organiser, { ...place, key: leaving?.key ?? '', choice: 0 });
    await expect(removal).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await database().talkingPoints.count()).toBe(1);
  });

  it('notes which words of the mail a change came from', async () => {
    const place = await addMail(organiser, forumId);
    const start = (await openUpdates(organiser, place)).find((one) => one.type === 'setFact');
    await applyForumUpdate(organiser, { ...place, key: start?.key ?? '', choice: 0 });
    const [evidence] = await database().evidence.findMany({ where: { sourceId: place.sourceId } });
    expect(evidence).toMatchObject({ subject: 'forum', subjectId: forumId, field: 'start' });
    expect(LATER_MAIL.slice(evidence?.start, evidence?.end)).toContain('13 March 2026');
  });

  it('refuses an update that somebody has made superfluous meanwhile', async () => {
    const place = await addMail(organiser, forumId);
    const start = (await openUpdates(organiser, place)).find((one) => one.type === 'setFact');
    const input = { ...place, key: start?.key ?? '', choice: 0 };
    await applyForumUpdate(organiser, input);
    await expect(applyForumUpdate(organiser, input)).rejects.toMatchObject({ code: 'STALE' });
  });

  it('does not undo what somebody has changed since', async () => {
    const place = await addMail(organiser, forumId);
    const added = (await openUpdates(organiser, place)).find((one) => one.type === 'addQuestion');
    const { undo } = await applyForumUpdate(organiser, { ...place, key: added?.key ?? '', choice: 0 });
    await database().question.updateMany({ where: { forumId, position: 5 }, data: { version: { increment: 1 } } });
    await expect(undoForumUpdate(organiser, { ...place, undo })).rejects.toMatchObject({ code: 'STALE' });
  });

  it('keeps what was declined declined until it is considered again', async () => {
    const place = await addMail(organiser, forumId);
    const [update] = await openUpdates(organiser, place);
    const key = update?.key ?? '';
    await declineForumUpdate(organiser, { ...place, key, declined: true });
    await declineForumUpdate(organiser, { ...place, key, declined: true });
    const view = await getForumUpdates(organiser, place);
    expect(view.declined.map((one) => one.key)).toEqual([key]);
    expect(view.open.map((one) => one.key)).not.toContain(key);
    await declineForumUpdate(organiser, { ...place, key, declined: false });
    expect((await openUpdates(organiser, place))[0]?.key).toBe(key);
  });

  it('costs three statements to compare', async () => {
    const place = await addMail(organiser, forumId);
    expect(await statementsOf(() => getForumUpdates(organiser, place))).toHaveLength(3);
  });
});
