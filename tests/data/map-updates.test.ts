import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getEditNote, getWaitingUpdate, listRevisions } from '@/lib/data/map-edit-pages';
import { settleMapUpdate, undoMapRevision } from '@/lib/data/map-edits';
import { loadMapData } from '@/lib/data/map-loader';
import { getMapRecord } from '@/lib/data/map-records';
import { listStale } from '@/lib/data/map-stale';
import { database } from '@/lib/data/prisma';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import { resetDatabase } from '@/tests/support/database';
import { makeMember, makeWorkspace, viewerOf } from '@/tests/support/factories';
import { edit, readBodies, withAgency } from '@/tests/support/map-editing';

const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
let data: MapData;
/** A newer version of the files: another summary, another English name, one alias more. */
let newer: MapData;
let staff: Viewer;
let reader: Viewer;

beforeAll(async () => {
  data = await readBodies();
  const aliasesEn = data.agencies.find((one) => one.id === 'nco')?.aliasesEn ?? [];
  const change = {
    nameEn: 'Cyber Office (files)',
    summaryEn: 'From the files.',
    aliasesEn: [...aliasesEn, 'Files NCO'],
  };
  newer = withAgency(data, 'nco', change);
});
beforeEach(async () => {
  await resetDatabase();
  await loadMapData(data);
  const { id } = await makeWorkspace();
  staff = await viewerOf(await makeMember(id, 'ORGANISER'));
  reader = await viewerOf(await makeMember(id, 'VIEWER'));
});

async function tables(): Promise<unknown> {
  const db = database();
  return {
    records: await db.mapRecord.findMany({ orderBy: { id: 'asc' } }),
    agencies: await db.agency.findMany({ orderBy: { id: 'asc' } }),
    strategies: await db.strategy.findMany({ orderBy: { id: 'asc' } }),
    successions: await db.succession.findMany({ orderBy: [{ fromId: 'asc' }, { toId: 'asc' }] }),
    edits: await db.mapEdit.findMany({ orderBy: { recordId: 'asc' } }),
  };
}

