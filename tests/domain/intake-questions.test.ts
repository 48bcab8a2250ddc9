import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const PANEL_ENGLISH = `Panel: Keys to the Sluice
12 March 2026, 14:00-15:30 CET, Room 4, Delta House

Speakers
Dr. Ilse Verhoeven, Head of Water Safety, Delta Board
Kofi Mensah-Brown, Chief Engineer, Volta Works
Rina Ogata, Director, Tonegawa Institute

Moderator: Paul Strand, Editor, The Sluice
`;

const PANEL_JAPANESE = `公開座談会「堰の鍵」
日時：2026年3月12日（木）15:00～17:00
会場：利根川会館3階

登壇者
　緒方 理奈（利根川研究所 所長）
　ベルホーベン・イルゼ（デルタ庁 水安全部長）
司会　須藤 一（水門新聞 論説委員）
`;

/** Each question as "whom: text", surnames only, in order. */
function asked(text: string): string[] {
  const draft = readInvitation(text);
  return draft.questions.map((question) => {
    const names = question.addressees.map(
      (key) => draft.people.find((person) => person.key === key)?.name.value ?? '?',
    );
    return `${names.join(' + ') || 'all'}: ${question.text.value}`;
  });
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'running text above a list says who is asked',
    `${PANEL_ENGLISH}
Ilse, you are first in line. Paul would like to know two things from you.

  1) Who holds the keys to the sluice when the network is down?
  2) Describe the last drill.

Then we turn to Kofi and Rina, who have both rebuilt a control room:

  3) What did you throw away?

Our last round is for all three of you.

  4) Name one thing you would forbid.

Could you let me know by Friday whether that works? And do you need parking?`,
    [
      'Ilse Verhoeven: Who holds the keys to the sluice when the network is down?',
      'Ilse Verhoeven: Describe the last drill.',
      'Kofi Mensah-Brown + Rina Ogata: What did you throw away?',
      'all: Name one thing you would forbid.',
    ],
  ],
  [
    'chapter and part numbers, columns and notes at the end are no part of a question',
    `${PANEL_ENGLISH}
  4.1   Verhoeven     Who holds the keys
                      at night?
  4.2   Mensah-Brown  What did you throw away?

A1) Is the water safe? -> Ms Ogata
A2) Who pays for it?
    For: Kofi`,
    [
      'Ilse Verhoeven: Who holds the keys at night?',
      'Kofi Mensah-Brown: What did you throw away?',
      'Rina Ogata: Is the water safe?',
      'Kofi Mensah-Brown: Who pays for it?',
    ],
  ],
  [
    'a heading names the addressee at its end',
    `${PANEL_ENGLISH}
THEME ONE. KEYS (for Dr. Verhoeven)
Received: 1

- Who holds the keys at night?

THEME TWO. PUMPS (for everyone on stage)
Received: 1

- How old is the oldest pump?`,
    ['Ilse Verhoeven: Who holds the keys at night?', 'all: How old is the oldest pump?'],
  ],
  [
    'an empty cell or a ditto mark says: as in the row above',
    `${PANEL_ENGLISH}
No\tTo\tQuestion\tMin
1\tVerhoeven\tWho holds the keys?\t3
2\t\t"Some say ""never"".
Do you?"\t3
3\tOgata\tWalk us through a night shift.\t3
4\t〃\tWhat is missing?\t3`,
    [
      'Ilse Verhoeven: Who holds the keys?',
      'Ilse Verhoeven: Some say "never". Do you?',
      'Rina Ogata: Walk us through a night shift.',
      'Rina Ogata: What is missing?',
    ],
  ],
  [
    'what is superseded or meant for others is not imported',
    `${PANEL_ENGLISH}
QUESTIONS
1. Who holds the keys at night?
2. What is missing?

OTHER PANELS (not yours)
1. Is water wet?
2. Why dams?`,
    ['all: Who holds the keys at night?', 'all: What is missing?'],
  ],
  [
    'a run of questions in one paragraph',
    `Hi Kofi,

recording is 12 March 2026, 14:00 CET on Zoom. three qs i'll ask: how old is the oldest pump? who pays?? would u hire a hacker? rest is up to u

also do u have a quiet room?`,
    ['all: how old is the oldest pump?', 'all: who pays??', 'all: would u hire a hacker?'],
  ],
  [
    'posts, pairs and arrows in Japanese',
    `${PANEL_JAPANESE}
お尋ねしたい点は次のとおりです。

問１　堰の鍵は、通信が切れたとき誰が持つのか。【所長】
問２　更新費用を誰が負担したか、伺います
　　　→水安全部長
問３　一つだけ禁止できるなら何か（両名）`,
    [
      '緒方 理奈: 堰の鍵は、通信が切れたとき誰が持つのか。',
      'ベルホーベン・イルゼ: 更新費用を誰が負担したか、伺います',
      '緒方 理奈 + ベルホーベン・イルゼ: 一つだけ禁止できるなら何か',
    ],
  ],
  [
    'イ、ロ、ハ and ① ② in one line',
    `${PANEL_JAPANESE}
▼緒方様へ
　イ　堰の鍵は誰が持ちますか。
　ロ　費用はどこから出ます
　　　か。
▼ベルホーベン様へ
　①雪の日はどうしますか。②雨の日は
　　どうですか。`,
    [
      '緒方 理奈: 堰の鍵は誰が持ちますか。',
      '緒方 理奈: 費用はどこから出ますか。',
      'ベルホーベン・イルゼ: 雪の日はどうしますか。',
      'ベルホーベン・イルゼ: 雨の日はどうですか。',
    ],
  ],
  [
    'the second language under a question says it again',
    `${PANEL_JAPANESE}
《緒方様へ／For Ms. Ogata》
　1. 堰の鍵は誰が持ちますか。
　　 Who holds the keys to the sluice?
　2. 雪の日はどうしますか。
　　 What do you do on a day of snow?`,
    ['緒方 理奈: 堰の鍵は誰が持ちますか。', '緒方 理奈: 雪の日はどうしますか。'],
  ],
];

