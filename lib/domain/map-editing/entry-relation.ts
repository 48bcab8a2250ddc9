import type { RelationRecord } from '../map/records';
import { among, type EntryTable } from './entry-table';
import { relationKey, relationOf, type Entry } from './keys';

/** A relation as an entry; its ends and kind are in its key. */
function readRelation(record: RelationRecord): Entry {
  const { since, until, function: field, basis, note, inPractice } = record;
  const practice = inPractice === null ? null : inPractice ? 'yes' : 'no';
  return { since, until, onPaper: record.onPaper ? 'yes' : 'no', inPractice: practice, function: field, basis, note };
}

/** What one body is to another; kept with the one from which it goes out, told at both. */
export const relationTable: EntryTable<RelationRecord> = {
  rows: (map) => map.relations,
  keyOf: relationKey,
  isOf: ({ from, to }, recordId) => from === recordId || to === recordId,
  read: readRelation,
  write: ({ key, entry, source }, { agencies, functions, texts }) => {
    const ends = relationOf(key);
    if (ends === null || !agencies.has(ends.from) || !agencies.has(ends.to)) return null;
    return {
      ...ends,
      since: entry.since ?? null,
      until: entry.until ?? null,
      onPaper: entry.onPaper === 'yes',
      inPractice: entry.inPractice == null ? null : entry.inPractice === 'yes',
      function: among(functions, entry.function),
      basis: among(texts, entry.basis),
      note: entry.note ?? null,
      source: source.url,
      verified: 'seen',
      evidence: 'direct',
    };
  },
  sources: ({ source, verified }) => [{ url: source, verified }],
};
