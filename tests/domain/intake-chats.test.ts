import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const QUESTIONS = `--- ここから ---
Amsel さんへ
・Who should a harbour call first?
・What did the last drill show?
三輪さんへ
・地方紙はどう伝えていますか。
おふたりへ
・一つだけ習慣を変えるなら、何を勧めますか。
--- ここまで ---
`;

const TALK = `【メモ】チャットのまとめ（「港」より）

早瀬: 枠が取れました。2026年3月5日（木）です
早瀬: 題は「港と偽情報：学生対話」。場所は潮見大学 東館201、主催は同大の海洋政策研究室
Petra: Great. How long?
早瀬: 50分です。公開授業です
Petra: who besides me?
早瀬: ゲストは2人。Petra Amsel（Research Manager, Lantern Civic Lab）と、三輪 灯里（播州新報 データ記者）。司会は私、早瀬 宏（潮見大学 講師）
三輪: よろしくお願いします！ 学生さんって何人くらいですか？
早瀬: 30人ほど

早瀬: 質問リスト、これで固めます
${QUESTIONS}
Petra: love the last one. talk first, or straight to Q&A?
早瀬: 最初に一人7分以内で話してください
`;

function namesOf(text: string): Record<string, string> {
  return Object.fromEntries(readInvitation(text).people.map(({ key, name }) => [key, name.value]));
}

function asked(text: string): string[] {
  const names = namesOf(text);
  return readInvitation(text).questions.map(
    ({ text: words, addressees }) => `${addressees.map((key) => names[key]).join(' + ') || 'all'}: ${words.value}`,
  );
}

describe('a copied chat', () => {
  test('what its people ask each other is no question of the panel', () => {
    expect(asked(TALK)).toEqual([
      'Petra Amsel: Who should a harbour call first?',
      'Petra Amsel: What did the last drill show?',
      '三輪 灯里: 地方紙はどう伝えていますか。',
      'Petra Amsel + 三輪 灯里: 一つだけ習慣を変えるなら、何を勧めますか。',
    ]);
  });

  test('tells its people, its title and its house in running text', () => {
    const draft = readInvitation(TALK);
    expect(draft.people.map(({ role, name, affiliation }) => [role.value, name.value, affiliation?.value])).toEqual([
      ['speaker', 'Petra Amsel', 'Lantern Civic Lab'],
      ['speaker', '三輪 灯里', '播州新報'],
      ['moderator', '早瀬 宏', '潮見大学'],
    ]);
    expect(draft.title?.value).toBe('港と偽情報：学生対話');
    expect(draft.organiser?.value).toBe('海洋政策研究室');
  });

  test('whose writers stand over their messages is read alike', () => {
    const talk = `kanae  09:14
日程は 2026年9月10日（木）10:00 JST です

petra  09:16
works for me. still Zoom?

kanae  09:21
題名は「Harbour Readiness Check」
登壇者はこちら
• 三輪 蓮（潮見大学 准教授）
• Petra Amsel (Senior Engineer, Lantern AI)

kanae  09:31
合意した質問を貼ります
三輪先生へ
1) 誰のための評価ですか。
2) どこまで進んでいますか。
For both
3) Who signs the apology?

petra  09:40
great. six minutes each, OK?
`;
    expect(asked(talk)).toEqual([
      '三輪 蓮: 誰のための評価ですか。',
      '三輪 蓮: どこまで進んでいますか。',
      '三輪 蓮 + Petra Amsel: Who signs the apology?',
    ]);
    expect(readInvitation(talk).title?.value).toBe('Harbour Readiness Check');
  });

  test('a list that puts questions to people by name is none, and neither is a run of show', () => {
    const list = `Speakers
Ilse Verhoeven, Head of Water Safety, Delta Board
Kofi Mensah, Chief Engineer, Volta Works

Ilse: Who holds the keys?
Kofi: What did you throw away?
Ilse: What would you forbid?
Kofi: Describe the last drill. Who led it?
Ilse: Was it any use?
`;
    expect(asked(list)).toHaveLength(5);
    const show = `Break  10:30
Panel  11:00
Break  14:00
Panel  14:20
`;
    expect(readInvitation(`Agenda\n${show}`).agenda.length).toBeGreaterThan(0);
  });
});

