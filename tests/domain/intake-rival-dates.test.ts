import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const CODES = ['conflicting_dates', 'weekday_mismatch', 'timezone_conflict'];

function read(text: string): { start: string; codes: string[] } {
  const { start, warnings } = readInvitation(text, { receivedAt: { local: '2026-02-01T09:00', timeZone: 'UTC' } });
  const codes = warnings.map(({ code }) => code).filter((code) => CODES.includes(code));
  return { start: `${start?.value.local ?? '-'} ${start?.value.timeZone ?? '-'}`, codes };
}

const told = (...lines: string[]): string => ['Panel: Salt and Signals', ...lines].join('\n\n');
const WHEN = 'When: Thursday 14 May 2026, 14:00-15:30 BST';
const START = '2026-05-14T14:00 Europe/London';

describe('a second date in an invitation', () => {
  it('contradicts the first where the writer looks forward to seeing the reader on it', () => {
    expect(read(told(WHEN, 'We look forward to meeting you all on Friday, 15 May.')).codes).toEqual([
      'conflicting_dates',
    ]);
    expect(read(told('日時：2026年5月14日（木）14時〜15時', '5月13日（水）にお会いできますことを。')).codes).toEqual([
      'conflicting_dates',
    ]);
  });

  it('has the year of the first, and the right weekday, also where it is read years later', () => {
    const again = told('When: Thursday, 14 March 2024, 15:00-16:30 HST', '(Thursday, 14 March, 9:00 PM EDT)');
    expect(read(again).codes).toEqual([]);
    expect(read(again.replace('(Thursday', '(Wednesday')).codes).toContain('weekday_mismatch');
  });

  it('has the year of the first, and a wrong weekday, also where that weekday would be right in another year', () => {
    // 15 May is a Saturday in 2027.
    expect(read(told(WHEN, 'We look forward to welcoming you on Saturday, 15 May.')).codes).toEqual([
      'weekday_mismatch',
      'conflicting_dates',
    ]);
  });

  it('contradicts nothing where it is the day of a dinner or of a rehearsal, or the same day', () => {
    expect(read(told(WHEN, 'I look forward to seeing you at the dinner on Wednesday, 13 May.')).codes).toEqual([]);
    expect(read(told(WHEN, 'We look forward to meeting you on 14 May.'))).toEqual({ start: START, codes: [] });
  });

  it('is the same moment where it is the day of another coast', () => {
    const line = '日付：2026年5月14日（木）※米国西海岸は5月13日（水）';
    expect(read(told(line, '時間：9時〜10時（日本時間）'))).toEqual({
      start: '2026-05-14T09:00 Asia/Tokyo',
      codes: [],
    });
    expect(read(told('日付：2026年5月14日（木）または5月13日（水）', '時間：9時〜10時（日本時間）')).codes).toEqual([
      'conflicting_dates',
    ]);
  });

  it('is a clock that is wrong by an hour where another line tells the start by another zone', () => {
    const lines = (hour: string): string =>
      `■ When\nThursday, May 14, 2026, 9:00-10:00 a.m. JST\nWednesday, May 13, ${hour} p.m. EDT`;
    expect(read(told(lines('8:00-9:00'))).codes).toEqual([]);
    expect(read(told(lines('9:00-10:00')))).toEqual({
      start: '2026-05-14T09:00 Asia/Tokyo',
      codes: ['timezone_conflict'],
    });
  });

  it('is no start where it says when papers are due, also under a heading that speaks of the time', () => {
    const text = told(
      '| | |\n|---|---|\n| Date | 14 May 2026 |\n| Time | 1400-1530 BST |',
      '## Schedule\n\nPapers are due on Friday, 8 May 2026 at 1700 BST.',
    );
    expect(read(text)).toEqual({ start: START, codes: [] });
  });
});

describe('a time of day in words', () => {
  it.each([
    ['Thursday 14 May 2026 at 2 in the afternoon BST', '2026-05-14T14:00 Europe/London'],
    ['Thursday 14 May 2026 at 9 in the morning BST', '2026-05-14T09:00 Europe/London'],
    ['Thursday 14 May 2026 at 8 at night BST', '2026-05-14T20:00 Europe/London'],
  ])('%s', (words, start) => {
    expect(read(told(`When: ${words}`)).start).toBe(start);
  });
});

describe('the head of a mail that was pasted', () => {
  const body = '早乙女さん\n\n5月14日（木）の14:00でお願いできますか。\n\n聞きたいこと：\n・次は何ですか。\n';

  it('tells when the mail was sent, by whatever name', () => {
    const head = '差出人: Becca <b@example.org>\n日付: Mon, 6 Apr 2026 20:15:44 -0700\n件名: お話\n\n';
    expect(read(`${head}${body}`).start).toMatch(/^2026-05-14T14:00/);
  });

  it('is the date of the event where it is none of a mail', () => {
    expect(read('件名: 港の座談会\n日付: 2026年5月14日（木）14時〜15時\n会場: 港会館\n').start).toMatch(
      /^2026-05-14T14:00/,
    );
  });
});
