import {
  asList,
  isListField,
  isSameValue,
  MAP_FIELDS,
  type FieldValue,
  type FieldValues,
  type MapField,
} from './fields';

/** Where a change comes from; the address is https. */
export type ChangeSource = { title: string; url: string };

/** What is done about a field that both sides changed: ours stays, or the reference data has it again. */
export const CHOICES = ['keep', 'take'] as const;
export type Choice = (typeof CHOICES)[number];

/** What people of this installation hold a field to be: `base` is what the reference data said when they wrote it. */
export type Override = { base: FieldValue; value: FieldValue; source: ChangeSource };
export type Overrides = Partial<Record<MapField, Override>>;

export function overriddenFields(overrides: Overrides): MapField[] {
  return MAP_FIELDS.filter((field) => overrides[field] !== undefined);
}

/**
 * A field as both sides leave it. Lists are merged entry by entry: what either side added is there, what either side took
 * out is gone. Of anything else that both changed, ours stands until somebody decides.
 */
export function mergedValue(field: MapField, { base, value }: Override, theirs: FieldValue): FieldValue {
  if (!isListField(field)) return value;
  const [before, ours, now] = [asList(base), asList(value), asList(theirs)];
  const kept = now.filter((entry) => ours.includes(entry) || !before.includes(entry));
  return [...kept, ...ours.filter((entry) => !before.includes(entry) && !kept.includes(entry))];
}

/** Both sides changed the field, and to different things. */
function isContested(field: MapField, { base, value }: Override, theirs: FieldValue): boolean {
  return !isListField(field) && !isSameValue(theirs, base) && !isSameValue(theirs, value);
}

/**
 * The overrides laid over a (new) state of the reference data: what the reference now says too is ours no longer, lists
 * start from the new state, and `waiting` has theirs for every field in which both sides changed. Doing it again changes
 * nothing.
 */
export function rebase(overrides: Overrides, reference: FieldValues): { overrides: Overrides; waiting: FieldValues } {
  const rebased: Overrides = {};
  const waiting: FieldValues = {};
  for (const field of overriddenFields(overrides)) {
    const override = overrides[field];
    if (override === undefined) continue;
    const theirs = reference[field] ?? (isListField(field) ? [] : null);
    const value = mergedValue(field, override, theirs);
    if (isSameValue(value, theirs)) continue;
    rebased[field] = isListField(field) ? { ...override, base: theirs, value } : override;
    if (isContested(field, override, theirs)) waiting[field] = theirs;
  }
  return { overrides: rebased, waiting };
}

/** The fields in which something waits, in the order of the page. */
export function waitingFields(waiting: FieldValues): MapField[] {
  return MAP_FIELDS.filter((field) => waiting[field] !== undefined);
}
