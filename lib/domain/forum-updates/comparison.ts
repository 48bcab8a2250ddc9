import type { ForumPlan } from '../forum-plan/rows';
import type { ForumDraft, Span } from '../intake/draft';
import type { StoredForum } from './stored-forum';
import type { Named } from './update';

/** What is compared: the forum as it is, the later mail as the forum that it alone would make, and the mail's own words. */
export type Comparison = {
  stored: StoredForum;
  plan: ForumPlan;
  draft: ForumDraft;
  text: string;
  /** The words of the mail behind a field of a planned row, or behind all of its fields. */
  spansOf: (subjectId: string, field?: string) => Span[];
  /** The forum's own person for one of the mail; `id` is null for somebody new. */
  personOf: (plannedId: string) => Named;
};

/** Evidence rows by the record that they belong to, for `Comparison.spansOf`. */
export function spanFinder(evidence: ForumPlan['evidence']): Comparison['spansOf'] {
  const bySubject = new Map<string, ForumPlan['evidence']>();
  for (const row of evidence) bySubject.set(row.subjectId, [...(bySubject.get(row.subjectId) ?? []), row]);
  return (subjectId, field) =>
    (bySubject.get(subjectId) ?? [])
      .filter((row) => field === undefined || row.field === field)
      .map(({ start, end }) => ({ start, end }));
}

const SHARE_OF_A_LIST = 0.5;
const LEAST_OF_A_LIST = 2;

/**
 * Whether a mail that repeats this many of the known entries states the list anew, so that what it leaves out is no
 * longer on it; a mail that names one or two of many is about these only.
 */
export function isListedAnew(repeated: number, known: number): boolean {
  return repeated >= Math.max(LEAST_OF_A_LIST, Math.ceil(known * SHARE_OF_A_LIST));
}
