import { asList, isListField, isSameValue } from './fields';
import {
  entryKindOf,
  isEntry,
  isEntryKey,
  orderedKeys,
  type Entry,
  type EntryKey,
  type FieldKey,
  type Value,
  type Values,
} from './keys';
import { baseOnceSaved, mergeEntry } from './merge-entry';

/** Where a change comes from; the address is https. */
export type ChangeSource = { title: string; url: string };

/** What is done about a field that both sides changed: ours stays, or the reference data has it again. */
export const CHOICES = ['keep', 'take'] as const;
export type Choice = (typeof CHOICES)[number];

/** What people of this installation hold a field or an entry to be: `base` is what the reference data said when they wrote it. */
export type Override = { base: Value; value: Value; source: ChangeSource };
export type Overrides = Partial<Record<FieldKey, Override>>;

/** Somebody has read in a source that an entry is as the reference data has it: nothing differs but what it rests on. */
export function isConfirmation({ base, value }: Override): boolean {
  return isEntry(value) && isSameValue(base, value);
}

/** Whether people here changed nothing that the record or its entries say. */
export function areConfirmations(overrides: Overrides): boolean {
  return Object.values(overrides).every((override) => override === undefined || isConfirmation(override));
}

/** What people here changed, in the order of the page. */
export function overriddenFields(overrides: Overrides): FieldKey[] {
  return orderedKeys(overrides).filter((field) => overrides[field] !== undefined);
}

/** What the reference data says of something that it may not have. */
export function referenceValue(reference: Values, field: FieldKey): Value {
  return reference[field] ?? (isListField(field) ? [] : null);
}

function sidesOf({ base, value }: Override, theirs: Value): Record<'base' | 'ours' | 'theirs', Entry | null> {
  const entry = (one: Value): Entry | null => (isEntry(one) ? one : null);
  return { base: entry(base), ours: entry(value), theirs: entry(theirs) };
}

function merged(key: EntryKey, override: Override, theirs: Value): ReturnType<typeof mergeEntry> {
  return mergeEntry(entryKindOf(key), sidesOf(override, theirs));
}

/** The base of an override that takes the place of another: of an entry, what waits and was left as it stood waits on. */
export function baseOnceWritten(field: FieldKey, override: Override | undefined, theirs: Value, value: Value): Value {
  if (override === undefined || !isEntryKey(field) || !isEntry(value)) return theirs;
  return baseOnceSaved(entryKindOf(field), sidesOf(override, theirs), value);
}

/**
 * A field as both sides leave it. Lists are merged item by item: what either side added is there, what either side took
 * out is gone; entries property by property. Of anything else that both changed, ours stands until somebody decides.
 */
export function mergedValue(field: FieldKey, override: Override, theirs: Value): Value {
  const { base, value } = override;
  if (isEntryKey(field)) return merged(field, override, theirs).merged;
  if (!isListField(field)) return value;
  const [before, ours, now] = [asList(base), asList(value), asList(theirs)];
  const kept = now.filter((entry) => ours.includes(entry) || !before.includes(entry));
  return [...kept, ...ours.filter((entry) => !before.includes(entry) && !kept.includes(entry))];
}

/** What stands once somebody takes theirs, where both sides changed it, and to different things; undefined elsewhere. */
function contested(field: FieldKey, override: Override, theirs: Value): Value | undefined {
  if (isEntryKey(field)) {
    const { taken, isContested } = merged(field, override, theirs);
    return isContested ? taken : undefined;
  }
  const isOpen = !isListField(field) && !isSameValue(theirs, override.base) && !isSameValue(theirs, override.value);
  return isOpen ? theirs : undefined;
}

/**
 * The overrides laid over a (new) state of the reference data: what the reference now says too is ours no longer, what is
 * merged starts from the new state, a confirmation lapses with what was confirmed, and `waiting` has what taking theirs
 * gives wherever both sides changed. Doing it again changes nothing.
 */
export function rebase(overrides: Overrides, reference: Values): { overrides: Overrides; waiting: Values } {
  const rebased: Overrides = {};
  const waiting: Values = {};
  for (const field of overriddenFields(overrides)) {
    const override = overrides[field];
    if (override === undefined) continue;
    const theirs = referenceValue(reference, field);
    const value = mergedValue(field, override, theirs);
    const taken = contested(field, override, theirs);
    if (taken === undefined && isSameValue(value, theirs)) {
      if (isConfirmation(override) && isSameValue(override.base, theirs)) rebased[field] = override;
      continue;
    }
    if (taken !== undefined) waiting[field] = taken;
    const isMerged = isListField(field) || isEntryKey(field);
    rebased[field] = isMerged && taken === undefined ? { ...override, base: theirs, value } : override;
  }
  return { overrides: rebased, waiting };
}

/** The fields in which something waits, in the order of the page. */
export function waitingFields(waiting: Values): FieldKey[] {
  return orderedKeys(waiting).filter((field) => waiting[field] !== undefined);
}
