import type { Found, ForumDraft, Span } from './intake/draft';
import { comparable } from './intake/text/source-text';
import { localToInstant, minutesBetween } from './time';

/** Some thirty-five pages: a programme with hundreds of questions fits; what is longer is no invitation. */
export const SOURCE_MAXIMUM_CHARACTERS = 100_000;

/** Upper bounds of one forum. They lie far above what a programme holds, and keep one request from filling a disk. */
export const FORUM_LIMITS = {
  people: 200,
  questions: 1_000,
  agenda: 500,
  limits: 300,
  deadlines: 200,
  todos: 300,
  links: 200,
  confidential: 200,
} as const;

/** How many characters words may have, by what they are. */
export const WORD_LIMITS = {
  forumTitle: 500,
  name: 300,
  honorific: 100,
  platform: 300,
  line: 1_000,
  task: 2_000,
  secret: 4_000,
  question: 10_000,
} as const;
export const SPANS_PER_VALUE = 200;
export const ALIASES_PER_PERSON = 20;
export const MINUTES_MAXIMUM = 43_200;
export const LIMIT_MINUTES_MAXIMUM = 6_000;
export const DAYS_MAXIMUM = 3_660;

/** A value that a person accepted, with the words of the source that it rests on; none when the person wrote it. */
export type Kept<T> = { value: T; spans: Span[] };

/** A draft without what only the review needs (how sure the reading is, and why). */
type Accepted<T> =
  T extends Found<infer Value>
    ? Kept<Value>
    : T extends (infer Item)[]
      ? Accepted<Item>[]
      : T extends object
        ? { [Key in keyof T as Exclude<Key, 'confidence' | 'reason'>]: AcceptedField<Key, T[Key]> }
        : T;
/** Rules of deadlines are accepted whole; everything else may hold readings. */
type AcceptedField<Key, T> = Key extends 'rule' | 'spans' | 'addresseeSpans' ? T : Accepted<T>;

/**
 * What the person accepted in the review: the shape of a ForumDraft, so that an untouched draft is one too. The end is
 * told as a duration. Nothing here is trusted: schemas bound it, instants are derived again, evidence is checked.
 */
export type AcceptedDraft = Accepted<
  Omit<ForumDraft, 'outcome' | 'startReadings' | 'startDay' | 'end' | 'noteOwner' | 'warnings' | 'ambiguities'>
>;
export type AcceptedPerson = AcceptedDraft['people'][number];
export type AcceptedQuestion = AcceptedDraft['questions'][number];
export type AcceptedDeadline = AcceptedDraft['deadlines'][number];

/** Minutes between the stated start and end, when only those are stated and a forum can last so long. */
function durationFromEnd(draft: ForumDraft): Kept<number> | null {
  const { start, end } = draft;
  if (start === null || end === null) return null;
  const zone = start.value.timeZone ?? end.value.timeZone ?? 'UTC';
  const from = localToInstant(start.value.local, start.value.timeZone ?? zone);
  const minutes = minutesBetween(from, localToInstant(end.value.local, end.value.timeZone ?? zone));
  return minutes > 0 && minutes <= MINUTES_MAXIMUM ? { value: minutes, spans: end.spans } : null;
}

/** The draft as it stands before the person has changed anything. */
export function acceptDraft(draft: ForumDraft): AcceptedDraft {
  const {
    outcome: _outcome,
    startReadings: _readings,
    startDay: _day,
    end: _end,
    noteOwner: _owner,
    warnings: _warnings,
    ambiguities: _ambiguities,
    ...kept
  } = draft;
  return { ...kept, durationMinutes: draft.durationMinutes ?? durationFromEnd(draft) };
}

/** Whether a span lies within a text of this length. */
export function isWithin(span: Span, textLength: number): boolean {
  return span.start >= 0 && span.start < span.end && span.end <= textLength;
}

/** The words that spans point at, as one text. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(' ');
}

const QUOTE_MAXIMUM = 400;

/** The lines of a text in which spans stand, each once and as it is written, for a reader who wants to see what was said. */
export function linesAt(text: string, spans: readonly Span[]): string {
  const lines = new Set(
    spans.flatMap(({ start, end }) => {
      const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
      const to = text.indexOf('\n', Math.max(start, end - 1));
      return text.slice(Math.min(from, start), to === -1 ? text.length : to).split('\n');
    }),
  );
  const quote = [...lines]
    .map((line) => line.trim())
    .join(' ')
    .trim();
  return quote.length > QUOTE_MAXIMUM ? `${quote.slice(0, QUOTE_MAXIMUM)}…` : quote;
}

/**
 * Whether the words at the spans really say the value: white space, width, case and marks aside, the value is in them.
 * A title that the person shortened still rests on its words; one that they wrote anew does not.
 */
export function isSaidBy(value: string, text: string, spans: readonly Span[]): boolean {
  const words = wordsAt(text, spans);
  const wanted = comparable(value);
  return wanted === '' ? value !== '' && words.includes(value) : comparable(words).includes(wanted);
}
