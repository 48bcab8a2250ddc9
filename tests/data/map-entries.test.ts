import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getEditNote } from '@/lib/data/map-edit-note';
import { listRevisions } from '@/lib/data/map-edit-pages';
import { undoMapRevision } from '@/lib/data/map-edits';
import { saveMapEntry } from '@/lib/data/map-entry-edits';
import { loadMapData } from '@/lib/data/map-loader';
import { getMapRecord } from '@/lib/data/map-records';
import { database } from '@/lib/data/prisma';
import { newKey } from '@/lib/domain/map-editing/keys';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import {
  bodyOf,
  edit,
  editEntry,
  entryTables,
  faultsOf,
  fillInEntry,
  holderOf,
  readBodiesWithEntries,
  REVIEW_DAY,
  startMap,
} from '@/tests/support/map-editing';

const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
const inglis = 'holder:oncd-inglis';
const reports = 'relation:oncd~reports_to~white-house';
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
/** Whether a body is part of another, however far below. */
function isWithin(id: string, other: string): boolean {
  const parent = data.agencies.find((one) => one.id === id)?.parent ?? null;
  return parent !== null && (parent === other || isWithin(parent, other));
}
const newcomer = { personEn: 'Ada Newcomer', personJa: 'エイダ', postEn: 'Head of Tests', from: '2026-01' };

