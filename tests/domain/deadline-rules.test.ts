import { describe, expect, it } from 'vitest';
import { parseDeadlineRule, precisionOf, wordsOfRule } from '@/lib/domain/deadline-rules';
import type { DeadlineRule } from '@/lib/domain/deadlines';

const at = { local: '2023-02-17T08:00', timeZone: 'Asia/Tokyo' };
const cases: [DeadlineRule, string, number, string, 'MINUTE' | 'DAY' | 'NONE'][] = [
  [{ type: 'before_start', minutes: 0 }, 'atStart', 0, '', 'MINUTE'],
  [{ type: 'before_start', minutes: 120 }, 'hoursBeforeStart', 2, '', 'MINUTE'],
  [{ type: 'before_start', minutes: 90 }, 'minutesBeforeStart', 90, '', 'MINUTE'],
  [{ type: 'before_start', minutes: 1_440 }, 'hoursBeforeStart', 24, '', 'MINUTE'],
  [{ type: 'after_end', minutes: 0 }, 'atEnd', 0, '', 'MINUTE'],
  [{ type: 'after_end', minutes: 45 }, 'minutesAfterEnd', 45, '', 'MINUTE'],
  [{ type: 'after_end', minutes: 60 }, 'hoursAfterEnd', 1, '', 'MINUTE'],
  [{ type: 'days_before', days: 3, time: null }, 'daysBefore', 3, '', 'DAY'],
  [{ type: 'days_before', days: 3, time: '17:00' }, 'daysBeforeAt', 3, '17:00', 'MINUTE'],
  [{ type: 'days_after', days: 1, time: null }, 'daysAfter', 1, '', 'DAY'],
  [{ type: 'days_after', days: 1, time: '09:00' }, 'daysAfterAt', 1, '09:00', 'MINUTE'],
  [{ type: 'days_before', days: 0, time: null }, 'sameDay', 0, '', 'DAY'],
  [{ type: 'days_after', days: 0, time: '09:00' }, 'sameDayAt', 0, '09:00', 'MINUTE'],
  [{ type: 'absolute', at, dateOnly: true }, 'onDay', 0, '', 'DAY'],
  [{ type: 'absolute', at, dateOnly: false }, 'atTime', 0, '', 'MINUTE'],
  [{ type: 'promptly' }, 'promptly', 0, '', 'NONE'],
  [{ type: 'unresolved' }, 'unresolved', 0, '', 'NONE'],
];

describe('a deadline rule', () => {
  it.each(cases)('%o reads as %s', (rule, code, count, time, precision) => {
    expect(wordsOfRule(rule)).toEqual({ code, params: { count, time } });
    expect(precisionOf(rule)).toBe(precision);
  });

  it.each(cases)('%o comes back from storage as it was', (rule) => {
    expect(parseDeadlineRule(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
  });

  it.each([
    null,
    'promptly',
    {},
    { type: 'before_start' },
    { type: 'before_start', minutes: -5 },
    { type: 'before_start', minutes: 1.5 },
    { type: 'days_before', days: 2, time: '25:00' },
    { type: 'absolute', at: { local: '2023-02-30T10:00', timeZone: null }, dateOnly: false },
    { type: 'absolute', at: { local: '2023-02-17T10:00', timeZone: 'JST' }, dateOnly: false },
    { type: 'absolute', dateOnly: true },
  ])('%o is no rule and stays unresolved', (json) => {
    expect(parseDeadlineRule(json)).toEqual({ type: 'unresolved' });
  });
});
