import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getEditNote } from '@/lib/data/map-edit-note';
import { listRevisions } from '@/lib/data/map-edit-pages';
import { undoMapRevision } from '@/lib/data/map-edits';
import { getMapRecord } from '@/lib/data/map-records';
import { database } from '@/lib/data/prisma';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import {
  bodyOf,
  edit,
  editEntry,
  entryTables,
  readBodiesWithEntries,
  REVIEW_DAY,
  startMap,
} from '@/tests/support/map-editing';

const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
const walden = 'holder:oncd-walden';
const reports = 'relation:oncd~reports_to~white-house';
const year = Number(REVIEW_DAY.slice(0, 4));
const [first, second] = ['https://example.org/first', 'https://example.org/second'];
let data: MapData;
let staff: Viewer;
let reader: Viewer;

beforeAll(async () => {
  data = await readBodiesWithEntries();
});
beforeEach(async () => {
  ({ staff, reader } = await startMap(data));
});

/** Rows and edits, but for how often something was written and when. */
async function state() {
  const { holders, relations, edits } = await entryTables();
  const kept = edits.map(({ recordId, overrides, sourceUrl, reviewBy }) => ({
    recordId,
    overrides,
    sourceUrl,
    reviewBy,
  }));
  return { holders, relations, edits: kept };
}
const sourceOfReports = async () =>
  (await bodyOf(reader, 'white-house')).relations.find((one) => one.type === 'reports_to' && one.other.id === 'oncd');

describe('a confirmation', { timeout: 60_000 }, () => {
  it('of a record is taken back with its source, what was seen of it, and the day to look again', async () => {
    const before = await getMapRecord(reader, 'nco', now);
    const one = await edit(staff, 'nco', { sourceUrl: first });
    const confirmed = await getMapRecord(reader, 'nco', now);
    expect(confirmed.sources.map((source) => source.address)).toContain(first);
    const two = await edit(staff, 'nco', { sourceUrl: second, reviewBy: `${year}-06-30` });
    await undoMapRevision(staff, two);
    expect(await getMapRecord(reader, 'nco', now)).toEqual(confirmed);
    expect((await getEditNote(reader, 'nco')).last).toMatchObject({ source: { url: first }, reviewBy: REVIEW_DAY });
    await undoMapRevision(staff, one);
    expect(await getMapRecord(reader, 'nco', now)).toEqual(before);
    expect((await getEditNote(reader, 'nco')).last).toBeNull();
  });

  it('of an office-holder or a relation of the files marks what was read, and taken back leaves no trace', async () => {
    const before = await state();
    const holder = await editEntry(staff, 'oncd', walden, { sourceUrl: first });
    const row = await database().officeHolder.findUnique({ where: { id: 'oncd-walden' } });
    expect(row?.data).toMatchObject({ verified: 'seen', knownFields: [] });
    expect(JSON.stringify(row?.data)).toContain(first);
    // From its far end: it is kept with the body from which it goes out, and told at both.
    const relation = await editEntry(staff, 'white-house', reports, { sourceUrl: first });
    expect(await sourceOfReports()).toMatchObject({ source: { address: first, isChecked: true }, evidence: 'direct' });
    for (const id of ['oncd', 'white-house'])
      expect((await listRevisions(staff, id, null)).rows[0]).toMatchObject({
        kind: 'REVIEWED',
        mayUndo: true,
        changes: [{ field: reports, isConfirmed: true }],
      });
    expect((await getEditNote(reader, 'oncd')).last).toMatchObject({ isReview: true });
    await undoMapRevision(staff, relation);
    await undoMapRevision(staff, holder);
    const after = await state();
    expect({ ...after, edits: [] }).toEqual(before);
    expect(after.edits.map((one) => [one.overrides, one.sourceUrl])).toEqual([
      [{}, null],
      [{}, null],
    ]);
  });

  it('of what was changed here gives the source of the change back, and goes forward again', async () => {
    await editEntry(staff, 'oncd', reports, { note: 'Ours.', sourceUrl: first });
    const changed = await state();
    const { revisionId } = await editEntry(staff, 'oncd', reports, { sourceUrl: second, reviewBy: `${year}-06-30` });
    const confirmed = await state();
    expect(await sourceOfReports()).toMatchObject({ source: { address: second } });
    const undone = await undoMapRevision(staff, { revisionId });
    expect((await state()).relations).toEqual(changed.relations);
    expect((await state()).edits).toContainEqual(changed.edits.find((one) => one.recordId === 'oncd'));
    expect(await sourceOfReports()).toMatchObject({ source: { address: first }, note: 'Ours.' });
    await undoMapRevision(staff, undone);
    expect((await state()).relations).toEqual(confirmed.relations);
  });

  it('is not taken back under a later one of the same, but is under one of something else', async () => {
    const one = await editEntry(staff, 'oncd', reports, { sourceUrl: first });
    const two = await editEntry(staff, 'oncd', reports, { sourceUrl: second });
    await expect(undoMapRevision(staff, one)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(undoMapRevision(reader, two)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await listRevisions(staff, 'oncd', null)).rows.map((row) => row.mayUndo)).toEqual([true, false]);
    await editEntry(staff, 'oncd', walden, { sourceUrl: first });
    await undoMapRevision(staff, two);
    await undoMapRevision(staff, one);
    const files = data.relations.find((relation) => relation.from === 'oncd' && relation.type === 'reports_to');
    expect((await sourceOfReports())?.source.address).toBe(files?.source);
    expect((await database().officeHolder.findUnique({ where: { id: 'oncd-walden' } }))?.data).toMatchObject({
      verified: 'seen',
    });
  });
});
