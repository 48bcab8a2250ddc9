import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = 'Night Boats\nThursday 15 October 2026, 18:00-19:30 BST\n\n';
const KAISAI = '公開討論「夜の舟」\n日時：2026年10月15日（木）18:00〜19:30\n\n';

function people(text: string): string[] {
  return readInvitation(text).people.map(({ role, name, title, affiliation }) =>
    [role.value, name.value, title?.value ?? '-', affiliation?.value ?? '-'].join(' | '),
  );
}

describe('a remark behind a dash', () => {
  test.each([
    ['Mr Omar Said, Secretary, Signals Union – opening statement of up to 5 minutes'],
    ['Mr Omar Said, Secretary, Signals Union – by video from Oslo'],
    ['Mr Omar Said, Secretary, Signals Union — joining online'],
    ['Mr Omar Said (Secretary, Signals Union – from New York)'],
    ['Mr Omar Said, Secretary, Signals Union - five minutes'],
  ])('is no part of the post: %s', (line) => {
    expect(people(`${HEAD}Speakers\n- ${line}\n- Ms Ida Holm, Director, Quay Institute`)).toEqual([
      'speaker | Omar Said | Secretary | Signals Union',
      'speaker | Ida Holm | Director | Quay Institute',
    ]);
  });

  test('a house with a dash in its name keeps it', () => {
    expect(people(`${HEAD}Speakers\n- Ms Ida Holm, Director, Quay Institute - Northern Office`)).toEqual([
      'speaker | Ida Holm | Director | Quay Institute - Northern Office',
    ]);
  });

  test.each([['— 自分'], ['← me'], ['- 本人']])('says whose note it is: %s', (mark) => {
    const text = `${KAISAI}## 登壇者\n- Ida Holm, Director, Quay Institute ${mark}\n- Omar Said, Secretary, Signals Union\n\n## 自分への質問 (発言は8分まで)\n1. Who lights the quay at night?\n2. What would you light first?\n\n## 他の登壇者への質問\n### Said (10分)\n3. Which signal is the oldest?\n4. Which would you keep?`;
    const draft = readInvitation(text);
    const names = new Map(draft.people.map(({ key, name }) => [key, name.value]));
    expect(draft.questions.map(({ addressees }) => addressees.map((key) => names.get(key)).join())).toEqual([
      'Ida Holm',
      'Ida Holm',
      'Omar Said',
      'Omar Said',
    ]);
    expect(
      draft.limits.map(({ who, minutesMax }) => [
        Array.isArray(who) ? who.map((key) => names.get(key)) : who,
        minutesMax,
      ]),
    ).toEqual([
      [['Ida Holm'], 8],
      [['Omar Said'], 10],
    ]);
  });
});

describe('a panel on the lines under a sentence', () => {
  test.each([['The panel is now:'], ['Our speakers will be:'], ['Your fellow panellists on the night:']])(
    '%s',
    (lead) => {
      const text = `${HEAD}${lead}\n  Tom Ekland, Head of Cold Stores, Firth Chain\n  Professor Karin Berg, Chair of Logistics, Vik University\n  Mr Roy Petrie, Head of Freight, Forth Alliance (in place of\n    Ms Okoro)\n  Moira Kane, our Chief Executive, still moderates.\n`;
      expect(people(text)).toEqual([
        'speaker | Tom Ekland | Head of Cold Stores | Firth Chain',
        'speaker | Karin Berg | Chair of Logistics | Vik University',
        'speaker | Roy Petrie | Head of Freight | Forth Alliance',
        'moderator | Moira Kane | Chief Executive | -',
      ]);
    },
  );

  test('lines that ask for something are no people', () => {
    const text = `${HEAD}What we need from the panel:\n  Slides by Friday\n  A photograph, Title and Name\n`;
    expect(people(text)).toEqual([]);
  });

  test.each([['presides'], ['moderates'], ['chairs'], ['still chairs'], ['is presiding']])(
    'whoever %s leads',
    (verb) => {
      const text = `${HEAD}Witnesses\n* Ms Ada Wheat, Chief Executive, Track Agency\n* Mr Omar Said, Secretary, Signals Union\n\nThe Chair, Hon Mary Tull MLA, ${verb}. Members have 6 minutes each.`;
      expect(people(text).at(-1)).toMatch(/^moderator \| Mary Tull \| - \| -/);
    },
  );
});

