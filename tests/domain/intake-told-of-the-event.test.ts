import { describe, expect, test } from 'vitest';
import { toPrediction } from '@/lib/domain/intake/prediction';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = 'Night Boats\nThursday 15 October 2026, 18:00-19:30 BST\n\n';
const KAISAI = '公開討論「夜の舟」\n日時：2026年10月15日（木）18:00〜19:30\n\n';

function codes(text: string): string[] {
  return readInvitation(text).warnings.map(({ code }) => code);
}

function deadlines(text: string): unknown[] {
  return (toPrediction(readInvitation(text), { doc: 'x' })['deadlines'] as Record<string, unknown>[]).map(
    ({ what, due }) => [what, due],
  );
}

function agenda(text: string): unknown[] {
  return readInvitation(text).agenda.map(({ title, start }) => [title.value, start?.value.local.slice(11)]);
}

describe('the start by the clock of another place', () => {
  test.each([
    ['Tuesday, October 21, 2025, from 6:00 to 7:15 p.m. CDT.\n  That is 8:00 a.m. on Wednesday, October 22, in Tokyo.'],
    ['Tuesday, October 21, 2025, 6:00 to 7:15 p.m. CDT, which is 8:00 a.m. on Wednesday, October 22, in Tokyo'],
    ['Tuesday, October 21, 2025, 6:00 to 7:15 p.m. CDT (8:00 a.m. on Wednesday, October 22 for Tokyo)'],
  ])('%s', (told) => {
    expect(codes(`Night Boats\n\nWhen\n  ${told}\n\nWhere\n  Cisco Webex\n`)).not.toContain('conflicting_dates');
  });

  test('another day without a place contradicts', () => {
    const text =
      'Night Boats\n\nWhen: Tuesday, October 21, 2025, 6:00 to 7:15 p.m. CDT\nDate: Wednesday, October 22, 2025, 6:00 p.m. CDT\n';
    expect(codes(text)).toContain('conflicting_dates');
  });
});

describe('by when', () => {
  test.each([['noon (Central) on the day before the webinar'], ['noon Pacific the day before the session']])(
    'slides by %s',
    (when) => {
      expect(deadlines(`${HEAD}Any slides have to be in our hands by ${when}.`)).toEqual([
        ['slides', '2026-10-14T12:00:00+01:00'],
      ]);
    },
  );

  test('a heading and under it the time in two languages, with an address', () => {
    const text = `${KAISAI}■ Sign-up / 申込\n   By 5 pm on Monday, October 12 ／ 10月12日（月）17時まで\n   https://quay.example.org/boats\n`;
    expect(deadlines(text)).toEqual([['申込', '2026-10-12T17:00:00+09:00']]);
  });

  test('what is to be told stands behind the time', () => {
    const text = `${HEAD}Could you let us know by Friday 9 October, 18:00, whether you bring an assistant?`;
    expect(deadlines(text)).toEqual([['whether you bring an assistant', '2026-10-09T18:00:00+01:00']]);
  });

  test('what is to be looked through is named before it', () => {
    expect(deadlines(`${KAISAI}編集した音声は10月29日（木）までにご確認ください。`)).toEqual([
      ['編集した音声', '2026-10-29'],
    ]);
  });

  test('an answer as the way to tell something is no receipt', () => {
    const asked = (words: string): number =>
      readInvitation(`${KAISAI}${words}`).deadlines.filter(({ kind }) => kind === 'receipt').length;
    expect(asked('ご出欠は本メールへのご返信でお知らせください。')).toBe(0);
    expect(asked('本メールをご確認のうえ、ご返信ください。')).toBe(1);
  });
});

describe('what happens before', () => {
  test.each([
    ['coffee and croissants as of 17:30', 'coffee and croissants'],
    ['tea from 17:30', 'tea'],
    ['breakfast and badges from 17:30', 'breakfast and badges'],
  ])('%s', (words, title) => {
    expect(agenda(`Night Boats\nDay: Thursday 15 October 2026\nHours: 18:00 to 19:30 BST, ${words}\n`)).toEqual([
      [title, '17:30'],
    ]);
  });

  test('something without a time of its own is not at that of the event', () => {
    const text = 'Night Boats\nDay: Thursday 15 October 2026\nHours: 18:00 to 19:30 BST, coffee is served\n';
    expect(agenda(text)).toEqual([]);
  });
});

describe('what is told of the event', () => {
  test('pictures are refused and the sound is kept', () => {
    const recorded = (words: string): boolean | undefined =>
      readInvitation(`${KAISAI}都合により収録日を改めます。\n${words}`).recorded?.value;
    expect(recorded('音声を収録します。映像は残しません。')).toBe(true);
    expect(recorded('映像は残しません。')).toBe(false);
  });

  test('what a mail brings is no house', () => {
    const text = (who: string): string =>
      `会員のみなさまへ\n\n霜月の例会（第142回）の${who}です。\n\n${KAISAI}進行役　三輪 俊介（火曜夜話会　世話人）\n\n-- \n火曜夜話会　世話人会`;
    expect(readInvitation(text('ご案内')).organiser?.value).toBe('火曜夜話会');
    expect(readInvitation(text('お知らせ')).organiser?.value).toBe('火曜夜話会');
  });

  test('a link to be sent is on a list of things to do, and no notice', () => {
    const kept = (line: string): number => readInvitation(`${HEAD}${line}`).confidential.length;
    expect(kept('- [ ] Mail joining links to the panel individually')).toBe(0);
    expect(kept('Your individual joining link will be sent to you separately.')).toBe(1);
  });

  test.each([['Webinar number: 2660 000 4417'], ['ウェビナー番号：2660 000 4417']])('%s', (line) => {
    expect(readInvitation(`${HEAD}${line}`).confidential.map(({ kind, value }) => [kind, value?.value])).toEqual([
      ['webinar_id', '2660 000 4417'],
    ]);
  });

  test('who may listen is no part of a place, and makes a filmed hearing public', () => {
    const draft = readInvitation(`${KAISAI}会場：みなとホール 大講義室（傍聴自由）\n終了後に録画を公開します。`);
    expect(draft.venue?.value).toBe('みなとホール 大講義室');
    expect(draft.openToPublic?.value).toBe(true);
    expect(draft.recordRule?.value).toBe('on_record');
    expect(readInvitation(`${KAISAI}傍聴不可`).openToPublic).toBeNull();
  });

  test('a row of the run of show says whose the seconds are', () => {
    const text = `${HEAD}## Rundown\n\n| # | Time | Item | Lead | Notes |\n|---|---|---|---|---|\n| 1 | 18:00 | Welcome | Holm | lamp on |\n| 2 | 19:00 | Questions from the floor | Holm | 45 sec each, typed only |\n`;
    expect(readInvitation(text).limits.map(({ who, kind, minutesMax }) => [who, kind, minutesMax])).toEqual([
      ['audience', 'question', 0.75],
    ]);
  });
});
