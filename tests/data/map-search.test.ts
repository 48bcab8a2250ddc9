import { beforeAll, describe, expect, it } from 'vitest';
import { getRecordSummaries } from '@/lib/data/map-book';
import { loadMapData } from '@/lib/data/map-loader';
import { findRecordNames, listMapRecords, RECORD_PAGE_SIZE, searchMap, searchMapRecords } from '@/lib/data/map-search';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { resetDatabase } from '@/tests/support/database';
import { makeForum, makeMember, makeParticipant, makeUser, makeWorkspace, viewerOf } from '@/tests/support/factories';
import { statementsOf } from '@/tests/support/statements';

const viewpoint = { asOfDay: '2026-11-22', today: '2026-11-22' };
let viewer: Viewer;

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
  viewer = await viewerOf(await makeMember((await makeWorkspace()).id, 'VIEWER'));
});

async function best(query: string, limit = 3): Promise<string[]> {
  const found = await searchMapRecords(viewer, query, { limit, viewpoint });
  return found.map((one) => one.id);
}

describe('searching names', () => {
  it.each([
    ['an abbreviation', 'NCO', 'nco'],
    ['an abbreviation in full width', 'ＮＣＯ', 'nco'],
    ['a whole English name', 'cybersecurity and infrastructure security agency', 'cisa'],
    ['a whole Japanese name', '警察庁', 'npa'],
    ['half-width katakana', '米ｻｲﾊﾞｰ軍', 'uscybercom'],
    ['an alias', 'National Cyber Strategy 2021', 'jp-cybersecurity-strategy-2021'],
    ['words in another order', '2021 strategy cybersecurity', 'jp-cybersecurity-strategy-2021'],
    ['Japanese inside a name', '能動的サイバー', 'concept-active-cyber-defense'],
  ])('%s comes first', async (_, query, id) => expect((await best(query, 1))[0]).toBe(id));

  it('puts a whole abbreviation before names that only begin with it or hold it', async () => {
    const found = await best('nsa', 50);
    expect(found[0]).toBe('nsa');
    expect(found.length).toBeGreaterThan(1);
    expect((await best('jcdc', 2)).sort()).toEqual(['jcdc-cisa', 'jsdf-cdc']);
  });

  it('puts what is in force before what was replaced, as of the day asked for', async () => {
    const query = 'cybersecurity strategy (20';
    const now = await searchMapRecords(viewer, query, { limit: 20, viewpoint });
    const states = now.map((one) => one.standing.state);
    expect(states).toContain('superseded');
    expect(states.lastIndexOf('in_force')).toBeLessThan(states.indexOf('superseded'));
    const then = { asOfDay: '2023-02-17', today: '2026-11-22' };
    const japan = await searchMapRecords(viewer, query, { limit: 20, viewpoint: then });
    expect(japan.find((one) => one.standing.state === 'in_force' && one.country === 'JP')?.id).toBe(
      'jp-cybersecurity-strategy-2021',
    );
  });

  it('takes %, _ and \\ literally, and finds nothing for an empty query', async () => {
    for (const query of ['%', '_', '\\', 'c%a', ' ', '\u3000']) expect(await best(query)).toEqual([]);
  });

  it('looks only at the kinds asked for, and only at names', async () => {
    const options = { kinds: ['PROCESS' as const], limit: 20, day: viewpoint.asOfDay };
    const found = await findRecordNames(viewer, 'incident', options);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.kind === 'PROCESS')).toBe(true);
    expect(await findRecordNames(viewer, 'successor of nothing at all', { limit: 20, day: '2026-11-22' })).toEqual([]);
    expect(await findRecordNames(viewer, '司令塔', { limit: 20, day: '2026-11-22' })).toEqual([]);
  });

  it('costs one statement, two with what each record is', async () => {
    expect(await statementsOf(() => findRecordNames(viewer, 'cyber', { limit: 20, day: '2026-11-22' }))).toHaveLength(
      1,
    );
    expect(await statementsOf(() => searchMapRecords(viewer, 'cyber', { limit: 1, viewpoint }))).toHaveLength(2);
    expect(await statementsOf(() => searchMapRecords(viewer, 'cyber', { limit: 50, viewpoint }))).toHaveLength(2);
  });
});

