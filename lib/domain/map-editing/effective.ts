import type { MapKind } from '../../../prisma/generated/enums';
import { strategyMapKind, type MapSource, type Verification } from '../map/records';
import type { StoredMap } from '../map-japanese';
import { entriesOf, withEntryEdits } from './entry-records';
import { asList, isListField, isRecordField, readFields, withFields, type FieldValues } from './fields';
import { entryKindsOf, isEntry, isEntryKey, type Values } from './keys';
import { mergedValue, overriddenFields, referenceValue, type ChangeSource, type Overrides } from './merge';
import { withSeen } from './sources';

/** The local state of one record. `source`: that of the last change or review, which stands for the record as a whole. */
export type RecordEdit = { overrides: Overrides; source: ChangeSource | null };
export type MapEdits = ReadonlyMap<string, RecordEdit>;

type Sourced = { id: string; sources: MapSource[]; verified: Verification };

/** A stored record of any kind, with its kind. */
type KnownRecord = { kind: MapKind; record: Sourced };

function strategyKind(record: Parameters<typeof strategyMapKind>[0]): 'CONCEPT' | 'STRATEGY' {
  return strategyMapKind(record) === 'concept' ? 'CONCEPT' : 'STRATEGY';
}

/** The record of an id in any table; null when the map has none. */
export function findRecord(map: StoredMap, id: string): KnownRecord | null {
  const agency = map.agencies.find((one) => one.id === id);
  if (agency !== undefined) return { kind: 'AGENCY', record: agency };
  const text = map.strategies.find((one) => one.id === id);
  if (text !== undefined) return { kind: strategyKind(text), record: text };
  const found = map.functions.find((one) => one.id === id);
  if (found !== undefined) return { kind: 'FUNCTION', record: found };
  const process = map.processes.find((one) => one.id === id);
  return process === undefined ? null : { kind: 'PROCESS', record: process };
}

/** The fields of a record of the map with what hangs on it, and its kind; null when the map has none of this id. */
export function fieldsOfRecord(map: StoredMap, id: string): { kind: MapKind; fields: Values } | null {
  const found = findRecord(map, id);
  if (found === null) return null;
  const own: Values = readFields(found.kind, found.record);
  return {
    kind: found.kind,
    fields: entryKindsOf(found.kind, id).length > 0 ? { ...own, ...entriesOf(map, id) } : own,
  };
}

function withSources<T extends Sourced>(record: T, edit: RecordEdit): T {
  // Entries have sources of their own.
  const fields = overriddenFields(edit.overrides).filter((field) => !isEntryKey(field));
  const given = fields.flatMap((field) => edit.overrides[field]?.source ?? []);
  const urls = new Set([...given, ...(edit.source === null ? [] : [edit.source])].map((source) => source.url));
  if (urls.size === 0) return record;
  return { ...record, sources: withSeen(record.sources, urls), verified: 'seen' };
}

function edited<T extends Sourced>(
  kind: MapKind,
  record: T,
  edit: RecordEdit | undefined,
  ids: ReadonlySet<string>,
): T {
  if (edit === undefined) return record;
  const reference = readFields(kind, record);
  const values: FieldValues = {};
  for (const field of overriddenFields(edit.overrides)) {
    const override = edit.overrides[field];
    if (override === undefined || isEntryKey(field)) continue;
    const value = mergedValue(field, override, referenceValue(reference, field));
    if (isEntry(value)) continue;
    // The reference data may have dropped a record since somebody named it here.
    if (!isRecordField(field)) values[field] = value;
    else if (isListField(field)) values[field] = asList(value).filter((id) => ids.has(id));
    else values[field] = typeof value === 'string' && ids.has(value) ? value : null;
  }
  return withSources(withFields(kind, record, values), edit);
}

/** The map as this installation has it: the reference data with what people here have changed laid over it. */
export function applyEdits(map: StoredMap, edits: MapEdits): StoredMap {
  if (edits.size === 0) return map;
  const agencies = new Set(map.agencies.map((one) => one.id));
  const texts = new Set(map.strategies.map((one) => one.id));
  const none: ReadonlySet<string> = new Set();
  return {
    ...map,
    agencies: map.agencies.map((one) => edited('AGENCY', one, edits.get(one.id), agencies)),
    strategies: map.strategies.map((one) => edited(strategyKind(one), one, edits.get(one.id), texts)),
    functions: map.functions.map((one) => edited('FUNCTION', one, edits.get(one.id), none)),
    processes: map.processes.map((one) => edited('PROCESS', one, edits.get(one.id), none)),
    ...withEntryEdits(map, edits),
  };
}
