import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

function organiserOf(text: string): string | null {
  return readInvitation(text).organiser?.value ?? null;
}

describe('who gives the event', () => {
  test('a house spoken of by one word is the one that the source names in full', () => {
    const letter = `LARCHMONT INSTITUTE FOR OCEAN LAW
12 Quay Street, Oslo

Dear Dr. Amsel,

On behalf of the Institute I write about "Whose Cable Is It", on 4 May 2026 at 6 p.m. in the Reading Room.
`;
    expect(organiserOf(letter)).toBe('LARCHMONT INSTITUTE FOR OCEAN LAW');
    const unnamed = letter.replace('LARCHMONT INSTITUTE FOR OCEAN LAW\n', '');
    expect(organiserOf(unnamed)).toBeNull();
  });

  test.each([
    [
      '"Salt and Silicon", an online evening of the Alder Bay Policy Circle. We meet on 3 June 2026.',
      'Alder Bay Policy Circle',
    ],
    ['Join "Salt and Silicon," our spring debate at the Alder Bay Forum, on 3 June 2026.', 'Alder Bay Forum'],
    [
      'A radio talk in front of an audience, put on by Alder Bay Public Radio on 3 June 2026.',
      'Alder Bay Public Radio',
    ],
    ['題は「塩とシリコン」、主催は同大の海洋政策研究室です。', '海洋政策研究室'],
    ['主催は Alder Bay Center です。', 'Alder Bay Center'],
  ])('%s', (text, house) => {
    expect(organiserOf(text)).toBe(house);
  });

  test.each([
    'Her book "Salt and Silicon", a history of the Cable Act, is out.',
    'The talk will be given by Mr. Jonas Wirth on 3 June 2026.',
    '主催は未定です。',
    '題は「塩とシリコン」、主催は来月決めます。',
  ])('nobody: %s', (text) => {
    expect(organiserOf(text)).toBeNull();
  });

  test('a moderator of "the Lab" is of the house named before', () => {
    const letter = `Cranbrook Policy Lab writes to you.

Mr. Arjun Seth of the Lab will moderate.
`;
    expect(organiserOf(letter)).toBe('Cranbrook Policy Lab');
    expect(organiserOf(letter.replace('Cranbrook Policy Lab writes', 'We write'))).toBeNull();
  });

  test('the house before the number of its meeting, by its ending or by how it speaks of itself', () => {
    expect(organiserOf('千早安全保障懇話会　第十一回　座談の栞\n\nところ　　白鷺会館')).toBe('千早安全保障懇話会');
    const own = '千早みらい会　第4回\n\n司会　　古川　正（本会世話人）';
    expect(organiserOf(own)).toBe('千早みらい会');
    expect(organiserOf(own.replace('（本会世話人）', ''))).toBeNull();
    expect(organiserOf('日米円卓会議　第4回\n\nところ　　白鷺会館（本会場）')).toBeNull();
  });

  test('the organiser of a calendar entry is the house for which that person signs', () => {
    const mail = `三輪様（海浜銀行）、ハンセン様（北洋再保険）

潮見金融協議会の早瀬です。進行は前回と同じく私、早瀬が務めます。
主催：早瀬 宏

早瀬 宏
潮見金融協議会 企画委員
`;
    const draft = readInvitation(`From: 早瀬 宏 <hayase@shiomi.example.jp>\nSubject: 顔合わせ\n\n${mail}`);
    expect(draft.people.map(({ role, name }) => [role.value, name.value])).toEqual([
      ['speaker', '三輪'],
      ['speaker', 'ハンセン'],
      ['moderator', '早瀬 宏'],
    ]);
    expect(draft.organiser?.value).toBe('潮見金融協議会');
  });
});

describe('people greeted at the head of a Japanese mail', () => {
  test('one under the other, each with the house in brackets', () => {
    const mail = `三輪様（海浜銀行）
ハンセン様（北洋再保険）

次のことを伺います。

（１）〔三輪様〕保険は何を変えましたか。
（２）〔ハンセン様〕海外ではどうですか。
`;
    const draft = readInvitation(mail);
    expect(draft.people.map(({ name, affiliation }) => [name.value, affiliation?.value])).toEqual([
      ['三輪', '海浜銀行'],
      ['ハンセン', '北洋再保険'],
    ]);
    expect(draft.questions.map(({ addressees }) => addressees)).toEqual([['p1'], ['p2']]);
  });

  test('tasks in one line are told apart by their sentences', () => {
    const tasks = readInvitation('宿題：三輪様は統計を一枚に。ハンセン様は事例を一つ。').todos;
    expect(tasks.map(({ text }) => text.value)).toEqual(['三輪様は統計を一枚に', 'ハンセン様は事例を一つ']);
  });
});
