import type { OfficeHolderRecord } from '../map/records';
import type { EntryTable, WrittenEntry } from './entry-table';
import { idOfKey, namedKey, type Entry } from './keys';
import { withSeen } from './sources';

/** A term of office as an entry. That a source saw the person until a day says the same as an open end seen then. */
function readHolder(record: OfficeHolderRecord): Entry {
  const { personEn, personJa, postEn, postJa, from, note } = record;
  const isEnded = record.toKind !== 'in_office';
  const [to, asOf] = isEnded ? [record.to, record.asOf] : [null, record.to];
  return { personEn, personJa, postEn, postJa, from, to, asOf, acting: record.acting ? 'yes' : null, note };
}

const KNOWN_FIELDS: Readonly<Record<string, string>> = {
  personEn: 'person_en',
  personJa: 'person_ja',
  postEn: 'post_en',
  postJa: 'post_ja',
  from: 'from',
  to: 'to',
  acting: 'acting',
};

const NO_HOLDER = {
  fromKind: 'unknown',
  toKind: null,
  knownFields: [],
  sources: [],
} as const satisfies Partial<OfficeHolderRecord>;

/** The term that an entry describes. */
function toHolder(
  { id, agency }: Pick<OfficeHolderRecord, 'id' | 'agency'>,
  { entry, known, source, isConfirmed }: WrittenEntry<OfficeHolderRecord>,
): OfficeHolderRecord {
  const before = known === undefined ? null : readHolder(known);
  const changed = Object.keys(entry).filter((name) => before === null || entry[name] !== before[name]);
  const { personEn, personJa = null, postEn, postJa = null, from = null, to = null, note = null } = entry;
  const start = known !== undefined && !changed.includes('from') ? known.fromKind : from === null ? 'unknown' : 'start';
  const isEndKept = known !== undefined && !changed.includes('to') && !changed.includes('asOf');
  const end = isEndKept
    ? { to: known.to, toKind: known.toKind, asOf: known.asOf }
    : to === null
      ? { to: null, toKind: null, asOf: entry.asOf ?? null }
      : { to, toKind: 'end' as const, asOf: null };
  const stillKnown = (known ?? NO_HOLDER).knownFields.filter(
    (field) => !isConfirmed && !changed.some((name) => KNOWN_FIELDS[name] === field),
  );
  return {
    ...(known ?? NO_HOLDER),
    id,
    agency,
    personEn: personEn ?? '',
    personJa,
    postEn: postEn ?? '',
    postJa,
    from,
    fromKind: start,
    ...end,
    acting: entry.acting === 'yes',
    note,
    knownFields: stillKnown,
    sources: withSeen((known ?? NO_HOLDER).sources, new Set([source.url])),
    verified: 'seen',
  };
}

/** Who holds, or held, an office of a body. */
export const holderTable: EntryTable<OfficeHolderRecord> = {
  rows: (map) => map.leaders,
  keyOf: ({ id }) => namedKey('holder', id),
  isOf: ({ agency }, recordId) => agency === recordId,
  read: readHolder,
  write: (written, { agencies }) => {
    const [id, agency] = [idOfKey('holder', written.key), written.recordId];
    return id === null || !agencies.has(agency) ? null : toHolder({ id, agency }, written);
  },
  sources: ({ sources }) => sources,
};
