import { describe, expect, it } from 'vitest';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import { fieldOfPath } from '@/lib/domain/review/faults';
import { notesOf } from '@/lib/domain/review/notes';
import { countAskedAlone, groupForReview } from '@/lib/domain/review/question-groups';
import { piecesOf, readingsOf, standingReadings } from '@/lib/domain/review/readings';
import { changeReview, newKey, type Review, type ReviewChange, startReview } from '@/lib/domain/review/review';
import { firstMissing, keepValue, keepWords, toSubmission } from '@/lib/domain/review/submission';
import { weighWarnings } from '@/lib/domain/review/warning-weight';
import { acceptedDraft, INVITATION, readDraft, said } from '../support/drafts';

function start(): Review {
  return startReview(readDraft(), 'Somebody Else');
}

function after(...changes: ReviewChange[]): Review {
  return changes.reduce(changeReview, start());
}

function order(draft: AcceptedDraft): string[] {
  return draft.questions.map((one) => one.key);
}

describe('startReview', () => {
  it.each([
    ['the owner of the note', readDraft(), 'Ben Fields', 'p1'],
    ['who bears the name, in any order', { ...readDraft(), noteOwner: null }, 'Fields  Ben', 'p2'],
    ['nobody', { ...readDraft(), noteOwner: null }, 'Carol Example', null],
  ])('takes as the viewer %s', (_, draft, name, expected) => {
    expect(startReview(draft, name).me).toBe(expected);
  });
});

describe('changeReview', () => {
  it('leaves rows that a change does not touch as the same objects', () => {
    const before = start();
    const [first] = before.draft.questions;
    if (first === undefined) throw new Error('the draft has questions');
    const item = { ...first, text: said('Who decides when to disclose it?') };
    const next = changeReview(before, { type: 'put', list: 'questions', item });
    expect(next.draft.questions[0]).toBe(item);
    expect(next.draft.questions[1]).toBe(before.draft.questions[1]);
    expect(next.draft.people).toBe(before.draft.people);
  });

  it('keeps the marks while only words are edited', () => {
    const before = start();
    const title = keepWords(before.draft.title, 'Another title');
    expect(changeReview(before, { type: 'set', field: 'title', value: title }).readings).toBe(before.readings);
  });

  it('moves a question among those put to the same people', () => {
    const added = {
      key: 'new-1',
      text: { value: 'x', spans: [] },
      addressees: ['p2'],
      addresseeSpans: [],
      theme: null,
    };
    const between = after({ type: 'add', list: 'questions', item: added, after: 'q1' });
    expect(order(between.draft)).toEqual(['q1', 'new-1', 'q2', 'q3']);
    const moved = changeReview(between, { type: 'moveQuestion', key: 'q2', step: -1 });
    expect(order(moved.draft)).toEqual(['q2', 'new-1', 'q1', 'q3']);
    expect(changeReview(moved, { type: 'moveQuestion', key: 'q2', step: -1 }).draft).toEqual(moved.draft);
  });

  it('takes a person out of everything that names them, and puts them back', () => {
    const limit = { key: 'l9', who: ['p1'], kind: 'answer' as const, minutesMin: null, minutesMax: 2, spans: [] };
    const before = after({ type: 'add', list: 'limits', item: limit, after: null });
    const without = changeReview(before, { type: 'drop', list: 'people', key: 'p1' });
    expect(without.me).toBeNull();
    expect(without.draft.questions.map((one) => one.addressees)).toEqual([[], [], []]);
    expect(without.draft.limits.map((one) => one.key)).toEqual(['l1']);
    const renamed = changeReview(without, { type: 'set', field: 'title', value: { value: 'Renamed', spans: [] } });
    const again = changeReview(renamed, { type: 'restore', list: 'people', key: 'p1', before });
    expect(again.draft).toEqual({ ...before.draft, title: { value: 'Renamed', spans: [] } });
    expect(again.me).toBe('p1');
  });

  it('restores an item to its place among those that are left, once', () => {
    const before = start();
    const dropped = after(
      { type: 'drop', list: 'questions', key: 'q1' },
      { type: 'drop', list: 'questions', key: 'q2' },
    );
    const undo: ReviewChange = { type: 'restore', list: 'questions', key: 'q1', before };
    const again = changeReview(changeReview(dropped, undo), undo);
    expect(order(again.draft)).toEqual(['q1', 'q3']);
  });

  it('makes keys that no item has', () => {
    expect(newKey([])).toBe('new-1');
    expect(newKey([{ key: 'p1' }, { key: 'new-7' }])).toBe('new-8');
  });
});

