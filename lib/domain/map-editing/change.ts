import type { StoredMap } from '../map-japanese';
import { applyEdits, fieldsOfRecord, type MapEdits, type RecordEdit } from './effective';
import { asList, fieldsOf, isSameValue } from './fields';
import { isEntry, isEntryKey, orderedKeys, otherEndOf, ownerOf, type FieldKey, type Value, type Values } from './keys';
import {
  baseOnceWritten,
  rebase,
  referenceValue,
  type ChangeSource,
  type Choice,
  type Override,
  type Overrides,
} from './merge';

/**
 * One line of a record's history. `decided`: it was chosen between ours and what the reference data had come to say.
 * `confirmed`: an entry that stays as it is, and what it rests on since; null: on what the reference data gives.
 */
export type FieldChange = {
  field: FieldKey;
  from: Value;
  to: Value;
  decided?: Choice;
  confirmed?: ChangeSource | null;
};

/** Whether something was looked at and left as it is. */
export function isReview(changes: readonly FieldChange[]): boolean {
  return changes.every(({ confirmed }) => confirmed !== undefined);
}

/**
 * A record that a change reaches, and what becomes different about it. `before`: what the record, and each of its
 * relations that changed, was to this installation.
 */
export type TouchedRecord = { recordId: string; before: RecordEdit; changes: FieldChange[] };

/** All edits after a change, the map that they make, and the records touched: the one changed first. */
export type ChangePlan = { edits: MapEdits; effective: StoredMap; touched: TouchedRecord[] };

/** New overrides by field; null gives the field back to the reference data. */
export type Patch = Partial<Record<FieldKey, Override | null>>;

const OPPOSITE = { predecessors: 'successors', successors: 'predecessors' } as const;
const nothing: RecordEdit = { overrides: {}, source: null };

/** The patch as it falls to each record with which its parts are kept. */
function byOwner(recordId: string, patch: Patch): Map<string, Patch> {
  const parts = new Map<string, Patch>();
  for (const field of orderedKeys(patch)) {
    const ownerId = ownerOf(field, recordId);
    parts.set(ownerId, { ...parts.get(ownerId), [field]: patch[field] });
  }
  return parts;
}

function patchedOwner(reference: StoredMap, edits: MapEdits, recordId: string, patch: Patch): MapEdits {
  const known = fieldsOfRecord(reference, recordId);
  if (known === null) return edits;
  const own = fieldsOf(known.kind);
  const before = edits.get(recordId) ?? nothing;
  const overrides: Overrides = { ...before.overrides };
  for (const field of orderedKeys(patch)) {
    if (!isEntryKey(field) && !own.includes(field)) continue;
    const override = patch[field];
    if (override === null) delete overrides[field];
    else if (override !== undefined) overrides[field] = override;
  }
  return new Map(edits).set(recordId, { ...before, overrides: rebase(overrides, known.fields).overrides });
}

function patched(reference: StoredMap, edits: MapEdits, recordId: string, patch: Patch): MapEdits {
  const parts = [...byOwner(recordId, patch)];
  return parts.reduce((now, [ownerId, part]) => patchedOwner(reference, now, ownerId, part), edits);
}

/**
 * What makes the fields of a record these, seen from the reference data: whatever waits in them is decided by it, but for
 * the parts of an entry that are as they stood by `edits`. An entry rests on the source even where it says the same.
 */
export function patchFor(
  reference: StoredMap,
  recordId: string,
  values: Values,
  source: ChangeSource,
  edits: MapEdits = new Map(),
): Patch {
  const known = fieldsOfRecord(reference, recordId);
  if (known === null) return {};
  const patch: Patch = {};
  for (const field of orderedKeys(values)) {
    const value = values[field];
    if (value === undefined) continue;
    const theirs = referenceValue(known.fields, field);
    const before = edits.get(ownerOf(field, recordId))?.overrides[field];
    const base = baseOnceWritten(field, before, theirs, value);
    patch[field] = isSameValue(value, theirs) && !isEntry(value) ? null : { base, value, source };
  }
  return patch;
}

/** What a record says otherwise in another state of the map; nothing where either does not have it. */
export function changesBetween(before: StoredMap, after: StoredMap, recordId: string): FieldChange[] {
  const [was, is] = [fieldsOfRecord(before, recordId), fieldsOfRecord(after, recordId)];
  if (was === null || is === null) return [];
  return orderedKeys({ ...was.fields, ...is.fields }).flatMap((field) => {
    const [from, to] = [was.fields[field] ?? null, is.fields[field] ?? null];
    return isSameValue(from, to) ? [] : [{ field, from, to }];
  });
}

