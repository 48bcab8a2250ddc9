import { parsePartialDate } from '../map/as-of';
import { RELATION_TYPES, type MapSource } from '../map/records';
import { relationIdentity } from '../map/relations';
import type { KnownIds } from './entry-table';
import type { FieldFault } from './faults';
import {
  entryKindOf,
  isEntry,
  isEntryKey,
  isNewKey,
  namedKey,
  orderedKeys,
  relationKey,
  relationOf,
  type Entry,
  type EntryKey,
  type Values,
} from './keys';
import { ENTRY_UNITS, type EntryProperty } from './merge-entry';
import type { ChangeSource } from './merge';
import { readProof, type SubmittedProof } from './submission';

/** What the form of an entry sends: its properties as typed; for a relation also what it is and with whom. */
type Submitted = SubmittedProof & {
  key: EntryKey;
  act: 'save' | 'remove';
  values: Partial<Record<EntryProperty, string | null>>;
  /** See `relationWord`. */
  relation: string | null;
  other: string | null;
};

/** The record from whose page an entry is changed. `ids`: what it can lead to; `newId`: for one that has an id of its own. */
type Target = {
  recordId: string;
  fields: Values;
  sources: readonly MapSource[];
  ids: KnownIds;
  newId: string;
};

/** Kind and direction of a relation in one word, as a choice of the form. */
export function relationWord(type: (typeof RELATION_TYPES)[number], direction: 'out' | 'in'): string {
  return `${type}.${direction}`;
}

/** Whether two keys mean one relation, told from whichever end. */
function isSameRelation(one: EntryKey, other: EntryKey): boolean {
  const [left, right] = [relationOf(one), relationOf(other)];
  return left !== null && right !== null && relationIdentity(left) === relationIdentity(right);
}

function required(field: string): FieldFault {
  return { field, code: 'required', params: {} };
}

/** A term of office out of its form. An open end is known only up to a day on which a source saw the person there. */
function readHolder(values: Submitted['values'], today: string): { entry: Entry; faults: FieldFault[] } {
  const { personEn = null, personJa = null, postEn = null, postJa = null, acting = null } = values;
  const { from = null, to = null, note = null } = values;
  const asOf = to === null ? (values.asOf ?? null) : null;
  const faults: FieldFault[] = [];
  if (personEn === null) faults.push(required('personEn'));
  if (postEn === null) faults.push(required('postEn'));
  if (to === null && asOf === null) faults.push({ field: 'asOf', code: 'seen_when', params: {} });
  const seen = asOf === null ? null : parsePartialDate(asOf);
  if (seen !== null && seen.first > today) faults.push({ field: 'asOf', code: 'seen_later', params: {} });
  return { entry: { personEn, personJa, postEn, postJa, from, to, asOf, acting, note }, faults };
}

/** A fault at each of these fields that names something which the map does not have. */
function strangers(
  values: Submitted['values'],
  fields: readonly (readonly [EntryProperty, ReadonlySet<string>])[],
): FieldFault[] {
  return fields.flatMap(([field, known]) => {
    const id = values[field] ?? null;
    return id === null || known.has(id) ? [] : [{ field, code: 'unknown_reference', params: {} }];
  });
}

/** A relation out of its form: its key says between whom and what it is. */
function readRelation(
  { recordId, ids }: Target,
  { relation, other, values }: Submitted,
): { key: EntryKey | null; entry: Entry; faults: FieldFault[] } {
  const [type, direction] = RELATION_TYPES.flatMap((one) =>
    (['out', 'in'] as const).map((way) => [one, way] as const),
  ).find(([one, way]) => relationWord(one, way) === relation) ?? [null, null];
  const faults = strangers(values, [
    ['function', ids.functions],
    ['basis', ids.texts],
  ]);
  if (type === null) faults.push(required('relation'));
  if (other === null || !ids.agencies.has(other)) faults.push(required('other'));
  const ends = direction === 'in' ? { from: other, to: recordId } : { from: recordId, to: other };
  const isWhole = type !== null && other !== null && ids.agencies.has(other);
  const { since = null, until = null, onPaper = null, inPractice = null, basis = null, note = null } = values;
  return {
    key: isWhole ? relationKey({ from: ends.from ?? '', type, to: ends.to ?? '' }) : null,
    entry: { since, until, onPaper: onPaper ?? 'no', inPractice, function: values.function ?? null, basis, note },
    faults,
  };
}

/** What every duty says; the rest may be left open. */
const OF_EVERY_DUTY = ['country', 'where', 'kind', 'unit', 'start', 'whatEn', 'whatJa'] as const;

/** A duty to tell somebody out of its form. */
function readDuty({ ids }: Target, { values }: Submitted): { entry: Entry; faults: FieldFault[] } {
  const faults = strangers(values, [
    ['agency', ids.agencies],
    ['basis', ids.texts],
  ]);
  faults.push(...OF_EVERY_DUTY.filter((field) => (values[field] ?? null) === null).map(required));
  for (const field of ['since', 'until'] as const) {
    const date = values[field] ?? null;
    const range = date === null ? null : parsePartialDate(date);
    if (date !== null && (range === null || range.first !== range.last))
      faults.push({ field, code: 'whole_day', params: {} });
  }
  const names = ENTRY_UNITS.duty.flat();
  return { entry: Object.fromEntries(names.map((name) => [name, values[name] ?? null])), faults };
}

/**
 * What the form of an entry means: the values of one key, or of two when a relation becomes another one. Faults are
 * those that need no more than the form and the body; what the rest of the map has against it comes later.
 */
export function readEntrySubmission(
  target: Target,
  submitted: Submitted,
  today: string,
): { values: Values; source: ChangeSource; faults: FieldFault[] } {
  const { key, act, values } = submitted;
  const { source, faults } = readProof(submitted, target.sources, today);
  if (act === 'remove') return { values: { [key]: null }, source, faults };
  const kind = entryKindOf(key);
  if (kind !== 'relation') {
    const read = kind === 'holder' ? readHolder(values, today) : readDuty(target, submitted);
    const own = isNewKey(key) ? namedKey(kind, target.newId) : key;
    return { values: { [own]: read.entry }, source, faults: [...faults, ...read.faults] };
  }
  const read = readRelation(target, submitted);
  const own = read.key === null || isSameRelation(read.key, key) ? key : read.key;
  const isMoved = own !== key;
  const isThere = orderedKeys(target.fields).some((one) => isEntryKey(one) && isSameRelation(one, own));
  if (isMoved && isThere) faults.push({ field: 'relation', code: 'duplicate_relation', params: {} });
  const left: Values = isMoved && isEntry(target.fields[key]) ? { [key]: null } : {};
  return { values: { ...left, [own]: read.entry }, source, faults: [...faults, ...read.faults] };
}