describe('what an edit rests on', () => {
  const original = { value: 60, spans: [{ start: 0, end: 2 }] };
  it('a value rests on its words only as it was read', () => {
    expect(keepValue(original, 60).spans).toEqual(original.spans);
    expect(keepValue(original, 90).spans).toEqual([]);
    expect(keepValue(null, 90).spans).toEqual([]);
  });

  it('cleared words are not stated', () => {
    expect(keepWords(said('Zoom'), '')).toBeNull();
    expect(keepWords(said('Zoom'), ' Z')?.value).toBe(' Z');
  });
});

describe('firstMissing', () => {
  const blank = { value: ' ', spans: [] };
  const open = { key: 'new-1', what: blank, kind: 'other', precision: 'none', spans: [] } as const;

  it('is the title, and then what a deadline is of that has its time', () => {
    const deadlines = [{ ...open, rule: { type: 'promptly' as const }, spans: [] }];
    expect(firstMissing(acceptedDraft({ title: null, deadlines }))?.field).toBe('title');
    expect(firstMissing(acceptedDraft({ deadlines }))).toEqual({
      field: 'deadlines.new-1.what',
      missing: 'deadlineMissing',
    });
  });

  it('is nothing where a row stayed blank', () => {
    const deadlines = [{ ...open, rule: { type: 'unresolved' as const }, spans: [] }];
    expect(firstMissing(acceptedDraft({ deadlines }))).toBeNull();
  });
});

describe('countAskedAlone', () => {
  it('counts the questions that are put to nobody else', () => {
    const asked = [['p1'], ['p1', 'p2'], ['p2'], [], ['p1']];
    const questions = asked.map((addressees, index) => ({
      key: `q${index}`,
      text: { value: 'Why?', spans: [] },
      addressees,
      addresseeSpans: [],
      theme: null,
    }));
    expect(countAskedAlone(questions, 'p1')).toBe(2);
    expect(countAskedAlone(questions, 'p3')).toBe(0);
  });
});

describe('toSubmission', () => {
  it('leaves out rows and fields that stayed blank', () => {
    const blank = { value: '  ', spans: [] };
    const draft = acceptedDraft({
      venue: blank,
      todos: [{ key: 'new-1', text: blank, done: false, phase: null }],
      people: [
        ...acceptedDraft().people,
        {
          key: 'new-1',
          name: blank,
          aliases: [],
          honorific: null,
          role: { value: 'speaker', spans: [] },
          title: null,
          affiliation: null,
        },
      ],
    });
    const sent = toSubmission(draft);
    expect(sent.venue).toBeNull();
    expect(sent.todos).toEqual([]);
    expect(sent.people.map((one) => one.key)).toEqual(['p1', 'p2']);
  });

  it('keeps a nameless person whom a question is put to: the person has to name them', () => {
    const people = acceptedDraft().people.map((one) => ({ ...one, name: { value: '', spans: [] } }));
    expect(toSubmission(acceptedDraft({ people })).people.map((one) => one.key)).toEqual(['p1']);
  });

  it('changes nothing in an untouched draft', () => {
    expect(toSubmission(acceptedDraft())).toEqual(acceptedDraft());
  });
});

