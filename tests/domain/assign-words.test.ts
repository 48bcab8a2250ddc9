import { describe, expect, it } from 'vitest';
import {
  assignWords,
  holdsWords,
  LONGEST_SELECTION,
  undoAssignment,
  type WordsTarget,
  wordsOfSelection,
} from '@/lib/domain/review/assign-words';
import { changeReview, startReview } from '@/lib/domain/review/review';
import { acceptedDraft, readDraft } from '../support/drafts';

const words = { value: 'Harbour Hall', spans: [{ start: 3, end: 15 }] };

describe('selected words', () => {
  it('are taken without the white space around them, line breaks and quote marks as one space', () => {
    const text = '> the Harbour\n> Hall \n';
    const all = { start: 0, end: text.length };
    expect(wordsOfSelection(text, { ...all, start: 5 })).toEqual({
      value: 'Harbour Hall',
      spans: [{ start: 6, end: 20 }],
    });
  });

  it('are none when nothing or more than a field holds is selected', () => {
    expect(wordsOfSelection('a  b', { start: 1, end: 3 })).toBeNull();
    expect(wordsOfSelection('ab', { start: 1, end: 1 })).toBeNull();
    const long = 'x'.repeat(LONGEST_SELECTION + 1);
    expect(wordsOfSelection(long, { start: 0, end: long.length })).toBeNull();
    expect(wordsOfSelection(long, { start: 1, end: long.length })).not.toBeNull();
  });
});

describe('giving words to a target', () => {
  const targets: [string, WordsTarget, (draft: ReturnType<typeof acceptedDraft>) => unknown][] = [
    ['a field that a forum has once', { field: 'venue' }, (draft) => draft.venue],
    ["a person's affiliation", { field: 'people.p1.affiliation' }, (draft) => draft.people[0]?.affiliation],
    ['another name', { field: 'people.p2.aliases' }, (draft) => draft.people[1]?.aliases.at(-1)],
    ['a question', { field: 'questions.q1.text' }, (draft) => draft.questions[0]?.text],
    ['a to-do', { field: 'todos.t1' }, (draft) => draft.todos[0]?.text],
    ['a deadline', { field: 'deadlines.d1.what' }, (draft) => draft.deadlines[0]?.what],
    ['a new question', { list: 'questions' }, (draft) => draft.questions.at(-1)?.text],
    ['a new person', { list: 'people' }, (draft) => draft.people.at(-1)?.name],
    ['a new to-do', { list: 'todos' }, (draft) => draft.todos.at(-1)?.text],
    ['a new deadline', { list: 'deadlines' }, (draft) => draft.deadlines.at(-1)?.what],
  ];

  it.each(targets)('%s gets them with their place in the source, and Undo takes them back', (_, target, read) => {
    const before = startReview(readDraft(), 'Nobody');
    const change = assignWords(before.draft, target, words);
    if (change === null) throw new Error('the target takes words');
    const after = changeReview(before, change);
    expect(read(after.draft)).toEqual(words);
    const back = undoAssignment(before.draft, change);
    if (back === null) throw new Error('there is a way back');
    expect(changeReview(after, back).draft).toEqual(before.draft);
  });

  it.each([
    'start',
    'durationMinutes',
    'people.p1.role',
    'people.p9.name',
    'deadlines.d1.rule',
    'links.k1',
    'title.x',
    '',
  ])('refuses %j, which holds something else or is not there', (field) => {
    expect(assignWords(acceptedDraft(), { field }, words)).toBeNull();
    expect(holdsWords(acceptedDraft(), field)).toBe(false);
  });
});
