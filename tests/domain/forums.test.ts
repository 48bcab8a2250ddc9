import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '@/lib/domain/deadlines';
import { embargoAfter, isOver, moveForum, startOf } from '@/lib/domain/forums';

const tokyo = { startLocal: '2023-02-17T10:00', timeZone: 'Asia/Tokyo', durationMinutes: 90 };
const rules: [string, DeadlineRule][] = [
  ['slides', { type: 'before_start', minutes: 120 }],
  ['review', { type: 'days_after', days: 7, time: null }],
  ['thanks', { type: 'after_end', minutes: 30 }],
  ['fixed', { type: 'absolute', at: { local: '2023-02-10T12:00', timeZone: 'Asia/Tokyo' }, dateOnly: false }],
  ['at once', { type: 'promptly' }],
];
const deadlines = rules.map(([id, rule]) => ({ id, rule }));
const agenda = [
  { id: 'audio', startLocal: '2023-02-17T09:30' },
  { id: 'opening', startLocal: '2023-02-17T10:00' },
];

function dueAfter(after: typeof tokyo, moveAgenda = true): { dues: Record<string, string | null>; agenda: unknown } {
  const move = moveForum(tokyo, after, deadlines, agenda, moveAgenda);
  return {
    dues: Object.fromEntries(move.deadlines.map(({ id, dueAt }) => [id, dueAt?.toISOString() ?? null])),
    agenda: move.agenda,
  };
}

describe('moving a forum', () => {
  it('derives every relative deadline anew and leaves the fixed one', () => {
    expect(dueAfter({ ...tokyo, startLocal: '2023-02-20T15:30' }).dues).toEqual({
      slides: '2023-02-20T04:30:00.000Z',
      review: '2023-02-27T14:59:00.000Z',
      thanks: '2023-02-20T08:30:00.000Z',
      fixed: '2023-02-10T03:00:00.000Z',
      'at once': null,
    });
  });

  it('moves the agenda by the same wall-clock distance, unless it is to stay', () => {
    const later = { ...tokyo, startLocal: '2023-02-20T15:30' };
    expect(dueAfter(later).agenda).toEqual([
      { id: 'audio', startLocal: '2023-02-20T15:00' },
      { id: 'opening', startLocal: '2023-02-20T15:30' },
    ]);
    expect(dueAfter(later, false).agenda).toEqual([]);
  });

  it('moves deadlines but no wall time when only the zone changes', () => {
    const moved = dueAfter({ ...tokyo, timeZone: 'Pacific/Honolulu' });
    expect(moved.dues.slides).toBe('2023-02-17T18:00:00.000Z');
    expect(moved.agenda).toEqual([]);
  });

  it('moves what hangs on the end when the length changes', () => {
    expect(dueAfter({ ...tokyo, durationMinutes: 120 }).dues.thanks).toBe('2023-02-17T03:30:00.000Z');
  });

  it('keeps wall-clock distance across a change to summer time', () => {
    const before = { startLocal: '2023-03-11T10:00', timeZone: 'America/New_York', durationMinutes: 60 };
    const after = { ...before, startLocal: '2023-03-12T10:00' };
    const move = moveForum(before, after, [], [{ id: 'audio', startLocal: '2023-03-11T09:30' }], true);
    expect(move.agenda).toEqual([{ id: 'audio', startLocal: '2023-03-12T09:30' }]);
    expect(move.startsAt?.toISOString()).toBe('2023-03-12T14:00:00.000Z');
  });

  it('takes instants away when the start is taken away', () => {
    const move = moveForum(tokyo, { ...tokyo, startLocal: null }, deadlines, agenda, true);
    expect(move.startsAt).toBeNull();
    expect(move.deadlines.find((one) => one.id === 'slides')?.dueAt).toBeNull();
    expect(move.agenda).toEqual([]);
  });
});

describe('a forum', () => {
  it('has an instant only with both time and zone', () => {
    expect(startOf(tokyo)?.toISOString()).toBe('2023-02-17T01:00:00.000Z');
    expect(startOf({ ...tokyo, timeZone: null })).toBeNull();
  });

  it('is over at its end, not at its start', () => {
    const forum = { startsAt: startOf(tokyo), durationMinutes: 90 };
    expect(isOver(forum, new Date('2023-02-17T02:29:59Z'))).toBe(false);
    expect(isOver(forum, new Date('2023-02-17T02:30:00Z'))).toBe(true);
    expect(isOver({ startsAt: null, durationMinutes: 90 }, new Date('2030-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('the embargo of a forum', () => {
  const untilStart = {
    startLocal: '2023-02-17T10:00',
    timeZone: 'Asia/Tokyo',
    embargoLocal: '2023-02-17T10:00',
    embargoUntil: new Date('2023-02-17T01:00:00Z'),
  };
  const untilNoon = {
    ...untilStart,
    embargoLocal: '2023-02-17T12:00',
    embargoUntil: new Date('2023-02-17T03:00:00Z'),
  };
  const ends = (before: Parameters<typeof embargoAfter>[0], change: Partial<Parameters<typeof embargoAfter>[0]>) => {
    const { embargoLocal, embargoUntil } = embargoAfter(before, { ...before, ...change });
    return [embargoLocal, embargoUntil?.toISOString() ?? null];
  };

  it('follows the start when it ended with it', () => {
    expect(ends(untilStart, { startLocal: '2023-02-20T15:00' })).toEqual([
      '2023-02-20T15:00',
      '2023-02-20T06:00:00.000Z',
    ]);
  });

  it('stays where it is when it ended at another time, and when the start is taken away', () => {
    const noon = ['2023-02-17T12:00', '2023-02-17T03:00:00.000Z'];
    expect(ends(untilNoon, { startLocal: '2023-02-20T15:00' })).toEqual(noon);
    expect(ends(untilStart, { startLocal: null })).toEqual(['2023-02-17T10:00', '2023-02-17T01:00:00.000Z']);
  });

  it('is what it is set to, also together with the start, and ends when it is emptied', () => {
    const both = { startLocal: '2023-02-20T15:00', embargoLocal: '2023-02-18T09:00' };
    expect(ends(untilStart, both)).toEqual(['2023-02-18T09:00', '2023-02-18T00:00:00.000Z']);
    expect(ends(untilStart, { embargoLocal: null })).toEqual([null, null]);
  });

  it('is read by the clock of the zone that the forum is given', () => {
    expect(ends(untilNoon, { timeZone: 'America/New_York' })).toEqual(['2023-02-17T12:00', '2023-02-17T17:00:00.000Z']);
  });

  it('keeps the instant that it was told in while the forum had no zone', () => {
    const told = { ...untilNoon, timeZone: null };
    expect(ends(told, {})).toEqual(['2023-02-17T12:00', '2023-02-17T03:00:00.000Z']);
    expect(ends(told, { timeZone: 'America/New_York' })).toEqual(['2023-02-16T22:00', '2023-02-17T03:00:00.000Z']);
  });
});