describe('a new state of the reference data', { timeout: 60_000 }, () => {
  it('changes silently what nobody here edited, and merges what only one side changed', async () => {
    await edit(staff, 'nco', { statusNote: 'Ours.', aliasesEn: 'Ours NCO' });
    await edit(staff, 'nisc', { statusNote: 'Ours too.' });
    await loadMapData(withAgency(newer, 'ipa', { summaryEn: 'New summary.' }));
    expect((await getMapRecord(reader, 'ipa', now)).summaryEn).toBe('New summary.');
    const page = await getMapRecord(reader, 'nco', now);
    expect(page).toMatchObject({ statusNote: 'Ours.', summaryEn: 'From the files.' });
    expect(page.record.nameEn).toBe('Cyber Office (files)');
    expect(page.aliasesEn).toEqual(['Files NCO', 'Ours NCO']);
    expect((await getEditNote(staff, 'nco')).waiting).toBe(0);
    await expect(getWaitingUpdate(staff, 'nco')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('waits where both sides changed a field, ours standing meanwhile', async () => {
    await edit(staff, 'nco', { nameEn: 'Cyber Office (ours)', statusNote: 'Ours.' });
    await loadMapData(newer);
    expect((await getMapRecord(reader, 'nco', now)).record.nameEn).toBe('Cyber Office (ours)');
    const { changes } = await getWaitingUpdate(staff, 'nco');
    expect(changes).toEqual([
      {
        field: 'nameEn',
        from: { kind: 'text', text: 'Cyber Office (ours)' },
        to: { kind: 'text', text: 'Cyber Office (files)' },
      },
    ]);
    expect((await getEditNote(staff, 'nco')).waiting).toBe(1);
    expect((await getEditNote(reader, 'nco')).waiting).toBe(0);
    await expect(getWaitingUpdate(reader, 'nco')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [waiting] = await listStale(staff, { group: 'waiting', after: null });
    expect(waiting?.rows.map((row) => row.record.id)).toEqual(['nco']);
  });

  it.each([
    ['keep', 'Cyber Office (ours)', 'KEPT'],
    ['take', 'Cyber Office (files)', 'TAKEN'],
  ] as const)('is decided by "%s" for good, in the history and by undo', async (choice, name, kind) => {
    await edit(staff, 'nco', { nameEn: 'Cyber Office (ours)', statusNote: 'Ours.' });
    await loadMapData(newer);
    const { seen } = await getWaitingUpdate(staff, 'nco');
    const input = { recordId: 'nco', seen, choice };
    await expect(settleMapUpdate(reader, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const decided = await settleMapUpdate(staff, input);
    await expect(settleMapUpdate(staff, input)).rejects.toMatchObject({ code: 'STALE' });
    for (const again of [false, true]) {
      if (again) await database().installationState.deleteMany({ where: { key: 'map-data' } });
      await loadMapData(newer);
      const page = await getMapRecord(reader, 'nco', now);
      expect([page.record.nameEn, page.statusNote]).toEqual([name, 'Ours.']);
      expect((await getEditNote(staff, 'nco')).waiting).toBe(0);
    }
    expect((await listRevisions(reader, 'nco', null)).rows[0]).toMatchObject({ kind });
    await undoMapRevision(staff, decided);
    expect((await getEditNote(staff, 'nco')).waiting).toBe(1);
    expect((await getMapRecord(reader, 'nco', now)).record.nameEn).toBe('Cyber Office (ours)');
  });

  it('asks again when the files change the kept field once more, and not when they come to agree', async () => {
    await edit(staff, 'nco', { nameEn: 'Cyber Office (ours)' });
    await loadMapData(newer);
    const { seen } = await getWaitingUpdate(staff, 'nco');
    await settleMapUpdate(staff, { recordId: 'nco', seen, choice: 'keep' });
    await loadMapData(withAgency(newer, 'nco', { nameEn: 'Third name' }));
    expect((await getWaitingUpdate(staff, 'nco')).changes[0]?.to).toEqual({ kind: 'text', text: 'Third name' });
    await loadMapData(withAgency(newer, 'nco', { nameEn: 'Cyber Office (ours)' }));
    expect((await getEditNote(staff, 'nco')).waiting).toBe(0);
    // From here on the files have it: nothing of ours is left to stand in their way.
    await loadMapData(withAgency(newer, 'nco', { nameEn: 'Fourth name' }));
    expect((await getMapRecord(reader, 'nco', now)).record.nameEn).toBe('Fourth name');
  });

  it('brings the same however often it is loaded, and the same as editing does', async () => {
    await edit(staff, 'nisc', { successors: 'nco\nipa', to: '2025-06-30' });
    await edit(staff, 'nco', { parent: 'ipa', nameEn: 'Cyber Office (ours)' });
    const edited = await tables();
    await database().installationState.deleteMany({ where: { key: 'map-data' } });
    expect((await loadMapData(data)).changed).toBe(true);
    expect(await tables()).toEqual(edited);
    expect((await loadMapData(data)).changed).toBe(false);
    await loadMapData(newer);
    const updated = await tables();
    await database().installationState.deleteMany({ where: { key: 'map-data' } });
    await loadMapData(newer);
    expect(await tables()).toEqual(updated);
  });

  it('keeps a record that it drops when people here edited it, withdrawn, and whom it was named as', async () => {
    await edit(staff, 'ipa', { statusNote: 'Ours.' });
    await edit(staff, 'nco', { parent: 'ipa' });
    const without: MapData = {
      ...data,
      agencies: data.agencies
        .filter((one) => one.id !== 'ipa')
        .map((one) => ({ ...one, parent: one.parent === 'ipa' ? null : one.parent })),
    };
    expect(await loadMapData(without)).toEqual({ changed: true, removed: 0, kept: 1 });
    expect((await getMapRecord(reader, 'ipa', now)).record.standing.state).toBe('withdrawn');
    expect((await getMapRecord(reader, 'nco', now)).body).toMatchObject({ parent: null });
    expect(await getEditNote(staff, 'ipa')).toMatchObject({ isWithdrawn: true, mayEdit: false, undoable: null });
    expect((await listRevisions(staff, 'ipa', null)).rows).toMatchObject([{ mayUndo: false }]);
    await expect(edit(staff, 'ipa', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await loadMapData(data);
    expect((await getMapRecord(reader, 'ipa', now)).statusNote).toBe('Ours.');
    expect((await getMapRecord(reader, 'nco', now)).body).toMatchObject({ parent: { id: 'ipa' } });
  });
});
