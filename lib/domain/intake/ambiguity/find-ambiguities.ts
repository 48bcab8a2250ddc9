import type { Ambiguity, ForumDraft } from '../draft';
import type { People } from '../people/find-people';
import type { Invitation } from '../text/invitation';
import type { ForumStart } from '../when/forum-start';
import { addresseeAmbiguities } from './addressees';
import { deadlineAmbiguities } from './deadlines';
import { organiserAmbiguity } from './organisers';
import { peopleAmbiguities } from './people';
import { placeAmbiguities } from './places';
import { ruleAmbiguities } from './rules';
import { lengthAmbiguity, startAmbiguity } from './times';
import { titleAmbiguity } from './titles';

/**
 * What the source leaves open about the draft that was read from it, in the order of the review. Only what a careful
 * reader would ask about: writings of the same name, former dates and rules for different parts are no ambiguities.
 * `invitation` is the source without its questions.
 */
export function findAmbiguities(
  draft: ForumDraft,
  invitation: Invitation,
  start: ForumStart,
  people: People,
): Ambiguity[] {
  return [
    ...titleAmbiguity(invitation, draft.title),
    ...startAmbiguity(invitation, start),
    ...lengthAmbiguity(invitation, start, draft.durationMinutes),
    ...placeAmbiguities(invitation, draft),
    ...organiserAmbiguity(invitation, people, draft.organiser),
    ...ruleAmbiguities(invitation, start, draft),
    ...peopleAmbiguities(people),
    ...addresseeAmbiguities(invitation, draft.questions, draft.people),
    ...deadlineAmbiguities(invitation, start, draft.deadlines),
  ];
}
