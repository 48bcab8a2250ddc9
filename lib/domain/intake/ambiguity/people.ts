import type { Ambiguity, DraftPerson, PersonRole } from '../draft';
import type { People } from '../people/find-people';
import type { CandidateSource } from '../people/people-list';
import { JAPANESE_ORGANISATIONS, ORGANISATION_WORDS } from '../words/people-words';
import { differing, openField } from './alternatives';
import { isSameName } from './same-name';

/** Places that present people; elsewhere they are only spoken of. */
const PRESENTING: readonly CandidateSource[] = ['list', 'table', 'prose'];
/** What follows a name in a question or a heading is no house. */
const NO_HOUSE = /[はがをにでへと?？]$|^(?:へ|司\s*会)|ですか|／/;

type Repeated = People['repeated'][number];

/**
 * Whether two roles cannot both be: somebody interprets for others, or a second person is said to lead, of whom another
 * place says that they speak.
 */
function excludes(before: PersonRole, after: PersonRole, hasOtherLeader: boolean): boolean {
  if (before === after) return false;
  if (before === 'interpreter' || after === 'interpreter') return true;
  return before === 'speaker' && after === 'moderator' && hasOtherLeader;
}

function roleAmbiguity(person: DraftPerson, told: readonly Repeated[], people: readonly DraftPerson[]): Ambiguity[] {
  const hasOtherLeader = people.some((other) => other !== person && other.role.value === 'moderator');
  const others = told.flatMap(({ before, candidate }) => {
    if (!excludes(before.value, candidate.role, hasOtherLeader)) return [];
    const after = { value: candidate.role, spans: candidate.reading.name.spans, confidence: 0, reason: null };
    return [before, after];
  });
  const standing = told.find(({ candidate }) => candidate.role === person.role.value)?.candidate.reading.name.spans;
  const chosen = { ...person.role, spans: others.length > 0 ? (standing ?? person.role.spans) : person.role.spans };
  const readings = differing(chosen, others, (one, other) => one === other);
  return openField('role', person.key, 'several_roles', readings);
}

function affiliationAmbiguity(person: DraftPerson, told: readonly Repeated[]): Ambiguity[] {
  const houses = told
    .map(({ candidate }) => candidate.reading.affiliation)
    .filter((house) => house !== null && isHouse(house.value));
  const readings = differing(person.affiliation, houses, isSameName);
  return openField('affiliation', person.key, 'several_affiliations', readings);
}

function isHouse(words: string): boolean {
  return (ORGANISATION_WORDS.test(words) || JAPANESE_ORGANISATIONS.test(words)) && !NO_HOUSE.test(words);
}

/** People of whom two places of the source say what does not go together. */
export function peopleAmbiguities({ people, repeated }: People): Ambiguity[] {
  const presented = repeated.filter(({ candidate }) => PRESENTING.includes(candidate.from));
  if (presented.length === 0) return [];
  return people.flatMap((person) => {
    const told = presented.filter(({ key }) => key === person.key);
    return [...roleAmbiguity(person, told, people), ...affiliationAmbiguity(person, told)];
  });
}
