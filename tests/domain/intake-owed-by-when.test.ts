import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** The forum is on Thursday 15 October 2026 at 18:00 in London. */
const FORUM = 'When: Thursday 15 October 2026, 18:00-19:30 BST\n\n';
const KAISAI = '日時：2026年10月15日（木）18:00〜19:30\n\n';

function owed(text: string): string[] {
  return readInvitation(text).deadlines.map(({ what, rule, precision }) => {
    const due =
      rule.type === 'absolute'
        ? rule.at.local.slice(5, rule.dateOnly ? 10 : 16)
        : rule.type === 'days_before'
          ? `-${rule.days} ${rule.time ?? ''}`.trim()
          : rule.type;
    return `${what.value} | ${due} | ${precision}`;
  });
}

describe('the time of a day that is counted from the forum', () => {
  test.each([
    ['Your slides must reach us by 12 noon seven days before the hearing.', ['slides | -7 12:00 | minute']],
    [
      'Submissions must be with the secretariat by 12 noon five working days before the hearing.',
      ['Submissions | -7 12:00 | minute'],
    ],
    ['Send your slides three days before the debate, at 9:00.', ['slides | -3 09:00 | minute']],
    ['Names and how to say them: to Kim two days before air, 12:00', ['Names and how to say them | -2 12:00 | minute']],
    ['Please get your slides to me by lunchtime the day before, say one o’clock.', ['slides | -1 13:00 | minute']],
    ['Please send your slides the day before by 9pm.', ['slides | -1 21:00 | minute']],
    ['I need a picture of yourself by the Friday before, with your dog.', ['picture of yourself | -6 | day']],
  ])('%s', (words, expected) => {
    expect(owed(FORUM + words)).toEqual(expected);
  });

  test('is no time that stands behind it for something else', () => {
    expect(owed(`${FORUM}Send your slides two days before, and come at 17:00.`)).toEqual(['slides | -2 | day']);
    expect(owed(`${FORUM}Slides two days before, 12:00-13:00 lunch in the hall.`)).toEqual(['Slides | -2 | day']);
  });

  test('may have its zone in brackets, a gap before them', () => {
    expect(owed(`${KAISAI}## 締切\n- 投影資料: 前日17時 (JST)\n- 同意書: 前々日正午（日本時間）`)).toEqual([
      '投影資料 | -1 17:00 | minute',
      '同意書 | -2 12:00 | minute',
    ]);
  });
});

describe('the end of a day, of business and of a month', () => {
  test.each([
    [
      'Please send us the names of any guests by close of play on Friday 9 October.',
      ['names of any guests | 10-09T17:00 | day'],
    ],
    ['Please let me have your slides by end of play on Friday 9 October.', ['slides | 10-09T17:00 | day']],
    ['We would like your biography by the end of September.', ['biography | 09-30 | day']],
    ['Please return the consent form by the end of February 2026.', ['consent form | 02-28 | day']],
  ])('%s', (words, expected) => {
    expect(owed(FORUM + words)).toEqual(expected);
  });

  test.each([
    ['ご略歴を９月末日までにお送りください。', ['略歴 | 09-30 | day']],
    ['同意書は八月末必着でお願いします。', ['同意書 | 08-31 | day']],
  ])('%s', (words, expected) => {
    expect(owed(KAISAI + words)).toEqual(expected);
  });

  test('a month that only ends is no day', () => {
    expect(owed(`${FORUM}The slides of our series are online since the end of September.`)).toEqual([]);
    expect(owed(`${KAISAI}９月末に略歴集が刊行されました。`)).toEqual([]);
  });
});

describe('several things in one sentence, each by its own day', () => {
  test('keep their own names in Japanese', () => {
    const words =
      'お引受けの可否を９月１８日（金）までに、ご略歴及びお顔写真を９月末日までに、講演資料を開催日の５日前までにお送りください。';
    expect(owed(KAISAI + words)).toEqual([
      'お引受けの可否 | 09-18 | day',
      '略歴及びお顔写真 | 09-30 | day',
      '講演資料 | -5 | day',
    ]);
  });
});

describe('an hour told in words', () => {
  function startOf(words: string): string | undefined {
    return readInvitation(`You are on the panel. ${words}`).start?.value.local;
  }
  test.each([
    ['It is on Thursday 15 October 2026, seven in the evening Dublin time.', '2026-10-15T19:00'],
    ['We meet on Thursday 15 October 2026 at eleven in the morning.', '2026-10-15T11:00'],
    ['It starts on Thursday 15 October 2026 at nine at night.', '2026-10-15T21:00'],
  ])('%s', (words, start) => {
    expect(startOf(words)).toBe(start);
  });

  test('is no count of things', () => {
    expect(startOf('It is on Thursday 15 October 2026: two talks, one in the morning.')).toBeUndefined();
  });
});

describe('due with somebody', () => {
  test.each([
    ['Slides are due with the gallery on Tuesday 6 October.', 1],
    ['Your biography is due to us by Tuesday 6 October.', 1],
    ['The hall is quiet due to rain on Tuesday 6 October.', 0],
  ])('%s', (words, count) => expect(owed(`${FORUM}${words}`)).toHaveLength(count));
});

describe('what only looks like something owed', () => {
  test('a time until which nothing is reported', () => {
    expect(owed(`${KAISAI}基調講演の原稿は10月15日18時30分まで報道解禁前の扱いです。`)).toEqual([]);
  });

  test('the small print under a mail', () => {
    const text = `${FORUM}See you there.\n\nYou receive this message because you agreed to speak. Privacy notice (version of 1 February 2026)`;
    expect(owed(text)).toEqual([]);
  });
});
