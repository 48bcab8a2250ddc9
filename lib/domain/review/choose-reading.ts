import type { AcceptedDraft } from '../forum-draft';
import type { Ambiguity } from '../intake/draft';
import type { ReviewChange } from './review';

/** The change that gives its field one of the readings, with the words it rests on; null when the field is gone. */
export function chooseReading(draft: AcceptedDraft, ambiguity: Ambiguity, index: number): ReviewChange | null {
  switch (ambiguity.field) {
    case 'role':
    case 'affiliation': {
      const person = draft.people.find((one) => one.key === ambiguity.key);
      const reading = ambiguity.readings[index];
      if (person === undefined || reading === undefined) return null;
      const kept = { value: reading.value, spans: reading.spans };
      return { type: 'put', list: 'people', item: { ...person, [ambiguity.field]: kept } };
    }
    case 'due': {
      const deadline = draft.deadlines.find((one) => one.key === ambiguity.key);
      const reading = ambiguity.readings[index];
      if (deadline === undefined || reading === undefined) return null;
      return { type: 'put', list: 'deadlines', item: { ...deadline, ...reading.value, spans: reading.spans } };
    }
    case 'addressees': {
      const question = draft.questions.find((one) => one.key === ambiguity.key);
      const reading = ambiguity.readings[index];
      if (question === undefined || reading === undefined) return null;
      const put = { addressees: reading.value, addresseeSpans: reading.spans };
      return { type: 'put', list: 'questions', item: { ...question, ...put } };
    }
    default: {
      const reading = ambiguity.readings[index];
      if (reading === undefined) return null;
      const value = { value: reading.value, spans: reading.spans };
      return { type: 'set', field: ambiguity.field, value } as ReviewChange; // the readings of a field hold its values
    }
  }
}

function standingValue(draft: AcceptedDraft, { field, key }: Ambiguity): unknown {
  switch (field) {
    case 'role':
    case 'affiliation':
      return draft.people.find((one) => one.key === key)?.[field]?.value;
    case 'due': {
      const deadline = draft.deadlines.find((one) => one.key === key);
      return deadline === undefined ? undefined : { rule: deadline.rule, precision: deadline.precision };
    }
    case 'addressees':
      return draft.questions.find((one) => one.key === key)?.addressees;
    default:
      return draft[field]?.value;
  }
}

/** Which of the readings the field has now; −1 when a person gave it another value. */
export function chosenReading(draft: AcceptedDraft, ambiguity: Ambiguity): number {
  const now = JSON.stringify(standingValue(draft, ambiguity));
  return ambiguity.readings.findIndex(({ value }) => JSON.stringify(value) === now);
}

/** The readings that can still be chosen, by their index: not those of people who are in the draft no more. */
export function standingChoices(draft: AcceptedDraft, ambiguity: Ambiguity): number[] {
  const indexes = ambiguity.readings.map((_, index) => index);
  if (ambiguity.field !== 'addressees') return indexes;
  const present = new Set(draft.people.map((person) => person.key));
  const isPresent = (index: number): boolean =>
    ambiguity.readings[index]?.value.every((key) => present.has(key)) ?? false;
  const left = indexes.filter(isPresent);
  return left.length > 1 ? left : [];
}

/** Whether the field of an ambiguity is still in the review. */
export function isOpen(draft: AcceptedDraft, ambiguity: Ambiguity): boolean {
  switch (ambiguity.field) {
    case 'role':
    case 'affiliation':
      return draft.people.some((one) => one.key === ambiguity.key);
    case 'due':
      return draft.deadlines.some((one) => one.key === ambiguity.key);
    case 'addressees':
      return draft.questions.some((one) => one.key === ambiguity.key) && standingChoices(draft, ambiguity).length > 0;
    default:
      return true;
  }
}
