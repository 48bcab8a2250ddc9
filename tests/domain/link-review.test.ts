import { describe, expect, it } from 'vitest';
import {
  groupPreview,
  judgeDecisions,
  keepInPlace,
  leastScore,
  nextUndecided,
  scorePercent,
  sortByPlace,
  thresholdChoices,
} from '@/lib/domain/link-review';

const record = (id: string) => ({ id, nameEn: id, nameJa: id, abbreviation: null });

describe('a score in percent', () => {
  it.each([
    [0.29, 29],
    [0.58, 58],
    [0.949, 94],
    [1, 100],
    [0, 0],
  ])('%f is %i %%', (score, percent) => expect(scorePercent(score)).toBe(percent));

  it('reaches a threshold exactly when it is shown as that many percent or more', () => {
    for (let hundredth = 0; hundredth <= 1000; hundredth += 1) {
      const score = hundredth / 1000;
      for (const percent of [29, 57, 58, 70, 90, 95])
        expect([score, percent, score >= leastScore(percent)]).toEqual([
          score,
          percent,
          scorePercent(score) >= percent,
        ]);
    }
  });
});

describe('thresholds to choose from', () => {
  it('are those that differ, with how many links each would take', () => {
    const scores = [
      { score: 0.96, count: 2 },
      { score: 0.81, count: 3 },
      { score: 0.65, count: 1 },
      { score: 0.3, count: 9 },
    ];
    expect(thresholdChoices(scores)).toEqual([
      { percent: 95, count: 2 },
      { percent: 80, count: 5 },
      { percent: 60, count: 6 },
    ]);
  });

  it('are none where nothing waits', () => expect(thresholdChoices([])).toEqual([]));
});

describe('the preview', () => {
  it('names each record once with its questions and whom they are put to, the least certain first', () => {
    const groups = groupPreview([
      { record: record('nco'), number: 1, whom: ['Hana'], score: 0.95 },
      { record: record('cisa'), number: 2, whom: [], score: 0.97 },
      { record: record('nco'), number: 4, whom: ['Hana'], score: 0.9 },
      { record: record('nco'), number: 1, whom: ['Ken'], score: 0.92 },
    ]);
    expect(groups).toEqual([
      {
        record: record('nco'),
        questions: [
          { whom: ['Hana'], numbers: [1, 4] },
          { whom: ['Ken'], numbers: [1] },
        ],
        lowest: 90,
        highest: 95,
      },
      { record: record('cisa'), questions: [{ whom: [], numbers: [2] }], lowest: 97, highest: 97 },
    ]);
  });
});

describe('the order of links', () => {
  it('follows the text and not what was decided; links without words come last', () => {
    const links = [
      { id: 'c', range: null, state: 'SUGGESTED' },
      { id: 'b', range: { start: 9, end: 12 }, state: 'SUGGESTED' },
      { id: 'a', range: { start: 2, end: 4 }, state: 'CONFIRMED' },
    ];
    expect(sortByPlace(links).map((link) => link.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('a list that is read again', () => {
  const item = (id: string, start: number, version = 0) => ({ id, version, range: { start, end: start + 1 } });
  const sheet = (id: string, place: number, ...items: ReturnType<typeof item>[]) => ({ id, place, items });

  it('keeps what no longer belongs to it in its place, and takes the new form of the rest', () => {
    const before = [
      sheet('q1', 1, item('a', 0), item('b', 5)),
      sheet('q2', 2, item('c', 0)),
      sheet('q3', 3, item('d', 0)),
    ];
    const after = [sheet('q1', 1, item('b', 5, 1)), sheet('q3', 3, item('d', 0))];
    const merged = keepInPlace(before, after);
    expect(merged.map((one) => [one.id, one.items.map(({ id, version }) => `${id}${version}`)])).toEqual([
      ['q1', ['a0', 'b1']],
      ['q2', ['c0']],
      ['q3', ['d0']],
    ]);
  });

  it('takes in what is new where it belongs', () => {
    const merged = keepInPlace(
      [sheet('q2', 2, item('b', 5))],
      [sheet('q1', 1, item('x', 0)), sheet('q2', 2, item('a', 1), item('b', 5))],
    );
    expect(merged.map((one) => one.items.map(({ id }) => id))).toEqual([['x'], ['a', 'b']]);
  });
});

describe('where to go on', () => {
  const links = (states: string) =>
    [...states].map((state, at) => ({
      id: String(at),
      state: state === 's' ? ('SUGGESTED' as const) : ('CONFIRMED' as const),
    }));

  it.each([
    ['the next that waits', 'sscs', '1', '3'],
    ['the first that was passed over, at the end', 'scss', '3', '0'],
    ['nowhere when nothing else waits', 'ccsc', '2', null],
    ['past one that is decided anew', 'scs', '1', '2'],
  ])('%s', (_name, states, from, next) => expect(nextUndecided(links(states), from)).toBe(next));
});

describe('decisions that meet the stored links', () => {
  it('are valid for the version that was seen, and overtaken else', () => {
    const stored = [
      { linkId: 'a', version: 2, state: 'SUGGESTED' as const },
      { linkId: 'b', version: 5, state: 'REJECTED' as const },
    ];
    const state = 'CONFIRMED' as const;
    const judged = judgeDecisions(stored, [
      { linkId: 'a', version: 2, state },
      { linkId: 'b', version: 4, state },
      { linkId: 'gone', version: 0, state },
    ]);
    expect(judged.valid).toEqual([{ link: stored[0], state }]);
    expect(judged.overtaken).toEqual([
      { linkId: 'b', now: stored[1] },
      { linkId: 'gone', now: null },
    ]);
  });
});
