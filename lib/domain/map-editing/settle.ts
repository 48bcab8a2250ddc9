import type { MapRevisionKind } from '../../../prisma/generated/enums';
import type { FieldChange, Patch } from './change';
import { isSameValue } from './fields';
import { isEntryKey, type FieldKey, type Values } from './keys';
import {
  mergedValue,
  overriddenFields,
  referenceValue,
  waitingFields,
  type ChangeSource,
  type Choice,
  type Overrides,
} from './merge';

export type Choices = Partial<Record<FieldKey, Choice>>;

/** What is different about a record once waiting fields are decided. */
type Settlement = {
  patch: Patch;
  decided: FieldChange[];
  kind: MapRevisionKind;
  /** Something that people here changed is left. */
  isOurs: boolean;
  /** What the record as a whole rests on afterwards, beside the reference data; entries have sources of their own. */
  source: ChangeSource | null;
};

/** One choice for everything that waits. */
export function choiceForAll(waiting: Values, choice: Choice): Choices {
  const entries = waitingFields(waiting).map((field) => [field, choice]);
  // fromEntries loses the names; they are those of waitingFields.
  return Object.fromEntries(entries) as Choices;
}

/**
 * Decisions, field by field, as a change of the record and as lines of its history; `reference` is what the reference data
 * says of the record. What nobody decided about waits on. Null when a choice is about a field that does not wait, or there is none.
 */
export function settle(
  edit: { overrides: Overrides; waiting: Values; source: ChangeSource | null },
  reference: Values,
  choices: Choices,
): Settlement | null {
  const { overrides, waiting } = edit;
  const fields = waitingFields(waiting).filter((field) => choices[field] !== undefined);
  if (fields.length === 0 || fields.length < Object.keys(choices).length) return null;
  const patch: Patch = {};
  const decided = fields.map((field): FieldChange => {
    const [override, taken] = [overrides[field], waiting[field] ?? null];
    const theirs = referenceValue(reference, field);
    const ours = override === undefined ? theirs : mergedValue(field, override, theirs);
    const isKept = choices[field] === 'keep';
    // Of an entry, what only we changed stays ours even when theirs is taken.
    const value = isKept ? ours : taken;
    if (override !== undefined) patch[field] = isSameValue(value, theirs) ? null : { ...override, base: theirs, value };
    return isKept
      ? { field, from: taken, to: ours, decided: 'keep' }
      : { field, from: ours, to: taken, decided: 'take' };
  });
  const left = overriddenFields(overrides).filter((field) => choices[field] !== 'take' || patch[field] != null);
  const isOurs = left.length > 0;
  const first = left.find((field) => !isEntryKey(field));
  const own = first === undefined ? null : (overrides[first]?.source ?? null);
  return { patch, decided, kind: kindOf(decided), isOurs, source: isOurs ? (edit.source ?? own) : null };
}

function kindOf(decided: readonly FieldChange[]): MapRevisionKind {
  const kept = decided.filter((one) => one.decided === 'keep').length;
  return kept === 0 ? 'TAKEN' : kept === decided.length ? 'KEPT' : 'DECIDED';
}
