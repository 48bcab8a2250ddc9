import type { ParticipantRole } from '../../../prisma/generated/enums';
import type { ParticipantRow } from '../forum-plan/rows';
import { compareWritings } from '../intake/people/writings';
import { nameTokens } from '../intake/people/same-person';
import { hasJapanese } from '../intake/text/source-text';
import { containsOther, likeness } from '../text-likeness';
import { isListedAnew, type Comparison } from './comparison';
import type { StoredPerson } from './stored-forum';
import { updateKey, type PersonField, type UpdateOf } from './update';
import { findWithdrawals } from './withdrawals';

type PersonUpdate = UpdateOf<'addPerson' | 'changePerson' | 'removePerson'>;
type Nameable = { name: string; aliases: readonly string[] };

const SAME_POST = 0.75;
/** Where the mail presents people, and not only speaks of them or to them. */
const PRESENTS = ['role_from_list', 'role_from_table', 'role_from_prose'];
const LISTS = ['role_from_list', 'role_from_table'];

function namesOf({ name, aliases }: Nameable): string[] {
  return [name, ...aliases];
}

/** The same name in any order of its parts, or a Japanese and a Latin writing of one surname and given name. */
function isSameName(first: Nameable, second: Nameable): boolean {
  const known = new Set(namesOf(first).map(nameTokens));
  return namesOf(second).some((name) => known.has(nameTokens(name)));
}

function isSameWriting(first: Nameable, second: Nameable): boolean {
  return namesOf(first).some((a) =>
    namesOf(second).some((b) => {
      if (hasJapanese(a) === hasJapanese(b)) return false;
      return compareWritings(hasJapanese(a) ? a : b, hasJapanese(a) ? b : a) === 'same';
    }),
  );
}

/** One of them only by a part of the full name that the other has ("Sato" and "Hanako Sato"). */
function isPartOfName(first: Nameable, second: Nameable): boolean {
  const partsOf = (person: Nameable): string[][] => namesOf(person).map((name) => nameTokens(name).split(' '));
  const isPart = (short: string[], long: string[]): boolean =>
    short.length < long.length && short.every((part) => long.includes(part));
  return partsOf(first).some((a) => partsOf(second).some((b) => isPart(a, b) || isPart(b, a)));
}

/** Which person of the forum each person of the mail is; the surest likeness first, and only where it is one person. */
export function pairPeople(
  stored: readonly StoredPerson[],
  planned: readonly ParticipantRow[],
): Map<string, StoredPerson> {
  const pairs = new Map<string, StoredPerson>();
  const free = new Set(stored);
  for (const isSame of [isSameName, isSameWriting, isPartOfName])
    for (const person of planned) {
      if (pairs.has(person.id)) continue;
      const fits = [...free].filter((known) => isSame(known, person));
      const [only, ...others] = fits;
      if (only === undefined || others.length > 0) continue;
      pairs.set(person.id, only);
      free.delete(only);
    }
  return pairs;
}

function addPerson(comparison: Comparison, person: ParticipantRow): UpdateOf<'addPerson'> {
  const { name, aliases, honorific, role, title, affiliation } = person;
  return {
    key: updateKey('addPerson', nameTokens(name)),
    spans: comparison.spansOf(person.id, 'name'),
    type: 'addPerson',
    name,
    aliases,
    honorific,
    role,
    title,
    affiliation,
  };
}

function isNewPost(before: string | null, after: string | null): after is string {
  if (after === null) return false;
  return before === null || !(containsOther(before, after) || likeness(before, after) >= SAME_POST);
}

function changePerson(
  comparison: Comparison,
  known: StoredPerson,
  person: ParticipantRow,
  index: number,
): UpdateOf<'changePerson'>[] {
  const change = (field: PersonField, after: string): UpdateOf<'changePerson'> => ({
    key: updateKey('changePerson', known.id, field, after),
    spans: comparison.spansOf(person.id, field),
    type: 'changePerson',
    participantId: known.id,
    name: known.name,
    field,
    before: known[field],
    after,
  });
  return [
    ...(isToldBy(comparison, index, PRESENTS) && person.role !== known.role ? [change('role', person.role)] : []),
    ...(isNewPost(known.title, person.title) ? [change('title', person.title)] : []),
    ...(isNewPost(known.affiliation, person.affiliation) ? [change('affiliation', person.affiliation)] : []),
  ];
}

/** Whether the mail tells of its person in one of these ways. */
function isToldBy({ draft }: Comparison, index: number, ways: readonly string[]): boolean {
  return ways.includes(draft.people[index]?.role.reason?.code ?? '');
}

/**
 * The roles whose people the mail lists anew. Of several speakers a list repeats at least half; a moderator it names
 * beside others is the only one.
 */
function rolesListedAnew(comparison: Comparison, pairs: ReadonlyMap<string, StoredPerson>): Set<ParticipantRole> {
  const { plan, stored } = comparison;
  const listed = plan.participants.filter((_person, index) => isToldBy(comparison, index, LISTS));
  const repeated = listed.filter(({ id, role }) => role === 'SPEAKER' && pairs.get(id)?.role === 'SPEAKER');
  const speakers = stored.people.filter(({ role }) => role === 'SPEAKER');
  const roles = new Set<ParticipantRole>();
  if (isListedAnew(repeated.length, speakers.length)) roles.add('SPEAKER');
  if (listed.some(({ role }) => role === 'MODERATOR')) roles.add('MODERATOR');
  return roles;
}

function removals(comparison: Comparison, pairs: ReadonlyMap<string, StoredPerson>): UpdateOf<'removePerson'>[] {
  const { stored, text } = comparison;
  const named = new Set([...pairs.values()].map((person) => person.id));
  const anew = rolesListedAnew(comparison, pairs);
  const withdrawn = findWithdrawals(text, stored.people);
  return stored.people.flatMap(({ id, name, role }) => {
    const spans = withdrawn.get(id);
    const isGone = spans !== undefined || (anew.has(role) && !named.has(id));
    if (!isGone) return [];
    const why = spans === undefined ? 'notListed' : 'said';
    const key = updateKey('removePerson', id);
    return [{ key, spans: spans ?? [], type: 'removePerson', participantId: id, name, why } as const];
  });
}

/** Who joins, who leaves, and whose role or post is another one now. */
export function personUpdates(comparison: Comparison, pairs: ReadonlyMap<string, StoredPerson>): PersonUpdate[] {
  const { plan } = comparison;
  const leaving = removals(comparison, pairs);
  const changes = plan.participants.flatMap((person, index): PersonUpdate[] => {
    const known = pairs.get(person.id);
    if (known === undefined) return [addPerson(comparison, person)];
    const leaves = leaving.some((one) => one.participantId === known.id);
    return leaves ? [] : changePerson(comparison, known, person, index);
  });
  return [...changes, ...leaving];
}
