import { describe, expect, it } from 'vitest';
import { dueStateOf, endOfDay, groupByDueState, readDue } from '@/lib/domain/actions';

const now = new Date('2023-02-10T03:00:00Z'); // Friday noon in Tokyo, Thursday 17:00 in Honolulu
const tokyo = 'Asia/Tokyo';
const honolulu = 'Pacific/Honolulu';
const due = (dueAt: string | null, precision: 'MINUTE' | 'DAY' | 'NONE', doneAt: string | null = null) => ({
  dueAt: dueAt === null ? null : new Date(dueAt),
  precision,
  doneAt: doneAt === null ? null : new Date(doneAt),
});

describe('how pressing an action is', () => {
  it.each([
    ['a minute ago', due('2023-02-10T02:59:00Z', 'MINUTE'), tokyo, 'overdue'],
    ['this very minute', due('2023-02-10T03:00:00Z', 'MINUTE'), tokyo, 'overdue'],
    ['in a minute', due('2023-02-10T03:01:00Z', 'MINUTE'), tokyo, 'today'],
    ['today, as a day', due('2023-02-10T14:59:00Z', 'DAY'), tokyo, 'today'],
    ['tomorrow in Honolulu, today in Tokyo', due('2023-02-10T10:00:00Z', 'MINUTE'), honolulu, 'soon'],
    ['the same instant in Tokyo', due('2023-02-10T10:00:00Z', 'MINUTE'), tokyo, 'today'],
    ['in three days', due('2023-02-13T14:59:00Z', 'DAY'), tokyo, 'soon'],
    ['in four days', due('2023-02-14T14:59:00Z', 'DAY'), tokyo, 'later'],
    ['no date', due(null, 'NONE'), tokyo, 'undated'],
    ['done, long overdue', due('2020-01-01T00:00:00Z', 'MINUTE', '2023-02-01T00:00:00Z'), tokyo, 'done'],
  ] as const)('%s', (_name, action, zone, state) => {
    expect(dueStateOf(action, now, zone)).toBe(state);
  });

  it('keeps a day to its last minute', () => {
    const day = due('2023-02-10T14:59:00Z', 'DAY');
    expect(dueStateOf(day, new Date('2023-02-10T14:59:59Z'), tokyo)).toBe('today');
    expect(dueStateOf(day, new Date('2023-02-10T15:00:00Z'), tokyo)).toBe('overdue');
  });

  it('groups in the order of urgency and leaves empty groups out', () => {
    const later = due('2023-03-01T00:00:00Z', 'MINUTE');
    const overdue = due('2023-02-01T00:00:00Z', 'MINUTE');
    expect(groupByDueState([later, overdue], now, tokyo)).toEqual([
      { state: 'overdue', actions: [overdue] },
      { state: 'later', actions: [later] },
    ]);
  });
});

describe('a due day', () => {
  it('ends in the zone in which it was meant', () => {
    expect(endOfDay('2023-02-16', honolulu).toISOString()).toBe('2023-02-17T09:59:00.000Z');
    expect(endOfDay('2023-02-16', tokyo).toISOString()).toBe('2023-02-16T14:59:00.000Z');
  });

  it('is read as a day by the viewer of its zone, else by the forum’s, else as a minute', () => {
    const inHonolulu = endOfDay('2023-02-16', honolulu);
    expect(readDue(inHonolulu, 'DAY', [honolulu, tokyo])).toEqual({
      type: 'day',
      day: '2023-02-16',
      timeZone: honolulu,
    });
    expect(readDue(inHonolulu, 'DAY', [tokyo, honolulu])).toEqual({
      type: 'day',
      day: '2023-02-16',
      timeZone: honolulu,
    });
    expect(readDue(inHonolulu, 'DAY', [tokyo, null])).toEqual({ type: 'minute', at: inHonolulu });
    expect(readDue(inHonolulu, 'MINUTE', [honolulu])).toEqual({ type: 'minute', at: inHonolulu });
  });
});
