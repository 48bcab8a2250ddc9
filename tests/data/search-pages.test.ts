import { beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from '@/lib/data/insert-rows';
import { loadMapData } from '@/lib/data/map-loader';
import { listMapRecords, RECORD_PAGE_SIZE } from '@/lib/data/map-search';
import { database } from '@/lib/data/prisma';
import { listQuestionHits } from '@/lib/data/question-list';
import { searchEverything } from '@/lib/data/search';
import { searchKey } from '@/lib/domain/map/search';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { searchQuery } from '@/lib/schemas/search';
import { resetDatabase } from '../support/database';
import { makeForum, makeMember, makeUser, makeWorkspace, viewerOf } from '../support/factories';
import { statementsOf } from '../support/statements';

/** More forums of one day than a page has questions, some without a day, and a common word in more than the index gives. */
const [FORUMS, EACH] = [64, 9];
const TODAY = '2026-11-22';
const viewpoint = { asOfDay: TODAY, today: TODAY };
let staff: Viewer;
let stranger: Viewer;
/** What a scan finds in the order of the list. */
let all: { id: string; key: string; isVisible: boolean }[];

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
  const [home, other] = [await makeWorkspace(), await makeWorkspace('Another Institute')];
  const member = await makeMember(home.id, 'STAFF');
  const rows: { id: string; forumId: string; position: number; text: string; searchText: string }[] = [];
  for (let index = 0; index < FORUMS; index += 1) {
    const startLocal = `202${index % 3}-03-10T10:00`;
    const isHome = index % 8 !== 7;
    const forum = await makeForum(isHome ? home.id : other.id, member.id, { startLocal });
    if (index % 16 === 3)
      await database().forum.update({ where: { id: forum.id }, data: { startsAt: null, startLocal: null } });
    for (let position = 1; position <= EACH; position += 1) {
      const text = `サイバー防御の質問 ${position === 3 ? 'クオッカ quokka' : ''} ${index}・${position}`;
      rows.push({ id: crypto.randomUUID(), forumId: forum.id, position, text, searchText: searchKey(text) });
    }
  }
  await insertRows(database(), 'Question', rows);
  const forums = await database().forum.findMany({
    orderBy: [{ startsAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    select: { id: true, workspaceId: true },
  });
  all = forums.flatMap(({ id, workspaceId }) =>
    rows
      .filter((row) => row.forumId === id)
      .map((row) => ({ id: row.id, key: row.searchText, isVisible: workspaceId === home.id })),
  );
  [staff, stranger] = [await viewerOf(member), await viewerOf(await makeUser())];
});

async function pagesOf(viewer: Viewer, query: string): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listQuestionHits>> = await listQuestionHits(viewer, query, after);
    pages.push(page.rows.map((row) => row.id));
    after = page.next;
  } while (after !== null);
  return pages;
}
const scanned = (word: string): string[] =>
  all.filter((one) => one.isVisible && one.key.includes(word)).map((one) => one.id);

describe('all questions that hold some words', { timeout: 60_000 }, () => {
  it.each([
    ['of a common word', 'サイバー', 11],
    ['of a rare one', 'クオッカ', 2],
    ['in the other language', 'QUOKKA', 2],
  ])(
    'come %s in pages that follow each other without a gap or a double, as a scan has them',
    async (_, query, count) => {
      const pages = await pagesOf(staff, query);
      expect(pages.length).toBe(count);
      expect(pages.slice(0, -1).every((page) => page.length === 50)).toBe(true);
      expect(pages.flat()).toEqual(scanned(searchKey(query)));
    },
  );

  it('begin as the palette does, which leads there when there may be more', async () => {
    for (const query of ['サイバー', 'quokka']) {
      const group = (await searchEverything(staff, query, TODAY, 'ja')).find((one) => one.kind === 'question');
      const { rows } = await listQuestionHits(staff, query, null);
      expect(rows.slice(0, 8).map((row) => row.id)).toEqual(group?.items.map((item) => item.id));
      expect(group?.allHref).toBe(`/search?q=${encodeURIComponent(query)}&in=questions`);
    }
    const few = (await searchEverything(staff, '0・1', TODAY, 'ja')).filter((one) => one.items.length < 8);
    expect(few.every((one) => one.allHref === null)).toBe(true);
  });

  it('stay where they are when a page before them gets one more, and are found by nobody else', async () => {
    const first = await listQuestionHits(staff, 'サイバー', null);
    const second = await listQuestionHits(staff, 'サイバー', first.next);
    const [newest] = first.rows;
    const text = 'サイバー：もう一つ';
    const row = {
      id: crypto.randomUUID(),
      forumId: newest?.forumId ?? '',
      position: 999,
      text,
      searchText: searchKey(text),
    };
    await insertRows(database(), 'Question', [row]);
    expect((await listQuestionHits(staff, 'サイバー', first.next)).rows).toEqual(second.rows);
    await database().question.delete({ where: { id: row.id } });
    expect(await listQuestionHits(stranger, 'サイバー', null)).toEqual({ rows: [], next: null });
    expect(await listQuestionHits(stranger, 'サイバー', first.next)).toEqual({ rows: [], next: null });
  });

  it('take one statement a page, and begin anew for an address that was cut', async () => {
    const { rows, next } = await listQuestionHits(staff, 'サイバー', null);
    expect(await statementsOf(() => listQuestionHits(staff, 'サイバー', next))).toHaveLength(1);
    for (const broken of [
      '',
      '~',
      'x~y~3',
      `${next}~9`,
      (next ?? '').slice(0, -2),
      `2023~${rows[0]?.forumId}~x`,
      "'; --",
    ])
      expect((await listQuestionHits(staff, 'サイバー', broken)).rows).toEqual(rows);
    expect(await listQuestionHits(staff, ' \u3000', null)).toEqual({ rows: [], next: null });
    expect(searchQuery.parse({ q: ['a', 'b'], in: 'elsewhere', after: '\0' })).toEqual({
      q: 'a',
      in: 'questions',
      after: null,
    });
  });
});

describe('all records that hold some words', () => {
  it.each(['en', 'ja'] as const)('come in pages, best first across all kinds, in %s', async (locale) => {
    for (const query of ['cyber', 'サイバー', 'nsa']) {
      const ids: string[] = [];
      let [after, total, pages] = [null as string | null, 0, 0];
      do {
        const list = await listMapRecords(staff, { kind: null, query, country: null, after }, viewpoint, locale);
        ids.push(...list.rows.map((one) => one.id));
        [after, total, pages] = [list.nextAfter, list.total, pages + 1];
      } while (after !== null);
      expect(new Set(ids).size).toBe(total);
      expect(ids.length).toBe(total);
      expect(pages).toBe(Math.ceil(total / RECORD_PAGE_SIZE));
      // Within a kind the order is that of its own list.
      const own = await listMapRecords(staff, { kind: 'AGENCY', query, country: null, after: null }, viewpoint, locale);
      const bodies = own.rows.map((one) => one.id);
      expect(ids.filter((id) => bodies.includes(id))).toEqual(bodies);
    }
    const first = await listMapRecords(
      staff,
      { kind: null, query: 'nsa', country: null, after: null },
      viewpoint,
      locale,
    );
    expect(first.rows[0]?.id).toBe('nsa');
    expect(first.rows.length).toBeGreaterThan(1);
  });

  it('are closed to who may not read the map', async () => {
    const filter = { kind: null, query: 'cyber', country: null, after: null };
    await expect(listMapRecords(stranger, filter, viewpoint, 'en')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
