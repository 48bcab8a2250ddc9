import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertRows } from '@/lib/data/insert-rows';
import { database } from '@/lib/data/prisma';
import { questionHits } from '@/lib/data/question-hits';
import { searchEverything } from '@/lib/data/search';
import { gramsOf, searchKey, searchWords } from '@/lib/domain/map/search';
import type { Viewer } from '@/lib/domain/policy';
import { resetDatabase } from '../support/database';
import {
  makeForum,
  makeMember,
  makeParticipant,
  makeQuestion,
  makeUser,
  makeWorkspace,
  viewerOf,
} from '../support/factories';
import { readLabelledFiles } from '../support/labelled-questions';
import { statementsOf } from '../support/statements';

/** Of questions with a common word there are more than the search takes from its index. */
const EACH = 30;
const FORUMS = 40;
const TODAY = '2026-11-22';

type Stored = { id: string; forumId: string; key: string };
let questions: Stored[];
let staff: Viewer;
let speaker: Viewer;
let stranger: Viewer;

/** 1,200 questions as they are asked in both languages, each with サイバー, in forums of two workspaces. */
async function makeQuestions(): Promise<void> {
  const [home, other] = [await makeWorkspace(), await makeWorkspace('Another Institute')];
  const member = await makeMember(home.id, 'STAFF');
  const seated = await makeUser();
  const texts = (await readLabelledFiles()).flatMap((file) => file.questions.map((question) => question.text));
  const rows: { id: string; forumId: string; position: number; text: string; searchText: string }[] = [];
  for (let index = 0; index < FORUMS; index += 1) {
    const startLocal = `20${10 + (index % 9)}-03-${String(10 + (index % 7))}T10:00`;
    const forum = await makeForum(index % 2 === 0 ? home.id : other.id, member.id, { startLocal });
    if (index % 8 === 1) await makeParticipant(forum.id, { userId: seated.id });
    for (let position = 1; position <= EACH; position += 1) {
      const text = `${texts[(index * EACH + position * 7) % texts.length]}（サイバー ${index}・${position}）`;
      rows.push({ id: randomUUID(), forumId: forum.id, position, text, searchText: searchKey(text) });
    }
  }
  await insertRows(database(), 'Question', rows);
  questions = rows.map(({ id, forumId, searchText }) => ({ id, forumId, key: searchText }));
  [staff, speaker, stranger] = [await viewerOf(member), await viewerOf(seated), await viewerOf(await makeUser())];
}

