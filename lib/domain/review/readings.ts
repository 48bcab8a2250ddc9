import type { AcceptedDraft, Kept } from '../forum-draft';
import type { ForumDraft, Span } from '../intake/draft';
import { wordsOfAmbiguities } from './ambiguities';

/** A field of a review and the words of the source that it was read from. */
export type Reading = { field: string; spans: Span[] };

/** A stretch of the source that the same fields were read from; the narrowest field first, none for plain text. */
export type Piece = { start: number; end: number; fields: string[] };

/** Every field of the draft that rests on words, by the name it has on the review screen. */
export function readingsOf(draft: AcceptedDraft): Reading[] {
  const readings: Reading[] = [];
  const note = (field: string, spans: Span[] | undefined): void => {
    if (spans !== undefined && spans.length > 0) readings.push({ field, spans });
  };
  const noteKept = (field: string, kept: Kept<unknown> | null): void => note(field, kept?.spans);
  for (const field of SINGLE_FIELDS) noteKept(field, draft[field]);
  for (const { key, ...person } of draft.people) {
    noteKept(`people.${key}.name`, person.name);
    note(
      `people.${key}.aliases`,
      person.aliases.flatMap((alias) => alias.spans),
    );
    noteKept(`people.${key}.honorific`, person.honorific);
    noteKept(`people.${key}.role`, person.role);
    noteKept(`people.${key}.title`, person.title);
    noteKept(`people.${key}.affiliation`, person.affiliation);
  }
  for (const question of draft.questions) {
    noteKept(`questions.${question.key}.text`, question.text);
    note(`questions.${question.key}.addressees`, question.addresseeSpans);
    noteKept(`questions.${question.key}.theme`, question.theme);
  }
  for (const limit of draft.limits) note(`limits.${limit.key}`, limit.spans);
  for (const item of draft.agenda) {
    noteKept(`agenda.${item.key}.title`, item.title);
    noteKept(`agenda.${item.key}.start`, item.start);
  }
  for (const deadline of draft.deadlines) {
    noteKept(`deadlines.${deadline.key}.what`, deadline.what);
    note(`deadlines.${deadline.key}.rule`, deadline.spans);
  }
  for (const todo of draft.todos) noteKept(`todos.${todo.key}`, todo.text);
  for (const link of draft.links) noteKept(`links.${link.key}`, link.url);
  for (const item of draft.confidential) note(`confidential.${item.key}`, item.value?.spans ?? item.spans);
  return readings;
}

/** The name under which the words of a warning are marked. */
export function warningField(index: number): string {
  return `warnings.${index}`;
}

/**
 * Words that no edit changes: what warnings are about, the readings of what the source leaves open, and the day that is
 * known where the start is not.
 */
export function standingReadings({ warnings, ambiguities, start, startDay }: ForumDraft): Reading[] {
  const readings = warnings.map(({ spans }, index) => ({ field: warningField(index), spans }));
  const day = start === null && startDay != null ? [{ field: 'start', spans: startDay.spans }] : [];
  return [...day, ...wordsOfAmbiguities(ambiguities), ...readings].filter((reading) => reading.spans.length > 0);
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

/** Whether two lists point at the same words; spans keep their identity while a field's words are edited. */
export function sameReadings(a: readonly Reading[], b: readonly Reading[]): boolean {
  return (
    a.length === b.length &&
    a.every((reading, index) => {
      const other = b[index];
      return reading.field === other?.field && sameSpans(reading.spans, other.spans);
    })
  );
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a === b || (a.length === b.length && a.every((span, index) => span === b[index]));
}

type Edge = { at: number; field: string; isStart: boolean };

/** Cuts a text of this length where readings begin and end: the pieces cover it from end to end, in order. */
export function piecesOf(textLength: number, readings: readonly Reading[]): Piece[] {
  const breadth = new Map<string, number>();
  const edges: Edge[] = [];
  for (const { field, spans } of readings) {
    for (const { start, end } of spans) {
      breadth.set(field, (breadth.get(field) ?? 0) + end - start);
      edges.push({ at: start, field, isStart: true }, { at: end, field, isStart: false });
    }
  }
  edges.sort((a, b) => a.at - b.at);
  const open = new Map<string, number>();
  const pieces: Piece[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to <= from) return;
    const fields = [...open.keys()].sort((a, b) => (breadth.get(a) ?? 0) - (breadth.get(b) ?? 0));
    pieces.push({ start: from, end: to, fields });
    from = to;
  };
  for (const { at, field, isStart } of edges) {
    close(Math.min(at, textLength));
    const depth = (open.get(field) ?? 0) + (isStart ? 1 : -1);
    if (depth > 0) open.set(field, depth);
    else open.delete(field);
  }
  close(textLength);
  return pieces;
}