describe('an office-holder', { timeout: 60_000 }, () => {
  it('is added, changed, ended and removed, each with its source, and each taken back', async () => {
    const before = await entryTables();
    const added = await editEntry(staff, 'oncd', newKey('holder'), { ...newcomer, asOf: '2026-11-01' });
    const shown = await holderIn('oncd', 'Ada Newcomer');
    expect(shown).toMatchObject({
      personJa: 'エイダ',
      postEn: 'Head of Tests',
      from: '2026-01',
      seenUntil: '2026-11-01',
    });
    const key = `holder:${shown?.id ?? ''}` as const;
    const row = await database().officeHolder.findUnique({ where: { id: shown?.id ?? '' } });
    expect(row?.data).toMatchObject({
      sources: [{ url: 'https://example.org/gazette', verified: 'seen' }],
      verified: 'seen',
    });
    const changed = await editEntry(staff, 'oncd', key, { postJa: '試験長', acting: 'on' });
    expect(await holderIn('oncd', 'Ada Newcomer')).toMatchObject({ postJa: '試験長', acting: true });
    const ended = await editEntry(staff, 'oncd', key, { to: '2026-11-20', asOf: '' });
    expect(await holderIn('oncd', 'Ada Newcomer')).toMatchObject({ to: '2026-11-20', state: 'former' });
    const removed = await editEntry(staff, 'oncd', key, { act: 'remove' });
    expect(await holderIn('oncd', 'Ada Newcomer')).toBeUndefined();
    const gone = await fillInEntry(staff, 'oncd', key, { act: 'remove' });
    await expect(saveMapEntry(staff, gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { rows } = await listRevisions(reader, 'oncd', null);
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatchObject({ source: { title: 'Gazette' }, reviewBy: REVIEW_DAY, authorName: 'Test Person' });
    expect(rows[1]?.changes).toMatchObject([
      {
        field: key,
        title: { kind: 'holder', subject: { personEn: 'Ada Newcomer' } },
        from: {
          properties: [
            { property: 'to', text: null },
            { property: 'asOf', text: '2026-11-01' },
          ],
        },
        to: {
          properties: [
            { property: 'to', text: '2026-11-20' },
            { property: 'asOf', text: null },
          ],
        },
      },
    ]);
    expect(rows[0]?.changes[0]).toMatchObject({ title: { kind: 'holder' }, to: { kind: 'text', text: null } });
    for (const one of [removed, ended, changed, added]) await undoMapRevision(staff, one);
    const after = await entryTables();
    expect(after).toMatchObject({
      ...before,
      edits: [{ recordId: 'oncd', overrides: {} }],
    });
  });

  it('of the files is corrected, and rests on the source given while the rest stays as it was', async () => {
    await editEntry(staff, 'oncd', inglis, { from: '2021-07-11' });
    const row = await database().officeHolder.findUnique({ where: { id: 'oncd-inglis' } });
    const files = data.leaders.find((one) => one.id === 'oncd-inglis');
    expect(row?.data).toEqual({
      ...files,
      from: '2021-07-11',
      knownFields: [],
      sources: [...(files?.sources ?? []), { url: 'https://example.org/gazette', verified: 'seen' }],
    });
    const page = await getMapRecord(reader, 'oncd', now);
    expect(page.sources.map((one) => one.address)).not.toContain('https://example.org/gazette');
    expect((await getEditNote(reader, 'oncd')).last).toMatchObject({ isReview: false, reviewBy: REVIEW_DAY });
  });

  it('is refused at its field where `map check` would not pass it, and nothing of it is kept', async () => {
    const refused = (change: Parameters<typeof editEntry>[3], key = newKey('holder')): Promise<unknown> =>
      faultsOf(editEntry(staff, 'oncd', key, change));
    expect(await refused({ personEn: 'A' })).toEqual(['postEn required', 'asOf seen_when']);
    expect(await refused({ ...newcomer, from: '2026-13', asOf: '2026' })).toContain('from bad_date');
    expect(await refused({ ...newcomer, to: '2025' })).toEqual(['to dates_out_of_order']);
    expect(await refused({ ...newcomer, asOf: '2027-12-31' })).toContain('asOf seen_later');
    expect(await refused({ ...newcomer, from: '1990', to: '1991' })).toEqual(['from term_outside_agency']);
    const post = 'National Cyber Director';
    expect(await refused({ personEn: 'A', postEn: post, from: '2022', to: '2022-06' })).toEqual(['from terms_overlap']);
    expect(await refused({ ...newcomer, personEn: 'Chris Inglis', asOf: '2026' })).toContain(
      'personJa name_spelled_twice',
    );
    expect(await refused({ ...newcomer, asOf: '2026', reviewBy: '2020-01-01' })).toEqual(['reviewBy review_passed']);
    await expect(fillInEntry(staff, 'oncd', inglis, { sourceUrl: 'javascript:alert(1)' })).rejects.toThrow();
    expect(await database().mapEdit.count()).toBe(0);
  });
});

describe('a relation', { timeout: 60_000 }, () => {
  it('is added from either end, told at both, ended, and taken back from the other end', async () => {
    const before = await entryTables();
    await editEntry(staff, 'white-house', newKey('relation'), {
      relation: 'liaises_with.out',
      other: 'jpcert-cc',
      onPaper: 'no',
      inPractice: 'yes',
      since: '2024',
      note: 'By telephone.',
    });
    const key = 'relation:white-house~liaises_with~jpcert-cc';
    const added = { type: 'liaises_with', onPaper: false, inPractice: true, since: '2024', note: 'By telephone.' };
    for (const [id, other, direction] of [
      ['white-house', 'jpcert-cc', 'out'],
      ['jpcert-cc', 'white-house', 'in'],
    ] as const)
      expect((await bodyOf(reader, id)).relations.find((one) => one.other.id === other)).toMatchObject({
        ...added,
        direction,
        evidence: 'direct',
        source: { address: 'https://example.org/gazette', isChecked: true },
      });
    // The same said from the other end is no second relation.
    for (const relation of ['liaises_with.out', 'liaises_with.in'])
      expect(
        await faultsOf(editEntry(staff, 'jpcert-cc', newKey('relation'), { relation, other: 'white-house' })),
      ).toEqual(['relation duplicate_relation']);
    await editEntry(staff, 'jpcert-cc', key, { until: '2025-03' });
    const ended = await bodyOf(reader, 'white-house');
    expect(ended.relations.some((one) => one.other.id === 'jpcert-cc')).toBe(false);
    expect(ended.otherRelations).toMatchObject([{ other: { id: 'jpcert-cc' }, until: '2025-03' }]);
    const [line] = (await listRevisions(reader, 'white-house', null)).rows;
    expect(line?.changes[0]).toMatchObject({
      title: { subject: { type: 'liaises_with', direction: 'out', other: { id: 'jpcert-cc' } } },
      to: { properties: [{ property: 'until', text: '2025-03' }] },
    });
    await undoMapRevision(staff, { revisionId: line?.id ?? '' });
    const first = (await listRevisions(staff, 'jpcert-cc', null)).rows.at(-1);
    expect(first).toMatchObject({ kind: 'EDITED', mayUndo: true });
    await undoMapRevision(staff, { revisionId: first?.id ?? '' });
    expect(await entryTables()).toMatchObject({ holders: before.holders });
    expect((await bodyOf(reader, 'jpcert-cc')).relations.some((one) => one.other.id === 'white-house')).toBe(false);
  });

  it('becomes another one with all that it says, and back', async () => {
    const saved = await editEntry(staff, 'oncd', reports, { relation: 'coordinates_with.out' });
    expect((await bodyOf(reader, 'oncd')).relations.filter((one) => one.other.id === 'white-house')).toMatchObject([
      { type: 'coordinates_with', function: { id: 'national-strategy' } },
    ]);
    expect((await listRevisions(reader, 'oncd', null)).rows[0]?.changes).toHaveLength(2);
    await undoMapRevision(staff, saved);
    expect((await bodyOf(reader, 'oncd')).relations.filter((one) => one.other.id === 'white-house')).toMatchObject([
      { type: 'reports_to' },
    ]);
  });

  it('has its function and basis changed, told in the history, and taken back; only what the map has is taken', async () => {
    const text = 'us-ndaa-fy2021-oncd';
    const law = (await readMapData()).strategies.find((one) => one.id === text);
    if (law === undefined) throw new Error(`no ${text}`);
    await loadMapData({ ...data, strategies: [{ ...law, supersedes: [], supersededBy: [], related: [] }] });
    const shown = async () => (await bodyOf(reader, 'white-house')).relations.find((one) => one.other.id === 'oncd');
    expect(await shown()).toMatchObject({ function: { id: 'national-strategy' }, basis: null });
    const saved = await editEntry(staff, 'oncd', reports, { function: 'workforce', basis: text });
    expect(await shown()).toMatchObject({ function: { id: 'workforce' }, basis: { id: text }, type: 'reports_to' });
    expect((await listRevisions(reader, 'oncd', null)).rows[0]?.changes).toMatchObject([
      {
        field: reports,
        from: { properties: [{ property: 'function', record: { id: 'national-strategy' } }, { property: 'basis' }] },
        to: { properties: [{ record: { id: 'workforce' } }, { property: 'basis', record: { id: text } }] },
      },
    ]);
    const refused = (change: Parameters<typeof editEntry>[3]) => faultsOf(editEntry(staff, 'oncd', reports, change));
    expect(await refused({ function: 'no-such-function' })).toEqual(['function unknown_reference']);
    expect(await refused({ basis: 'white-house' })).toEqual(['basis unknown_reference']);
    await undoMapRevision(staff, saved);
    expect(await shown()).toMatchObject({ function: { id: 'national-strategy' }, basis: null });
    await editEntry(staff, 'oncd', reports, { function: '', basis: text });
    expect(await shown()).toMatchObject({ function: null, basis: { id: text } });
  });

  it('is refused where it would contradict the map: a circle, itself, a double, nowhere, nobody', async () => {
    const refused = (id: string, change: Parameters<typeof editEntry>[3], key = newKey('relation')): Promise<unknown> =>
      faultsOf(editEntry(staff, id, key, { onPaper: 'yes', ...change }));
    expect(await refused('white-house', { relation: 'reports_to.out', other: 'oncd' })).toEqual([
      'relation reporting_cycle',
    ]);
    expect(await refused('oncd', { relation: 'oversees.out', other: 'white-house' })).toEqual([
      'relation reporting_cycle',
    ]);
    // Below by what it is part of, not by a relation.
    const below = data.agencies.find((one) => one.parent !== null);
    expect(await refused(below?.parent ?? '', { relation: 'reports_to.out', other: below?.id ?? '' })).toEqual([
      'relation reporting_cycle',
    ]);
    expect(await refused('oncd', { relation: 'liaises_with.out', other: 'oncd' })).toEqual(['other self_relation']);
    expect(await refused('oncd', { relation: 'reports_to.out', other: 'white-house' })).toEqual([
      'relation duplicate_relation',
    ]);
    expect(await refused('oncd', { relation: 'coordinates_with.out', other: 'us-nsc' }, reports)).toEqual([
      'relation duplicate_relation',
    ]);
    const nowhere = { onPaper: 'no', inPractice: 'no' };
    expect(await refused('oncd', { relation: 'liaises_with.out', other: 'nisc', ...nowhere })).toEqual([
      'onPaper relation_nowhere',
    ]);
    expect(await refused('oncd', { relation: 'liaises_with.out', other: 'nobody-at-all' })).toEqual(['other required']);
    expect(await refused('oncd', { since: '2024', until: '2023' }, reports)).toEqual(['until dates_out_of_order']);
    expect(await refused('oncd', { since: 'last year' }, reports)).toEqual(['since bad_date']);
    expect(await database().mapEdit.count()).toBe(0);
    // The same circle by way of the body itself is refused at the field of the body.
    const line = data.relations.find(({ from, to, type }) => type === 'reports_to' && !isWithin(from, to));
    if (line === undefined) throw new Error('every body reports to what it is part of');
    expect(await faultsOf(edit(staff, line.to, { parent: line.from }))).toEqual(['parent reporting_cycle']);
    // A relation that has ended stands in nobody's way.
    await editEntry(staff, 'oncd', reports, { until: '2024' });
    expect(await refused('white-house', { relation: 'liaises_with.out', other: 'jpcert-cc' })).toBe('saved');
  });
});
