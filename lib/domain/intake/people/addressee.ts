import { once } from '../../once';
import type { Invitation } from '../text/invitation';
import type { People } from './find-people';
import { greetedCandidates } from './prose-people';
import { knownPerson } from './same-person';

const greetedOf = once((invitation: Invitation) => greetedCandidates(invitation));

/** The single person to whom the mail is written, when that is somebody on the panel. */
export function addresseeOf(invitation: Invitation, people: People): string | null {
  const keys = greetedOf(invitation).flatMap((found) => knownPerson(people.people, found)?.key ?? []);
  const [only] = keys;
  return keys.length === 1 && only !== undefined && people.index.panel().includes(only) ? only : null;
}
