import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  agencyLifespan,
  parsePartialDate,
  statusAsOf,
  strategyLifespan,
  successorsAsOf,
  type AsOfState,
  type Lifespan,
} from '@/lib/domain/map/as-of';
import { readMapData } from '@/lib/files/map-data';

const life = (from: string | null, to: string | null, successorIds: string[] = [], status = 'active'): Lifespan => ({
  status,
  from,
  to,
  successorIds,
});

describe('parsePartialDate', () => {
  it.each([
    ['2024', { first: '2024-01-01', last: '2024-12-31' }],
    ['2024-02', { first: '2024-02-01', last: '2024-02-29' }],
    ['2023-02', { first: '2023-02-01', last: '2023-02-28' }],
    ['2023-02-17', { first: '2023-02-17', last: '2023-02-17' }],
    ['2023-02-29', null],
    ['2023-13', null],
    ['2023-1-1', null],
    ['spring 2023', null],
    ['', null],
  ])('%s', (text, expected) => expect(parsePartialDate(text)).toEqual(expected));
});

describe('statusAsOf', () => {
  const nisc = life('2015-01-09', '2025-07-01', ['nco'], 'superseded');
  const sunset = life('2015-12-18', '2026-09-30', [], 'in_force');
  const table: [string, Lifespan, string, AsOfState, string | null, string[]][] = [
    ['the day before it began', nisc, '2015-01-08', 'not_yet', null, []],
    ['its first day', nisc, '2015-01-09', 'in_force', '2015-01-09', []],
    ['its last day', nisc, '2025-06-30', 'in_force', '2015-01-09', []],
    ['the day its successor takes over', nisc, '2025-07-01', 'superseded', '2025-07-01', ['nco']],
    ['later', nisc, '2026-01-01', 'superseded', '2025-07-01', ['nco']],
    ['the last day of a law with a sunset', sunset, '2026-09-30', 'in_force', '2015-12-18', []],
    ['the day after the sunset', sunset, '2026-10-01', 'ended', '2026-09-30', []],
    ['inside a start known by month', life('2025-12', null), '2025-12-10', 'unknown', null, []],
    ['the last day of that month', life('2025-12', null), '2025-12-31', 'in_force', '2025-12', []],
    ['inside an end known by month', life('2018', '2023-05', ['x']), '2023-05-02', 'unknown', null, []],
    ['the last day of that end', life('2018', '2023-05', ['x']), '2023-05-31', 'superseded', '2023-05', ['x']],
    ['planned without a date', life(null, null, [], 'planned'), '2026-11-22', 'not_yet', null, []],
    ['scheduled, before the day', life('2026-04-01', null, [], 'scheduled'), '2026-03-31', 'not_yet', null, []],
    ['scheduled, never confirmed', life('2026-04-01', null, [], 'scheduled'), '2026-04-02', 'unknown', null, []],
    ['signed, not in force', life('2024-12-24', null, [], 'not_in_force'), '2026-01-01', 'not_yet', null, []],
    ['of unknown status', life('2023-07-31', null, [], 'unknown'), '2026-01-01', 'unknown', null, []],
    [
      'of unknown status, before it was issued',
      life('2023-07-31', null, [], 'unknown'),
      '2023-01-01',
      'not_yet',
      null,
      [],
    ],
    ['without dates', life(null, null, [], 'concept'), '1990-01-01', 'in_force', null, []],
  ];
  it.each(table)('%s', (_, lifespan, day, state, since, successorIds) => {
    expect(statusAsOf(lifespan, day)).toEqual({ state, since, successorIds });
  });

  it('never goes back from ended to in force as days pass', () => {
    const day = fc
      .record({
        year: fc.integer({ min: 2010, max: 2030 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      })
      .map(
        ({ year, month, day: number }) =>
          `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`,
      );
    const rank: Record<AsOfState, number> = { not_yet: 0, unknown: 1, in_force: 1, superseded: 2, ended: 2 };
    fc.assert(
      fc.property(day, day, day, day, fc.boolean(), (a, b, c, d, replaced) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const [early, late] = c < d ? [c, d] : [d, c];
        const lifespan = life(from, to, replaced ? ['x'] : []);
        return rank[statusAsOf(lifespan, early).state] <= rank[statusAsOf(lifespan, late).state];
      }),
    );
  });
});

describe('successorsAsOf', async () => {
  const data = await readMapData();
  const lives = new Map<string, Lifespan>([
    ...data.agencies.map((record) => [record.id, agencyLifespan(record)] as const),
    ...data.strategies.map((record) => [record.id, strategyLifespan(record)] as const),
  ]);
  it.each([
    ['nisc', '2023-02-17', []],
    ['nisc', '2025-07-01', ['nco']],
    ['jp-cybersecurity-strategy-2018', '2023-02-17', ['jp-cybersecurity-strategy-2021']],
    ['jp-cybersecurity-strategy-2018', '2026-02-01', ['jp-cybersecurity-strategy-2025']],
    ['un-gge', '2026-11-22', ['un-global-mechanism']],
    ['no-such-record', '2026-11-22', []],
  ])('%s on %s', (id, day, expected) => expect(successorsAsOf(lives, id, day)).toEqual(expected));

  it('ends on data that runs in a circle', () => {
    const circle = new Map([
      ['a', life('2001-01-01', '2002-01-01', ['b'])],
      ['b', life('2002-01-01', '2003-01-01', ['a'])],
    ]);
    expect(successorsAsOf(circle, 'a', '2020-01-01')).toEqual([]);
  });
});
