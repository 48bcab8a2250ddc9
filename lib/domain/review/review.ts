import type { TlpLabel } from '../../../prisma/generated/enums';
import { acceptDraft, type AcceptedDraft } from '../forum-draft';
import type { KeyedList } from '../forum-plan/planned-ids';
import type { ForumDraft } from '../intake/draft';
import { comparable } from '../intake/text/source-text';
import { type Merge, mergePeople, unmergedPerson, withoutMerged } from './merge-people';
import { readingsOf, sameReadings, type Reading } from './readings';

/** What a person makes of a draft: the fields as they stand now, who of the people they are, and where words come from. */
export type Review = { draft: AcceptedDraft; me: string | null; tlp: TlpLabel | null; readings: Reading[] };

/** The fields that a forum has once. */
export type SingleField = Exclude<keyof AcceptedDraft, KeyedList | 'language'>;
export type ItemOf<List extends KeyedList> = AcceptedDraft[List][number];

type ForEachList<Change extends object> = {
  [List in KeyedList]: Change & { list: List; item: ItemOf<List> };
}[KeyedList];

export type ReviewChange =
  | { [Field in SingleField]: { type: 'set'; field: Field; value: AcceptedDraft[Field] } }[SingleField]
  | ForEachList<{ type: 'put' }>
  | ForEachList<{ type: 'add'; after: string | null }>
  | { type: 'drop'; list: KeyedList; key: string }
  | { type: 'restore'; list: KeyedList; key: string; before: Review }
  | { type: 'mergePeople'; merge: Merge }
  | { type: 'unmergePeople'; merge: Merge; before: Review }
  | { type: 'moveQuestion'; key: string; step: 1 | -1 }
  | { type: 'me'; key: string | null }
  | { type: 'tlp'; tlp: TlpLabel | null }
  | { type: 'replace'; review: Review };

/** The words of a name, in any order: "Mori Aiko" is "Aiko Mori". */
function nameWords(name: string): string {
  return name.split(/\s+/).map(comparable).sort().join(' ');
}

/** The person of the draft who reads it: whose note it is, else who bears their name. */
function findSelf(draft: ForumDraft, viewerName: string): string | null {
  if (draft.noteOwner !== null) return draft.noteOwner;
  const wanted = nameWords(viewerName);
  if (wanted === '') return null;
  const self = draft.people.find((person) =>
    [person.name, ...person.aliases].some((name) => nameWords(name.value) === wanted),
  );
  return self?.key ?? null;
}

export function startReview(draft: ForumDraft, viewerName: string): Review {
  const accepted = acceptDraft(draft);
  return { draft: accepted, me: findSelf(draft, viewerName), tlp: null, readings: readingsOf(accepted) };
}

/** A question's place among those put to the same people. */
export function groupOf(question: ItemOf<'questions'>): string {
  return question.addressees.join(' ');
}

function moveQuestion(questions: ItemOf<'questions'>[], key: string, step: 1 | -1): ItemOf<'questions'>[] {
  const from = questions.findIndex((question) => question.key === key);
  const moved = questions[from];
  if (moved === undefined) return questions;
  const group = groupOf(moved);
  let to = from + step;
  while (questions[to] !== undefined && groupOf(questions[to] ?? moved) !== group) to += step;
  const other = questions[to];
  if (other === undefined) return questions;
  return questions.map((question, index) => (index === from ? other : index === to ? moved : question));
}

/** Nobody is put a question, given a limit or named in the agenda who is not in the draft. */
function withoutPerson(draft: AcceptedDraft, key: string): AcceptedDraft {
  const others = (keys: string[]): string[] => keys.filter((one) => one !== key);
  return {
    ...draft,
    questions: draft.questions.map((one) =>
      one.addressees.includes(key) ? { ...one, addressees: others(one.addressees) } : one,
    ),
    agenda: draft.agenda.map((one) => (one.people.includes(key) ? { ...one, people: others(one.people) } : one)),
    limits: draft.limits
      .map((one) => (typeof one.who === 'string' ? one : { ...one, who: others(one.who) }))
      .filter((one) => one.who.length > 0),
  };
}

