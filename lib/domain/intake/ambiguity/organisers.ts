import type { Ambiguity, Found } from '../draft';
import { statedOrganisers } from '../fields/organiser';
import type { People } from '../people/find-people';
import { isLatinName } from '../people/names';
import { valueOf, type Invitation } from '../text/invitation';
import { readWords } from '../text/passage';
import { JAPANESE_ORGANISATIONS, ORGANISATION_WORDS } from '../words/people-words';
import { differing, openField } from './alternatives';
import { isSameName } from './same-name';

const CO_HOST =
  /^\W{0,3}(?:co-?(?:hosts?|hosted by|organi[sz]ers?|organi[sz]ed by|sponsors? and hosts?)|共\s?催)\W{0,3}$/i;

/** Who stands behind a label of their own as giving the event together with the host. */
function coHosts({ body }: Invitation): Found<string>[] {
  return body.flatMap((entry) => {
    const isRow = entry.kind === 'row' && entry.cells.length === 2;
    const label = isRow ? entry.cells[0]?.folded : entry.words.folded.slice(0, entry.label?.to ?? 0);
    const value = isRow ? entry.cells[1] : valueOf(entry);
    return label !== undefined && value !== undefined && CO_HOST.test(label) ? [readWords(value)] : [];
  });
}

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
 * Two houses that a source calls host or co-host, or, where only a sentence or a calendar names the host, the other house that signs
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
    ...coHosts(invitation),
    ...told.filter(isHouse),
    isOpen ? signed : null,
  ];
  return openField('organiser', null, 'several_organisers', differing(organiser, others, isSameName));
}
