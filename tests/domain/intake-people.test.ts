import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

type Told = [role: string, name: string, title: string | null, house: string | null];

function peopleOf(text: string): Told[] {
  return readInvitation(text).people.map((person) => [
    person.role.value,
    person.name.value,
    person.title?.value ?? null,
    person.affiliation?.value ?? null,
  ]);
}

describe('people of a letter', () => {
  const letter = `NORTHGATE COUNCIL ON ENERGY

3 March 2025

Dear Dr. Amsel, dear Tunde,

The evening is called "Grids at War: Who Answers". It takes place on Monday 14 April 2025 from 18:00 to 19:30 in the
Long Room, Northgate House, 12 Mill Lane, Cambridge, and at the same time on Webex.

Dr. Petra Amsel leads the maritime programme of the Baltic Institute. Her last book is on pilots.

Tunde Okonjo (大今 丈) is Head of Security at Lagos Port Authority. He built its first team.

Sir Alan Whitby, Warden of Northgate House, will say a word of welcome.
Ines Calder, Senior Fellow at the Leith Institute, takes the chair.

Yours sincerely,
Emma Frost
Programme Officer
`;

  test('are presented by paragraphs of their own; who signs is nobody', () => {
    expect(peopleOf(letter)).toEqual([
      ['speaker', 'Petra Amsel', null, 'Baltic Institute'],
      ['speaker', 'Tunde Okonjo', 'Head of Security', 'Lagos Port Authority'],
      ['host', 'Alan Whitby', 'Warden of Northgate House', null],
      ['moderator', 'Ines Calder', 'Senior Fellow', 'Leith Institute'],
    ]);
  });

  test('its quoted name, its room and its house are told in running text', () => {
    const draft = readInvitation(letter);
    expect(draft.title?.value).toBe('Grids at War: Who Answers');
    expect(draft.venue?.value).toBe('Long Room, Northgate House, 12 Mill Lane, Cambridge');
    expect(draft.platform?.value).toBe('Webex');
    expect(draft.organiser?.value).toBe('NORTHGATE COUNCIL ON ENERGY');
  });
});

test('a block of three lines is a person', () => {
  const notice = `NOTICE OF HEARING

Subject
Cranes, Code and Contracts

Witnesses

Ms. Carol Whitehead
Port Director
Port of Oxnard

Dr. Samir Patel (佐川 実)
Professor of Computer Science
Delta State University
`;
  expect(peopleOf(notice)).toEqual([
    ['speaker', 'Carol Whitehead', 'Port Director', 'Port of Oxnard'],
    ['speaker', 'Samir Patel', 'Professor of Computer Science', 'Delta State University'],
  ]);
  expect(readInvitation(notice).title?.value).toBe('Cranes, Code and Contracts');
});

test('a list of members in columns: one chair, repeated labels, the absent left out', () => {
  const roster = `（別添）委員名簿

　区　分　　　氏　　　名　　　　　現　　　職
　座　　長　　有沢　広美　　　　　京浜大学　教授
　委　　員　　石橋　健　　　　　　東洋重機株式会社　取締役
　　〃　　　　上条　ひとみ　　　　横浜市　危機管理監
　　〃　　　　江藤　光一　　　　　港湾協会　常務理事　※欠席
`;
  expect(peopleOf(roster)).toEqual([
    ['moderator', '有沢 広美', '教授', '京浜大学'],
    ['speaker', '石橋 健', '取締役', '東洋重機株式会社'],
    ['speaker', '上条 ひとみ', '危機管理監', '横浜市'],
  ]);
});

test('everybody told in Japanese and again in English is one person each', () => {
  const draft = readInvitation(`登壇者 / Speakers
　　三浦 柚子　　国土交通省港湾局 専門官
　　Yuzu MIURA, Senior Specialist, Ports Bureau
　　ロバート・ケリー　　米国大使館 参事官
　　Robert KELLY, Counselor, U.S. Embassy
`);
  expect(draft.people.map((person) => [person.name.value, person.aliases.map((alias) => alias.value)])).toEqual([
    ['三浦 柚子', ['Yuzu MIURA']],
    ['ロバート・ケリー', ['Robert KELLY']],
  ]);
});

test('a Japanese and an American moderator stay two', () => {
  expect(
    peopleOf('司会：佐藤 花子（東都大学 教授）\nModerator: John Smith, Professor, Example University\n'),
  ).toHaveLength(2);
});

test('tables: beside a role, in the run of show, in rows of name, post and house', () => {
  expect(
    peopleOf(`| 項目 | 内容 |
|---|---|
| 聞き手 | 北山 拓（フリージャーナリスト） |
| 登壇 | 鶴岡 杏奈（洛北大学 教授） |
`),
  ).toEqual([
    ['moderator', '北山 拓', 'フリージャーナリスト', null],
    ['speaker', '鶴岡 杏奈', '教授', '洛北大学'],
  ]);
  expect(
    peopleOf(`| 9:00 | 開会挨拶 | 原田 貞夫 南北大学 学長 |
| 9:05 | 基調講演「止まった夜」 | 新田 真帆 中央総合病院 院長 |
| 9:40 | 質疑応答 | 会場 |
`),
  ).toEqual([
    ['host', '原田 貞夫', '学長', '南北大学'],
    ['speaker', '新田 真帆', '院長', '中央総合病院'],
  ]);
  expect(
    peopleOf(`Ana Ruiz | Elections Adviser | Rio Media Observatory
in the chair: Lena Berg | Visiting Professor | Leith Centre
`),
  ).toEqual([
    ['speaker', 'Ana Ruiz', 'Elections Adviser', 'Rio Media Observatory'],
    ['moderator', 'Lena Berg', 'Visiting Professor', 'Leith Centre'],
  ]);
});

test('同 is the house of the person before', () => {
  expect(peopleOf('出席者\n・電子安全機構　理事長　会津 みちる\n・同　調査部長　田川 鉄平\n')).toEqual([
    ['speaker', '会津 みちる', '理事長', '電子安全機構'],
    ['speaker', '田川 鉄平', '調査部長', '電子安全機構'],
  ]);
});

test('a chat names its panel; who only books the room is nobody', () => {
  expect(
    peopleOf(`Jane Fonseca  10:02 AM
hi all, panel is Friday 3pm CET on Teams. I'll host. @Omar you go first, then Li
Omar Haddad  10:05 AM
ok
Li Wei  10:07 AM
works for me. who books the room?
Pat Producer  10:09 AM
done
`),
  ).toEqual([
    ['moderator', 'Jane Fonseca', null, null],
    ['speaker', 'Omar Haddad', null, null],
    ['speaker', 'Li Wei', null, null],
  ]);
});

test('a room behind an item of the programme is no person', () => {
  expect(peopleOf('10:00 (16:00)         Opening by the Mayor             Quay Hall\n')).toEqual([]);
});