describe('what asks, and is no question of the list', () => {
  const briefing = `Panel
Ilse Verhoeven, Head of Water Safety, Delta Board
Kofi Mensah, Chief Engineer, Volta Works

Questions we would like to put to you

Ilse
- Who holds the keys to the sluice?
- What did the last drill show?

Both of you
- Share one mistake that you nearly made.

You have five minutes each to introduce yourselves.

What could possibly go wrong?
`;
  test('a closing word behind the list asks nobody', () => {
    expect(asked(briefing).map((line) => line.split(':')[0])).toEqual([
      'Ilse Verhoeven',
      'Ilse Verhoeven',
      'Ilse Verhoeven + Kofi Mensah',
    ]);
  });

  test('a further lead behind a remark opens the list again', () => {
    const more = briefing.replace('What could possibly go wrong?', 'Kofi\n- What could possibly go wrong?');
    expect(asked(more).at(-1)).toBe('Kofi Mensah: What could possibly go wrong?');
  });
});

describe('whom the next question is for', () => {
  const panel = `Guests: Hana Mori, Planner, Suruga Office
        Lt. Col. Brooke Hale, Deputy Director, Palisade Center
`;
  test('a lead right under a finished question is no part of it', () => {
    const mail = `${panel}
For Lt. Col. Hale
(a) Should Harbour Flag seat a Japanese utility next to its own team?
(b) Give us an example of a scenario that the command was right to reject.
For both
(c) What would a failed exercise look like, and who would have the
    courage to run it?
`;
    expect(asked(mail)).toEqual([
      'Brooke Hale: Should Harbour Flag seat a Japanese utility next to its own team?',
      'Brooke Hale: Give us an example of a scenario that the command was right to reject.',
      'Hana Mori + Brooke Hale: What would a failed exercise look like, and who would have the courage to run it?',
    ]);
    // The same words on the second line of a sentence belong to it.
    const wrapped = mail.replace('right to reject.\nFor both\n', 'right to reject\nFor both services.\n');
    expect(asked(wrapped).map((line) => line.split(':')[0])).not.toContain('Hana Mori + Brooke Hale');
  });

  test('a label before the only question of somebody says so', () => {
    const notice = `登壇者
- 篠田 あかり（白樺財団 主任研究員）
- ラファエル・オルテガ（青葉大学 教授）

## 代表質問

篠田氏に:
- １ 何点と評価しましたか。
- ２ 遅くなった例はありますか。

お二方に: ３ 「見えない友人」とは、結局だれのことですか。
備考: 控室は３階です。
`;
    expect(asked(notice)).toEqual([
      '篠田 あかり: 何点と評価しましたか。',
      '篠田 あかり: 遅くなった例はありますか。',
      '篠田 あかり + ラファエル・オルテガ: 「見えない友人」とは、結局だれのことですか。',
    ]);
  });

  test('a number that counts nothing stays in the question', () => {
    const list = `## 質問\n\n- 3 年後、港はどうなりますか。\n- 20 人の部署で足りますか。\n`;
    expect(asked(list)).toEqual(['all: 3 年後、港はどうなりますか。', 'all: 20 人の部署で足りますか。']);
  });

  test('the copy that the owner of a note made says nothing of whom; the mail does', () => {
    const note = `# 会合の件

## 自分に来た質問

- Who holds the pen today?
- Could a repair ship call for help?

## もらったメール

The panel

* Ms. Simone Delacroix, Head of Policy, Orchid Telecom
* Prof. Satoru Utsumi, Setouchi Institute

To Simone Delacroix
* Does the review slow you down?

To Satoru Utsumi
* Who holds the pen today?
* Could a repair ship call for help?
`;
    expect(asked(note)).toEqual([
      'Simone Delacroix: Does the review slow you down?',
      'Satoru Utsumi: Who holds the pen today?',
      'Satoru Utsumi: Could a repair ship call for help?',
    ]);
    expect(namesOf(note)[readInvitation(note).noteOwner ?? '']).toBe('Satoru Utsumi');
  });
});

test.each([
  [
    '【開催のお知らせ / Notice】\n港とＡＩの次の宿題 / Harbours and AI: Homework\n\n■ 日時\n2026年5月1日（金）10:00',
    '港とＡＩの次の宿題 / Harbours and AI: Homework',
  ],
  ['【ご案内】港の夜話\n\n日時：2026年5月1日（金）10:00', '港の夜話'],
])('a line that only says what the paper is names no event: %#', (text, title) => {
  expect(readInvitation(text).title?.value).toBe(title);
});

test('questions counted by chapter and number lose both', () => {
  const paper = `質問一覧\n\n問1-1　端末を分けているか。\n問1-2　要員は何人か。\n問2-1　誰が判断するか。\n`;
  expect(asked(paper)).toEqual(['all: 端末を分けているか。', 'all: 要員は何人か。', 'all: 誰が判断するか。']);
});
