import type { MapKind } from '../../../prisma/generated/enums';
import { INCIDENT_FUNCTION } from '../map/duties';
import { RELATION_TYPES } from '../map/records';
import { MAP_FIELDS, toMapField, type FieldValue, type MapField } from './fields';

/**
 * What hangs on a record and is changed as one thing: on a body a term of office, or a relation to another body; on the
 * function of incidents what somebody is to be told of one.
 */
const ENTRY_KINDS = ['holder', 'relation', 'duty'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
/** Entries that have an id of their own. */
type NamedKind = Exclude<EntryKind, 'relation'>;
export type EntryKey = `${EntryKind}:${string}`;

/** Names anything that can be changed about a record: a field, or an entry by what it is in the reference data. */
export type FieldKey = MapField | EntryKey;

/** An entry by its properties (see `ENTRY_UNITS`); null is "not said". */
export type Entry = Readonly<Record<string, string | null>>;
/** Null: a text that is empty, an entry that is not there. */
export type Value = FieldValue | Entry;
export type Values = Partial<Record<FieldKey, Value>>;

type RelationEnds = { from: string; type: (typeof RELATION_TYPES)[number]; to: string };

const RELATION_KEY = /^relation:([a-z0-9-]+)~([a-z_]+)~([a-z0-9-]+)$/;
const ENTRY_KEY = /^(?:holder|relation|duty):[a-z0-9_~-]{1,400}$/;
/** Instead of an id: an entry that does not exist yet. */
const NEW = 'new';

/** What can hang on a record, in the order of its page. */
export function entryKindsOf(kind: MapKind, recordId: string): readonly EntryKind[] {
  if (kind === 'AGENCY') return ['holder', 'relation'];
  return recordId === INCIDENT_FUNCTION ? ['duty'] : [];
}

/** The key of an entry that has an id. */
export function namedKey(kind: NamedKind, id: string): EntryKey {
  return `${kind}:${id}`;
}

/** The id of the entry of this kind that a key names; null for any other key. */
export function idOfKey(kind: NamedKind, key: string): string | null {
  const prefix = namedKey(kind, '');
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}

/** A relation is the same one as long as it is between the same two and of the same kind. */
export function relationKey({ from, type, to }: RelationEnds): EntryKey {
  return `relation:${from}~${type}~${to}`;
}

export function newKey(kind: EntryKind): EntryKey {
  return `${kind}:${NEW}`;
}

export function isNewKey(key: EntryKey): boolean {
  return key.endsWith(`:${NEW}`);
}

/** The two ends and the kind of a relation; null for any other key. */
export function relationOf(key: string): RelationEnds | null {
  const [, from, type, to] = RELATION_KEY.exec(key) ?? [];
  const known = RELATION_TYPES.find((one) => one === type);
  return from === undefined || to === undefined || known === undefined ? null : { from, type: known, to };
}

export function isEntryKey(key: string): key is EntryKey {
  if (!ENTRY_KEY.test(key)) return false;
  return !key.startsWith('relation:') || key === newKey('relation') || relationOf(key) !== null;
}

export function entryKindOf(key: EntryKey): EntryKind {
  return ENTRY_KINDS.find((kind) => key.startsWith(`${kind}:`)) ?? 'relation';
}

/** A key out of an address, a form or a column; null for anything else. */
export function toFieldKey(text: string | null): FieldKey | null {
  return text !== null && isEntryKey(text) ? text : toMapField(text);
}

/** What has a value, in the order of the pages: fields, then entries by their keys. */
export function orderedKeys(values: object): FieldKey[] {
  const keys = Object.keys(values);
  return [...MAP_FIELDS.filter((field) => keys.includes(field)), ...keys.filter(isEntryKey).sort()];
}

export function isEntry(value: Value | undefined): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An entry as a list that is the same whatever order its properties are stored in. */
export function comparableEntry(entry: Entry): [string, string | null][] {
  return Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The record with whose edits a change of this is kept: a relation belongs to the body from which it goes out. */
export function ownerOf(key: FieldKey, recordId: string): string {
  return relationOf(key)?.from ?? recordId;
}

/** The body at the other end of a relation, seen from one of its two. */
export function otherEndOf(key: FieldKey, recordId: string): string | null {
  const ends = relationOf(key);
  if (ends === null) return null;
  return ends.from === recordId ? ends.to : ends.from;
}