describe('who sits beside the reader, told in passing', () => {
  const mail = (words: string): string =>
    `From: Fay Arran <fay@readers.example.org>\nTo: Mona Vass <mv@vass.example.org>\nDate: Mon, 5 Oct 2026 22:14:37 +0000\nSubject: You said yes!\n\nMona, you star!\n\n${words} I'll do the asking, on Thursday the 15th of October at six in the evening London time.\n\nLove,\nFay`;
  test.each([
    ["You and Dora Pinn, she's the chief engineer at the Lower Tarn Water Board and much funnier than that sounds."],
    ["It's you and Dora Pinn, who is the chief engineer at the Lower Tarn Water Board."],
    ["The other guest is Dora Pinn – she's the chief engineer at the Lower Tarn Water Board."],
  ])('%s', (words) => {
    expect(
      people(mail(words))
        .filter((line) => line.startsWith('speaker'))
        .sort(),
    ).toEqual(['speaker | Dora Pinn | chief engineer | Lower Tarn Water Board', 'speaker | Mona Vass | - | -']);
  });

  test('whoever writes and asks is known by the sender, where only the given name signs', () => {
    const words = "It's you and Dora Pinn, who is the chief engineer at the Lower Tarn Water Board.";
    expect(people(mail(words))).toContain('moderator | Fay Arran | - | -');
    expect(people(mail(words).replace("I'll do the asking, on", 'We meet on')).join()).toContain('Fay Arran');
    const led = `${words} Ida Holm, Director of the Quay Institute, will moderate.`;
    expect(people(mail(led).replace("I'll do the asking, on", 'We meet on')).join()).not.toContain('Fay Arran');
  });

  test('somebody of whom the letter only speaks does not', () => {
    const words = "I met Dora Pinn, she's the chief engineer at the Lower Tarn Water Board, and she sends her love.";
    expect(people(mail(words)).join()).not.toContain('Dora Pinn');
  });
});

describe('posts in Japanese letters', () => {
  test.each([
    ['外部執筆者　サラ・ヴィント（南海大学　准教授）', 'speaker | サラ・ヴィント | 准教授 | 南海大学'],
    ['冒険家　サラ・ヴィント（南海大学）', 'speaker | サラ・ヴィント | 冒険家 | 南海大学'],
    ['榎木 章子 教授（潮見大学）', 'speaker | 榎木 章子 | 教授 | 潮見大学'],
  ])('%s', (line, expected) => {
    expect(people(`${KAISAI}登壇者：${line}`)).toEqual([expected]);
  });

  test.each([
    ['喫茶こもれび店主の早乙女　由香氏', 'speaker | 早乙女 由香 | 店主 | 喫茶こもれび'],
    ['菓子舗いとをかし女将の早乙女　由香氏', 'speaker | 早乙女 由香 | 女将 | 菓子舗いとをかし'],
  ])('%s', (told, expected) => {
    const text = `${KAISAI}司会は当所専務理事の小早川　進が務めます。また、${told}にもご登壇いただきます。`;
    expect(people(text)).toEqual(['moderator | 小早川 進 | 専務理事 | 当所', expected]);
  });

  test('the addressee who is asked to speak is on the panel in full', () => {
    const text = `2026年9月1日

株式会社みずなら総研
　主任研究員　蓮見　徹　様

　　　　　　　　　　　　　　　　　　　　　霧ヶ丘商工会議所
　　　　　　　　　　　　　　　　　　　　　　会頭　大槻　正義

　　　　　　　　　　　講演会講師のご依頼について

　さて、このたび会員向け講演会「のれんを渡す　承継の現場から」を企画いたしました。
　つきましては、2026年10月15日（木）午後１時３０分より午後３時まで、当所会館５階大ホールにおいて、貴職にご講演を賜りたく、お願い申し上げます。ご講演は６０分以内とし、質疑応答には喫茶こもれび店主の早乙女　由香氏にもご登壇いただきます。司会は当所専務理事の小早川　進が務めます。
　ご講演の模様は録画し、会員専用ページ（https://kirigaoka.example.org/members/noren）にて公開させていただきます。`;
    const draft = readInvitation(text);
    expect(people(text)).toContain('speaker | 蓮見 徹 | 主任研究員 | 株式会社みずなら総研');
    expect(draft.organiser?.value).toBe('霧ヶ丘商工会議所');
    expect(draft.venue?.value).toBe('当所会館５階大ホール');
    expect(draft.title?.value).toBe('のれんを渡す 承継の現場から');
    expect(draft.links.map(({ confidential }) => confidential)).toEqual([false]);
    const own = draft.people.find(({ name }) => name.value === '蓮見 徹')?.key;
    expect(draft.limits.map(({ who, minutesMax }) => [who, minutesMax])).toContainEqual([[own], 60]);
  });

  test('by post, の and name in a list, and with a part of the event', () => {
    const text = `${KAISAI}内容
　第一部　18:00〜18:40　基調講演　山根美穂先生（緑大学　教授）
　第二部　18:50〜19:30　鼎談
鼎談　橋本工業社長の橋本健吾氏、フリーライターの戸田さゆり氏
司会　当協会理事の森下 恵`;
    expect(people(text)).toEqual([
      'speaker | 山根美穂 | 教授 | 緑大学',
      'speaker | 橋本健吾 | 社長 | 橋本工業',
      'speaker | 戸田さゆり | フリーライター | -',
      'moderator | 森下 恵 | 理事 | 当協会',
    ]);
  });

  test('words with の that tell no post are nobody', () => {
    expect(people(`${KAISAI}鼎談　港の夜明け、海の灯り`)).toEqual([]);
  });

  test('an address of rank that is longer than its last sign is no part of a name', () => {
    const text = `${KAISAI}登壇者：サラ・ヴィント（南海大学）\n\n■質問\n【ヴィント准教授へ】\n１．何が不思議ですか。\n２．何を変えますか。`;
    expect(people(text)).toHaveLength(1);
  });
});
