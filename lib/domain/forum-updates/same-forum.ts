import type { ForumDraft } from '../intake/draft';
import { nameTokens } from '../intake/people/same-person';
import { containsOther, likeness } from '../text-likeness';
import { localDay, localToInstant } from '../time';

/** A forum that a mail might be about. */
export type ForumCandidate = {
  id: string;
  title: string;
  startLocal: string | null;
  timeZone: string | null;
  people: string[];
};

/** Why a mail seems to be about a forum. */
export type SameForumSign = 'title' | 'day' | 'people';
export type SameForum = Pick<ForumCandidate, 'id' | 'title'> & { signs: SameForumSign[] };

const SAME_TITLE = 0.8;
const LIKE_TITLE = 0.55;
const SHARED_PEOPLE = 2;
/** A title alone, or any two of the others. */
const ENOUGH = 2;

/** "Update:", "【変更】", "[Reminder]", "Re: Fw:": what a later mail puts before the name of the forum. */
const PREFIX =
  /^(?:\s*(?:(?:re|fwd?|aw|update[ds]?|reminder|revised|correction|change(?: of (?:time|date|venue))?|reschedul\w+|moved|final|urgent|転送|返信)\s*[:：-]|[[【［(（][^\]】］)）]{1,20}[\]】］)）]))+\s*/i;

function titleWeight(draft: ForumDraft, { title }: ForumCandidate): number {
  const said = draft.title?.value.replace(PREFIX, '') ?? '';
  if (said === '') return 0;
  const alike = likeness(said, title);
  const isPart = containsOther(said, title) && Math.min(said.length, title.length) >= 10;
  if (alike >= SAME_TITLE || isPart) return ENOUGH;
  return alike >= LIKE_TITLE ? 1 : 0;
}

function isSameDay({ start, startDay }: ForumDraft, candidate: ForumCandidate): boolean {
  if (candidate.startLocal === null) return false;
  const day = candidate.startLocal.slice(0, 10);
  if (start === null) return startDay?.value === day;
  if (start.value.timeZone === null || candidate.timeZone === null) return start.value.local.slice(0, 10) === day;
  return localDay(localToInstant(start.value.local, start.value.timeZone), candidate.timeZone) === day;
}

function sharedPeople({ people }: ForumDraft, candidate: ForumCandidate): number {
  const known = new Set(candidate.people.map(nameTokens));
  return people.filter(({ name, aliases }) => [name, ...aliases].some(({ value }) => known.has(nameTokens(value))))
    .length;
}

/**
 * Which of the forums a mail is about, the likeliest first: the same title, or two of a like title, the same day, and
 * two of the same people. Empty when it is about none of them.
 */
export function findSameForums(draft: ForumDraft, candidates: readonly ForumCandidate[]): SameForum[] {
  return candidates
    .map((candidate) => {
      const title = titleWeight(draft, candidate);
      const day = isSameDay(draft, candidate);
      const people = sharedPeople(draft, candidate) >= SHARED_PEOPLE;
      const signs: SameForumSign[] = [
        ...(title > 0 ? (['title'] as const) : []),
        ...(day ? (['day'] as const) : []),
        ...(people ? (['people'] as const) : []),
      ];
      return { candidate, signs, weight: title + Number(day) + Number(people) };
    })
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight)
    .map(({ candidate: { id, title }, signs }) => ({ id, title, signs }));
}