describe('questions and whom they are put to', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it('figures at the start of a line are no numbers of chapters when they stand alone', () => {
    expect(asked(`${PANEL_ENGLISH}\n6-8 Minutes each, will that do?\n10.30 Doors open, who will be there?`)).toEqual(
      [],
    );
  });
});

describe('to-dos', () => {
  it('a table with a column of ticks is a list of tasks', () => {
    const draft = readInvitation(
      `${PANEL_ENGLISH}\nDone\tTask\tOwner\nTRUE\tBook the room\tAnna\nFALSE\tPrint badges\tAnna`,
    );
    expect(draft.todos.map((todo) => [todo.text.value, todo.done])).toEqual([
      ['Book the room', true],
      ['Print badges', false],
    ]);
  });

  it('the first box of a list may stand on the line of its label', () => {
    const draft = readInvitation(`${PANEL_ENGLISH}\nYOUR BAG  [x] form received\n          [ ] passport`);
    expect(draft.todos.map((todo) => [todo.text.value, todo.done])).toEqual([
      ['form received', true],
      ['passport', false],
    ]);
  });
});

describe('a question that stands twice', () => {
  const listed = (...lists: string[]): string => `${PANEL_ENGLISH}\n${lists.join('\n\n')}\n`;
  const first = 'What should be mended first?';
  const told = (text: string): string[] => readInvitation(text).warnings.map(({ code }) => code);

  it('under two people is one put to both, with its words at both places and nothing left out', () => {
    const text = listed(
      `Questions for Ilse Verhoeven\n1. ${first}\n2. Who pays?`,
      `Questions for Kofi Mensah-Brown\n1. ${first}\n2. Who decides?`,
    );
    expect(asked(text)).toEqual([
      `Ilse Verhoeven + Kofi Mensah-Brown: ${first}`,
      'Ilse Verhoeven: Who pays?',
      'Kofi Mensah-Brown: Who decides?',
    ]);
    const [question] = readInvitation(text).questions;
    const cut = (spans: readonly { start: number; end: number }[]): string[] =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(cut(question?.text.spans ?? [])).toEqual([first, first]);
    expect(cut(question?.addresseeSpans ?? [])).toEqual(['Ilse Verhoeven', 'Kofi Mensah-Brown']);
    expect(told(text)).not.toContain('duplicate_questions');
  });

  it('is put to both in Japanese as well', () => {
    const text = `${PANEL_JAPANESE}
緒方様への質問
1. 最初に直すべきものは何ですか。
2. 誰が負担しますか。

ベルホーベン様への質問
1. 最初に直すべきものは何ですか。
2. 誰が決めますか。
`;
    expect(asked(text)).toEqual([
      '緒方 理奈 + ベルホーベン・イルゼ: 最初に直すべきものは何ですか。',
      '緒方 理奈: 誰が負担しますか。',
      'ベルホーベン・イルゼ: 誰が決めますか。',
    ]);
  });

  it('for the same people stays one, which is said', () => {
    const text = listed(`Questions for Ilse Verhoeven\n1. ${first}\n2. Who pays?\n3. ${first}`);
    expect(asked(text)).toEqual([`Ilse Verhoeven: ${first}`, 'Ilse Verhoeven: Who pays?']);
    expect(told(text)).toContain('duplicate_questions');
  });

  it.each([
    ['before', 'Questions for all panelists', 'Questions for Kofi Mensah-Brown'],
    ['after', 'Questions for Kofi Mensah-Brown', 'Questions for all panelists'],
  ])('is put to all where it is put to all %s it is put to one', (_, one, other) => {
    const text = listed(`${one}\n1. ${first}\n2. Who pays?`, `${other}\n1. ${first}\n2. Who decides?`);
    expect(asked(text)[0]).toBe(`all: ${first}`);
  });
});
