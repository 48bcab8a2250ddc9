import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getRecordForEditing } from '@/lib/data/map-edit-pages';
import { loadMapData } from '@/lib/data/map-loader';
import { listStale, STALE_PAGE_SIZES } from '@/lib/data/map-stale';
import {
  declineSuggestion,
  listOpenSuggestions,
  listOwnSuggestions,
  reopenSuggestion,
  suggestCorrection,
  SUGGESTION_RULE,
} from '@/lib/data/map-suggestions';
import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { suggestCorrectionInput } from '@/lib/schemas/map-editing';
import { resetDatabase } from '@/tests/support/database';
import { makeMember, makeUser, makeWorkspace, viewerOf } from '@/tests/support/factories';
import { edit } from '@/tests/support/map-editing';

let staff: Viewer;
let reader: Viewer;
let otherReader: Viewer;

beforeAll(async () => {
  await resetDatabase();
});
beforeEach(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
  const { id } = await makeWorkspace();
  staff = await viewerOf(await makeMember(id, 'STAFF'));
  reader = await viewerOf(await makeMember(id, 'VIEWER'));
  otherReader = await viewerOf(await makeMember(id, 'VIEWER'));
});

const suggest = (viewer: Viewer, change: Record<string, string> = {}): Promise<{ suggestionId: string }> =>
  suggestCorrection(
    viewer,
    suggestCorrectionInput.parse({ recordId: 'nco', problem: 'The name is wrong.', ...change }),
  );

describe('a suggestion', () => {
  it('reaches those who may edit, and its author sees what becomes of it', async () => {
    const { suggestionId } = await suggest(reader, { field: 'nameEn', proposal: 'Proposed name' });
    const [open] = (await listOpenSuggestions(staff, null)).rows;
    expect(open).toMatchObject({ id: suggestionId, field: 'nameEn', proposal: 'Proposed name', version: 0 });
    expect((await getRecordForEditing(staff, 'nco', suggestionId)).suggestion).toMatchObject({ id: suggestionId });
    await edit(staff, 'nco', { nameEn: 'Proposed name', suggestionId });
    expect((await listOpenSuggestions(staff, null)).rows).toEqual([]);
    expect((await listOwnSuggestions(reader, null)).rows).toMatchObject([{ state: 'ACCEPTED' }]);
    expect((await listOwnSuggestions(otherReader, null)).rows).toEqual([]);
  });

  it('is declined with a sentence, once, and opened again by undo', async () => {
    const { suggestionId } = await suggest(reader);
    const decline = { suggestionId, version: 0, answer: 'The law says otherwise.' };
    await expect(declineSuggestion(reader, decline)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const declined = await declineSuggestion(staff, decline);
    await expect(declineSuggestion(staff, decline)).rejects.toMatchObject({ code: 'STALE' });
    expect((await listOwnSuggestions(reader, null)).rows).toMatchObject([
      { state: 'DECLINED', answer: 'The law says otherwise.' },
    ]);
    await expect(reopenSuggestion(reader, { suggestionId, ...declined })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await reopenSuggestion(staff, { suggestionId, ...declined });
    expect((await listOpenSuggestions(staff, null)).rows).toMatchObject([{ state: 'OPEN', answer: null }]);
  });

  it('does not reach records of others, nor the queue of who may not edit', async () => {
    const { suggestionId } = await suggest(reader);
    await edit(staff, 'nisc', { statusNote: 'Other record.', suggestionId });
    expect((await listOwnSuggestions(reader, null)).rows).toMatchObject([{ state: 'OPEN' }]);
    expect((await getRecordForEditing(staff, 'nisc', suggestionId)).suggestion).toBeNull();
    await expect(listOpenSuggestions(reader, null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await viewerOf(await makeUser());
    await expect(suggest(stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(suggest(reader, { recordId: 'no-such-record' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(suggest(reader, { field: 'definitionEn' })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('is bounded in number', async () => {
    for (let at = 0; at < SUGGESTION_RULE.attempts; at += 1) await suggest(reader);
    await expect(suggest(reader)).rejects.toMatchObject({ code: 'TOO_MANY' });
    await suggest(otherReader);
  });

  it('comes in pages, newest first', async () => {
    await database().$executeRaw`
      INSERT INTO "MapSuggestion" (id, "recordId", problem, "authorId", "createdAt")
      SELECT gen_random_uuid(), 'nco', 'Suggestion ' || n, ${reader.userId}::uuid, '2026-01-01'::timestamptz + n / 2 * interval '1 hour'
      FROM generate_series(1, 73) n`;
    const first = await listOpenSuggestions(staff, null);
    const second = await listOpenSuggestions(staff, first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 23, null]);
    const ids = [...first.rows, ...second.rows].map((row) => row.id);
    expect(new Set(ids).size).toBe(73);
    expect(first.rows[0]?.problem).toMatch(/Suggestion 7[23]/);
  });
});

describe('the board of what is stale', () => {
  it('has what is due within 90 days, and loses doubts that somebody has settled until later', async () => {
    const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    const doubtful = async (): Promise<number> =>
      (await listStale(staff, { group: 'doubtful', after: null }))[0]?.total ?? 0;
    const before = await doubtful();
    expect(before).toBeGreaterThan(STALE_PAGE_SIZES.alone);
    await edit(staff, 'cisa', { reviewBy: soon });
    expect((await listStale(staff, { group: 'review', after: null }))[0]?.rows).toMatchObject([
      { record: { id: 'cisa' }, reviewBy: soon, isDue: false },
    ]);
    expect(await doubtful()).toBe(before);
    await edit(staff, 'cisa', {});
    expect(await doubtful()).toBe(before - 1);
    expect((await listStale(staff, { group: 'review', after: null }))[0]).toMatchObject({ total: 0, rows: [] });
  });

  it('comes in pages that leave nothing out, and is closed to who may not edit', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const [page] = await listStale(staff, { group: 'doubtful', after });
      ids.push(...(page?.rows.map((row) => row.record.id) ?? []));
      after = page?.next ?? null;
      total = Math.max(total, page?.total ?? 0);
    } while (after !== null);
    expect(new Set(ids).size).toBe(total);
    expect(ids.length).toBe(total);
    const all = await listStale(staff, { group: null, after: null });
    expect(all.map((one) => one.group)).toEqual(['waiting', 'doubled', 'review', 'unsourced', 'doubtful']);
    expect(all.at(-1)?.rows.length).toBe(STALE_PAGE_SIZES.together);
    await expect(listStale(reader, { group: null, after: null })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('names a record without a source', async () => {
    await database().$executeRaw`UPDATE "MapRecord" SET data = jsonb_set(data, '{sources}', '[]') WHERE id = 'nco'`;
    const [page] = await listStale(staff, { group: 'unsourced', after: null });
    expect(page?.rows.map((row) => row.record.id)).toEqual(['nco']);
  });
});
