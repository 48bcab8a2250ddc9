import type { MapRevisionKind } from '../../../prisma/generated/enums';
import type { FieldChange, Patch } from './change';
import type { FieldValue, FieldValues, MapField } from './fields';
import { overriddenFields, waitingFields, type ChangeSource, type Choice, type Overrides } from './merge';

export type Choices = Partial<Record<MapField, Choice>>;

/** What is different about a record once waiting fields are decided. */
type Settlement = {
  patch: Patch;
  decided: FieldChange[];
  kind: MapRevisionKind;
  /** What the record rests on afterwards; null when nothing of ours is left. */
  source: ChangeSource | null;
};

/** One choice for everything that waits. */
export function choiceForAll(waiting: FieldValues, choice: Choice): Choices {
  const entries = waitingFields(waiting).map((field) => [field, choice]);
  // fromEntries loses the names; they are those of waitingFields.
  return Object.fromEntries(entries) as Choices;
}

/**
 * Decisions, field by field, as a change of the record and as lines of its history. What nobody decided about waits on.
 * Null when a choice is about a field that does not wait, or there is none.
 */
export function settle(
  edit: { overrides: Overrides; waiting: FieldValues; source: ChangeSource | null },
  choices: Choices,
): Settlement | null {
  const { overrides, waiting } = edit;
  const fields = waitingFields(waiting).filter((field) => choices[field] !== undefined);
  if (fields.length === 0 || fields.length < Object.keys(choices).length) return null;
  const patch: Patch = {};
  const decided = fields.map((field): FieldChange => {
    const [override, theirs] = [overrides[field], waiting[field] ?? null];
    const isKept = choices[field] === 'keep';
    if (override !== undefined) patch[field] = isKept ? { ...override, base: theirs } : null;
    const ours: FieldValue = override?.value ?? null;
    return isKept
      ? { field, from: theirs, to: ours, decided: 'keep' }
      : { field, from: ours, to: theirs, decided: 'take' };
  });
  const left = overriddenFields(overrides).filter((field) => choices[field] !== 'take');
  const [first] = left;
  return {
    patch,
    decided,
    kind: kindOf(decided),
    source: first === undefined ? null : (edit.source ?? overrides[first]?.source ?? null),
  };
}

function kindOf(decided: readonly FieldChange[]): MapRevisionKind {
  const kept = decided.filter((one) => one.decided === 'keep').length;
  return kept === 0 ? 'TAKEN' : kept === decided.length ? 'KEPT' : 'DECIDED';
}