/** What a scan of every question finds, in the order of the list: it knows nothing of the index. */
async function scan(viewer: Viewer, query: string): Promise<string[]> {
  const forums = await database().forum.findMany({
    where: {
      OR: [
        { workspaceId: { in: viewer.memberships.map((one) => one.workspaceId) } },
        { id: { in: viewer.participations.map((one) => one.forumId) } },
      ],
    },
    orderBy: [{ startsAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    select: { id: true },
  });
  const words = searchWords(query);
  return forums
    .flatMap((forum) => questions.filter((one) => one.forumId === forum.id))
    .filter((one) => words.every((word) => one.key.includes(word)))
    .map((one) => one.id);
}

async function found(viewer: Viewer, query: string, limit = 5_000): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT q.id FROM ${questionHits(viewer, searchWords(query), limit)} q
    ORDER BY q."startsAt" DESC NULLS LAST, q."forumId", q.position`;
  return rows.map((row) => row.id);
}

describe('questions by any part of their words', () => {
  beforeAll(async () => {
    await resetDatabase();
    await makeQuestions();
  });

  it('are all that a scan finds and no others, for parts of one to six characters, rare and common, and by whom', async () => {
    const sizes: number[] = [];
    const part = fc
      .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }))
      .map(([which, at, length]) => {
        const letters = [...(questions[which % questions.length]?.key ?? '')];
        return letters.slice(at % letters.length, (at % letters.length) + length).join('');
      })
      .filter((text) => searchKey(text) !== '');
    await fc.assert(
      fc.asyncProperty(part, async (query) => {
        for (const viewer of [staff, speaker]) {
          const expected = await scan(viewer, query);
          expect(await found(viewer, query), query).toEqual(expected);
          sizes.push(expected.length);
        }
        expect(await found(stranger, query), query).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(Math.max(...sizes)).toBeGreaterThan(500);
    expect(sizes.filter((size) => size > 0 && size < 20).length).toBeGreaterThan(20);
  });

  it.each([
    'サイバー',
    'ｻｲﾊﾞｰ',
    'サ',
    'の',
    'CYBER',
    'ｃｙｂｅｒ',
    'e',
    '（',
    'サイバー 米国',
    'japan us',
    '竜宮城',
    '鯨',
  ])('%s finds the same', async (query) => {
    for (const viewer of [staff, speaker]) expect(await found(viewer, query)).toEqual(await scan(viewer, query));
  });

  it('come in the palette as the newest eight, in two statements', async () => {
    for (const query of ['サイバー', '日本', 'japan']) {
      const groups = await searchEverything(staff, query, TODAY, 'ja');
      const ids = groups.find((group) => group.kind === 'question')?.items.map((item) => item.id);
      expect(ids).toEqual((await scan(staff, query)).slice(0, 8));
      expect(await found(staff, query, 8)).toEqual(ids);
      expect(await statementsOf(() => searchEverything(staff, query, TODAY, 'ja'))).toHaveLength(2);
    }
  });

  it('are looked up in the index, by words of one and two characters too', async () => {
    // Plans rest on what the database knows of its tables, and these were filled a moment ago.
    await database().$executeRaw`ANALYZE "Question", "Forum", "Membership"`;
    for (const word of ['鯨', '日本', 'e', 'japan']) {
      const plan = await database().$queryRaw`EXPLAIN SELECT q.id FROM ${questionHits(staff, [word], 8)} q`;
      expect(JSON.stringify(plan)).toContain('Bitmap Index Scan on \\"Question_searchText_grams\\"');
    }
  });

  it('a common word of a foreign forum is found by nobody of another workspace', async () => {
    const other = await makeWorkspace('A third institute');
    const owner = await makeMember(other.id, 'OWNER');
    expect(await found(await viewerOf(owner), 'サイバー')).toEqual([]);
    const forum = await makeForum(other.id, owner.id);
    const { id } = await makeQuestion(forum.id, { text: 'サイバー' });
    expect(await found(await viewerOf(owner), 'サイバー')).toEqual([id]);
    expect(await found(staff, 'サイバー')).not.toContain(id);
    await database().question.delete({ where: { id }, select: { id: true } });
  });
});

describe('the grams of the database', () => {
  it('of a text hold those of every part of it', async () => {
    const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(letters, fc.nat(), fc.integer({ min: 1, max: 6 }), async (text, from, length) => {
        const all = [...text];
        const part = all.slice(from % all.length, (from % all.length) + length).join('');
        const [row] = await database().$queryRaw<{ holds: boolean }[]>`
          SELECT rostrum_grams(${text}) @> ${gramsOf([part])}::text[] AS holds`;
        expect(row?.holds, JSON.stringify([text, part])).toBe(true);
      }),
    );
  });

  it('are characters and pairs, and none of nothing', async () => {
    const rows = await database().$queryRaw`SELECT rostrum_grams('軍𠮷a') AS three, rostrum_grams('') AS none`;
    expect(rows).toEqual([{ three: ['軍', '𠮷', 'a', '軍𠮷', '𠮷a'], none: [] }]);
    expect(gramsOf(['軍𠮷a', 'x', '軍𠮷'])).toEqual(['軍𠮷', '𠮷a', 'x']);
  });
});

describe('people and actions', () => {
  beforeEach(() => resetDatabase());

  it('are kept in the form in which a query is put, whoever writes them', async () => {
    const workspace = await makeWorkspace();
    const owner = await makeMember(workspace.id, 'OWNER');
    const forum = await makeForum(workspace.id, owner.id);
    const name = 'Ｒｕｔｈ　Ｑｕｏｋｋａ';
    const { id } = await makeParticipant(forum.id, { name });
    const person = () => database().participant.findFirstOrThrow({ where: { id }, select: { searchText: true } });
    expect(await person()).toEqual({ searchText: searchKey(name) });
    const names = { affiliation: 'ﾛｽﾄﾗﾑ研究所', aliases: ['小宮山', 'Émile'] };
    await database().participant.update({ where: { id }, data: names, select: { id: true } });
    expect(await person()).toEqual({ searchText: searchKey(`${name} ${names.affiliation} 小宮山 Émile`) });
    await database().participant.update({ where: { id }, data: { searchText: 'x' }, select: { id: true } });
    expect(await person()).toEqual({ searchText: searchKey(`${name} ${names.affiliation} 小宮山 Émile`) });
    const text = ' Call\n the ＱＵＯＫＫＡ ';
    const row = { id: randomUUID(), workspaceId: workspace.id, createdById: owner.id, text };
    await insertRows(database(), 'ActionItem', [row]);
    const action = () =>
      database().actionItem.findFirstOrThrow({ where: { id: row.id }, select: { searchText: true } });
    expect(await action()).toEqual({ searchText: searchKey(text) });
    await database().$executeRaw`UPDATE "ActionItem" SET text = 'ﾃﾞｰﾀ'`;
    expect(await action()).toEqual({ searchText: 'データ' });
  });
});
