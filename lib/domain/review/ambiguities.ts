import type { Ambiguity, ForumDraft, Span } from '../intake/draft';

/** The field of the review that an ambiguity is about. */
export function fieldOfAmbiguity({ field, key }: Ambiguity): string {
  switch (field) {
    case 'role':
    case 'affiliation':
      return `people.${key}.${field}`;
    case 'due':
      return `deadlines.${key}.rule`;
    case 'addressees':
      return `questions.${key}.addressees`;
    default:
      return field;
  }
}

/** The name under which all readings of a field stand on the screen, and each of them with its words in the source. */
export function readingsField(ambiguity: Ambiguity): string {
  return `readings.${fieldOfAmbiguity(ambiguity)}`;
}

export function readingField(ambiguity: Ambiguity, index: number): string {
  return `${readingsField(ambiguity)}.${index}`;
}

/** The name under which the words of all of its readings are marked together, for the list that tells of it. */
export function ambiguityField(ambiguity: Ambiguity): string {
  return `ambiguities.${fieldOfAmbiguity(ambiguity)}`;
}

/** The words of every reading under its own name, and those of all together. */
export function wordsOfAmbiguities(ambiguities: readonly Ambiguity[]): { field: string; spans: Span[] }[] {
  return ambiguities.flatMap((one) => [
    ...one.readings.map(({ spans }, index) => ({ field: readingField(one, index), spans })),
    { field: ambiguityField(one), spans: one.readings.flatMap((reading) => reading.spans) },
  ]);
}

/** By the field of the review: what can be chosen there. */
export function ambiguitiesByField({ ambiguities }: ForumDraft): ReadonlyMap<string, Ambiguity> {
  return new Map(ambiguities.map((one) => [fieldOfAmbiguity(one), one]));
}
