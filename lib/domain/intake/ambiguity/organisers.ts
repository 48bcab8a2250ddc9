import type { Ambiguity, Found } from '../draft';
import { statedOrganisers } from '../fields/organiser';
import type { People } from '../people/find-people';
import { isLatinName } from '../people/names';
import type { Invitation } from '../text/invitation';
import { JAPANESE_ORGANISATIONS, ORGANISATION_WORDS } from '../words/people-words';
import { differing, openField } from './alternatives';
import { isSameName } from './same-name';

function isHouse(found: Found<string>): boolean {
  return ORGANISATION_WORDS.test(found.value) || JAPANESE_ORGANISATIONS.test(found.value);
}

function isOfPart({ entries }: Invitation, found: Found<string>): boolean {
  const at = found.spans[0]?.start ?? 0;
  return entries.some(
    ({ zone, lines }) => zone === 'part' && lines.some(({ range }) => range.start <= at && at < range.end),
  );
}

/**
 * Two houses that a source calls host, or, where only a sentence or a calendar names the host, the other house that signs
 * the letter. Who forwards a letter signs for nobody.
 */
export function organiserAmbiguity(
  invitation: Invitation,
  people: People,
  organiser: Found<string> | null,
): Ambiguity[] {
  if (organiser === null) return [];
  const { labelled, told } = statedOrganisers(invitation);
  const isStated = (found: Found<string>): boolean => found.spans[0]?.start === organiser.spans[0]?.start;
  const isPerson = isLatinName(organiser.value, false) && !isHouse(organiser);
  const { organisation, person } = people.signature;
  const signed = organisation ?? person?.reading.affiliation ?? null;
  const isOpen = (isPerson || told.some(isStated)) && !invitation.isForwarded && signed !== null && isHouse(signed);
  const others = [
    ...labelled.filter((found) => isHouse(found) && !isOfPart(invitation, found)),
    ...told.filter(isHouse),
    isOpen ? signed : null,
  ];
  return openField('organiser', null, 'several_organisers', differing(organiser, others, isSameName));
}
