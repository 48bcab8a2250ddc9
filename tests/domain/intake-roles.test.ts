import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** Everyone as "role: name | title | house", in order. */
function peopleOf(text: string): string[] {
  return readInvitation(text).people.map(({ role, name, title, affiliation }) =>
    [`${role.value}: ${name.value}`, title?.value ?? '-', affiliation?.value ?? '-'].join(' | '),
  );
}

describe('who leads, and who only stands near words of leading', () => {
  test('names over lists of questions right under the chair are those who are asked', () => {
    const mail = `Panellists
  Prof. Rika Mori, Associate Professor, Minato Institute
  Mr Dale Osten, Director, Trident Systems
Chair
  Imogen Farr, Head of Programme, Bankside Centre

Each opens with at most eight minutes.

What I plan to ask

Prof. Mori
  - Does the Act give the ministry enough reach?
Mr Osten
  - What does the review ask of you?
`;
    expect(peopleOf(mail).map((line) => line.split(' |')[0])).toEqual([
      'speaker: Rika Mori',
      'speaker: Dale Osten',
      'moderator: Imogen Farr',
    ]);
    expect(readInvitation(mail).questions.map(({ addressees }) => addressees)).toEqual([['p1'], ['p2']]);
  });

  test('the sentence behind the last of a list speaks of somebody else', () => {
    const mail = `Who is on the call: Callista Brand (Head of Policy, Nordhavn Authority), Obi Fair (Co-founder, Kestrel Robotics), Hiroki Mori (Senior Fellow, Tsubame Institute). Wietske Claes, Programme Director at the Schelde Institute, will moderate.
`;
    expect(peopleOf(mail).map((line) => line.split(' |')[0])).toEqual([
      'speaker: Callista Brand',
      'speaker: Obi Fair',
      'speaker: Hiroki Mori',
      'moderator: Wietske Claes',
    ]);
  });

  test('questions under a heading of the moderator make nobody one', () => {
    const page = `## 登壇者

| 氏名 | 所属 | 役割 |
|---|---|---|
| 鮫島 勝 | 汐見県警察本部 課長 | パネリスト |
| 和田 麗 | 町の端末協会 理事 | パネリスト |
| 常盤 耕平 | 潮騒新聞 編集委員 | コーディネーター |

## コーディネーターからのおたずね

- 鮫島さんへ：被害届を受けてから、警察庁とどう分担しましたか。
- 和田さんへ：日本語の苦手な住民に、お知らせは届いていましたか。
`;
    expect(peopleOf(page).map((line) => line.split(':')[0])).toEqual(['speaker', 'speaker', 'moderator']);
  });
});

describe('names and posts in turn', () => {
  const field = `5. Speakers:    Mr. Akira Takeda
                  Director, Logistics Division, Ministry of Land,
                  Infrastructure and Tourism
                Ms. Hanne Voss
                  Chief Information Officer, Nordkap Logistik GmbH
6. Moderator:   Ms. Kayo Hirata
                  Editor in Chief, Weekly Cargo Review
`;
  test('one field tells all of them', () => {
    expect(peopleOf(field)).toEqual([
      'speaker: Akira Takeda | Director, Logistics Division | Ministry of Land, Infrastructure and Tourism',
      'speaker: Hanne Voss | Chief Information Officer | Nordkap Logistik GmbH',
      'moderator: Kayo Hirata | Editor in Chief | Weekly Cargo Review',
    ]);
  });

  test('names alone beneath each other stay without a post', () => {
    const names = `5. Speakers:    Mr. Akira Takeda
                Ms. Hanne Voss
                Dr. Pranav Sesh
`;
    expect(peopleOf(names)).toEqual([
      'speaker: Akira Takeda | - | -',
      'speaker: Hanne Voss | - | -',
      'speaker: Pranav Sesh | - | -',
    ]);
  });
});

test('posts that end in 統括, 推進監 and 連絡官 are titles', () => {
  const list = `登壇者
- 三田 葵（常磐銀行 システムリスク統括）
- 相良 俊（千早市 デジタル推進監）
- パトリック・ウェルズ（米国大使館 連絡官）
`;
  expect(peopleOf(list)).toEqual([
    'speaker: 三田 葵 | システムリスク統括 | 常磐銀行',
    'speaker: 相良 俊 | デジタル推進監 | 千早市',
    'speaker: パトリック・ウェルズ | 連絡官 | 米国大使館',
  ]);
});
