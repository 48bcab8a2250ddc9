import { describe, expect, it } from 'vitest';
import { listTimeZones, timeZoneOptions } from '@/lib/domain/time-zones';
import {
  formatCalendarDay,
  formatDay,
  formatInstant,
  formatMinutes,
  formatOtherTime,
  formatRelative,
  formatRelativeDay,
  isOfAnotherYear,
  formatRemaining,
  formatSpan,
  formatTime,
  showsOtherTime,
  zoneAbbreviation,
  zoneName,
  zonePlace,
} from '@/lib/domain/zoned-time';

const panel = new Date('2023-02-17T01:00:00Z');

describe('an instant in words', () => {
  it.each([
    [panel, 'Asia/Tokyo', 'en', 'Fri 17 Feb 2023 10:00 JST'],
    [panel, 'Pacific/Honolulu', 'en', 'Thu 16 Feb 2023 15:00 HST'],
    [panel, 'America/New_York', 'en', 'Thu 16 Feb 2023 20:00 EST'],
    [panel, 'Asia/Tokyo', 'ja', '2023年2月17日(金) 10:00 JST'],
    [new Date('2023-07-04T16:30:00Z'), 'America/New_York', 'en', 'Tue 4 Jul 2023 12:30 EDT'],
    [new Date('2023-09-30T15:00:00Z'), 'Asia/Tokyo', 'en', 'Sun 1 Oct 2023 00:00 JST'],
    [new Date('2023-09-12T15:00:00Z'), 'Europe/London', 'en', 'Tue 12 Sep 2023 16:00 BST'],
    [new Date('2023-01-12T15:00:00Z'), 'Australia/Sydney', 'en', 'Fri 13 Jan 2023 02:00 AEDT'],
    [new Date('2023-01-12T15:00:00Z'), 'UTC', 'ja', '2023年1月12日(木) 15:00 UTC'],
  ] as const)('%s in %s (%s)', (instant, zone, locale, expected) => {
    expect(formatInstant(instant, zone, locale)).toBe(expected);
  });

  it('leaves the year out where the reader knows it', () => {
    expect(formatDay(panel, 'Asia/Tokyo', 'en', false)).toBe('Fri 17 Feb');
    expect(formatDay(panel, 'Asia/Tokyo', 'ja', false)).toBe('2月17日(金)');
  });

  it('says midnight as 00:00', () => {
    expect(formatTime(new Date('2023-02-16T15:00:00Z'), 'Asia/Tokyo')).toBe('00:00');
  });

  it('tells a calendar day without any zone', () => {
    expect(formatCalendarDay('2023-02-17', 'en')).toBe('Fri 17 Feb 2023');
    expect(formatCalendarDay('2023-02-17', 'ja', false)).toBe('2月17日(金)');
  });
});

describe('a zone', () => {
  it.each([
    ['Asia/Kathmandu', 'GMT+5:45'],
    ['America/Bogota', 'GMT−5'],
    ['Africa/Accra', 'UTC'],
  ])('without a name of ours is told by its distance: %s', (zone, expected) => {
    expect(zoneAbbreviation(panel, zone)).toBe(expected);
  });

  it.each([
    ['2024-03-10T06:59:00Z', 'EST'],
    ['2024-03-10T07:00:00Z', 'EDT'],
    ['2024-11-03T05:59:00Z', 'EDT'],
    ['2024-11-03T06:00:00Z', 'EST'],
  ])('changes its name with its clock: %s is %s', (instant, expected) => {
    expect(zoneAbbreviation(new Date(instant), 'America/New_York')).toBe(expected);
  });

  it('names a zone by its city in English and by its time in Japanese', () => {
    expect(zonePlace('America/New_York', 'en')).toBe('New York');
    expect(zonePlace('America/New_York', 'ja')).toBe('米国東部時間');
    expect(zonePlace('Asia/Tokyo', 'ja')).toBe('日本標準時');
    expect(zonePlace('UTC', 'en')).toBe('UTC');
    expect(zonePlace('UTC', 'ja')).toBe('UTC');
  });

  it('offers every zone once, by its own name and by what its time is called in the language', () => {
    for (const locale of ['en', 'ja'] as const) {
      const options = timeZoneOptions(locale);
      expect(options.map(({ value }) => value)).toEqual(listTimeZones());
      expect(options[0]).toEqual({ value: 'UTC', label: 'UTC' });
      expect(options.filter(({ label }) => /GMT|null|_/.test(label))).toEqual([]);
    }
    const labelOf = (zone: string, locale: 'en' | 'ja') =>
      timeZoneOptions(locale).find(({ value }) => value === zone)?.label;
    expect(labelOf('America/New_York', 'en')).toBe('America/New York · Eastern Time');
    expect(labelOf('Europe/Paris', 'ja')).toBe('Europe/Paris · 中央ヨーロッパ時間');
    expect(zoneName('Etc/GMT+5', 'ja')).toBeNull();
  });

  it('is printed beside another only where the clocks differ', () => {
    expect(showsOtherTime(panel, 'Asia/Tokyo', 'Asia/Seoul')).toBe(false);
    expect(showsOtherTime(panel, 'Asia/Tokyo', 'Pacific/Honolulu')).toBe(true);
  });
});

