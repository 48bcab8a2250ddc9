import { acceptDraft } from '../forum-draft';
import { planForum } from '../forum-plan/plan';
import type { ForumDraft } from '../intake/draft';
import { agendaUpdates } from './agenda';
import { spanFinder, type Comparison } from './comparison';
import { actionUpdates, deadlineUpdates } from './dues';
import { factUpdates } from './facts';
import { limitUpdates, linkUpdates } from './limits-links';
import { pairPeople, personUpdates } from './people';
import { questionUpdates } from './questions';
import type { StoredForum } from './stored-forum';
import type { ForumUpdate } from './update';

/** Ids for rows that are never stored: they only hold the plan of a mail together while it is compared. */
function counter(): () => string {
  let last = 0;
  return () => `planned-${(last += 1)}`;
}

/**
 * A later mail by itself says the time of a deadline before "the start": where it does not repeat when that is, the
 * forum's own start counts.
 */
function withKnownStart(draft: ForumDraft, { facts }: StoredForum): ForumDraft {
  if (draft.start !== null || facts.startLocal === null) return draft;
  const value = { local: facts.startLocal, timeZone: facts.timeZone };
  return { ...draft, start: { value, spans: [], confidence: 1, reason: null } };
}

/**
 * What a later mail about a forum says that the forum does not hold, one small difference each, in the order of the
 * mail within each part. What the mail does not mention stays as it is. Pure; the same mail and forum give the same
 * list with the same keys.
 */
export function updatesFor(stored: StoredForum, draft: ForumDraft, text: string): ForumUpdate[] {
  const accepted = acceptDraft(withKnownStart(draft, stored));
  const plan = planForum(accepted, {
    forumId: stored.id,
    me: null,
    tlp: null,
    sourceText: text,
    newId: counter(),
  });
  const pairs = pairPeople(stored.people, plan.participants);
  const names = new Map(plan.participants.map(({ id, name }) => [id, name]));
  const comparison: Comparison = {
    stored,
    plan,
    draft,
    text,
    spansOf: spanFinder(plan.evidence),
    personOf: (plannedId) => {
      const known = pairs.get(plannedId);
      return known === undefined ? { id: null, name: names.get(plannedId) ?? '' } : { id: known.id, name: known.name };
    },
  };
  return [
    ...factUpdates(comparison),
    ...personUpdates(comparison, pairs),
    ...questionUpdates(comparison),
    ...agendaUpdates(comparison),
    ...deadlineUpdates(comparison),
    ...limitUpdates(comparison),
    ...actionUpdates(comparison),
    ...linkUpdates(comparison),
  ];
}