/** The other end of a succession says the same: what came after this record has it before, and the other way round. */
function mirrored(
  reference: StoredMap,
  edits: MapEdits,
  recordId: string,
  changes: readonly FieldChange[],
  source: ChangeSource,
): { edits: MapEdits; partnerIds: string[] } {
  const partnerIds: string[] = [];
  let now = edits;
  for (const { field, from, to } of changes) {
    if (field !== 'predecessors' && field !== 'successors') continue;
    const opposite = OPPOSITE[field];
    const [left, joined] = [asList(from), asList(to)];
    const partners = [...left.filter((id) => !joined.includes(id)), ...joined.filter((id) => !left.includes(id))];
    for (const partnerId of partners) {
      const partner = fieldsOfRecord(applyEdits(reference, now), partnerId);
      if (partner === null) continue;
      const others = asList(partner.fields[opposite]).filter((id) => id !== recordId);
      const list = joined.includes(partnerId) ? [...others, recordId] : others;
      now = patched(reference, now, partnerId, patchFor(reference, partnerId, { [opposite]: list }, source));
      partnerIds.push(partnerId);
    }
  }
  return { edits: now, partnerIds };
}

/**
 * Lays a change over the map. `source` is where it comes from; `standing` is the source that the record as a whole rests
 * on afterwards. A record whose succession changes takes those it begins or ceases to follow along; a relation is told at
 * both its ends.
 */
export function planChange(
  reference: StoredMap,
  edits: MapEdits,
  recordId: string,
  { patch, source, standing }: { patch: Patch; source: ChangeSource; standing: ChangeSource | null },
): ChangePlan {
  const before = applyEdits(reference, edits);
  const own = patched(reference, edits, recordId, patch);
  const head = new Map(own).set(recordId, { ...(own.get(recordId) ?? nothing), source: standing });
  const changes = changesBetween(before, applyEdits(reference, head), recordId);
  const { edits: after, partnerIds } = mirrored(reference, head, recordId, changes, source);
  const effective = applyEdits(reference, after);
  const keys = orderedKeys(patch);
  const touch = (id: string): TouchedRecord =>
    touchedRecord({ edits, map: before }, { edits: after, map: effective }, id, keys);
  const related = keys.flatMap((field) => otherEndOf(field, recordId) ?? []);
  const partners = [...new Set([...partnerIds, ...related])].map(touch);
  return {
    edits: after,
    effective,
    touched: [touch(recordId), ...partners.filter(({ changes: told }) => told.length > 0)],
  };
}

type MapStateAt = { edits: MapEdits; map: StoredMap };

function overrideIn({ edits }: Pick<MapStateAt, 'edits'>, recordId: string, field: FieldKey): Override | undefined {
  return edits.get(ownerOf(field, recordId))?.overrides[field];
}

/** What of a record became different, and which of the entries that were written stay as they are. */
function touchedRecord(was: MapStateAt, is: MapStateAt, recordId: string, written: readonly FieldKey[]): TouchedRecord {
  const changed = changesBetween(was.map, is.map, recordId);
  const fields = fieldsOfRecord(is.map, recordId)?.fields ?? {};
  const confirmed = written.flatMap((field): FieldChange[] => {
    const value = fields[field];
    if (!isEntryKey(field) || !isEntry(value) || changed.some((one) => one.field === field)) return [];
    return [{ field, from: value, to: value, confirmed: overrideIn(is, recordId, field)?.source ?? null }];
  });
  const changes = [...changed, ...confirmed];
  const before = was.edits.get(recordId) ?? nothing;
  const overrides: Overrides = { ...before.overrides };
  for (const { field } of changes) {
    const override = overrideIn(was, recordId, field);
    if (override !== undefined) overrides[field] = override;
  }
  return { recordId, before: { overrides, source: before.source }, changes };
}

/**
 * Whether nothing that was done to a record after a revision still stands: each later one was taken back, and not brought
 * back again. `later`: all of them that people made.
 */
export function nothingStandsOf(later: readonly { id: string; undoesId: string | null }[]): boolean {
  const known = new Map(later.map((one) => [one.id, one]));
  const undone = new Set(later.map((one) => one.undoesId));
  const isTakenBack = (last: { undoesId: string | null }): boolean => {
    if (last.undoesId === null) return false;
    const target = known.get(last.undoesId);
    // What it takes back was done before.
    return target === undefined ? false : !isTakenBack(target);
  };
  return later.filter(({ id }) => !undone.has(id)).every(isTakenBack);
}

/**
 * What takes a change back: each field becomes what it was to this installation then. Null when a later change touched
 * one of them, or gave a confirmed entry another source, which has to be taken back first.
 */
export function patchBack(
  { recordId, fields, edits }: { recordId: string; fields: Values; edits: MapEdits },
  changes: readonly FieldChange[],
  before: Overrides,
): Patch | null {
  const isTouched = ({ field, to, confirmed }: FieldChange): boolean => {
    if (!isSameValue(fields[field], to)) return true;
    return confirmed !== undefined && overrideIn({ edits }, recordId, field)?.source.url !== confirmed?.url;
  };
  if (changes.some(isTouched)) return null;
  return Object.fromEntries(changes.map(({ field }) => [field, before[field] ?? null]));
}
