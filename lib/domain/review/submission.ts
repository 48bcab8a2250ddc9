import type { AcceptedDraft, Kept } from '../forum-draft';

/** A value as it stands after an edit: it rests on the words it was read from only while it says what they say. */
export function keepValue<T>(original: Kept<T> | null, value: T): Kept<T> {
  const isAsRead = original !== null && JSON.stringify(original.value) === JSON.stringify(value);
  return { value, spans: isAsRead ? original.spans : [] };
}

/** Words as they stand after an edit; nothing typed means not stated. Whether the source still says them is found out later. */
export function keepWords(original: Kept<string> | null, value: string): Kept<string> | null {
  return value === '' ? null : { value, spans: original?.spans ?? [] };
}

function isBlank(kept: Kept<string> | null): boolean {
  return kept === null || kept.value.trim() === '';
}

function stated(kept: Kept<string> | null): Kept<string> | null {
  return isBlank(kept) ? null : kept;
}

/**
 * The first field that has to be written before the draft can be sent: the title, and what a deadline is of that has its
 * time; null when nothing is missing.
 */
export function firstMissing({
  title,
  deadlines,
}: AcceptedDraft): { field: string; missing: 'titleMissing' | 'deadlineMissing' } | null {
  if (isBlank(title)) return { field: 'title', missing: 'titleMissing' };
  const unnamed = deadlines.find((one) => isBlank(one.what) && one.rule.type !== 'unresolved');
  return unnamed === undefined ? null : { field: `deadlines.${unnamed.key}.what`, missing: 'deadlineMissing' };
}

/** The draft as it is sent: fields and added rows that were left blank are not stated. */
export function toSubmission(draft: AcceptedDraft): AcceptedDraft {
  const named = new Set([
    ...draft.questions.flatMap((one) => one.addressees),
    ...draft.agenda.flatMap((one) => one.people),
    ...draft.limits.flatMap((one) => (typeof one.who === 'string' ? [] : one.who)),
  ]);
  return {
    ...draft,
    venue: stated(draft.venue),
    platform: stated(draft.platform),
    format: stated(draft.format),
    organiser: stated(draft.organiser),
    people: draft.people
      .filter((one) => !isBlank(one.name) || named.has(one.key))
      .map((one) => ({
        ...one,
        aliases: one.aliases.filter((alias) => !isBlank(alias)),
        honorific: stated(one.honorific),
        title: stated(one.title),
        affiliation: stated(one.affiliation),
      })),
    questions: draft.questions.filter((one) => !isBlank(one.text)).map((one) => ({ ...one, theme: stated(one.theme) })),
    limits: draft.limits.filter((one) => one.minutesMin !== null || one.minutesMax !== null),
    agenda: draft.agenda.filter((one) => !isBlank(one.title)),
    deadlines: draft.deadlines.filter((one) => !isBlank(one.what)),
    todos: draft.todos.filter((one) => !isBlank(one.text)),
    links: draft.links.filter((one) => !isBlank(one.url)),
  };
}