describe('searching the whole map', () => {
  it('groups by kind, and finds a word that stands only in a description', async () => {
    const groups = await searchMap(viewer, '司令塔', viewpoint, 'ja');
    expect(groups.flatMap((group) => group.rows.map((row) => row.id))).toContain('nco');
    const cyber = await searchMap(viewer, 'cyber', viewpoint, 'en');
    expect(new Set(cyber.map((group) => group.kind))).toEqual(
      new Set(['AGENCY', 'STRATEGY', 'CONCEPT', 'FUNCTION', 'PROCESS']),
    );
    for (const group of cyber) {
      expect(group.rows.length).toBeLessThanOrEqual(8);
      expect(group.total).toBeGreaterThanOrEqual(group.rows.length);
      expect(group.rows.every((row) => row.kind === group.kind)).toBe(true);
    }
    expect(await searchMap(viewer, 'no record is called this', viewpoint, 'en')).toEqual([]);
  });
});

describe('lists', () => {
  const all = { kind: 'AGENCY', query: '', country: null, after: null } as const;

  it.each(['en', 'ja'] as const)('pages through every agency once, in the order of names (%s)', async (locale) => {
    const seen: { id: string; name: string }[] = [];
    let total = 0;
    for (let after: string | null = null, round = 0; round < 20; round += 1) {
      const page = await listMapRecords(viewer, { ...all, after }, viewpoint, locale);
      expect(page.rows.length).toBeLessThanOrEqual(RECORD_PAGE_SIZE);
      total = page.total;
      seen.push(...page.rows.map((row) => ({ id: row.id, name: locale === 'ja' ? row.nameJa : row.nameEn })));
      after = page.nextAfter;
      if (after === null) break;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen.map((row) => row.id)).size).toBe(total);
    const names = seen.map((row) => (locale === 'en' ? row.name.toLowerCase() : row.name));
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : Number(a > b))));
  });

  it('filters by country and says how many each country has whatever is chosen', async () => {
    const free = await listMapRecords(viewer, all, viewpoint, 'en');
    const japan = await listMapRecords(viewer, { ...all, country: 'JP' }, viewpoint, 'en');
    expect(japan.rows.every((row) => row.country === 'JP')).toBe(true);
    expect(japan.total).toBe(free.countries.find((one) => one.country === 'JP')?.count);
    expect(japan.countries).toEqual(free.countries);
    expect(free.countries.reduce((sum, one) => sum + one.count, 0)).toBe(free.total);
  });

  it('starts again from the first page when the cursor is no row of the list', async () => {
    const first = await listMapRecords(viewer, all, viewpoint, 'en');
    for (const after of ['no-such-agency', 'incident-response', "'; DROP TABLE x"])
      expect((await listMapRecords(viewer, { ...all, after }, viewpoint, 'en')).rows).toEqual(first.rows);
  });

  it('keeps functions in their own order and names the function of a process', async () => {
    const functions = await listMapRecords(viewer, { ...all, kind: 'FUNCTION' }, viewpoint, 'ja');
    expect(functions.rows.map((row) => row.id)).toEqual((await readMapData()).functions.map((one) => one.id));
    const processes = await listMapRecords(viewer, { ...all, kind: 'PROCESS' }, viewpoint, 'en');
    expect(processes.rows.find((row) => row.id === 'jp-ci-incident-report')?.function?.id).toBe(
      'critical-infrastructure',
    );
  });

  it('costs two statements for one row and for fifty', async () => {
    const one = { ...all, query: 'jpcert coordination center' };
    expect(await statementsOf(() => listMapRecords(viewer, one, viewpoint, 'en'))).toHaveLength(2);
    expect(await statementsOf(() => listMapRecords(viewer, all, viewpoint, 'en'))).toHaveLength(2);
  });
});

describe('who reads the map', () => {
  it('members of any workspace, and people of a forum without a membership', async () => {
    const workspace = await makeWorkspace();
    const owner = await makeMember(workspace.id, 'OWNER');
    const forum = await makeForum(workspace.id, owner.id);
    const panelist = await makeUser();
    await makeParticipant(forum.id, { userId: panelist.id });
    const [record] = await getRecordSummaries(await viewerOf(panelist), ['nisc'], viewpoint);
    expect(record?.nameEn).toContain('Incident readiness');
  });

  it('nobody without a place anywhere', async () => {
    const stranger = await viewerOf(await makeUser());
    const refused = { code: 'FORBIDDEN' };
    await expect(getRecordSummaries(stranger, ['nisc'], viewpoint)).rejects.toMatchObject(refused);
    await expect(searchMap(stranger, 'nisc', viewpoint, 'en')).rejects.toMatchObject(refused);
    await expect(
      listMapRecords(stranger, { kind: 'AGENCY', query: '', country: null, after: null }, viewpoint, 'en'),
    ).rejects.toMatchObject(refused);
    await expect(findRecordNames(stranger, 'nisc', { limit: 5, day: '2026-11-22' })).rejects.toMatchObject(refused);
  });
});
