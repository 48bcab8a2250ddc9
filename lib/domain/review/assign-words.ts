import type { AcceptedDraft, Kept } from '../forum-draft';
import type { Span } from '../intake/draft';
import type { YearAnchor } from '../intake/when/moments';
import { deadlineOf } from './dated-words';
import { newKey, type ReviewChange } from './review';

/** More than this is no value of one field: a question of half a page is rare, a page of text is a slip. */
export const LONGEST_SELECTION = 2_000;

/** What selected words may become when no field is asked for. */
export const NEW_TARGETS = ['questions', 'people', 'todos', 'deadlines'] as const;
export type NewTarget = (typeof NEW_TARGETS)[number];
export const SINGLE_TARGETS = ['title', 'venue', 'organiser'] as const;

/** A field of the review by its name on the screen ("title", "people.p1.affiliation"), or a new item of a list. */
export type WordsTarget = { field: string } | { list: NewTarget };

/**
 * Selected words of the source as a value: white space at the ends left out, line breaks and the marks of quoted mail in
 * between as one space. Null for nothing, and for more than a field holds.
 */
export function wordsOfSelection(text: string, { start, end }: Span): Kept<string> | null {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = end - (raw.length - raw.trimEnd().length);
  if (to <= from || to - from > LONGEST_SELECTION) return null;
  const value = text
    .slice(from, to)
    .replace(/\n[>\s]*/g, ' ')
    .replace(/\s+/g, ' ');
  return { value, spans: [{ start: from, end: to }] };
}

/**
 * The draft's change that gives these words to the target; null when the target holds something else than words. `anchor`:
 * from which day a deadline without its year is told.
 */
export function assignWords(
  draft: AcceptedDraft,
  target: WordsTarget,
  words: Kept<string>,
  anchor: YearAnchor = null,
): ReviewChange | null {
  return 'list' in target ? addItem(draft, target.list, words, anchor) : putWords(draft, target.field, words);
}

function addItem(draft: AcceptedDraft, list: NewTarget, words: Kept<string>, anchor: YearAnchor): ReviewChange {
  const key = newKey(draft[list]);
  switch (list) {
    case 'questions': {
      const item = { key, text: words, addressees: [], addresseeSpans: [], theme: null };
      return { type: 'add', list, item, after: null };
    }
    case 'people': {
      const nothing = { aliases: [], honorific: null, title: null, affiliation: null };
      const item = { key, name: words, role: { value: 'speaker' as const, spans: [] }, ...nothing };
      return { type: 'add', list, item, after: null };
    }
    case 'todos':
      return { type: 'add', list, item: { key, text: words, done: false, phase: null }, after: null };
    case 'deadlines':
      return { type: 'add', list, item: { key, ...deadlineOf(words, anchor) }, after: null };
  }
}

function putWords(draft: AcceptedDraft, field: string, words: Kept<string>): ReviewChange | null {
  const [list = '', key = '', part = ''] = field.split('.');
  switch (list) {
    case 'title':
    case 'venue':
    case 'organiser':
    case 'platform':
    case 'format':
      return key === '' ? { type: 'set', field: list, value: words } : null;
    case 'people': {
      const person = draft.people.find((one) => one.key === key);
      if (person === undefined) return null;
      if (part === 'aliases') return { type: 'put', list, item: { ...person, aliases: [...person.aliases, words] } };
      const isWords = part === 'name' || part === 'honorific' || part === 'title' || part === 'affiliation';
      return isWords ? { type: 'put', list, item: { ...person, [part]: words } } : null;
    }
    case 'questions': {
      const question = draft.questions.find((one) => one.key === key);
      const isWords = part === 'text' || part === 'theme';
      return question !== undefined && isWords ? { type: 'put', list, item: { ...question, [part]: words } } : null;
    }
    case 'todos': {
      const todo = draft.todos.find((one) => one.key === key);
      return todo !== undefined && part === '' ? { type: 'put', list, item: { ...todo, text: words } } : null;
    }
    case 'agenda': {
      const item = draft.agenda.find((one) => one.key === key);
      return item !== undefined && part === 'title' ? { type: 'put', list, item: { ...item, title: words } } : null;
    }
    case 'deadlines': {
      const deadline = draft.deadlines.find((one) => one.key === key);
      return deadline !== undefined && part === 'what'
        ? { type: 'put', list, item: { ...deadline, what: words } }
        : null;
    }
    default:
      return null;
  }
}

/** Whether the field holds words, so that selected ones can be given to it. */
export function holdsWords(draft: AcceptedDraft, field: string): boolean {
  return putWords(draft, field, { value: '', spans: [] }) !== null;
}

/** The change that takes one of `assignWords` back, from the draft as it was before it. */
export function undoAssignment(before: AcceptedDraft, change: ReviewChange): ReviewChange | null {
  if (change.type === 'add') return { type: 'drop', list: change.list, key: change.item.key };
  if (change.type === 'set') return { ...change, value: before[change.field] } as ReviewChange; // the same field's value
  if (change.type !== 'put') return null;
  const old = (before[change.list] as { key: string }[]).find((one) => one.key === change.item.key);
  return old === undefined ? null : ({ ...change, item: old } as ReviewChange); // the same list's item
}
