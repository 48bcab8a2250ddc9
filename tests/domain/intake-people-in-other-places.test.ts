import { describe, expect, it, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** Everybody as "role | name | title | house". */
function peopleOf(text: string): string[] {
  return readInvitation(text).people.map(({ role, name, title, affiliation }) =>
    [role.value, name.value, title?.value ?? '-', affiliation?.value ?? '-'].join(' | '),
  );
}

function askedOf(text: string): string[] {
  const { people, questions } = readInvitation(text);
  return questions.map(({ addressees }) =>
    addressees.map((key) => people.find((person) => person.key === key)?.name.value).join('; '),
  );
}

const WHEN = 'Harbour Dialogue, 24 November 2026, 8:30-9:45 CET\n\n';
const NICHIJI = '日時：2028年3月10日（金）14:00〜16:00\n';

describe('whoever interprets', () => {
  const ROSTER = `${NICHIJI}登壇者\n・雨宮 奏（法政策総合研究所 客員研究員）\n・戸次 大地（隼認証株式会社 技術部長）\n\n`;

  test.each([
    ['通訳は大会事務局の宮部 汐里さんにお願いしました。', 'interpreter | 宮部 汐里 | - | 大会事務局'],
    ['イタリア語通訳は、矢作 ひとみさんです。', 'interpreter | 矢作 ひとみ | - | -'],
  ])('is told in running text: %s', (words, expected) => {
    expect(peopleOf(ROSTER + words)).toContain(expected);
  });

  it('is told in English', () => {
    const panel = `${WHEN}Speakers:\n- Dr. Ana Ruiz, Rapporteur, Suruga Institute\n- Mr. Kim Berg, Editor, Rio Press\n\n`;
    expect(peopleOf(`${panel}Our interpreter is Ms. Mio Okabe.`)).toContain('interpreter | Mio Okabe | - | -');
    expect(peopleOf(`${panel}Interpreting is by headset.`)).toHaveLength(2);
  });

  it('is told by what stands beside the name, and is nobody else', () => {
    const table = (card: string): string =>
      `${WHEN}| On stage | Name | Card reads |\n|:--|:--|:--|\n| Chair | Prof. Anselm Goh | Dean of Engineering, Causeway University |\n| Panel | Dr. Birgit Sandvik | Chief Cryptographer, Fjordkey AS |\n| Booth | Wakana Ebina | ${card} |\n`;
    expect(peopleOf(table('English–Japanese interpretation'))).toContain('interpreter | Wakana Ebina | - | -');
    expect(peopleOf(table('Professor, Institute of Interpretation Studies'))).toContain(
      'speaker | Wakana Ebina | Professor | Institute of Interpretation Studies',
    );
  });

  it('is nobody where only a service is meant', () => {
    expect(peopleOf(`${ROSTER}通訳は事務局にお申し込みください。`)).toHaveLength(2);
  });
});

describe('a cell of the programme that lists people', () => {
  const rows = (cell: string): string =>
    `${NICHIJI}\n| 時刻 | 内容 | 登壇 |\n|---|---|---|\n| 9:40–10:20 | 基調講演 | 国際海運連盟 安全局長 ヘレナ・ブローク |\n| 13:00–14:40 | パネル討論 | ${cell} |\n`;

  it('tells those who are named in full, and the role in its brackets', () => {
    const people = peopleOf(rows('ヘレナ・ブローク、海上安全庁 参事官 野分 弘樹（司会：フリー記者 千石 ともみ）'));
    expect(people).toEqual([
      'speaker | ヘレナ・ブローク | 安全局長 | 国際海運連盟',
      'speaker | 野分 弘樹 | 参事官 | 海上安全庁',
      'moderator | 千石 ともみ | フリー記者 | -',
    ]);
  });

  it('tells nobody where it names rooms', () => {
    expect(peopleOf(rows('大ホール、第二会議室（定員：八十名）'))).toHaveLength(1);
  });
});

describe('what stands around a name', () => {
  it('is a form of address before or behind both writings', () => {
    expect(peopleOf(`${WHEN}Speakers:\n- MEP Agnes Reed, Member, European Parliament`)).toEqual([
      'speaker | Agnes Reed | Member | European Parliament',
    ]);
    expect(peopleOf(`${WHEN}Speakers:\n- Air Cdre Nisha Varma (Ret.), Visiting Fellow, Thames College`)).toEqual([
      'speaker | Nisha Varma | Visiting Fellow | Thames College',
    ]);
    expect(peopleOf(`${NICHIJI}登壇者\n冨樫 ひなた（Hinata Togashi）様　北斗工科大学 教授`)).toEqual([
      'speaker | 冨樫 ひなた | 教授 | 北斗工科大学',
    ]);
  });

  it('is a remark of the note, and no part of the post', () => {
    expect(peopleOf(`${NICHIJI}登壇者\n白旗 典子　港湾物流研究所 所長　←うちの所長`)).toEqual([
      'speaker | 白旗 典子 | 所長 | 港湾物流研究所',
    ]);
  });

  it('is an assembly that is both the house and a part of the title', () => {
    const people = peopleOf(
      `${NICHIJI}登壇者\n真壁 義則　衆議院議員\n粟津 佳代　青嶺県議会議員\n仁科 誠　青嶺県 危機管理監`,
    );
    expect(people).toEqual([
      'speaker | 真壁 義則 | 衆議院議員 | 衆議院',
      'speaker | 粟津 佳代 | 青嶺県議会議員 | 青嶺県議会',
      'speaker | 仁科 誠 | 危機管理監 | 青嶺県',
    ]);
  });

  it('is the initial of a name in katakana', () => {
    expect(
      peopleOf(
        `${NICHIJI}登壇者\n討論者　Ｐ・ランバート　環洋通信株式会社　取締役\n討論者　粟津　佳代　粟津町　副町長`,
      ),
    ).toContain('speaker | Ｐ・ランバート | 取締役 | 環洋通信株式会社');
  });
});

describe('who leads, in running text', () => {
  const PANEL = `${WHEN}At the table:\n- Prof. Rafael Quintero, Rapporteur, Suruga Graduate School\n- Ms. Honoka Iwaki, Chief Network Officer, Hinode Telecom\n\n`;

  it('is told with the post before the name and the house behind it', () => {
    expect(
      peopleOf(`${PANEL}Press officer Gavin Prewitt, Hinode Telecom, runs the session and calls on reporters.`),
    ).toContain('host | Gavin Prewitt | Press officer | Hinode Telecom');
  });

  it('is told in brackets that end with the house', () => {
    expect(
      peopleOf(`${PANEL}I shall be in the chair (Ines Caballero, Secretary-General, Lakeside Dialogues).`),
    ).toContain('moderator | Ines Caballero | Secretary-General | Lakeside Dialogues');
  });

  it('is nobody whose office is only to be written to', () => {
    expect(peopleOf(`${PANEL}Press officer Gavin Prewitt, Hinode Telecom, answers mail on weekdays.`)).toHaveLength(2);
  });
});

describe('a name that stands otherwise over the questions', () => {
  const LIST = `${NICHIJI}登壇者\n・葛城 遥（本人）（経済安全保障研究所 主任研究員）\n・Mr. Idris Okonjo（Halden Semiconductors）\n\n`;
  const QUESTION = '\n(a) How does the Act treat a supplier that is foreign-owned?\n(b) Which part runs out next?\n';

  it('is that of the only one who has no writing in those letters', () => {
    expect(askedOf(`${LIST}Questions for Haruka Katsuragi${QUESTION}`)).toEqual(['葛城 遥', '葛城 遥']);
    expect(askedOf(`${LIST}Questions for Idris and you${QUESTION}`)).toEqual([
      'Idris Okonjo; 葛城 遥',
      'Idris Okonjo; 葛城 遥',
    ]);
  });

  it('is nobody’s where two could be meant', () => {
    const two = LIST.replace('・Mr. Idris', '・佐久 良（湾岸大学 教授）\n・Mr. Idris');
    expect(askedOf(`${two}Questions for Haruka Katsuragi${QUESTION}`)).toEqual(['', '']);
  });

  it('is the surname with its particle', () => {
    const text = `${NICHIJI}登壇者\n白旗 典子　港湾物流研究所 所長\nマルコ・デ・サンティス　港湾局 情報部長\n\nデ・サンティスさんに聞くこと\n・どうやって三日で戻ったのですか\n所長に聞きたいと言われたこと\n・最初に電話が鳴ったのはどこですか\n`;
    expect(askedOf(text)).toEqual(['マルコ・デ・サンティス', '白旗 典子']);
    expect(peopleOf(text)).toHaveLength(2);
  });
});
