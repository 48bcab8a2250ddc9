import type { Ambiguity, ForumDraft } from '../draft';
import { statedRecordings } from '../fields/recording';
import { isUnnamed, statedRules } from '../fields/rules';
import type { Invitation } from '../text/invitation';
import type { ForumStart } from '../when/forum-start';
import { instantOf } from '../when/other-clocks';
import { differing, openField } from './alternatives';

/** Rules of which one paragraph says this and another that, for the same part of the event. */
export function ruleAmbiguities(
  invitation: Invitation,
  start: ForumStart,
  { recordRule, recorded, openToPublic, embargoUntil }: ForumDraft,
): Ambiguity[] {
  if (recordRule === null && recorded === null && openToPublic === null && embargoUntil === null) return [];
  const stated = statedRules(invitation, start);
  const { made, refused } = statedRecordings(invitation.body.filter((entry) => entry.topic !== 'todo'));
  const rules = differing(
    recordRule?.value === 'mixed' ? null : recordRule,
    stated.recordRules,
    (one, other) => one === other || (isUnnamed(one) && isUnnamed(other)),
  );
  const embargoes = differing(
    embargoUntil,
    stated.embargoes,
    (one, other) => one.local === other.local || (instantOf(one) ?? one.local) === (instantOf(other) ?? other.local),
  );
  return [
    ...openField('recordRule', null, 'several_rules', rules),
    ...openField('recorded', null, 'recorded_or_not', differing(recorded, [made, refused], Object.is)),
    ...openField('openToPublic', null, 'open_or_closed', differing(openToPublic, stated.openToPublic, Object.is)),
    ...openField('embargoUntil', null, 'several_embargoes', embargoes),
  ];
}
