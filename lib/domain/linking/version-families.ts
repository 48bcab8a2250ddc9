import type { Entry } from './entries';
import type { LinkableRecord } from './linkable';

/** By the key of a name that ends in a version: the texts of the same name in other versions, by these. */
export type Versions = ReadonlyMap<string, ReadonlyMap<string, LinkableRecord>>;

/** A name and its version. */
export const VERSIONED = /^(.+) (\d\.\d)$/;

/** The names of texts that differ only by the version at their end ("CSF 2.0", "CSF 1.1"). */
export function versionsOf(entries: Iterable<Entry>, records: ReadonlyMap<string, LinkableRecord>): Versions {
  const families = new Map<string, Map<string, LinkableRecord>>();
  const keys: { key: string; family: string }[] = [];
  for (const { key, senses, ambiguous } of entries) {
    const [, family, version] = VERSIONED.exec(key) ?? [];
    const record = records.get(senses[0]?.recordId ?? '');
    if (family === undefined || version === undefined || record?.kind !== 'strategy') continue;
    if (ambiguous !== null || senses.length > 1) continue;
    families.set(family, (families.get(family) ?? new Map<string, LinkableRecord>()).set(version, record));
    keys.push({ key, family });
  }
  return new Map(
    keys.flatMap(({ key, family }) => {
      const versions = families.get(family);
      return versions === undefined || versions.size < 2 ? [] : [[key, versions] as const];
    }),
  );
}
