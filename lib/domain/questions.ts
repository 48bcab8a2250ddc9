/** How far one person is with one question; never what they wrote. */
export type PointsProgress = 'none' | 'draft' | 'ready';

/** One question in the list of a forum. */
export type QuestionLine = {
  id: string;
  text: string;
  theme: string | null;
  version: number;
  addressees: { id: string; name: string }[];
  suggestedLinks: number;
  confirmedLinks: number;
  /** Progress of each person who answers it, as far as the viewer may know; null for nobody's. */
  progress: { participantId: string; name: string; state: PointsProgress }[];
};

/**
 * The questions put to one person, or (null) to the whole panel. `count` is of the whole group; `questions` is null while
 * the group is closed, else a page of it.
 */
export type QuestionGroup = {
  participantId: string | null;
  name: string | null;
  count: number;
  questions: QuestionLine[] | null;
  /** Place in the group of the first question shown, from 0. */
  offset: number;
  /** The last question of the page when more follow: what the next page starts after. */
  nextAfter: string | null;
};

export type QuestionsPageView = {
  groups: QuestionGroup[];
  total: number;
  /** Who a question can be put to. */
  people: { id: string; name: string }[];
};

/** Up to this many questions are shown at once; beyond it one group is open at a time. */
export const QUESTIONS_AT_ONCE = 50;

/** The address form of the group "to the whole panel". */
export const WHOLE_PANEL = 'all';

type Addressed = { id: string; addresseeIds: string[] };

/**
 * Question ids by the person they are put to, in the order of the panel, and last those put to everybody. A question to
 * two people stands in both groups.
 */
export function groupQuestions<Q extends Addressed>(
  questions: Q[],
  people: { id: string; name: string }[],
): { participantId: string | null; name: string | null; questions: Q[] }[] {
  type Group = { participantId: string | null; name: string | null; questions: Q[] };
  const groups = people.map(({ id, name }): Group => ({
    participantId: id,
    name,
    questions: questions.filter((question) => question.addresseeIds.includes(id)),
  }));
  const toAll = questions.filter((question) => question.addresseeIds.length === 0);
  return [...groups, { participantId: null, name: null, questions: toAll }].filter(
    (group) => group.questions.length > 0,
  );
}

/**
 * The number of a question wherever it is named outside its list: that of the first group it stands in, and how many
 * stand there. `people`: the panel in its order.
 */
export function placeInList(
  questionId: string,
  questions: Addressed[],
  people: { id: string; name: string }[],
): { number: number; count: number } {
  const ids = groupQuestions(questions, people).map((group) => group.questions.map((question) => question.id));
  const group = ids.find((one) => one.includes(questionId)) ?? [];
  return { number: group.indexOf(questionId) + 1, count: group.length };
}

type Sketch = { participantId: string | null; name: string | null; questions: { id: string }[] };

/**
 * Which questions of which group a page shows. All of them while they are few; else one group at a time, 50 from the
 * question `after` on. A group that does not exist opens the first.
 */
export function paginateGroups(
  groups: Sketch[],
  total: number,
  asked: { open: string | null; after: string | null },
): { group: Sketch; ids: string[] | null; offset: number; nextAfter: string | null }[] {
  const openKey = asked.open === WHOLE_PANEL ? null : asked.open;
  const open = groups.find((group) => asked.open !== null && group.participantId === openKey) ?? groups[0];
  return groups.map((group) => {
    const ids = group.questions.map((question) => question.id);
    if (total <= QUESTIONS_AT_ONCE) return { group, ids, offset: 0, nextAfter: null };
    if (group !== open) return { group, ids: null, offset: 0, nextAfter: null };
    const offset = asked.after === null ? 0 : ids.indexOf(asked.after) + 1;
    const shown = ids.slice(offset, offset + QUESTIONS_AT_ONCE);
    const hasMore = offset + shown.length < ids.length;
    return { group, ids: shown, offset, nextAfter: hasMore ? (shown.at(-1) ?? null) : null };
  });
}
