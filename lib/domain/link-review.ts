import type { QuestionLinkState } from '../../prisma/generated/enums';
import type { RecordPanelView } from './map-record-views';
import type { RecordName } from './map-views';
import type { LinkLine } from './question-links';

/** Which links of a forum a review lists: those that wait for a decision, or every one. */
export const REVIEW_SHOWN = ['open', 'all'] as const;
export type ReviewShown = (typeof REVIEW_SHOWN)[number];

/** How many links a forum has, and how many of them somebody confirmed or rejected. */
export type ReviewTally = { total: number; decided: number };

export type ReviewLine = LinkLine & { percent: number };
/**
 * `place`: among all questions of the forum, from 1; `number`: what the forum's list calls it, among those put to the
 * same person; `addressees`: the names of those it is put to.
 */
export type ReviewedQuestion = {
  id: string;
  place: number;
  number: number;
  text: string;
  addressees: string[];
  links: ReviewLine[];
};

/** A score from which everything may be confirmed at once, and how many suggestions that would be. */
export type ThresholdChoice = { percent: number; count: number };

/** Questions by the numbers of the forum's list, and the names of those they are put to; none: the whole panel. */
export type NumberedQuestions = { whom: string[]; numbers: number[] };

/** A record among what is about to be confirmed: the questions that it is suggested for, and how sure that is. */
export type PreviewGroup = { record: RecordName; questions: NumberedQuestions[]; lowest: number; highest: number };

function isSamePeople(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

function withNumber(questions: NumberedQuestions[], number: number, whom: string[]): NumberedQuestions[] {
  const known = questions.find((one) => isSamePeople(one.whom, whom));
  if (known === undefined) return [...questions, { whom, numbers: [number] }];
  return questions.map((one) => (one === known ? { whom, numbers: [...one.numbers, number] } : one));
}

/** How many questions a record is suggested for. */
export function questionCount({ questions }: Pick<PreviewGroup, 'questions'>): number {
  return questions.reduce((sum, { numbers }) => sum + numbers.length, 0);
}

/** What one press would confirm. `seen` names exactly these links in this state, and is what the press sends. */
export type ConfirmPreview = { percent: number; seen: string; count: number; groups: PreviewGroup[] };

/** A page of the links of a forum by question. A cursor is the position after which a page begins; 0: the first page. */
export type LinkReviewView = {
  day: string | null;
  tally: ReviewTally;
  questions: ReviewedQuestion[];
  choices: ThresholdChoice[];
  preview: ConfirmPreview | null;
  previousAfter: number | null;
  nextAfter: number | null;
  panel: RecordPanelView | null;
};

/** Against binary fractions: 0.29 × 100 is 28.999…, and is meant as 29. */
const ROUNDING = 1e-7;

/** A score as whole percent, rounded down, so that nothing is said to reach a threshold that it does not. */
export function scorePercent(score: number): number {
  return Math.floor(score * 100 + ROUNDING);
}

/** The lowest score that `scorePercent` gives this many percent. */
export function leastScore(percent: number): number {
  return percent / 100 - ROUNDING / 100;
}

const THRESHOLDS = [95, 90, 85, 80, 70, 60, 50];

/**
 * The thresholds that differ from one another for these scores (each with how many links have it), highest first: one
 * that would take nothing, or the same as a higher one, is no choice.
 */
export function thresholdChoices(scores: readonly { score: number; count: number }[]): ThresholdChoice[] {
  const choices: ThresholdChoice[] = [];
  for (const percent of THRESHOLDS) {
    const reaching = scores.filter(({ score }) => scorePercent(score) >= percent);
    const count = reaching.reduce((sum, one) => sum + one.count, 0);
    if (count > (choices.at(-1)?.count ?? 0)) choices.push({ percent, count });
  }
  return choices;
}

/** What is about to be confirmed, by record; the least certain first, because that is what deserves a look. */
export function groupPreview(
  links: readonly { record: RecordName; number: number; whom: string[]; score: number }[],
): PreviewGroup[] {
  const groups = new Map<string, PreviewGroup>();
  for (const { record, number, whom, score } of links) {
    const percent = scorePercent(score);
    const group = groups.get(record.id) ?? { record, questions: [], lowest: percent, highest: percent };
    group.questions = withNumber(group.questions, number, whom);
    group.lowest = Math.min(group.lowest, percent);
    group.highest = Math.max(group.highest, percent);
    groups.set(record.id, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      a.lowest - b.lowest ||
      questionCount(b) - questionCount(a) ||
      a.record.nameEn.localeCompare(b.record.nameEn, 'en'),
  );
}

/** In the order of the words in the text; links without words last. States do not count: a decided row stays in its place. */
export function sortByPlace<Link extends Pick<LinkLine, 'id' | 'range'>>(links: readonly Link[]): Link[] {
  const place = ({ range }: Link): number => range?.start ?? Number.MAX_SAFE_INTEGER;
  return links.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : Number(a.id > b.id)));
}

type Sheet<Link> = { id: string; place: number; items: Link[] };

/**
 * A list of links once it was read again: what is there takes its new form, and what no longer belongs to the list
 * (somebody decided it) keeps its place, so that nothing moves under the eyes of who works through it.
 */
export function keepInPlace<Link extends Pick<LinkLine, 'id' | 'range'>, Question extends Sheet<Link>>(
  before: readonly (Question & Sheet<Link>)[],
  after: readonly (Question & Sheet<Link>)[],
): (Question & Sheet<Link>)[] {
  const merged = after.map((question) => {
    const known = before.find((one) => one.id === question.id)?.items ?? [];
    const gone = known.filter((item) => !question.items.some((one) => one.id === item.id));
    return { ...question, items: sortByPlace([...question.items, ...gone]) };
  });
  const gone = before.filter((question) => !after.some((one) => one.id === question.id));
  return [...merged, ...gone].sort((a, b) => a.place - b.place);
}

/**
 * Where to go on after a decision: the next link that waits, else the first that was passed over; null when none waits.
 */
export function nextUndecided(
  links: readonly { id: string; state: QuestionLinkState }[],
  decidedId: string,
): string | null {
  const at = links.findIndex((link) => link.id === decidedId);
  const waits = links.filter((link, index) => link.state === 'SUGGESTED' && index !== at);
  return (waits.find((link) => links.indexOf(link) > at) ?? waits[0])?.id ?? null;
}

export type LinkDecision = { linkId: string; version: number; state: QuestionLinkState };
type StoredLink = { linkId: string; version: number; state: QuestionLinkState };

/**
 * Sorts decisions by whether the links still are as they were seen: `valid` may be written; `overtaken` are links that
 * somebody decided since, as they stand now, or that are no longer there (null).
 */
export function judgeDecisions<Stored extends StoredLink>(
  stored: readonly Stored[],
  decisions: readonly LinkDecision[],
): { valid: { link: Stored; state: QuestionLinkState }[]; overtaken: { linkId: string; now: Stored | null }[] } {
  const known = new Map(stored.map((link) => [link.linkId, link]));
  const valid: { link: Stored; state: QuestionLinkState }[] = [];
  const overtaken: { linkId: string; now: Stored | null }[] = [];
  for (const { linkId, version, state } of decisions) {
    const link = known.get(linkId);
    if (link?.version === version) valid.push({ link, state });
    else overtaken.push({ linkId, now: link ?? null });
  }
  return { valid, overtaken };
}
