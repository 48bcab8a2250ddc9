import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findWaitingUpdate, listRevisions } from '@/lib/data/map-edit-pages';
import { undoMapRevision } from '@/lib/data/map-edits';
import { loadMapData } from '@/lib/data/map-loader';
import { database } from '@/lib/data/prisma';
import { listStale } from '@/lib/data/map-stale';
import { newKey, relationKey } from '@/lib/domain/map-editing/keys';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import {
  bodyOf,
  decide,
  editEntry,
  entryTables,
  holderOf,
  readBodiesWithEntries,
  startMap,
  withHolder,
} from '@/tests/support/map-editing';

const inglis = 'holder:oncd-inglis';
const reports = 'relation:oncd~reports_to~white-house';
const coordinates = 'relation:oncd~coordinates_with~us-nsc';
const newcomer = { personEn: 'Ada Newcomer', personJa: 'エイダ', postEn: 'Head of Tests', from: '2026-01' };
let data: MapData;
let staff: Viewer;
let reader: Viewer;

beforeAll(async () => {
  data = await readBodiesWithEntries();
});
beforeEach(async () => {
  ({ staff, reader } = await startMap(data));
});

const holderIn = (id: string, personEn: string) => holderOf(reader, id, personEn);

describe('an update of the reference data', { timeout: 60_000 }, () => {
  const theirs = (change: Partial<MapData['leaders'][number]>): MapData => withHolder(data, 'oncd-inglis', change);

  it('leaves edits of entries in place, however often it is loaded, and makes the same rows as editing does', async () => {
    await editEntry(staff, 'oncd', inglis, { note: 'Ours.' });
    await editEntry(staff, 'oncd', newKey('holder'), { ...newcomer, asOf: '2026-11-01' });
    await editEntry(staff, 'oncd', coordinates, { act: 'remove' });
    await editEntry(staff, 'white-house', reports, { since: '2021' });
    // Only confirmed, from its far end: the edit is that of the body from which it goes out.
    await editEntry(staff, 'white-house', reports, { sourceUrl: 'https://example.org/other' });
    const [line] = (await listRevisions(reader, 'oncd', null)).rows;
    expect(line).toMatchObject({
      kind: 'REVIEWED',
      changes: [{ field: reports, isConfirmed: true }],
      source: { url: 'https://example.org/other' },
    });
    const edited = await entryTables();
    await database().installationState.deleteMany({ where: { key: 'map-data' } });
    expect((await loadMapData(data)).changed).toBe(true);
    expect(await entryTables()).toEqual(edited);
  });

  it('merges what only one side changed, and tells it in the history', async () => {
    await editEntry(staff, 'oncd', inglis, { note: 'Ours.' });
    await loadMapData(theirs({ from: '2021-07-13', knownFields: [] }));
    expect(await holderIn('oncd', 'Chris Inglis')).toMatchObject({ from: '2021-07-13', note: 'Ours.' });
    expect(await findWaitingUpdate(staff, 'oncd')).toBeNull();
    const [line] = (await listRevisions(reader, 'oncd', null)).rows;
    expect(line).toMatchObject({ kind: 'MERGED', authorName: null });
    expect(line?.changes).toMatchObject([
      { field: inglis, to: { properties: [{ property: 'from', text: '2021-07-13' }] } },
    ]);
  });

  it.each([
    ['keep', 'Ours.', 'KEPT'],
    ['take', 'Theirs.', 'TAKEN'],
  ] as const)(
    'of what both changed waits, with both sides and their sources, until "%s"',
    async (choice, note, kind) => {
      await editEntry(staff, 'oncd', inglis, { note: 'Ours.', postJa: '長官' });
      await loadMapData(theirs({ note: 'Theirs.' }));
      expect(await holderIn('oncd', 'Chris Inglis')).toMatchObject({ note: 'Ours.', postJa: '長官' });
      const update = await findWaitingUpdate(staff, 'oncd');
      expect(update?.changes).toMatchObject([
        {
          field: inglis,
          source: { title: 'Gazette' },
          from: { properties: [{ property: 'note', text: 'Ours.' }] },
          to: { properties: [{ property: 'note', text: 'Theirs.' }] },
        },
      ]);
      const files = data.leaders.find((one) => one.id === 'oncd-inglis')?.sources.map((one) => one.url);
      expect(update?.changes[0]?.theirs.map((one) => one.address)).toEqual(files);
      const decided = await decide(staff, 'oncd', { [inglis]: choice });
      expect(decided.left).toBe(0);
      // What only we changed stays ours.
      expect(await holderIn('oncd', 'Chris Inglis')).toMatchObject({ note, postJa: '長官' });
      expect((await listRevisions(reader, 'oncd', null)).rows[0]).toMatchObject({
        kind,
        changes: [{ decided: choice }],
      });
      await undoMapRevision(staff, decided);
      expect((await findWaitingUpdate(staff, 'oncd'))?.changes).toHaveLength(1);
      expect(await holderIn('oncd', 'Chris Inglis')).toMatchObject({ note: 'Ours.' });
    },
  );

  it('goes on waiting in the part that both changed while somebody changes another part of the entry', async () => {
    await editEntry(staff, 'oncd', inglis, { from: '2021-07-11' });
    await loadMapData(theirs({ from: '2021-07-13', knownFields: [] }));
    await editEntry(staff, 'oncd', inglis, { note: 'Ours.' });
    expect((await findWaitingUpdate(staff, 'oncd'))?.changes).toMatchObject([
      {
        field: inglis,
        from: { properties: [{ property: 'from', text: '2021-07-11' }] },
        to: { properties: [{ property: 'from', text: '2021-07-13' }] },
      },
    ]);
    await decide(staff, 'oncd', { [inglis]: 'take' });
    expect(await holderIn('oncd', 'Chris Inglis')).toMatchObject({ from: '2021-07-13', note: 'Ours.' });
  });

  it('that drops what was changed here, or changes what was removed here, waits too', async () => {
    await editEntry(staff, 'oncd', inglis, { note: 'Ours.' });
    await editEntry(staff, 'oncd', coordinates, { act: 'remove' });
    const relations = data.relations.map((one) =>
      one.from === 'oncd' && one.type === 'coordinates_with' && one.to === 'us-nsc' ? { ...one, note: 'New.' } : one,
    );
    await loadMapData({ ...withHolder(data, 'oncd-inglis', null), relations });
    expect((await findWaitingUpdate(staff, 'oncd'))?.changes.map((one) => one.field)).toEqual([inglis, coordinates]);
    expect(await holderIn('oncd', 'Chris Inglis')).toMatchObject({ note: 'Ours.' });
    await decide(staff, 'oncd', { all: 'take' });
    expect(await holderIn('oncd', 'Chris Inglis')).toBeUndefined();
    expect((await bodyOf(reader, 'oncd')).relations.find((one) => one.other.id === 'us-nsc')?.note).toBe('New.');
  });

  it('that comes to know a term that was added here makes one entry of the two', async () => {
    await editEntry(staff, 'oncd', newKey('holder'), { ...newcomer, asOf: '2026-11-01' });
    const known = data.leaders.find((one) => one.id === 'oncd-inglis');
    if (known === undefined) throw new Error('no such term');
    const added = {
      ...known,
      ...newcomer,
      id: 'oncd-newcomer',
      postJa: '試験長',
      to: null,
      toKind: null,
      asOf: '2026-11-01',
    };
    await loadMapData({ ...data, leaders: [...data.leaders, { ...added, knownFields: [], note: null }] });
    const holders = (await bodyOf(reader, 'oncd')).holders.filter((one) => one.personEn === 'Ada Newcomer');
    expect(holders).toMatchObject([{ id: 'oncd-newcomer', postJa: '試験長' }]);
    expect(await findWaitingUpdate(staff, 'oncd')).toBeNull();
  });

  it('leaves the earlier term of somebody who came back, whose second term was added here, until it knows that too', async () => {
    const [first, second] = ['cyber-minister-suzuki-1', 'cyber-minister-suzuki-2'] as const;
    const before = withHolder(data, second, null);
    await loadMapData(before);
    const { personEn, personJa, postEn, postJa, from, to } = data.leaders.find((one) => one.id === second) ?? {};
    const term = { personEn, personJa: personJa ?? '', postEn, postJa: postJa ?? '', from: from ?? '', to: to ?? '' };
    await editEntry(staff, 'cshq', newKey('holder'), term);
    const terms = async () =>
      (await bodyOf(reader, 'cshq')).holders.filter((one) => one.personEn === personEn).map((one) => one.from);
    expect((await terms()).toSorted()).toEqual(['2017-08-03', '2019-04-11']);
    await loadMapData(withHolder(before, 'oncd-inglis', { note: 'Theirs.' }));
    expect((await terms()).toSorted()).toEqual(['2017-08-03', '2019-04-11']);
    await loadMapData(data);
    expect((await terms()).toSorted()).toEqual(['2017-08-03', '2019-04-11']);
    const { holders } = await entryTables();
    const ids = holders.filter((one) => one.id.startsWith('local-') || one.id.includes('suzuki-')).map((one) => one.id);
    expect(ids).toEqual([first, second]);
  });

  it('of function and basis of a relation waits where both changed them, and goes by itself where one did', async () => {
    await editEntry(staff, 'oncd', reports, { function: 'workforce' });
    const relations = data.relations.map((one) =>
      relationKey(one) === reports ? { ...one, function: 'incident-response', note: 'Theirs.' } : one,
    );
    await loadMapData({ ...data, relations });
    expect((await findWaitingUpdate(staff, 'oncd'))?.changes).toMatchObject([
      {
        from: { properties: [{ property: 'function', record: { id: 'workforce' } }] },
        to: { properties: [{ property: 'function', record: { id: 'incident-response' } }] },
      },
    ]);
    const shown = async () => (await bodyOf(reader, 'oncd')).relations.find((one) => one.type === 'reports_to');
    expect(await shown()).toMatchObject({ function: { id: 'workforce' }, note: 'Theirs.' });
    await decide(staff, 'oncd', { [reports]: 'take' });
    expect(await shown()).toMatchObject({ function: { id: 'incident-response' } });
  });

  it('that tells a relation without a direction from the other end means the same one: it never stands twice', async () => {
    const here = { relation: 'liaises_with.out', other: 'jpcert-cc', onPaper: 'yes', since: '2024' };
    await editEntry(staff, 'white-house', newKey('relation'), here);
    const [known] = data.relations;
    if (known === undefined) throw new Error('no relations');
    const ends = { from: 'jpcert-cc', to: 'white-house', type: 'liaises_with' } as const;
    const theirs = { ...known, ...ends, function: null, basis: null, note: 'Theirs.', since: '2024', until: null };
    const newer = { ...data, relations: [...data.relations, { ...theirs, onPaper: true, inPractice: null }] };
    await loadMapData(newer);
    const between = async () =>
      (await bodyOf(reader, 'jpcert-cc')).relations.filter((one) => one.other.id === 'white-house');
    expect(await between()).toMatchObject([{ type: 'liaises_with', direction: 'in', since: '2024', note: 'Theirs.' }]);
    const key = 'relation:white-house~liaises_with~jpcert-cc';
    const { revisionId } = await editEntry(staff, 'jpcert-cc', key, { act: 'remove' });
    await database().installationState.deleteMany({ where: { key: 'map-data' } });
    await loadMapData(newer);
    expect(await between()).toEqual([]);
    await undoMapRevision(staff, { revisionId });
    expect(await between()).toHaveLength(1);
    // What has a direction says something else from the other end.
    await editEntry(staff, 'white-house', newKey('relation'), { ...here, relation: 'oversees.out', other: 'nisc' });
    const turned = { ...theirs, from: 'nisc', to: 'white-house', type: 'oversees' as const };
    await loadMapData({ ...newer, relations: [...newer.relations, { ...turned, until: '2024' }] });
    const { relations, otherRelations } = await bodyOf(reader, 'nisc');
    expect([...relations, ...otherRelations].filter((one) => one.other.id === 'white-house')).toHaveLength(2);
  });

  it('that leaves two open holders of one post is shown on the board, until one of the terms is ended', async () => {
    const board = async () => (await listStale(staff, { group: 'doubled', after: null }))[0];
    expect(await board()).toMatchObject({ total: 0, rows: [] });
    await editEntry(staff, 'oncd', newKey('holder'), { ...newcomer, asOf: '2026-11-01' });
    const known = data.leaders.find((one) => one.id === 'oncd-inglis');
    if (known === undefined) throw new Error('no such term');
    const term = { from: '2026-02', fromKind: 'start', to: null, toKind: null, asOf: '2026-10', note: null } as const;
    const other = { ...known, ...term, id: 'oncd-other', postEn: newcomer.postEn, postJa: null, knownFields: [] };
    const rival = { ...other, personEn: 'Bo Rival', personJa: null };
    await loadMapData({ ...data, leaders: [...data.leaders, rival] });
    const page = await board();
    expect(page?.total).toBe(1);
    const [row] = page?.rows ?? [];
    expect(row).toMatchObject({ record: { id: 'oncd' } });
    expect(row?.openTerms.map((one) => [one.personEn, one.postEn])).toEqual([
      ['Ada Newcomer', 'Head of Tests'],
      ['Bo Rival', 'Head of Tests'],
    ]);
    expect(row?.openTerms[1]?.key).toBe('holder:oncd-other');
    await expect(listStale(reader, { group: 'doubled', after: null })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { revisionId } = await editEntry(staff, 'oncd', row?.openTerms[0]?.key ?? 'holder:new', {
      to: '2026-01-31',
      asOf: '',
    });
    expect(await board()).toMatchObject({ total: 0, rows: [] });
    // Taken back, two would hold it again: that is not written, as nobody may write it in the form.
    await expect(undoMapRevision(staff, { revisionId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
