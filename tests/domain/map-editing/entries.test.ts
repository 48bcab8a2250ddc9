import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { patchBack, patchFor, planChange, type ChangePlan } from '@/lib/domain/map-editing/change';
import { applyEdits, fieldsOfRecord, type MapEdits } from '@/lib/domain/map-editing/effective';
import { adoptEntries } from '@/lib/domain/map-editing/adopt';
import { entriesOf, entrySources } from '@/lib/domain/map-editing/entry-records';
import {
  idOfKey,
  isEntry,
  isEntryKey,
  orderedKeys,
  relationKey,
  toFieldKey,
  type Entry,
  type EntryKey,
  type Values,
} from '@/lib/domain/map-editing/keys';
import { rebase, type Overrides } from '@/lib/domain/map-editing/merge';
import { mergeEntry } from '@/lib/domain/map-editing/merge-entry';
import { settle } from '@/lib/domain/map-editing/settle';
import { withJapanese, type StoredMap } from '@/lib/domain/map-japanese';
import { checkMapData } from '@/lib/domain/map/check';
import { readMapData } from '@/lib/files/map-data';

const source = { title: 'Gazette', url: 'https://example.org/gazette' };
const none: MapEdits = new Map();
const inglis = 'holder:oncd-inglis';
const reports = relationKey({ from: 'oncd', type: 'reports_to', to: 'white-house' });
let map: StoredMap;

beforeAll(async () => {
  map = withJapanese(await readMapData());
});

const fieldsIn = (stored: StoredMap, id: string): Values => fieldsOfRecord(stored, id)?.fields ?? {};
const entryIn = (stored: StoredMap, id: string, key: EntryKey): Entry => {
  const entry = fieldsIn(stored, id)[key];
  if (!isEntry(entry)) throw new Error(`no entry ${key}`);
  return entry;
};
const change = (edits: MapEdits, id: string, values: Values): ChangePlan =>
  planChange(map, edits, id, { patch: patchFor(map, id, values, source), source, standing: null });

describe('three states of an entry', () => {
  const base: Entry = { personEn: 'A', postEn: 'Head', to: null, asOf: '2024', note: null };
  const cases: [string, Entry | null, Entry | null, Entry | null, Entry | null, Entry | null, boolean][] = [
    ['only we changed it', base, { ...base, note: 'ours' }, base, { ...base, note: 'ours' }, null, false],
    ['only they changed it', base, base, { ...base, note: 'theirs' }, { ...base, note: 'theirs' }, null, false],
    [
      'each changed another property',
      base,
      { ...base, note: 'ours' },
      { ...base, personEn: 'B' },
      { ...base, personEn: 'B', note: 'ours' },
      null,
      false,
    ],
    [
      'both changed one property, we another',
      base,
      { ...base, personEn: 'C', note: 'ours' },
      { ...base, personEn: 'B' },
      { ...base, personEn: 'C', note: 'ours' },
      { ...base, personEn: 'B', note: 'ours' },
      true,
    ],
    [
      'we saw the person again, they saw the end: one thing',
      base,
      { ...base, asOf: '2025' },
      { ...base, to: '2025', asOf: null },
      { ...base, asOf: '2025' },
      { ...base, to: '2025', asOf: null },
      true,
    ],
    ['we removed what they changed', base, null, { ...base, note: 'theirs' }, null, { ...base, note: 'theirs' }, true],
    ['they removed what we changed', base, { ...base, note: 'ours' }, null, { ...base, note: 'ours' }, null, true],
    ['we removed it', base, null, base, null, null, false],
    ['both removed it', base, null, null, null, null, false],
    ['they removed it', base, base, null, null, null, false],
    ['we added it', null, base, null, base, null, false],
    ['both added the same', null, base, base, base, null, false],
    [
      'both added it, they with a note',
      null,
      base,
      { ...base, note: 'theirs' },
      { ...base, note: 'theirs' },
      null,
      false,
    ],
    ['both added it otherwise', null, base, { ...base, personEn: 'B' }, base, { ...base, personEn: 'B' }, true],
  ];

  it.each(cases)('%s', (_name, before, ours, theirs, merged, taken, isContested) => {
    const found = mergeEntry('holder', { base: before, ours, theirs });
    expect(found.isContested).toBe(isContested);
    const shown = (entry: Entry | null): unknown => (entry === null ? null : { ...blank, ...entry });
    expect(shown(found.merged)).toEqual(shown(merged));
    if (isContested) expect(shown(found.taken)).toEqual(shown(taken));
  });
  const blank = { personEn: null, personJa: null, postEn: null, postJa: null, from: null, acting: null };

  it('laid over the same state again change nothing, and give way when the files come to say the same', () => {
    for (const [, before, ours, theirs] of cases) {
      const overrides: Overrides = { [inglis]: { base: before, value: ours, source } };
      const reference: Values = theirs === null ? {} : { [inglis]: theirs };
      const once = rebase(overrides, reference);
      expect(rebase(once.overrides, reference)).toEqual(once);
      // Where we changed nothing, it was confirmed, and stays so while the files say it.
      const isConfirmed = JSON.stringify(ours) === JSON.stringify(before);
      if (ours !== null) expect(rebase(overrides, { [inglis]: ours }).overrides).toEqual(isConfirmed ? overrides : {});
    }
  });

  it('keep what only we changed when theirs is taken', () => {
    const [ours, theirs] = [
      { ...base, personEn: 'C', note: 'ours' },
      { ...base, personEn: 'B' },
    ];
    const laid = rebase({ [inglis]: { base, value: ours, source } }, { [inglis]: theirs });
    const settled = settle({ ...laid, source: null }, { [inglis]: theirs }, { [inglis]: 'take' });
    expect(settled).toMatchObject({ kind: 'TAKEN', isOurs: true, source: null });
    expect(settled?.patch[inglis]).toMatchObject({ base: theirs, value: { personEn: 'B', note: 'ours' } });
  });
});