describe('piecesOf', () => {
  it('covers the text from end to end', () => {
    const pieces = piecesOf(INVITATION.length, readingsOf(acceptedDraft()));
    expect(pieces.map((piece) => INVITATION.slice(piece.start, piece.end)).join('')).toBe(INVITATION);
  });

  it('names the narrowest field first where several rest on the same words', () => {
    const readings = [
      { field: 'wide', spans: [{ start: 0, end: 10 }] },
      { field: 'narrow', spans: [{ start: 4, end: 6 }] },
    ];
    expect(piecesOf(12, readings)).toEqual([
      { start: 0, end: 4, fields: ['wide'] },
      { start: 4, end: 6, fields: ['narrow', 'wide'] },
      { start: 6, end: 10, fields: ['wide'] },
      { start: 10, end: 12, fields: [] },
    ]);
  });

  it('closes a field only where the last of its overlapping spans ends', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ];
    expect(piecesOf(6, [{ field: 'a', spans }]).map((piece) => piece.fields)).toEqual([['a'], ['a'], ['a']]);
  });
});

describe('groupForReview', () => {
  it('lists who speaks, also when nothing is asked of them, then several, then the whole panel', () => {
    const { people, questions } = acceptedDraft();
    const [first, second, third] = questions;
    if (!first || !second || !third) throw new Error('the draft has three questions');
    const asked = [third, { ...first, addressees: ['p1', 'p2'] }, { ...second, addressees: ['p2'] }];
    expect(groupForReview(asked, people).map((group) => [group.names, group.questions.length])).toEqual([
      [['Aiko Mori'], 0],
      [['Ben Fields'], 1],
      [['Aiko Mori', 'Ben Fields'], 1],
      [[], 1],
    ]);
  });
});

describe('fieldOfPath', () => {
  it.each([
    ['draft.title', 'title'],
    ['draft.title.value', 'title'],
    ['draft.start.value.local', 'start'],
    ['draft.start.value.timeZone', 'start.zone'],
    ['draft.questions.1.text.value', 'questions.q2.text'],
    ['draft.people.0.name.value', 'people.p1.name'],
    ['draft.limits.0.minutesMax', 'limits.l1.minutesMax'],
    ['draft.todos.0.text.value', 'todos.t1'],
    ['draft.links.0.url.value', 'links.l1'],
    ['draft.questions.99.text', ''],
    ['draft.questions', ''],
    ['source.text', ''],
    ['', ''],
  ])('%s is %s', (path, field) => {
    expect(fieldOfPath(path, acceptedDraft())).toBe(field);
  });
});

describe('what the review says about readings', () => {
  it('marks what is unsure and tells why, but not what the rule beside it says', () => {
    const draft = readDraft();
    const title = { ...said('Harbour Dialogue on Incident Response'), confidence: 0.4 };
    const reason = { code: 'year_assumed', params: { year: 2023 } };
    const start = draft.start === null ? null : { ...draft.start, reason };
    const notes = notesOf({ ...draft, title, start });
    expect([...notes]).toEqual([
      ['title', { reason: null, isUnsure: true }],
      ['start', { reason, isUnsure: false }],
    ]);
  });

  it('keeps a day without a time in sight', () => {
    const draft = { ...readDraft(), start: null, startDay: said('Fri 10 March 2023') };
    expect(standingReadings(draft)).toEqual([{ field: 'start', spans: draft.startDay.spans }]);
    expect(standingReadings(readDraft())).toEqual([]);
  });

  it('puts what has to be decided before what only informs', () => {
    const warnings = ['signature_ignored', 'missing_date'].map((code) => ({ code, params: {}, spans: [] }));
    const { grave, light } = weighWarnings(warnings);
    expect([grave, light].map((part) => part.map((one) => [one.index, one.warning.code]))).toEqual([
      [[1, 'missing_date']],
      [[0, 'signature_ignored']],
    ]);
  });
});
