import type { AcceptedPerson, AcceptedQuestion } from '../forum-draft';
import { groupOf } from './review';

/** Questions put to the same people: nobody named means the whole panel. */
export type ReviewGroup = { addressees: string[]; names: string[]; questions: AcceptedQuestion[] };

/**
 * Groups questions by whom they are put to: each person in the order of the panel (also those asked nothing yet, if they
 * speak), then questions put to several, in the order of the source, then those put to the whole panel.
 */
export function groupForReview(
  questions: readonly AcceptedQuestion[],
  people: readonly AcceptedPerson[],
): ReviewGroup[] {
  const byGroup = new Map<string, ReviewGroup>();
  const names = new Map(people.map((person) => [person.key, person.name.value]));
  const groupAt = (addressees: string[], key: string): ReviewGroup => {
    const known = byGroup.get(key);
    if (known !== undefined) return known;
    const group = { addressees, names: addressees.map((one) => names.get(one) ?? ''), questions: [] };
    byGroup.set(key, group);
    return group;
  };
  for (const person of people) groupAt([person.key], person.key);
  for (const question of questions) groupAt(question.addressees, groupOf(question)).questions.push(question);
  const speaking = new Set(people.filter((person) => person.role.value === 'speaker').map((person) => person.key));
  const groups = [...byGroup.values()];
  const toAll = groups.filter((group) => group.addressees.length === 0);
  const toSome = groups.filter(
    ({ addressees: [first], questions: asked }) => first !== undefined && (asked.length > 0 || speaking.has(first)),
  );
  return [...toSome, ...toAll];
}

/** How many questions are put to this person and nobody else: without them those go to the whole panel. */
export function countAskedAlone(questions: readonly AcceptedQuestion[], person: string): number {
  return questions.filter(({ addressees }) => addressees.length > 0 && addressees.every((one) => one === person))
    .length;
}