describe('the entries of a body', () => {
  it(
    'of every record of the files, written back as they are, say the same, rest on the source, and go back without a trace',
    { timeout: 60_000 },
    () => {
      for (const { id } of [...map.agencies, ...map.functions]) {
        const own = entriesOf(map, id);
        const plan = change(none, id, own);
        const [told] = plan.touched;
        expect(entriesOf(plan.effective, id)).toEqual(own);
        expect(told?.changes.map(({ field, confirmed }) => [field, confirmed])).toEqual(
          orderedKeys(own).map((key) => [key, source]),
        );
        for (const key of orderedKeys(own).filter(isEntryKey))
          expect(entrySources(plan.effective, key)).toContainEqual({ url: source.url, verified: 'seen' });
        const patch = patchBack({ recordId: id, fields: own, edits: plan.edits }, told?.changes ?? [], {});
        expect(planChange(map, plan.edits, id, { patch: patch ?? {}, source, standing: null }).effective).toEqual(map);
      }
    },
  );

  it('once touched keep every fact that was not changed, and stay sound', () => {
    const without = (stored: StoredMap): object => ({ ...stored, leaders: [], relations: [] });
    const leaders: StoredMap['leaders'] = [];
    const relations: StoredMap['relations'] = [];
    for (const { id } of map.agencies) {
      const own = entriesOf(map, id);
      const noted = orderedKeys(own).map((key) => [key, { ...(fieldsIn(map, id)[key] as Entry), note: 'Seen.' }]);
      const { effective } = change(none, id, Object.fromEntries(noted) as Values);
      expect(isDeepStrictEqual(without(effective), without(map)), id).toBe(true);
      leaders.push(...effective.leaders.filter((one) => one.agency === id));
      relations.push(...effective.relations.filter((one) => one.from === id));
      for (const holder of map.leaders.filter((one) => one.agency === id)) {
        const { note: _, sources, verified: __, ...rest } = holder;
        const after = effective.leaders.find((one) => one.id === holder.id);
        expect(after).toMatchObject({ ...rest, verified: 'seen', note: 'Seen.' });
        expect(after?.sources).toEqual(expect.arrayContaining([expect.objectContaining({ url: source.url })]));
        expect(after?.sources.length).toBeGreaterThanOrEqual(sources.length);
      }
    }
    // Judged once, with what every body has become: judging the whole map takes ten times as long as a change.
    expect([leaders.length, relations.length]).toEqual([map.leaders.length, map.relations.length]);
    const today = '2026-11-22';
    expect(checkMapData({ ...map, leaders, relations }, today)).toHaveLength(checkMapData(map, today).length);
  });

  it('are named by keys that an address can carry, and by nothing else', () => {
    expect(toFieldKey(reports)).toBe('relation:oncd~reports_to~white-house');
    for (const text of ['holder:', 'holder:A B', 'relation:a~<b>~c', 'holder:x"y', 'elsewhere:x'])
      expect(toFieldKey(text)).toBeNull();
    for (const text of ['relation:anything', 'relation:a~befriends~b', 'relation:a~reports_to'])
      expect(toFieldKey(text)).toBeNull();
    expect(toFieldKey('relation:new')).toBe('relation:new');
    expect([inglis, reports, 'nameEn'].map((key) => idOfKey('holder', key))).toEqual(['oncd-inglis', null, null]);
  });
});

