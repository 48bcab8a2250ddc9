import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getEditNote } from '@/lib/data/map-edit-note';
import { findWaitingUpdate, listRevisions } from '@/lib/data/map-edit-pages';
import { settleMapUpdate, undoMapRevision } from '@/lib/data/map-edits';
import { loadMapData } from '@/lib/data/map-loader';
import { getMapRecord } from '@/lib/data/map-records';
import { listStale } from '@/lib/data/map-stale';
import { database } from '@/lib/data/prisma';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import { resetDatabase } from '@/tests/support/database';
import { makeMember, makeWorkspace, viewerOf } from '@/tests/support/factories';
import { chooseIn, decide, edit, readBodies, withAgency } from '@/tests/support/map-editing';

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
    expect(await findWaitingUpdate(staff, 'nco')).toBeNull();
  });

  it('waits where both sides changed a field, ours standing meanwhile', async () => {
    await edit(staff, 'nco', { nameEn: 'Cyber Office (ours)', statusNote: 'Ours.' });
    await loadMapData(newer);
    expect((await getMapRecord(reader, 'nco', now)).record.nameEn).toBe('Cyber Office (ours)');
    const update = await findWaitingUpdate(staff, 'nco');
    expect(update?.changes).toEqual([
      {
        field: 'nameEn',
        from: { kind: 'text', text: 'Cyber Office (ours)' },
        to: { kind: 'text', text: 'Cyber Office (files)' },
        source: { title: 'Gazette', url: 'https://example.org/gazette' },
        title: null,
        theirs: [],
      },
    ]);
    const files = data.agencies.find((one) => one.id === 'nco')?.sources.map((one) => one.url);
    expect(update?.theirSources.map((one) => one.address)).toEqual(files);
    expect((await getEditNote(staff, 'nco')).waiting).toBe(1);
    expect((await getEditNote(reader, 'nco')).waiting).toBe(0);
    await expect(findWaitingUpdate(reader, 'nco')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [waiting] = await listStale(staff, { group: 'waiting', after: null });
    expect(waiting?.rows.map((row) => row.record.id)).toEqual(['nco']);
  });

  it('goes on waiting, with its own source, while somebody changes another field', async () => {
    await edit(staff, 'nco', { nameEn: 'Cyber Office (ours)' });
    await loadMapData(newer);
    await edit(staff, 'nco', { statusNote: 'Ours.', sourceUrl: 'https://example.org/other' });
    expect((await getMapRecord(reader, 'nco', now)).statusNote).toBe('Ours.');
    expect((await findWaitingUpdate(staff, 'nco'))?.changes).toMatchObject([
      {
        field: 'nameEn',
        from: { text: 'Cyber Office (ours)' },
        to: { text: 'Cyber Office (files)' },
        source: { url: 'https://example.org/gazette' },
      },
    ]);
    const { overrides } = await database().mapEdit.findUniqueOrThrow({ where: { recordId: 'nco' } });
    expect(overrides).toMatchObject({ statusNote: { source: { url: 'https://example.org/other' } } });
    const [line] = (await listRevisions(reader, 'nco', null)).rows;
    expect(line?.changes.map((one) => one.field)).toEqual(['statusNote']);
    expect((await decide(staff, 'nco', { nameEn: 'take' })).left).toBe(0);
  });

  it.each([
    ['keep', 'Cyber Office (ours)', 'KEPT'],
    ['take', 'Cyber Office (files)', 'TAKEN'],
  ] as const)('is decided by "%s" for good, in the history and by undo', async (choice, name, kind) => {
    await edit(staff, 'nco', { nameEn: 'Cyber Office (ours)', statusNote: 'Ours.' });
    await loadMapData(newer);
    const input = await chooseIn(staff, 'nco', { all: choice });
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
    await decide(staff, 'nco', { nameEn: 'keep' });
    await loadMapData(withAgency(newer, 'nco', { nameEn: 'Third name' }));
    expect((await findWaitingUpdate(staff, 'nco'))?.changes[0]?.to).toEqual({ kind: 'text', text: 'Third name' });
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

describe('decisions field by field', { timeout: 60_000 }, () => {
  const ours = { nameEn: 'Cyber Office (ours)', summaryEn: 'Ours in short.', from: '2025-07-02', statusNote: 'Ours.' };

  it('may differ, leave the rest waiting, and tell each field in the history', async () => {
    await edit(staff, 'nco', ours);
    await loadMapData(withAgency(newer, 'nco', { established: '2025-07-03' }));
    const decided = await decide(staff, 'nco', { nameEn: 'keep', summaryEn: 'take', from: 'later' });
    expect(decided.left).toBe(1);
    expect((await findWaitingUpdate(staff, 'nco'))?.changes.map((one) => one.field)).toEqual(['from']);
    const page = await getMapRecord(reader, 'nco', now);
    expect([page.record.nameEn, page.summaryEn, page.statusNote]).toEqual([ours.nameEn, 'From the files.', 'Ours.']);
    const [line] = (await listRevisions(reader, 'nco', null)).rows;
    expect(line).toMatchObject({ kind: 'DECIDED', authorName: 'Test Person', mayUndo: false });
    expect(line?.changes.map(({ field, decided: choice }) => [field, choice])).toEqual([
      ['nameEn', 'keep'],
      ['summaryEn', 'take'],
    ]);
    await undoMapRevision(staff, decided);
    expect((await findWaitingUpdate(staff, 'nco'))?.changes.map((one) => one.field)).toEqual([
      'nameEn',
      'from',
      'summaryEn',
    ]);
    expect((await getMapRecord(reader, 'nco', now)).summaryEn).toBe('Ours in short.');
    expect((await decide(staff, 'nco', { all: 'take' })).left).toBe(0);
    expect((await getMapRecord(reader, 'nco', now)).summaryEn).toBe('From the files.');
  });

  it('are refused at the field where the map would contradict itself, and nothing of them is kept', async () => {
    await edit(staff, 'nisc', { from: '2015-02-01', to: '2025-06-30' });
    await loadMapData(withAgency(data, 'nisc', { established: '2025-07-01', dissolved: '2025-07-02' }));
    await expect(decide(staff, 'nisc', { from: 'take' })).rejects.toMatchObject({
      faults: [{ field: 'to', code: 'dates_out_of_order' }],
    });
    expect((await findWaitingUpdate(staff, 'nisc'))?.changes).toHaveLength(2);
    expect((await decide(staff, 'nisc', { from: 'take', to: 'take' })).left).toBe(0);
  });

  it('need a field that waits', async () => {
    await edit(staff, 'nco', ours);
    await loadMapData(newer);
    await expect(chooseIn(staff, 'nco', { nameEn: 'later' })).rejects.toThrow('required');
    await expect(chooseIn(staff, 'nco', { postscript: 'keep' })).rejects.toThrow();
    await expect(decide(staff, 'nco', { nameJa: 'take' })).rejects.toMatchObject({ code: 'STALE' });
    expect((await listRevisions(staff, 'nco', null)).rows).toHaveLength(2);
  });

  it('of two editors at once are one decision: the other is told', async () => {
    const other = await viewerOf(await makeMember((await makeWorkspace()).id, 'STAFF'));
    await edit(staff, 'nco', ours);
    await loadMapData(newer);
    const [mine, theirs] = [
      await chooseIn(staff, 'nco', { nameEn: 'keep' }),
      await chooseIn(other, 'nco', { nameEn: 'take' }),
    ];
    const answers = await Promise.allSettled([settleMapUpdate(staff, mine), settleMapUpdate(other, theirs)]);
    expect(answers.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'STALE' } });
    expect((await findWaitingUpdate(staff, 'nco'))?.changes.map((one) => one.field)).toEqual(['summaryEn']);
  });
});

describe('a silent merge', { timeout: 60_000 }, () => {
  it('leaves a line in the history of an edited record, of what it changed and of nothing else', async () => {
    await edit(staff, 'nco', { nameEn: 'Cyber Office (ours)', aliasesEn: 'Ours NCO' });
    await edit(staff, 'nisc', { statusNote: 'Ours.' });
    await loadMapData(withAgency(newer, 'ipa', { summaryEn: 'New summary.' }));
    const [line] = (await listRevisions(staff, 'nco', null)).rows;
    expect(line).toMatchObject({ kind: 'MERGED', authorName: null, source: null, mayUndo: false });
    // The name waits: ours stands until somebody decides.
    expect(line?.changes).toEqual([
      {
        field: 'aliasesEn',
        from: { kind: 'list', entries: ['Ours NCO'] },
        to: { kind: 'list', entries: ['Files NCO', 'Ours NCO'] },
        title: null,
        decided: null,
        isConfirmed: false,
      },
      {
        field: 'summaryEn',
        from: { kind: 'text', text: data.agencies.find((one) => one.id === 'nco')?.summaryEn },
        to: { kind: 'text', text: 'From the files.' },
        title: null,
        decided: null,
        isConfirmed: false,
      },
    ]);
    for (const [id, count] of [
      ['nisc', 1],
      ['ipa', 0],
    ] as const)
      expect((await listRevisions(staff, id, null)).rows).toHaveLength(count);
    const audit = await database().auditEntry.findMany({ where: { action: 'map.merged' } });
    expect(audit.map((one) => [one.actorId, one.details])).toEqual([
      [null, { recordId: 'nco', version: 2, fields: ['aliasesEn', 'summaryEn'] }],
    ]);
    await database().installationState.deleteMany({ where: { key: 'map-data' } });
    await loadMapData(withAgency(newer, 'ipa', { summaryEn: 'New summary.' }));
    expect((await listRevisions(staff, 'nco', null)).rows).toHaveLength(2);
  });

  it('is not taken back, and does not stand in the way of taking back what was done before it', async () => {
    const { revisionId } = await edit(staff, 'nco', { statusNote: 'Ours.' });
    await loadMapData(newer);
    const [merged] = (await listRevisions(staff, 'nco', null)).rows;
    await expect(undoMapRevision(staff, { revisionId: merged?.id ?? '' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await getEditNote(staff, 'nco')).undoable).toBe(revisionId);
    await undoMapRevision(staff, { revisionId });
    expect(await getEditNote(staff, 'nco')).toMatchObject({ last: null, undoable: null });
    expect(await getMapRecord(reader, 'nco', now)).toMatchObject({ statusNote: null, summaryEn: 'From the files.' });
  });

  it('is nobody else’s: a revision by people names them', async () => {
    await expect(
      database().$executeRaw`INSERT INTO "MapRevision" (id, "recordId", version, kind, changes, before)
        VALUES (gen_random_uuid(), 'nco', 1, 'EDITED', '[]', '{}')`,
    ).rejects.toThrow('MapRevision_author');
  });
});
