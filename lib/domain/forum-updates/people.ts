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
/** Below this the mail rather assumes a role than states it. */
const STATED_ROLE = 0.7;

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
    spans: comparison.spansOf(person.id),
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
  const stated = comparison.draft.people[index];
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
  const isStated = stated !== undefined && stated.role.reason === null && stated.role.confidence >= STATED_ROLE;
  return [
    ...(isStated && person.role !== known.role ? [change('role', person.role)] : []),
    ...(isNewPost(known.title, person.title) ? [change('title', person.title)] : []),
    ...(isNewPost(known.affiliation, person.affiliation) ? [change('affiliation', person.affiliation)] : []),
  ];
}

function isOnPanel({ role }: { role: StoredPerson['role'] }): boolean {
  return role === 'SPEAKER' || role === 'MODERATOR';
}

function removals({ stored, text }: Comparison, pairs: ReadonlyMap<string, StoredPerson>): UpdateOf<'removePerson'>[] {
  const named = new Set([...pairs.values()].map((person) => person.id));
  const panel = stored.people.filter(isOnPanel);
  const isAnew = isListedAnew(panel.filter((person) => named.has(person.id)).length, panel.length);
  const withdrawn = findWithdrawals(text, stored.people);
  return stored.people.flatMap((person) => {
    const spans = withdrawn.get(person.id);
    if (spans === undefined && (!isAnew || named.has(person.id) || !isOnPanel(person))) return [];
    const why = spans === undefined ? 'notListed' : 'said';
    return [
      {
        key: updateKey('removePerson', person.id),
        spans: spans ?? [],
        type: 'removePerson',
        participantId: person.id,
        name: person.name,
        why,
      } as const,
    ];
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