/** Puts a person back where questions, agenda and limits named them in `before`, as far as those are still there. */
function withPersonAgain(draft: AcceptedDraft, before: AcceptedDraft, key: string): AcceptedDraft {
  const question = new Map(before.questions.map((one) => [one.key, one.addressees]));
  const agenda = new Map(before.agenda.map((one) => [one.key, one.people]));
  const named = (keys: string[] | undefined, now: string[]): string[] =>
    keys?.includes(key) && !now.includes(key)
      ? [...keys.filter((one) => one === key || now.includes(one)), ...now.filter((one) => !keys.includes(one))]
      : now;
  const limits = before.limits.filter((one) => typeof one.who !== 'string' && one.who.includes(key));
  return {
    ...draft,
    questions: draft.questions.map((one) => ({ ...one, addressees: named(question.get(one.key), one.addressees) })),
    agenda: draft.agenda.map((one) => ({ ...one, people: named(agenda.get(one.key), one.people) })),
    limits: [...draft.limits.filter((one) => !limits.some((back) => back.key === one.key)), ...limits],
  };
}

function dropItem(draft: AcceptedDraft, list: KeyedList, key: string): AcceptedDraft {
  const rest = { ...draft, [list]: draft[list].filter((one: { key: string }) => one.key !== key) };
  return list === 'people' ? withoutPerson(rest, key) : rest;
}

function restoreItem(draft: AcceptedDraft, before: AcceptedDraft, list: KeyedList, key: string): AcceptedDraft {
  const old: readonly { key: string }[] = before[list];
  const now: readonly { key: string }[] = draft[list];
  const at = old.findIndex((one) => one.key === key);
  const item = old[at];
  if (item === undefined || now.some((one) => one.key === key)) return draft;
  const following = old.slice(at + 1).find((one) => now.some((other) => other.key === one.key));
  const index = following === undefined ? now.length : now.findIndex((one) => one.key === following.key);
  const restored = { ...draft, [list]: [...now.slice(0, index), item, ...now.slice(index)] };
  return list === 'people' ? withPersonAgain(restored, before, key) : restored;
}

/** The two entries of a merge apart again, with what was put to each; what was edited since stays. */
function unmergePeople(draft: AcceptedDraft, before: AcceptedDraft, merge: Merge): AcceptedDraft {
  const { from, into } = merge;
  const again = restoreItem(withoutMerged(draft, before, merge), before, 'people', from);
  if (!again.people.some((one) => one.key === from)) return draft;
  return {
    ...again,
    people: again.people.map((one) => (one.key === into ? unmergedPerson(one, before, merge) : one)),
  };
}

function applyToDraft(draft: AcceptedDraft, change: ReviewChange): AcceptedDraft {
  switch (change.type) {
    case 'set':
      return { ...draft, [change.field]: change.value };
    case 'put': {
      const items: readonly { key: string }[] = draft[change.list];
      return { ...draft, [change.list]: items.map((one) => (one.key === change.item.key ? change.item : one)) };
    }
    case 'add': {
      const items: readonly { key: string }[] = draft[change.list];
      const at = items.findIndex((one) => one.key === change.after) + 1 || items.length;
      return { ...draft, [change.list]: [...items.slice(0, at), change.item, ...items.slice(at)] };
    }
    case 'drop':
      return dropItem(draft, change.list, change.key);
    case 'restore':
      return restoreItem(draft, change.before.draft, change.list, change.key);
    case 'mergePeople':
      return mergePeople(draft, change.merge);
    case 'unmergePeople':
      return unmergePeople(draft, change.before.draft, change.merge);
    case 'moveQuestion':
      return { ...draft, questions: moveQuestion(draft.questions, change.key, change.step) };
    default:
      return draft;
  }
}

/** Who the viewer is after a change: themselves again when they come back, the other entry when they are merged into it. */
function meAfter({ me }: Review, change: ReviewChange): string | null {
  if (change.type === 'restore' && change.list === 'people' && change.before.me === change.key) return change.key;
  if (change.type === 'mergePeople' && me === change.merge.from) return change.merge.into;
  if (change.type === 'unmergePeople' && me === change.merge.into) return change.before.me;
  return me;
}

/** The review after one change. Items that a change does not touch stay the same objects, so that their rows stand still. */
export function changeReview(review: Review, change: ReviewChange): Review {
  if (change.type === 'replace') return change.review;
  if (change.type === 'tlp') return { ...review, tlp: change.tlp };
  if (change.type === 'me') return { ...review, me: change.key };
  const draft = applyToDraft(review.draft, change);
  const wanted = meAfter(review, change);
  const me = draft.people.some((person) => person.key === wanted) ? wanted : null;
  const readings = readingsOf(draft);
  return { ...review, draft, me, readings: sameReadings(readings, review.readings) ? review.readings : readings };
}

/** A key that no item of the list has or had. */
export function newKey(items: readonly { key: string }[]): string {
  const numbers = items.map((item) => Number(/^new-(\d+)$/.exec(item.key)?.[1] ?? 0));
  return `new-${Math.max(0, ...numbers) + 1}`;
}
