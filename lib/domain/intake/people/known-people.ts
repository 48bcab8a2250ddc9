import type { DraftAgendaItem, DraftLimit, DraftPerson, DraftQuestion, Found, PersonRole } from '../draft';
import { comparable } from '../text/source-text';
import type { People } from './find-people';
import { indexOf, nameTokens } from './same-person';

/** Somebody of whom a reader of the source knows already: a later mail writes only "for Ms. Sato". */
export type KnownPerson = { name: string; aliases: readonly string[]; role: PersonRole };

function unstated<T>(value: T): Found<T> {
  return { value, spans: [], confidence: 1, reason: { code: 'known_before', params: {} } };
}

function namesOf(person: DraftPerson): string[] {
  return [person.name.value, ...person.aliases.map((alias) => alias.value)];
}

/** Whether the source itself tells of the person: by a name of theirs, or by one part of it that can mean nobody else. */
function isTold(known: KnownPerson, told: readonly DraftPerson[]): boolean {
  const names = [known.name, ...known.aliases];
  const whole = new Set(names.map(nameTokens));
  const parts = new Set(names.flatMap((name) => name.split(/[\s・]+/).map(comparable)));
  return told.some((person) =>
    namesOf(person).some((name) => whole.has(nameTokens(name)) || parts.has(comparable(name))),
  );
}

/** Adds people that the source does not tell of, without any words of it, so that it may refer to them. */
export function addKnownPeople(people: People, known: readonly KnownPerson[]): void {
  const told = [...people.people];
  const others = known.filter((person) => !isTold(person, told));
  people.people.push(
    ...others.map(({ name, aliases, role }, index) => ({
      key: `known-${index + 1}`,
      name: unstated(name),
      aliases: aliases.map(unstated),
      honorific: null,
      role: unstated(role),
      title: null,
      affiliation: null,
    })),
  );
  if (others.length > 0) people.index = indexOf(people.people, people.duties);
}

/** The people of the source, and of those known before the ones that it refers to. */
export function withoutUnnamed(
  people: readonly DraftPerson[],
  lists: { questions: DraftQuestion[]; limits: DraftLimit[]; agenda: DraftAgendaItem[] },
): DraftPerson[] {
  const named = new Set([
    ...lists.questions.flatMap((question) => question.addressees),
    ...lists.limits.flatMap((limit) => (typeof limit.who === 'string' ? [] : limit.who)),
    ...lists.agenda.flatMap((item) => item.people),
  ]);
  return people.filter((person) => person.name.reason?.code !== 'known_before' || named.has(person.key));
}
