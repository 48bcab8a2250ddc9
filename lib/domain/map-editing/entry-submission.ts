import { parsePartialDate } from '../map/as-of';
import { RELATION_TYPES, type MapSource } from '../map/records';
import { relationIdentity } from '../map/relations';
import type { FieldFault } from './faults';
import {
  entryKindOf,
  holderKey,
  isEntry,
  isEntryKey,
  isNewKey,
  orderedKeys,
  relationKey,
  relationOf,
  type Entry,
  type EntryKey,
  type Values,
} from './keys';
import type { EntryProperty } from './merge-entry';
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

/** The body from whose page an entry is changed. `bodyIds`: those that a relation can lead to; `newId`: for a new term. */
type Target = {
  recordId: string;
  fields: Values;
  sources: readonly MapSource[];
  bodyIds: ReadonlySet<string>;
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

/** A relation out of its form: its key says between whom and what it is. What the form does not ask for stays. */
function readRelation(
  { recordId, bodyIds }: Target,
  { relation, other, values }: Submitted,
  known: Entry | null,
): { key: EntryKey | null; entry: Entry; faults: FieldFault[] } {
  const [type, direction] = RELATION_TYPES.flatMap((one) =>
    (['out', 'in'] as const).map((way) => [one, way] as const),
  ).find(([one, way]) => relationWord(one, way) === relation) ?? [null, null];
  const faults: FieldFault[] = [];
  if (type === null) faults.push(required('relation'));
  if (other === null || !bodyIds.has(other)) faults.push(required('other'));
  const ends = direction === 'in' ? { from: other, to: recordId } : { from: recordId, to: other };
  const isWhole = type !== null && other !== null && bodyIds.has(other);
  const { since = null, until = null, onPaper = null, inPractice = null, note = null } = values;
  const kept = { function: known?.function ?? null, basis: known?.basis ?? null };
  return {
    key: isWhole ? relationKey({ from: ends.from ?? '', type, to: ends.to ?? '' }) : null,
    entry: { since, until, onPaper: onPaper ?? 'no', inPractice, ...kept, note },
    faults,
  };
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
  const before = target.fields[key];
  const known = isEntry(before) ? before : null;
  if (act === 'remove') return { values: { [key]: null }, source, faults };
  if (entryKindOf(key) === 'holder') {
    const read = readHolder(values, today);
    const own = isNewKey(key) ? holderKey(target.newId) : key;
    return { values: { [own]: read.entry }, source, faults: [...faults, ...read.faults] };
  }
  const read = readRelation(target, submitted, known);
  const own = read.key === null || isSameRelation(read.key, key) ? key : read.key;
  const isMoved = own !== key;
  const isThere = orderedKeys(target.fields).some((one) => isEntryKey(one) && isSameRelation(one, own));
  if (isMoved && isThere) faults.push({ field: 'relation', code: 'duplicate_relation', params: {} });
  const left: Values = isMoved && known !== null ? { [key]: null } : {};
  return { values: { ...left, [own]: read.entry }, source, faults: [...faults, ...read.faults] };
}
