import { describe, expect, it } from 'vitest';
import { toPrediction } from '@/lib/domain/intake/prediction';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

type Told = { starts_at: unknown; ends_at: unknown; tz: unknown; warnings: unknown; dues: unknown[] };

function told(text: string): Told {
  const { starts_at, ends_at, tz, warnings, deadlines } = toPrediction(readInvitation(text), { doc: 'test' });
  const dues = (deadlines as { due: unknown }[]).map((deadline) => deadline.due);
  return { starts_at, ends_at, tz, warnings, dues };
}

/** A forum on Thursday 16 October 2025 at 15:00 in London, with what is owed for it. */
function duesOf(owed: string): unknown[] {
  return told(`Panel on ports\n\nWhen: Thursday 16 October 2025, 15:00-16:30 BST\n\n${owed}\n`).dues;
}

describe('when the forum is', () => {
  it.each([
    [
      'the doors are not the start',
      'Dear Dr Ito,\n\nthe evening takes place on Tuesday 4 November 2025. Doors open at 17:00, we begin at 17:30 and finish at 19:00. All of that is GMT.',
      '2025-11-04T17:30:00+00:00',
      '2025-11-04T19:00:00+00:00',
    ],
    [
      'a moved event is where it was moved to',
      'Dear all,\n\nThe call is no longer on Monday 2 June 2025. It is now on Wednesday 4 June 2025, 10:00-11:00 JST.',
      '2025-06-04T10:00:00+09:00',
      '2025-06-04T11:00:00+09:00',
    ],
    [
      'the next meeting is not this one',
      '第１　開催日時　令和８年２月４日（水）　午前１０時から正午まで\n\n第２　次回の予定\n　令和８年３月４日（水）午後２時から開催する予定です。',
      '2026-02-04T10:00:00+09:00',
      '2026-02-04T12:00:00+09:00',
    ],
    [
      'a time that was changed is the new one',
      '座談会の開始を、2026年3月5日（木）14時から15時に変更いたします（終了は16時30分）。',
      '2026-03-05T15:00:00+09:00',
      '2026-03-05T16:30:00+09:00',
    ],
    [
      'what stands below a line that declares it void is not read',
      '日時：2026年3月12日（木）14:00～15:30\n\n以下は第1報です。廃止しました。\n\n日時：2026年3月5日（木）10:00～12:00',
      '2026-03-12T14:00:00+09:00',
      '2026-03-12T15:30:00+09:00',
    ],
    [
      'the recording counts and not the broadcast',
      'RECORDING ... Monday 16 June 2025, 14:20 to 14:45 BST\nON AIR ...... Tuesday 17 June, 06:40',
      '2025-06-16T14:20:00+01:00',
      '2025-06-16T14:45:00+01:00',
    ],
    [
      'tomorrow counts from the day that the chat bears',
      'Thursday, October 23rd, 2025\n\nJo  9:41 AM\nhey, ep 12 = tmrw 3pm ET, 40 min tops',
      '2025-10-24T15:00:00-04:00',
      '2025-10-24T15:40:00-04:00',
    ],
    [
      'the part of the programme that is the reader\u2019s own',
      'Harbour Days 2025\n\nYou are on Panel 2.\n\nWed 11 June\n09:00 Panel 1 Law\nThu 12 June\n10:30-11:45 Panel 2 Norms\n13:00 lunch\n\nAll times CEST.',
      '2025-06-12T10:30:00+02:00',
      '2025-06-12T11:45:00+02:00',
    ],
  ])('%s', (_, text, start, end) => {
    expect(told(text)).toMatchObject({ starts_at: start, ends_at: end });
  });

  it.each([
    ['Date: 2025-11-04\nStart: 13h30\nEnd: 15h00\nZone: Europe/Zurich', 'Europe/Zurich'],
    ['Tuesday 4 November 2025, 13:30 Singapore (06:30 in Paris)', 'Asia/Singapore'],
    ['Tuesday 4 November 2025, 13:30, Ottawa time', 'America/Toronto'],
    ['Date: Tuesday 4 November 2025, 13:30\nVenue: Old Mill, Quay 9, Tallinn', 'Europe/Helsinki'],
    ['Date: Tuesday 4 November 2025, 13:30', null],
  ])('is told by the clock that the text names: %j', (text, zone) => {
    expect(told(text).tz).toBe(zone);
  });

  it('lasts as long as a row of a table says', () => {
    const rows = '| Date and time | Thursday, May 14, 2026, 5:00 PM PDT |\n|---|---|\n| Length | 50 minutes |\n';
    expect(told(`# Two Oceans\n\n${rows}`).ends_at).toBe('2026-05-14T17:50:00-07:00');
  });

  it('is asked about when the calendar and the letter disagree, and the letter wins', () => {
    const letter = 'Day   Thursday 6 November 2025\nHour  16:00 to 17:30, Brussels time';
    const calendar = '[invite.ics]\nTitle: Evidence\nWhen: 2025-11-06 16:00 - 17:30 (GMT Standard Time)';
    const reading = told(`Dear Ms Abe,\n\n${letter}\n\n${calendar}`);
    expect(reading.starts_at).toBe('2025-11-06T16:00:00+01:00');
    expect(reading.warnings).toContain('timezone_conflict');
  });

  it('is asked about when its weekday is wrong, also where the date is only repeated', () => {
    expect(told('Date: 2024-11-27, 13:30 CET\n\n*Tuesday 27 November 2024*').warnings).toContain('weekday_mismatch');
  });
});

describe('what is due when', () => {
  it.each([
    ['A biography should be with me a fortnight before the evening.', '2025-10-02'],
    ['Slides: 36 hours before the start.', '2025-10-15T03:00:00+01:00'],
    ['Please send your slides by noon on the day before.', '2025-10-15T12:00:00+01:00'],
    ['Corrections are welcome for three working days after the event.', '2025-10-21'],
    ['Please send your slides at least five business days before the event.', '2025-10-09'],
    ['Please send the signed consent form by the 10th.', '2025-10-10'],
    ['Please send your bio the Friday before.', '2025-10-10'],
    ['Position paper: close of business, Monday, October 6.', '2025-10-06T17:00:00+01:00'],
    ['スライドは前々日17時までにお送りください。', '2025-10-14T17:00:00+01:00'],
    ['質問の追加は、前日正午を期限とします。', '2025-10-15T12:00:00+01:00'],
    ['原稿は１週間前17時必着でお願いします。', '2025-10-09T17:00:00+01:00'],
    ['略歴は9日（木）中にお送りください。', '2025-10-09'],
    ['略歴は前週の金曜日までにお願いします。', '2025-10-10'],
  ])('%s', (owed, due) => {
    expect(duesOf(owed)).toEqual([due]);
  });

  it.each([
    'Deadlines\n\n- Next meeting: Friday 24 October 2025',
    'The report was published by the 10th Congress.',
    '締切\n\n- 次回の委員会は11月24日（月）を予定',
  ])('is nothing that only stands near it: %j', (text) => {
    expect(duesOf(text)).toEqual([]);
  });

  it('is read from the column of a table', () => {
    expect(duesOf('What\tDue\nBio and photo\t02/10/2025\nSlides\t24 h before start')).toEqual([
      '2025-10-02',
      '2025-10-15T15:00:00+01:00',
    ]);
  });
});
