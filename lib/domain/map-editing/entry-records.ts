import type { NotificationDuty } from '../map/duties';
import type { MapSource, OfficeHolderRecord, RelationRecord } from '../map/records';
import type { StoredMap } from '../map-japanese';
import type { MapEdits } from './effective';
import { dutyTable } from './entry-duty';
import { holderTable } from './entry-holder';
import { relationTable } from './entry-relation';
import type { EntryTable, KnownIds } from './entry-table';
import { isSameValue } from './fields';
import { entryKindOf, isEntry, isEntryKey, orderedKeys, type Entry, type EntryKey, type EntryKind } from './keys';
import { isConfirmation, mergedValue, type Overrides } from './merge';

/** What hangs on a record, as the tables hold it. */
export type HangingRows = {
  holders?: readonly OfficeHolderRecord[];
  relations?: readonly RelationRecord[];
  duties?: readonly NotificationDuty[];
};

function readAll<T>({ keyOf, read }: EntryTable<T>, rows: readonly T[]): [EntryKey, Entry][] {
  return rows.map((row) => [keyOf(row), read(row)]);
}

/** What hangs on a record, by key. */
export function readEntries({ holders = [], relations = [], duties = [] }: HangingRows): Record<EntryKey, Entry> {
  return Object.fromEntries([
    ...readAll(holderTable, holders),
    ...readAll(relationTable, relations),
    ...readAll(dutyTable, duties),
  ]);
}

/** The same out of a map: of a relation from either end. */
export function entriesOf(map: StoredMap, recordId: string): Record<EntryKey, Entry> {
  const own = <T>({ rows, isOf }: EntryTable<T>): T[] => rows(map).filter((row) => isOf(row, recordId));
  return readEntries({ holders: own(holderTable), relations: own(relationTable), duties: own(dutyTable) });
}

function sourcesIn<T>({ keyOf, sources }: EntryTable<T>, rows: readonly T[], key: EntryKey): readonly MapSource[] {
  const row = rows.find((one) => keyOf(one) === key);
  return row === undefined ? [] : sources(row);
}

/** What one of these entries rests on. */
export function sourcesAmong({ holders = [], relations = [], duties = [] }: HangingRows, key: EntryKey): MapSource[] {
  return [
    ...sourcesIn(holderTable, holders, key),
    ...sourcesIn(relationTable, relations, key),
    ...sourcesIn(dutyTable, duties, key),
  ];
}

/** What an entry of a map rests on. */
export function entrySources({ leaders: holders, relations, duties }: StoredMap, key: EntryKey): MapSource[] {
  return sourcesAmong({ holders, relations, duties }, key);
}

type EntryEdit = { key: EntryKey; recordId: string; override: NonNullable<Overrides[EntryKey]> };

function entryEdits(edits: MapEdits): EntryEdit[] {
  return [...edits].flatMap(([recordId, { overrides }]) =>
    orderedKeys(overrides)
      .filter(isEntryKey)
      .flatMap((key) => {
        const override = overrides[key];
        return override === undefined ? [] : [{ key, recordId, override }];
      }),
  );
}

/**
 * The rows of a kind with what people here changed about them; those whose place the reference data has dropped go with
 * it. What was added here stands last.
 */
function withEdits<T>(table: EntryTable<T>, map: StoredMap, edits: readonly EntryEdit[], ids: KnownIds): T[] {
  if (edits.length === 0) return [...table.rows(map)];
  const rows = new Map(table.rows(map).map((row) => [table.keyOf(row), row]));
  for (const { key, recordId, override } of edits) {
    const known = rows.get(key);
    const theirs = known === undefined ? null : table.read(known);
    const value = mergedValue(key, override, theirs);
    const isConfirmed = isConfirmation(override) && isSameValue(override.base, theirs);
    const written = isEntry(value)
      ? table.write({ key, recordId, entry: value, known, source: override.source, isConfirmed }, ids)
      : null;
    if (written === null) rows.delete(key);
    else if (isConfirmed || !isSameValue(value, theirs)) rows.set(key, written);
  }
  return [...rows.values()];
}

/** The terms of office, relations and duties of the map with what people here changed about them. */
export function withEntryEdits(map: StoredMap, edits: MapEdits): Pick<StoredMap, 'leaders' | 'relations' | 'duties'> {
  const found = entryEdits(edits);
  const of = (kind: EntryKind): EntryEdit[] => found.filter(({ key }) => entryKindOf(key) === kind);
  const ids = {
    agencies: new Set(map.agencies.map((one) => one.id)),
    functions: new Set(map.functions.map((one) => one.id)),
    texts: new Set(map.strategies.map((one) => one.id)),
  };
  return {
    leaders: withEdits(holderTable, map, of('holder'), ids),
    relations: withEdits(relationTable, map, of('relation'), ids),
    duties: withEdits(dutyTable, map, of('duty'), ids),
  };
}
