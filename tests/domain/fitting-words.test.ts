import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import type { YearAnchor } from '@/lib/domain/intake/when/moments';
import { assignWords, undoAssignment, wordsOfSelection } from '@/lib/domain/review/assign-words';
import { fittingsOf } from '@/lib/domain/review/fitting-words';
import { changeReview, startReview } from '@/lib/domain/review/review';

const SOURCE = `Harbour Forum
Tue 5 March 2030, 10:00-11:00 JST

Speakers: Alana Reyes (Harbour Institute), Takumi Hoshino (Tide Centre)

It may yet be Thursday, March 7, 14:00 to 15:30, or just 9:30 am, and close at 11:45.
Monday, March 4
Please send your slides by Monday, March 4.
資料は3月4日までにお送りください。
We have 35 minutes, and 5-7 minutes per answer, on Google Meet.
Your own link, not for anybody else: https://zoom.us/j/123?pwd=abc
What should be mended first?
Open to all: https://example.org/page.
`;

const review = startReview(readInvitation(SOURCE), 'Nobody');
const anchor: YearAnchor = { day: '2030-03-05', direction: 'nearest' };

function selected(words: string): NonNullable<ReturnType<typeof wordsOfSelection>> {
  const start = SOURCE.indexOf(words);
  const found = wordsOfSelection(SOURCE, { start, end: start + words.length });
  if (start < 0 || found === null) throw new Error(`not in the source: ${words}`);
  return found;
}

/** The review after each use of the words, by its name. */
function uses(words: string, from = review): Map<string, typeof review> {
  const fittings = fittingsOf(selected(words), { draft: from.draft, text: SOURCE, anchor });
  return new Map(
    fittings.map(({ name, person, changes }) => [
      [name, person].filter((part) => part !== null).join(' '),
      changes.reduce(changeReview, from),
    ]),
  );
}

describe('what selected words fit', () => {
  it('a time of a day is the start, with the length where the end is told', () => {
    const after = uses('Thursday, March 7, 14:00 to 15:30').get('start');
    expect(after?.draft.start?.value).toEqual({ local: '2030-03-07T14:00', timeZone: 'Asia/Tokyo' });
    expect(after?.draft.durationMinutes?.value).toBe(90);
    expect(after?.draft.start?.spans).toEqual(selected('Thursday, March 7, 14:00 to 15:30').spans);
  });

  it('a day alone keeps the time, a time alone the day, and a later time may be the end', () => {
    expect(uses('Thursday, March 7').get('start')?.draft.start?.value.local).toBe('2030-03-07T10:00');
    expect([...uses('9:30 am').keys()]).toEqual(['start']);
    expect(uses('9:30 am').get('start')?.draft.start?.value.local).toBe('2030-03-05T09:30');
    expect(uses('11:45').get('end')?.draft.durationMinutes?.value).toBe(105);
  });

  it('a day is no start where no time is known', () => {
    const without = changeReview(review, { type: 'set', field: 'start', value: null });
    expect([...uses('Monday, March 4', without).keys()]).toEqual([]);
    expect(uses('Thursday, March 7, 14:00', without).get('start')?.draft.start?.value.local).toBe('2030-03-07T14:00');
  });

  it('a length is that of the forum or a limit, of what the words say', () => {
    expect(uses('35 minutes').get('durationMinutes')?.draft.durationMinutes?.value).toBe(35);
    expect(uses('35 minutes').get('limits')?.draft.limits.at(-1)).toMatchObject({ minutesMax: 35, kind: 'remarks' });
    expect(uses('5-7 minutes per answer').get('limits')?.draft.limits.at(-1)).toMatchObject({
      minutesMin: 5,
      minutesMax: 7,
      kind: 'answer',
      who: 'all',
    });
  });

  it('a service is the platform', () => {
    expect(uses('on Google Meet').get('platform')?.draft.platform?.value).toBe('Google Meet');
  });

  it('an address is a link, private where the words around it say so, and not twice', () => {
    const none = { ...review, draft: { ...review.draft, links: [] } };
    const own = uses('https://zoom.us/j/123?pwd=abc', none).get('links')?.draft.links;
    expect(own).toMatchObject([{ url: { value: 'https://zoom.us/j/123?pwd=abc' }, confidential: true }]);
    const open = uses('https://example.org/page', none).get('links')?.draft.links;
    expect(open).toMatchObject([{ url: { value: 'https://example.org/page' }, confidential: false }]);
    expect(uses('https://example.org/page').has('links')).toBe(false);
  });

  it('a question can be put to one of those who speak', () => {
    const found = uses('What should be mended first?');
    expect([...found.keys()]).toEqual(['questions Alana Reyes', 'questions Takumi Hoshino']);
    const [key] = found.get('questions Takumi Hoshino')?.draft.questions.at(-1)?.addressees ?? [];
    expect(review.draft.people.find((person) => person.key === key)?.name.value).toBe('Takumi Hoshino');
  });

  it('plain words fit nothing else', () => {
    expect([...uses('Harbour Institute').keys()]).toEqual([]);
  });

  it('is undone as it was done', () => {
    for (const { changes } of fittingsOf(selected('Thursday, March 7, 14:00 to 15:30'), {
      draft: review.draft,
      text: SOURCE,
      anchor,
    })) {
      const after = changes.reduce(changeReview, review);
      const back = changes.map((one) => undoAssignment(review.draft, one)).filter((one) => one !== null);
      expect(back.reduce(changeReview, after).draft).toEqual(review.draft);
    }
  });
});

describe('a deadline of selected words', () => {
  const monday = { type: 'absolute', at: { local: '2030-03-04T00:00', timeZone: null }, dateOnly: true };
  it.each([
    ['Please send your slides by Monday, March 4', 'Please send your slides', monday],
    ['資料は3月4日までにお送りください', '資料', monday],
    ['Monday, March 4', '', monday],
    ['Harbour Institute', 'Harbour Institute', { type: 'unresolved' }],
  ])('%s', (words, name, rule) => {
    const change = assignWords(review.draft, { list: 'deadlines' }, selected(words), anchor);
    expect(change).toMatchObject({ type: 'add', list: 'deadlines', item: { what: { value: name }, rule } });
  });

  it('has no date where its year is not known', () => {
    const change = assignWords(review.draft, { list: 'deadlines' }, selected('Monday, March 4'));
    expect(change).toMatchObject({ item: { what: { value: 'Monday, March 4' }, rule: { type: 'unresolved' } } });
  });
});