describe('a span in words', () => {
  const end = (iso: string): Date => new Date(iso);
  it('names the day once', () => {
    expect(formatSpan(panel, end('2023-02-17T02:30:00Z'), 'Asia/Tokyo', 'en')).toBe('Fri 17 Feb 2023 10:00–11:30 JST');
  });

  it('names the second day when it crosses midnight there', () => {
    expect(formatSpan(panel, end('2023-02-17T10:30:00Z'), 'Pacific/Honolulu', 'en')).toBe(
      'Thu 16 Feb 2023 15:00 – Fri 17 Feb 00:30 HST',
    );
  });

  it('names the zone twice in a night that changes the clock', () => {
    const spring = [new Date('2024-03-10T06:30:00Z'), new Date('2024-03-10T08:00:00Z')] as const;
    expect(formatSpan(...spring, 'America/New_York', 'en')).toBe('Sun 10 Mar 2024 01:30 EST–04:00 EDT');
  });

  it('is its start alone without an end', () => {
    expect(formatSpan(panel, null, 'Asia/Tokyo', 'en')).toBe('Fri 17 Feb 2023 10:00 JST');
  });
});

describe('a day from here', () => {
  it.each([
    [0, 'today', '今日'],
    [1, 'tomorrow', '明日'],
    [7, 'in 7 days', '7日後'],
    [-3, '3 days ago', '3日前'],
    [-28, '4 weeks ago', '4週間前'],
    [91, 'in 3 months', '3か月後'],
    [-673, '22 months ago', '22か月前'],
    [-760, '2 years ago', '2年前'],
  ])('%s days', (days, english, japanese) => {
    expect(formatRelativeDay(days, 'en')).toBe(english);
    expect(formatRelativeDay(days, 'ja')).toBe(japanese);
  });
});

describe('the year of a day', () => {
  it.each([
    ['2023-12-31', 'Asia/Tokyo', true],
    ['2024-01-01', 'Asia/Tokyo', false],
    ['2023-12-31', 'America/New_York', false],
    ['2022-06-01', 'America/New_York', true],
  ])('%s is of another year than now in %s: %s', (day, zone, expected) => {
    expect(isOfAnotherYear(day, new Date('2023-12-31T18:00:00Z'), zone)).toBe(expected);
  });
});

describe('the same instant elsewhere', () => {
  it.each([
    ['Pacific/Honolulu', 'en', 'Thu 16 Feb 15:00 HST'],
    ['Asia/Singapore', 'en', '09:00 SGT'],
    ['America/New_York', 'ja', '2月16日(木) 20:00 EST'],
  ] as const)('names the day only where it is another: %s', (zone, locale, expected) => {
    expect(formatOtherTime(panel, 'Asia/Tokyo', zone, locale)).toBe(expected);
  });
});

describe('how far an instant is', () => {
  it.each([
    ['2023-02-17T00:59:40Z', 'this minute', '1分以内'],
    ['2023-02-17T00:35:00Z', 'in 25 minutes', '25分後'],
    ['2023-02-17T01:20:00Z', '20 minutes ago', '20分前'],
    ['2023-02-16T20:00:00Z', 'in 5 hours', '5時間後'],
    ['2023-02-16T14:00:00Z', 'tomorrow', '明日'],
    ['2023-02-17T16:00:00Z', 'yesterday', '昨日'],
    ['2023-02-10T01:00:00Z', 'in 7 days', '7日後'],
    ['2023-01-20T01:00:00Z', 'in 4 weeks', '4週間後'],
    ['2022-10-01T01:00:00Z', 'in 5 months', '5か月後'],
    ['2024-02-17T01:00:00Z', '12 months ago', '12か月前'],
    ['2026-11-29T01:00:00Z', '3 years ago', '3年前'],
  ])('from %s: %s', (now, english, japanese) => {
    expect(formatRelative(panel, new Date(now), 'Asia/Tokyo', 'en')).toBe(english);
    expect(formatRelative(panel, new Date(now), 'Asia/Tokyo', 'ja')).toBe(japanese);
  });

  it('counts days on the calendar of the zone, not by 24 hours', () => {
    const lateEvening = new Date('2023-02-16T14:59:00Z');
    expect(formatRelative(panel, lateEvening, 'Asia/Tokyo', 'en')).toBe('tomorrow');
    expect(formatRelative(panel, lateEvening, 'Pacific/Honolulu', 'en')).toBe('in 10 hours');
  });
});

describe('time left', () => {
  it.each([
    [3720, '2 d 14 h', '2日14時間'],
    [1440, '1 d 0 h', '1日0時間'],
    [185, '3 h 05 min', '3時間5分'],
    [12, '12 min', '12分'],
    [0, '0 min', '0分'],
  ])('%s minutes', (minutes, english, japanese) => {
    expect(formatRemaining(minutes, 'en')).toBe(english);
    expect(formatRemaining(minutes, 'ja')).toBe(japanese);
  });

  it('states a length in minutes', () => {
    expect([formatMinutes(90, 'en'), formatMinutes(90, 'ja')]).toEqual(['90 min', '90分']);
  });
});
