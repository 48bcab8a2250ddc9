import type { Entry } from './entries';
import type { LinkableRecord } from './linkable';

/** A name and its version. */
export const VERSIONED = /^(.+) (\d\.\d)$/;

/** Tells the names of texts that differ only by the version at their end ("CSF 2.0", "CSF 1.1") of each other. */
export function addVersions(entries: readonly Entry[], records: ReadonlyMap<string, LinkableRecord>): void {
  const families = new Map<string, { versions: Map<string, LinkableRecord>; entries: Entry[] }>();
  for (const entry of entries) {
    const { key, senses, ambiguous } = entry;
    const [, name, version] = VERSIONED.exec(key) ?? [];
    const record = records.get(senses[0]?.recordId ?? '');
    if (name === undefined || version === undefined || record?.kind !== 'strategy') continue;
    if (ambiguous !== null || senses.length > 1) continue;
    const family = families.get(name) ?? { versions: new Map<string, LinkableRecord>(), entries: [] };
    family.versions.set(version, record);
    family.entries.push(entry);
    families.set(name, family);
  }
  for (const { versions, entries: named } of families.values()) {
    if (versions.size < 2) continue;
    for (const entry of named) entry.versions = versions;
  }
}
