import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const MESSAGES: readonly (readonly [string, string])[] = [
  ['Noor Haddad', 'So: Quay Salon, "Harbours at Night", Thurs 18 June, 15:00 BST, 60 min, Zoom'],
  ['Per Lund', 'any chance of a later start?'],
  ['Noor Haddad', 'OK Per! New time 16:30 BST, not 15:00. Same day'],
  [
    'Noor Haddad',
    'For the record: Per Lund = secretary, Sound Pilots Guild. Dr Ana Reis = tide researcher, Foz Institute.',
  ],
  ['Noor Haddad', 'I moderate (programme lead at the Quay Salon)'],
  ['Ana Reis', 'Thanks Noor'],
];

function chat(stamp: (minute: string) => string): string {
  return MESSAGES.map(([author, words], index) => `${stamp(String(index + 10))}${author}: ${words}`).join('\n');
}

function startOf(text: string): string | undefined {
  return readInvitation(text).start?.value.local;
}

describe('an exported chat, in which a time is stamped before every message', () => {
  test.each([
    ['in brackets', chat((minute) => `[09/06/2026, 21:${minute}:03] `)],
    ['before a dash', chat((minute) => `09/06/2026, 21:${minute} - `)],
    ['with the month first', chat((minute) => `[6/9/26, 9:${minute}:03 PM] `)],
    ['with the year first', chat((minute) => `2026/06/09 21:${minute} - `)],
  ])('is read without its stamps, %s, and they tell the year', (_, text) => {
    const draft = readInvitation(text);
    expect(draft.start?.value.local).toBe('2026-06-18T16:30');
    expect(draft.people.map(({ role, name, title }) => [role.value, name.value, title?.value])).toEqual([
      ['moderator', 'Noor Haddad', 'programme lead'],
      ['speaker', 'Per Lund', 'secretary'],
      ['speaker', 'Ana Reis', 'tide researcher'],
    ]);
    expect(draft.agenda).toEqual([]);
  });

  test('what its program says is said by nobody', () => {
    const text = `[09/06/2026, 21:01:02] Noor Haddad created group "Salon 30 June"
[09/06/2026, 21:01:09] Per Lund: <Media omitted>
${chat((minute) => `[09/06/2026, 21:${minute}:03] `)}`;
    expect(startOf(text)).toBe('2026-06-18T16:30');
    expect(readInvitation(text).title?.value).toBe('Harbours at Night');
  });

  test('its questions keep the signs of whom they are put to', () => {
    const text = `${chat((minute) => `[09/06/2026, 21:${minute}:03] `)}
[09/06/2026, 21:30:00] Noor Haddad: Questions!
@Per: Who meets the first ship?
@Per: What has changed since the lights went out?
@Ana: Can a tide be late?
@both: Would you sail at night?
[09/06/2026, 21:31:00] Ana Reis: good ones`;
    const { questions, people } = readInvitation(text);
    const names = new Map(people.map(({ key, name }) => [key, name.value]));
    expect(questions.map(({ addressees }) => addressees.map((key) => names.get(key)))).toEqual([
      ['Per Lund'],
      ['Per Lund'],
      ['Ana Reis'],
      ['Per Lund', 'Ana Reis'],
    ]);
  });

  test('in Japanese, with tabs under the day', () => {
    const text = `[LINE] 夜の港のトーク履歴
保存日時：2026/06/10 08:00

2026/06/09(火)
21:10\t早瀬 宏\t題は「港の夜：公開対話」です。6月18日（木）15:00から60分、Zoomでお願いします
21:12\t三輪 灯里\t少し遅くできますか
21:15\t早瀬 宏\t開始を15:00から16:30に変更します
21:20\t早瀬 宏\t司会は私、早瀬 宏（潮見大学 講師）です。三輪さんと水野さんに7分ずつお話しいただきます
21:22\t水野 蓮\t了解です
21:25\t三輪 灯里\tありがとうございます`;
    const draft = readInvitation(text);
    expect(draft.start?.value.local).toBe('2026-06-18T16:30');
    expect(draft.title?.value).toBe('港の夜：公開対話');
    expect(draft.agenda).toEqual([]);
    expect(draft.people.map(({ role, name }) => `${role.value} ${name.value}`).sort()).toEqual([
      'moderator 早瀬 宏',
      'speaker 三輪 灯里',
      'speaker 水野 蓮',
    ]);
  });

  test('dates before a few lines are no stamps', () => {
    const run = `Title: Harbours at Night
18/06/2026, 15:00 - Doors
18/06/2026, 15:30 - Per Lund: first talk
18/06/2026, 16:30 - End`;
    expect(startOf(run)?.slice(0, 10)).toBe('2026-06-18');
  });
});

describe('a start that is moved', () => {
  const letter = (words: string): string =>
    `The debate is on Thursday 18 June 2026, 15:00 BST, 60 minutes.\n\n${words}`;
  test.each([
    ['The new time is 16:30, not 15:00.'],
    ['We have moved from 15:00 to 16:30 so that Per can join.'],
    ['We now start at 16:30 instead of 15:00.'],
  ])('takes the later time: %s', (words) => {
    expect(startOf(letter(words))).toBe('2026-06-18T16:30');
  });

  test('also in Japanese', () => {
    const text = '日時：2026年6月18日（木）15:00〜\n\n開始を15:00から16:30に変更いたします。';
    expect(startOf(text)).toBe('2026-06-18T16:30');
  });

  test.each([
    ['The sound check has moved from 14:00 to 14:30.'],
    ['The new time for slides is noon, not 10:00.'],
    ['Coffee is from 14:30, not from 15:00, and lunch at 16:30.'],
  ])('keeps its time where something else is moved: %s', (words) => {
    expect(startOf(letter(words))).toBe('2026-06-18T15:00');
  });
});
