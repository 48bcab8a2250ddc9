import { mapFault, type MapFault } from '../fault';
import type { MapData } from '../records';

/** The ids that others may point at, by table. */
export type MapIds = { agencies: ReadonlySet<string>; strategies: ReadonlySet<string>; functions: ReadonlySet<string> };

export function collectIds(data: MapData): MapIds {
  return {
    agencies: new Set(data.agencies.map((record) => record.id)),
    strategies: new Set(data.strategies.map((record) => record.id)),
    functions: new Set(data.functions.map((record) => record.id)),
  };
}

/** Ids that lead nowhere; null is "none". */
export function checkReferences(
  record: string,
  field: string,
  ids: readonly (string | null)[],
  known: ReadonlySet<string>,
): MapFault[] {
  return ids
    .filter((id) => id !== null)
    .filter((id) => !known.has(id))
    .map((id) => mapFault('unknown_reference', record, { field, id }));
}

/** An id names one record in the whole map, whatever its table: links and search point at the bare id. */
export function checkUniqueIds(data: MapData): MapFault[] {
  const owner = new Map<string, string>();
  const tables = ['agencies', 'strategies', 'functions', 'processes', 'leaders'] as const;
  return tables.flatMap((table) =>
    data[table].flatMap(({ id }) => {
      const other = owner.get(id);
      owner.set(id, other ?? table);
      return other === undefined ? [] : [mapFault('duplicate_id', `${table}/${id}`, { other })];
    }),
  );
}
