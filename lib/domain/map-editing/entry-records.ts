import { parsePartialDate } from '../map/as-of';
import type { MapSource, OfficeHolderRecord, RelationRecord } from '../map/records';
import type { StoredMap } from '../map-japanese';
import { searchKey } from '../map/search';
import type { MapEdits } from './effective';
import { isSameValue } from './fields';
import {
  entryKindOf,
  holderIdOf,
  holderKey,
  isEntry,
  isEntryKey,
  orderedKeys,
  relationKey,
  relationOf,
  type Entry,
  type EntryKey,
  type Values,
} from './keys';
import { mergedValue, type ChangeSource, type Overrides } from './merge';
import { withSeen } from './sources';

/** A term of office as an entry. That a source saw the person until a day says the same as an open end seen then. */
function readHolder(record: OfficeHolderRecord): Entry {
  const { personEn, personJa, postEn, postJa, from, note } = record;
  const isEnded = record.toKind !== 'in_office';
  const [to, asOf] = isEnded ? [record.to, record.asOf] : [null, record.to];
  return { personEn, personJa, postEn, postJa, from, to, asOf, acting: record.acting ? 'yes' : null, note };
}

/** A relation as an entry; its ends and kind are in its key. */
function readRelation(record: RelationRecord): Entry {
  const { since, until, function: field, basis, note, inPractice } = record;
  const practice = inPractice === null ? null : inPractice ? 'yes' : 'no';
  return { since, until, onPaper: record.onPaper ? 'yes' : 'no', inPractice: practice, function: field, basis, note };
}

/** What hangs on a body, by key. */
export function readEntries(
  holders: readonly OfficeHolderRecord[],
  relations: readonly RelationRecord[],
): Record<EntryKey, Entry> {
  return Object.fromEntries([
    ...holders.map((record) => [holderKey(record.id), readHolder(record)] as const),
    ...relations.map((record) => [relationKey(record), readRelation(record)] as const),
  ]);
}

/** The same of a body in a map: its terms of office, and its relations from either end. */
export function entriesOf(map: StoredMap, recordId: string): Record<EntryKey, Entry> {
  return readEntries(
    map.leaders.filter((one) => one.agency === recordId),
    map.relations.filter((one) => one.from === recordId || one.to === recordId),
  );
}

/** What an entry of a map rests on. */
export function entrySources(map: StoredMap, key: EntryKey): MapSource[] {
  const holder = map.leaders.find((one) => holderKey(one.id) === key);
  const relation = map.relations.find((one) => relationKey(one) === key);
  const own = relation === undefined ? [] : [{ url: relation.source, verified: relation.verified }];
  return holder?.sources ?? own;
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

/** The term that an entry describes: what it says otherwise than the files rests on the source, the rest stays theirs. */
function toHolder(
  { id, agency }: Pick<OfficeHolderRecord, 'id' | 'agency'>,
  entry: Entry,
  known: OfficeHolderRecord | undefined,
  source: ChangeSource,
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
    (field) => !changed.some((name) => KNOWN_FIELDS[name] === field),
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

/** The relation that an entry describes; function and basis only where the map has them. */
function toRelation(
  ends: Pick<RelationRecord, 'from' | 'to' | 'type'>,
  entry: Entry,
  source: ChangeSource,
  ids: { functions: ReadonlySet<string>; texts: ReadonlySet<string> },
): RelationRecord {
  const among = (known: ReadonlySet<string>, id: string | null | undefined): string | null =>
    typeof id === 'string' && known.has(id) ? id : null;
  return {
    ...ends,
    since: entry.since ?? null,
    until: entry.until ?? null,
    onPaper: entry.onPaper === 'yes',
    inPractice: entry.inPractice == null ? null : entry.inPractice === 'yes',
    function: among(ids.functions, entry.function),
    basis: among(ids.texts, entry.basis),
    note: entry.note ?? null,
    source: source.url,
    verified: 'seen',
    evidence: 'direct',
  };
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
 * The terms of office and relations of the map with what people here changed about them; ends that the reference data
 * has dropped take their entries with them. What was added here stands last.
 */
export function withEntryEdits(map: StoredMap, edits: MapEdits): Pick<StoredMap, 'leaders' | 'relations'> {
  const found = entryEdits(edits);
  if (found.length === 0) return { leaders: map.leaders, relations: map.relations };
  const agencies = new Set(map.agencies.map((one) => one.id));
  const ids = {
    functions: new Set(map.functions.map((one) => one.id)),
    texts: new Set(map.strategies.map((one) => one.id)),
  };
  const leaders = new Map(map.leaders.map((one) => [holderKey(one.id), one]));
  const relations = new Map(map.relations.map((one) => [relationKey(one), one]));
  for (const { key, recordId, override } of found) {
    const [holder, relation] = [leaders.get(key), relations.get(key)];
    const theirs = holder === undefined ? (relation === undefined ? null : readRelation(relation)) : readHolder(holder);
    const value = mergedValue(key, override, theirs);
    const [id, ends] = [holderIdOf(key), relationOf(key)];
    if (id !== null) {
      if (!isEntry(value) || !agencies.has(recordId)) leaders.delete(key);
      else if (!isSameValue(value, theirs))
        leaders.set(key, toHolder({ id, agency: recordId }, value, holder, override.source));
    } else if (ends === null || !isEntry(value) || !agencies.has(ends.from) || !agencies.has(ends.to))
      relations.delete(key);
    else if (!isSameValue(value, theirs)) relations.set(key, toRelation(ends, value, override.source, ids));
  }
  return { leaders: [...leaders.values()], relations: [...relations.values()] };
}

/** Whether two terms can have been held on the same day, as far as their dates tell; an open end may still last. */
function mayOverlap(one: Entry, other: Entry): boolean {
  const first = ({ from }: Entry): string => (from == null ? null : parsePartialDate(from))?.first ?? '';
  const endsBefore = (term: Entry, next: Entry): boolean => {
    const end = term.to == null ? null : parsePartialDate(term.to);
    return end !== null && end.last < first(next);
  };
  return !endsBefore(one, other) && !endsBefore(other, one);
}

/**
 * A term that was added here and that the reference data has come to know too, under an id of its own: from here on they
 * are one entry, added by both sides. What the reference data had `before` is another term, as is one of another time:
 * people come back to a post.
 */
export function adoptHolders(overrides: Overrides, before: Values, reference: Values): Overrides {
  const named = (entry: Entry, language: 'En' | 'Ja'): string | null => {
    const [person, post] = [entry[`person${language}`], entry[`post${language}`]];
    return person == null || post == null ? null : searchKey(`${person} ${post}`);
  };
  const adopted: Overrides = { ...overrides };
  for (const key of orderedKeys(overrides).filter(isEntryKey)) {
    const override = overrides[key];
    if (override?.base !== null || !isEntry(override.value) || entryKindOf(key) !== 'holder') continue;
    if (reference[key] !== undefined) continue;
    const ours = override.value;
    const theirs = orderedKeys(reference).find((other) => {
      const entry = reference[other];
      if (!isEntryKey(other) || entryKindOf(other) !== 'holder' || !isEntry(entry)) return false;
      if (before[other] !== undefined || adopted[other] !== undefined || !mayOverlap(ours, entry)) return false;
      return (['En', 'Ja'] as const).some((one) => named(ours, one) !== null && named(ours, one) === named(entry, one));
    });
    if (theirs === undefined) continue;
    delete adopted[key];
    adopted[theirs] = override;
  }
  return adopted;
}
