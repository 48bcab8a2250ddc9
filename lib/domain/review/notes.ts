import type { ForumDraft, Found, Reason } from '../intake/draft';

/** What the review says about a reading: why it was derived, and whether it is so unsure that a person must look. */
export type ReadingNote = { reason: Reason | null; isUnsure: boolean };

const SURE_ENOUGH = 0.6;

type Noted = Pick<Found<unknown>, 'reason' | 'confidence'>;

/** Notes by field, under the names that the review screen gives to fields; fields that need none are left out. */
export function notesOf(draft: ForumDraft): Map<string, ReadingNote> {
  const notes = new Map<string, ReadingNote>();
  const note = (field: string, found: Noted | null): void => {
    if (found === null) return;
    const isUnsure = found.confidence < SURE_ENOUGH;
    if (isUnsure || found.reason !== null) notes.set(field, { reason: found.reason, isUnsure });
  };
  for (const field of SINGLE_FIELDS) note(field, draft[field]);
  for (const person of draft.people) {
    for (const field of ['name', 'honorific', 'role', 'title', 'affiliation'] as const)
      note(`people.${person.key}.${field}`, person[field]);
  }
  for (const question of draft.questions) {
    note(`questions.${question.key}.text`, question.text);
    note(`questions.${question.key}.theme`, question.theme);
  }
  for (const limit of draft.limits) note(`limits.${limit.key}`, limit);
  for (const item of draft.agenda) {
    note(`agenda.${item.key}.title`, item.title);
    note(`agenda.${item.key}.start`, item.start);
  }
  for (const { key, confidence, reason, rule } of draft.deadlines) {
    // The rule beside it says the same.
    note(`deadlines.${key}.rule`, { confidence, reason: reason?.code === rule.type ? null : reason });
  }
  for (const todo of draft.todos) note(`todos.${todo.key}`, todo.text);
  for (const link of draft.links) note(`links.${link.key}`, { reason: link.reason, confidence: link.url.confidence });
  for (const item of draft.confidential) {
    note(`confidential.${item.key}`, { reason: item.reason, confidence: item.value?.confidence ?? 1 });
  }
  return notes;
}

const SINGLE_FIELDS = [
  'title',
  'start',
  'durationMinutes',
  'venue',
  'platform',
  'format',
  'organiser',
  'recordRule',
  'recorded',
  'openToPublic',
  'reviewBeforePublication',
  'embargoUntil',
] as const;