describe('a change of an entry', () => {
  it('of a relation is told at both ends, kept with the body it goes out from, and goes back from either', () => {
    const ended = { ...entryIn(map, 'white-house', reports), until: '2025-01' };
    const plan = change(none, 'white-house', { [reports]: ended });
    expect(plan.touched.map((one) => [one.recordId, one.changes.length])).toEqual([
      ['white-house', 1],
      ['oncd', 1],
    ]);
    expect(plan.edits.get('white-house')?.overrides).toEqual({});
    expect(plan.effective.relations.find((one) => relationKey(one) === reports)).toMatchObject({
      until: '2025-01',
      source: source.url,
      evidence: 'direct',
      basis: 'us-ndaa-fy2021-oncd',
    });
    for (const { recordId, changes, before } of plan.touched) {
      const patch = patchBack(
        { recordId, fields: fieldsIn(plan.effective, recordId), edits: plan.edits },
        changes,
        before.overrides,
      );
      const back = planChange(map, plan.edits, recordId, { patch: patch ?? {}, source, standing: null });
      expect(back.effective).toEqual(map);
    }
  });

  it('ends a term, and what was known from memory only is known from the source', () => {
    const term = { ...entryIn(map, 'oncd', inglis), from: '2021-07-11', to: '2023-02-16', asOf: null };
    const { effective } = change(none, 'oncd', { [inglis]: term });
    expect(effective.leaders.find((one) => one.id === 'oncd-inglis')).toMatchObject({
      from: '2021-07-11',
      to: '2023-02-16',
      toKind: 'end',
      knownFields: [],
    });
  });

  it('goes with a body that the reference data drops', () => {
    const { edits } = change(none, 'oncd', { [reports]: { ...entryIn(map, 'oncd', reports), note: 'Ours.' } });
    const without = {
      ...map,
      agencies: map.agencies.filter((one) => one.id !== 'white-house'),
      relations: map.relations.filter((one) => one.from !== 'white-house' && one.to !== 'white-house'),
    };
    expect(applyEdits(without, edits).relations).toEqual(without.relations);
  });

  it('that adds a term becomes one with the same term of the files', () => {
    const own: Entry = { ...entryIn(map, 'oncd', inglis), note: 'Ours.' };
    const overrides: Overrides = { 'holder:local-1': { base: null, value: own, source } };
    const adopted = adoptEntries(overrides, {}, fieldsIn(map, 'oncd'));
    expect(orderedKeys(adopted)).toEqual([inglis]);
    expect(rebase(adopted, fieldsIn(map, 'oncd')).waiting).toHaveProperty([inglis]);
    const other: Overrides = {
      'holder:local-1': { base: null, value: { ...own, personEn: 'X', personJa: null }, source },
    };
    expect(adoptEntries(other, {}, fieldsIn(map, 'oncd'))).toEqual(other);
  });

  it('that adds a term stays apart from one of another time, and from one that the files had before', () => {
    const [first, second] = ['holder:cyber-minister-suzuki-1', 'holder:cyber-minister-suzuki-2'] as const;
    const fields = fieldsIn(map, 'cshq');
    const overrides: Overrides = { 'holder:local-1': { base: null, value: entryIn(map, 'cshq', second), source } };
    expect(adoptEntries(overrides, {}, { [first]: fields[first] })).toEqual(overrides);
    expect(adoptEntries(overrides, { [second]: fields[second] }, fields)).toEqual(overrides);
    expect(orderedKeys(adoptEntries(overrides, { [first]: fields[first] }, fields))).toEqual([second]);
  });
});
