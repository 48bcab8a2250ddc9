import type { AmbiguityOf, Found } from '../draft';

/** How sure a reading is that did not become the value of its field. */
export const ALTERNATIVE = 0.4;

/**
 * The readings of a field of which `chosen` is the value that stands: it, and those of the others that differ from it and
 * from each other; none when all say the same.
 */
export function differing<T>(
  chosen: Found<T> | null,
  others: readonly (Found<T> | null)[],
  isSame: (one: T, other: T) => boolean,
): Found<T>[] {
  if (chosen === null) return [];
  const readings = [chosen];
  for (const other of others) {
    if (other !== null && !readings.some((known) => isSame(known.value, other.value)))
      readings.push({ ...other, confidence: ALTERNATIVE });
  }
  return readings.length > 1 ? readings : [];
}

/** The ambiguity of a field with these readings, as a list of one; an empty list when there are none. */
export function openField<Field extends string, Key extends string | null, Value>(
  field: Field,
  key: Key,
  code: string,
  readings: Found<Value>[],
): AmbiguityOf<Field, Key, Value>[] {
  return readings.length < 2 ? [] : [{ field, key, why: { code, params: {} }, readings }];
}
