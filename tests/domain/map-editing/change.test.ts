import { beforeAll, describe, expect, it } from 'vitest';
import { nothingStandsOf, patchBack, patchFor, planChange, type ChangePlan } from '@/lib/domain/map-editing/change';
import { applyEdits, fieldsOfRecord, findRecord, type MapEdits } from '@/lib/domain/map-editing/effective';
import { fieldsOf, readFields, withFields, type FieldValues } from '@/lib/domain/map-editing/fields';
import { isEntryKey, type Values } from '@/lib/domain/map-editing/keys';
import { resolveRecords } from '@/lib/domain/map-editing/record-names';
import { relatives } from '@/lib/domain/map-editing/submission';
import { withJapanese, type StoredMap } from '@/lib/domain/map-japanese';
import { checkMapData } from '@/lib/domain/map/check';
import { readMapData } from '@/lib/files/map-data';
import { readMapJapanese } from '@/lib/files/map-japanese';
import { MapKind } from '@/prisma/generated/enums';

const source = { title: 'Gazette', url: 'https://example.org/gazette' };
const none: MapEdits = new Map();
let map: StoredMap;

beforeAll(async () => {
  map = withJapanese(await readMapData(), await readMapJapanese());
});

const change = (edits: MapEdits, id: string, values: Values): ChangePlan =>
  planChange(map, edits, id, { patch: patchFor(map, id, values, source), source, standing: source });
const stateOf = ({ effective, edits }: ChangePlan, recordId: string) => {
  return { recordId, fields: fieldsIn(effective, recordId), edits };
};
const fieldsIn = (stored: StoredMap, id: string): Values => fieldsOfRecord(stored, id)?.fields ?? {};

describe('the fields of a record', () => {
  it('are read and written under their own names for every kind', () => {
    for (const kind of Object.values(MapKind)) {
      const values = Object.fromEntries(
        fieldsOf(kind).map((field) => [field, field.startsWith('aliases') ? [field] : field]),
      );
      const record = withFields(kind, {}, values as FieldValues);
      for (const field of fieldsOf(kind).filter((one) => !one.endsWith('cessors')))
        expect(readFields(kind, record)[field]).toEqual(values[field]);
    }
  });

  it('of every record of the files can be written back without a trace', () => {
    for (const { id } of [...map.agencies, ...map.strategies, ...map.functions, ...map.processes]) {
      const found = findRecord(map, id);
      if (found === null) throw new Error(`no record ${id}`);
      expect(withFields(found.kind, found.record, readFields(found.kind, found.record))).toEqual(found.record);
    }
    expect(applyEdits(map, none)).toBe(map);
  });

  it('include the Japanese that the files keep apart', () => {
    const { effective } = change(none, 'incident-response', { definitionJa: '新しい定義。' });
    expect(effective.functions.find((one) => one.id === 'incident-response')?.definitionJa).toBe('新しい定義。');
  });
});

describe('a change', () => {
  it('of nothing touches nothing but the source', () => {
    const own = Object.entries(fieldsIn(map, 'nco')).filter(([field]) => !isEntryKey(field));
    const plan = change(none, 'nco', Object.fromEntries(own));
    expect(plan.touched.map((one) => one.changes)).toEqual([[]]);
    expect(plan.edits.get('nco')?.overrides).toEqual({});
  });

  it('of a succession is told at both ends, keeps the map sound, and goes back without a trace', () => {
    const plan = change(none, 'nisc', { successors: ['nco', 'ipa'] });
    expect(plan.touched.map((one) => one.recordId)).toEqual(['nisc', 'ipa']);
    expect(fieldsIn(plan.effective, 'ipa').predecessors).toEqual(['nisc']);
    const today = '2026-11-22';
    expect(checkMapData(plan.effective, today)).toEqual(checkMapData(map, today));
    const [own] = plan.touched;
    const patch = patchBack(stateOf(plan, 'nisc'), own?.changes ?? [], own?.before.overrides ?? {});
    const back = planChange(map, plan.edits, 'nisc', { patch: patch ?? {}, source, standing: null });
    expect(back.effective).toEqual(map);
  });

  it('removes the other end too', () => {
    const plan = change(none, 'nco', { predecessors: [] });
    expect(fieldsIn(plan.effective, 'nisc').successors).toEqual([]);
  });

  it('is not taken back over a later one', () => {
    const first = change(none, 'nco', { statusNote: 'First.' });
    const second = change(first.edits, 'nco', { statusNote: 'Second.' });
    const changes = first.touched[0]?.changes ?? [];
    expect(patchBack(stateOf(second, 'nco'), changes, {})).toBeNull();
    expect(patchBack(stateOf(first, 'nco'), changes, {})).toEqual({ statusNote: null });
  });

  it('does not name records that the reference data has dropped since', () => {
    const { edits } = change(none, 'nco', { parent: 'ipa', successors: ['ipa'] });
    const without = { ...map, agencies: map.agencies.filter((one) => one.id !== 'ipa') };
    expect(fieldsIn(applyEdits(without, edits), 'nco')).toMatchObject({ parent: null, successors: [] });
  });
});

describe('what was done after a revision', () => {
  const line = (id: string, undoesId: string | null = null) => ({ id, undoesId });
  it.each([
    ['nothing', [], true],
    ['a change', [line('a')], false],
    ['a change that was taken back', [line('a'), line('b', 'a')], true],
    ['one that was brought back again', [line('a'), line('b', 'a'), line('c', 'b')], false],
    ['two, the first taken back', [line('a'), line('b'), line('c', 'a')], false],
    ['two, both taken back', [line('a'), line('b'), line('c', 'b'), line('d', 'a')], true],
    ['something earlier taken back', [line('a', 'before')], false],
  ])('%s', (_, later, isNothing) => {
    expect(nothingStandsOf(later)).toBe(isNothing);
    expect(nothingStandsOf(later.toReversed())).toBe(isNothing);
  });
});

describe('records written by name', () => {
  it('are found in either language, by abbreviation and by id; nothing and several are faults', () => {
    const among = [...relatives(map, 'AGENCY'), { id: 'other', nameEn: 'NCO', nameJa: '別', abbreviation: null }];
    const find = (line: string) => resolveRecords('successors', [line], among);
    for (const line of ['nisc', 'NISC', 'ＮＩＳＣ', '内閣サイバーセキュリティセンター'])
      expect(find(line).ids).toEqual(['nisc']);
    expect(find('Nobody').faults).toMatchObject([{ field: 'successors', code: 'unknown_record' }]);
    expect(find('NCO').faults).toMatchObject([{ code: 'several_records', params: { ids: 'nco, other' } }]);
    expect(resolveRecords('successors', ['nisc', 'NISC'], among).ids).toEqual(['nisc']);
  });
});
