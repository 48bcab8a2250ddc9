import type { useTranslations } from 'next-intl';
import { wordsOfRule } from '@/lib/domain/deadline-rules';
import type { DeadlineRule } from '@/lib/domain/deadlines';

/** A deadline's rule as people say it: "2 hours before the start". */
export function ruleWords(t: ReturnType<typeof useTranslations<'forum.deadlines'>>, rule: DeadlineRule): string {
  const { code, params } = wordsOfRule(rule);
  return t(`rule.${code}`, params);
}

/** The zones in which a stored day can have been meant: the rule's own, the forum's, the viewer's. */
export function zonesOfRule(rule: DeadlineRule, forumZone: string | null, viewerZone: string): (string | null)[] {
  return [rule.type === 'absolute' ? rule.at.timeZone : null, forumZone, viewerZone];
}
