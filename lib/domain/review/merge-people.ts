import type { AcceptedDraft, AcceptedPerson, Kept } from '../forum-draft';
import { comparable } from '../intake/text/source-text';

/** Two entries of a draft that are one person: `from` goes, `into` stays. */
export type Merge = { from: string; into: string };

/** The names once each, however they are spaced or cased, without `taken`. */
function distinctNames(names: readonly Kept<string>[], taken: string): Kept<string>[] {
  const seen = new Set([comparable(taken)]);
  return names.filter(({ value }) => {
    const name = comparable(value);
    if (name === '' || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** `into` with what only `from` says of them; where both say something, the words of `into` stand. */
function mergedPerson(into: AcceptedPerson, from: AcceptedPerson): AcceptedPerson {
  return {
    ...into,
    aliases: distinctNames([...into.aliases, from.name, ...from.aliases], into.name.value),
    honorific: into.honorific ?? from.honorific,
    title: into.title ?? from.title,
    affiliation: into.affiliation ?? from.affiliation,
  };
}

/** Keys with `from` told as `into`, each once, in the order of first mention. */
function renamed(keys: string[], { from, into }: Merge): string[] {
  return keys.includes(from) ? [...new Set(keys.map((key) => (key === from ? into : key)))] : keys;
}

/**
 * Makes one person of two: the name of `from` becomes another name of `into`, and whatever was put to `from` is put to
 * `into`. The draft as it is when either is not in it.
 */
export function mergePeople(draft: AcceptedDraft, merge: Merge): AcceptedDraft {
  const from = draft.people.find((person) => person.key === merge.from);
  const into = draft.people.find((person) => person.key === merge.into);
  if (from === undefined || into === undefined || from === into) return draft;
  const person = mergedPerson(into, from);
  return {
    ...draft,
    people: draft.people.filter((one) => one !== from).map((one) => (one === into ? person : one)),
    questions: draft.questions.map((one) =>
      one.addressees.includes(from.key) ? { ...one, addressees: renamed(one.addressees, merge) } : one,
    ),
    agenda: draft.agenda.map((one) =>
      one.people.includes(from.key) ? { ...one, people: renamed(one.people, merge) } : one,
    ),
    limits: draft.limits.map((one) => (typeof one.who === 'string' ? one : { ...one, who: renamed(one.who, merge) })),
  };
}

/** The draft without `into` in every place that they have only because `from` was named there before the merge. */
export function withoutMerged(draft: AcceptedDraft, before: AcceptedDraft, { from, into }: Merge): AcceptedDraft {
  const isInherited = (keys: readonly string[]): boolean => keys.includes(from) && !keys.includes(into);
  const questions = new Set(before.questions.filter((one) => isInherited(one.addressees)).map((one) => one.key));
  const agenda = new Set(before.agenda.filter((one) => isInherited(one.people)).map((one) => one.key));
  const others = (keys: string[]): string[] => keys.filter((key) => key !== into);
  return {
    ...draft,
    questions: draft.questions.map((one) =>
      questions.has(one.key) ? { ...one, addressees: others(one.addressees) } : one,
    ),
    agenda: draft.agenda.map((one) => (agenda.has(one.key) ? { ...one, people: others(one.people) } : one)),
  };
}

/**
 * What of a merge has to be taken off the person who stayed, once `from` is back: what they got from `from`. Words that
 * were edited since stay.
 */
export function unmergedPerson(now: AcceptedPerson, before: AcceptedDraft, merge: Merge): AcceptedPerson {
  const from = before.people.find((person) => person.key === merge.from);
  const into = before.people.find((person) => person.key === merge.into);
  if (from === undefined || into === undefined) return now;
  const merged = mergedPerson(into, from);
  const back = <Field extends 'honorific' | 'title' | 'affiliation' | 'aliases'>(
    field: Field,
  ): AcceptedPerson[Field] => (isSame(now[field], merged[field]) ? into[field] : now[field]);
  return {
    ...now,
    honorific: back('honorific'),
    title: back('title'),
    affiliation: back('affiliation'),
    aliases: back('aliases'),
  };
}

function isSame(one: AcceptedPerson['aliases' | 'title'], other: AcceptedPerson['aliases' | 'title']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
