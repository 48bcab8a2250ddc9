import { describe, expect, it } from 'vitest';
import type { AcceptedPerson, Kept } from '@/lib/domain/forum-draft';
import { changeReview, type Review, type ReviewChange, startReview } from '@/lib/domain/review/review';
import { acceptedDraft, readDraft } from '../support/drafts';

function said(value: string): Kept<string> {
  return { value, spans: [{ start: 0, end: value.length }] };
}

const merge = { from: 'p2', into: 'p1' };

function person(key: string, name: string, more: Partial<AcceptedPerson> = {}): AcceptedPerson {
  const nothing = { aliases: [], honorific: null, title: null, affiliation: null };
  return { key, name: said(name), role: { value: 'speaker', spans: [] }, ...nothing, ...more };
}

/** Two entries of one person, and a third person; q1 to the first, q2 to the second, q3 to both of them and the third. */
function twice(): Review {
  const [question] = acceptedDraft().questions;
  if (question === undefined) throw new Error('the draft has questions');
  const draft = acceptedDraft({
    people: [
      person('p1', 'Koharu Mori', { title: said('Director') }),
      person('p2', '森 小春', {
        title: said('部長'),
        affiliation: said('Harbour Institute'),
        aliases: [said('KOHARU MORI')],
      }),
      person('p3', 'Carol Example'),
    ],
    questions: [
      { ...question, key: 'q1', addressees: ['p1'] },
      { ...question, key: 'q2', addressees: ['p2'] },
      { ...question, key: 'q3', addressees: ['p2', 'p3', 'p1'] },
    ],
    limits: [{ key: 'l1', who: ['p2'], kind: 'remarks', minutesMin: null, minutesMax: 8, spans: [] }],
    agenda: [],
  });
  return { ...startReview(readDraft(), 'Nobody'), draft, me: 'p2' };
}

function after(review: Review, ...changes: ReviewChange[]): Review {
  return changes.reduce(changeReview, review);
}

describe('merging two entries of one person', () => {
  it('keeps every word of both, and whatever was put to either', () => {
    const { draft, me } = after(twice(), { type: 'mergePeople', merge });
    expect(draft.people.map((one) => one.key)).toEqual(['p1', 'p3']);
    expect(draft.people[0]).toMatchObject({
      name: { value: 'Koharu Mori' },
      aliases: [{ value: '森 小春' }],
      title: { value: 'Director' },
      affiliation: { value: 'Harbour Institute' },
    });
    expect(draft.questions.map((one) => one.addressees)).toEqual([['p1'], ['p1'], ['p1', 'p3']]);
    expect(draft.limits.map((one) => one.who)).toEqual([['p1']]);
    expect(me).toBe('p1');
  });

  it('leaves rows that name neither as the same objects', () => {
    const before = twice();
    const { draft } = after(before, { type: 'mergePeople', merge });
    expect(draft.questions[0]).toBe(before.draft.questions[0]);
    expect(draft.people[1]).toBe(before.draft.people[2]);
  });

  it.each([
    ['a person with themselves', { from: 'p1', into: 'p1' }],
    ['who is not there', { from: 'p9', into: 'p1' }],
    ['into who is not there', { from: 'p1', into: 'p9' }],
  ])('does nothing for %s', (_, wrong) => {
    const before = twice();
    expect(after(before, { type: 'mergePeople', merge: wrong }).draft).toEqual(before.draft);
  });

  it('is undone whole', () => {
    const before = twice();
    const again = after(before, { type: 'mergePeople', merge }, { type: 'unmergePeople', merge, before });
    expect(again.draft).toEqual(before.draft);
    expect(again.me).toBe('p2');
  });

  it('is undone without what was edited in between', () => {
    const before = twice();
    const merged = after(before, { type: 'mergePeople', merge });
    const [first] = merged.draft.people;
    const second = merged.draft.questions[1];
    if (first === undefined || second === undefined) throw new Error('merged');
    const again = after(
      merged,
      { type: 'put', list: 'people', item: { ...first, affiliation: said('Another Institute') } },
      { type: 'put', list: 'questions', item: { ...second, addressees: ['p1', 'p3'] } },
      { type: 'unmergePeople', merge, before },
    );
    expect(again.draft.people[0]).toMatchObject({ affiliation: { value: 'Another Institute' }, aliases: [] });
    expect(again.draft.questions[1]?.addressees).toEqual(['p2', 'p3']);
  });
});
