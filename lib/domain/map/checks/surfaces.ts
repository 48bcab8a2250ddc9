import { mapFault, type MapFault } from '../fault';
import { isNaming, type MapData } from '../records';
import { searchKey } from '../search';

type Named = { record: string; id: string; names: readonly string[]; aliases: readonly string[] };

function namedRecords(data: MapData): Named[] {
  return [
    ...data.agencies.map((agency) => ({
      record: `agencies/${agency.id}`,
      id: agency.id,
      names: [agency.nameEn, agency.nameJa, agency.abbreviation].filter((name) => name !== null),
      aliases: [...agency.aliasesEn, ...agency.aliasesJa],
    })),
    ...data.strategies.map((strategy) => ({
      record: `strategies/${strategy.id}`,
      id: strategy.id,
      names: [strategy.titleEn, strategy.titleJa],
      aliases: [...strategy.aliasesEn, ...strategy.aliasesJa],
    })),
    ...data.functions.map((cyberFunction) => ({
      record: `functions/${cyberFunction.id}`,
      id: cyberFunction.id,
      names: [cyberFunction.nameEn, cyberFunction.nameJa],
      aliases: [...cyberFunction.aliasesEn, ...cyberFunction.aliasesJa],
    })),
  ];
}

function checkOwnSurfaces({ record, names, aliases }: Named): MapFault[] {
  const keys = aliases.map(searchKey);
  return [
    ...[...names, ...aliases]
      .filter((surface) => searchKey(surface).length < 2)
      .map((surface) => mapFault('surface_too_short', record, { surface })),
    ...aliases
      .filter((_, index) => keys.indexOf(keys[index] ?? '') !== index)
      .map((surface) => mapFault('alias_repeated', record, { surface })),
  ];
}

/** Two records may share a form of words only where `ambiguous.json` lists it with both. */
function checkCollisions(named: readonly Named[], data: MapData): MapFault[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, names, aliases } of named) {
    for (const key of [...names, ...aliases].map(searchKey)) owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
  const listed = new Map(data.ambiguous.filter(isNaming).map((entry) => [searchKey(entry.surface), entry.candidates]));
  return [...owners].flatMap(([surface, ids]) => {
    if (ids.size < 2) return [];
    const candidates = listed.get(surface);
    const missing = candidates === undefined ? [] : [...ids].filter((id) => !candidates.includes(id));
    if (candidates !== undefined && missing.length === 0) return [];
    const code = candidates === undefined ? 'surface_collision' : 'ambiguous_lacks_candidate';
    const record = candidates === undefined ? 'surfaces' : `ambiguous/${surface}`;
    const unlisted = candidates === undefined ? [...ids] : missing;
    return [mapFault(code, record, { surface, ids: unlisted.sort().join(', ') })];
  });
}

function checkAmbiguous(named: readonly Named[], data: MapData): MapFault[] {
  const known = new Set(named.map(({ id }) => id));
  const seen = new Set<string>();
  return data.ambiguous.flatMap((entry) => {
    const record = `ambiguous/${entry.surface}`;
    // What a term of art speaks for is apart from what its words may name ("information sharing"), and from other texts.
    const told = isNaming(entry) ? 'name' : `${entry.kind} ${entry.candidates.join(' ')}`;
    const key = `${told} ${searchKey(entry.surface)}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    const pointed = [...entry.candidates, ...Object.keys(entry.cues)];
    const strayDefault = entry.default !== null && !entry.candidates.includes(entry.default);
    return [
      ...(isRepeated ? [mapFault('ambiguous_repeated', record)] : []),
      ...pointed
        .filter((id) => !known.has(id))
        .map((id) => mapFault('unknown_reference', record, { field: 'candidates', id })),
      ...(strayDefault ? [mapFault('ambiguous_default', record, { id: entry.default ?? '' })] : []),
    ];
  });
}

export function checkSurfaces(data: MapData): MapFault[] {
  const named = namedRecords(data);
  return [...named.flatMap(checkOwnSurfaces), ...checkCollisions(named, data), ...checkAmbiguous(named, data)];
}
