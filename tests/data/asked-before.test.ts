import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAskedBefore } from '@/lib/data/asked-before';
import { loadMapData } from '@/lib/data/map-loader';
import { database } from '@/lib/data/prisma';
import type { AskedBefore } from '@/lib/domain/asked-before';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { makeForum, makeMember, makeParticipant, makeQuestion, makeWorkspace } from '../support/factories';
import { statementsOf } from '../support/statements';

const TEXT = 'How do Japan and the United States share information about attacks on ports and cables?';
const LIKE = 'How should Japan and the United States share information on attacks against ports?';
const DAY = '2025-10-01';
let cast: Cast;

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});

beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  cast = await makeCast({ title: 'In hand', startLocal: `${DAY}T10:00` });
});

async function link(questionId: string, ...recordIds: string[]): Promise<void> {
  const reason = { code: 'by_hand', params: {} };
  await database().questionLink.createMany({
    data: recordIds.map((recordId) => ({ questionId, recordId, score: 1, byHand: true, reason })),
  });
}

/** A question of a forum of its own, in the workspace of the cast unless another is given. */
async function ask(
  text: string,
  { startLocal = '2024-05-20T10:00', workspaceId = cast.workspaceId, records = [] as string[] } = {},
): Promise<string> {
  const forum = await makeForum(workspaceId, cast.owner.userId, { title: 'Years ago', startLocal });
  const speaker = await makeParticipant(forum.id, { name: 'Mio Earlier' });
  const question = await makeQuestion(forum.id, { text, addressees: [speaker.id] });
  await link(question.id, ...records);
  return question.id;
}

async function inHand(text: string, records: string[] = []): Promise<(viewer?: Viewer) => Promise<AskedBefore[]>> {
  const { id } = await makeQuestion(cast.forumId, { text });
  await link(id, ...records);
  return (viewer = cast.owner) => listAskedBefore(viewer, { questionId: id, ownIds: records, day: DAY });
}

const idsOf = (questions: readonly AskedBefore[]): string[] => questions.map((one) => one.questionId);

describe('questions asked before', () => {
  it('are found by their words, with their forum and whom they were put to', async () => {
    const earlier = await ask(LIKE);
    await ask('Who pays for the replacement of an old power plant?');
    const before = await inHand(TEXT);
    expect(await before()).toEqual([
      expect.objectContaining({
        questionId: earlier,
        text: LIKE,
        forumTitle: 'Years ago',
        forumDay: '2024-05-20',
        addressees: ['Mio Earlier'],
      }),
    ]);
  });

  it('are found across the languages by what both point at, but not by one body that everybody names', async () => {
    const both = ['cisa', 'nisc'];
    const earlier = await ask('内閣サイバーセキュリティセンターとCISAは何を共有しているか。', { records: both });
    await ask('CISAの予算はいくらか。', { records: ['cisa'] });
    const before = await inHand('What do CISA and NISC tell each other?', both);
    const found = await before();
    expect(idsOf(found)).toEqual([earlier]);
    expect(found[0]?.shared.map((record) => record.id).sort()).toEqual(both);
  });

  it('tell what has become of what they ask about since', async () => {
    await ask(LIKE, { records: ['nisc'] });
    const before = await inHand(TEXT, ['nco']);
    const [found] = await before();
    expect(found?.changed.map(({ id, standing }) => [id, standing.later?.since])).toEqual([['nisc', '2025-07-01']]);
    expect(found?.changed[0]?.standing.later?.successors.map((record) => record.id)).toEqual(['nco']);
    expect(found?.begun.map((record) => record.id)).toEqual(['nco']);
  });

  it('leave out what a person rejected as a link', async () => {
    const records = ['cisa', 'nisc'];
    const earlier = await ask('Unrelated words about budgets.', { records });
    const before = await inHand('どのように連携しますか。', records);
    expect(idsOf(await before())).toEqual([earlier]);
    const decided = { state: 'REJECTED' as const, decidedById: cast.owner.userId, decidedAt: new Date() };
    await database().questionLink.updateMany({ where: { questionId: earlier }, data: decided });
    expect(await before()).toEqual([]);
  });

  it('are those of other forums and of earlier days alone', async () => {
    await makeQuestion(cast.forumId, { text: LIKE });
    await ask(LIKE, { startLocal: '2026-01-01T10:00' });
    const before = await inHand(TEXT);
    expect(await before()).toEqual([]);
    const earlier = await ask(LIKE);
    expect(idsOf(await before())).toEqual([earlier]);
  });

  it('are told to those alone who may see their forum', async () => {
    const elsewhere = await makeWorkspace('Elsewhere');
    await makeMember(elsewhere.id, 'OWNER');
    await ask(LIKE, { workspaceId: elsewhere.id });
    const earlier = await ask(LIKE);
    const before = await inHand(TEXT);
    for (const viewer of [cast.owner, cast.organiser, cast.staff, cast.reader])
      expect(idsOf(await before(viewer))).toEqual([earlier]);
    // They see the forum in hand, and no other one; or not even that.
    for (const viewer of [cast.speaker, cast.assistant, cast.outsider, cast.stranger])
      expect(await before(viewer)).toEqual([]);
  });

  it('are five at most, the nearest first, in as many statements for many as for few', async () => {
    const near = await ask(TEXT);
    for (let count = 0; count < 8; count += 1) await ask(LIKE);
    const before = await inHand(TEXT);
    const found = await before();
    expect(found).toHaveLength(5);
    expect(found[0]?.questionId).toBe(near);
    expect((await statementsOf(() => before())).length).toBeLessThanOrEqual(2);
  });
});
