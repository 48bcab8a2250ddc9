import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** Everyone as "role: name | title | house", in order. */
function peopleOf(text: string): string[] {
  return readInvitation(text).people.map(({ role, name, title, affiliation }) =>
    [`${role.value}: ${name.value}`, title?.value ?? '-', affiliation?.value ?? '-'].join(' | '),
  );
}

function letterTo(ask: string): string {
  return `LANTERN QUAY INSTITUTE

4 March 2026

Dr. Marit Solberg
Department of Law, Hardanger University

Dear Dr. Solberg,

${ask} on Thursday 14 May 2026 from 6 p.m. to 7 p.m. British Summer Time.

Guests: Mr. Tomas Reyes, Head of Risk, Quayside Bank, and Ms. Aiko Mori, Director, Hibiki Institute.

   1. Who pays for the outage? (Dr. Solberg)
   2. What did the auditors miss? (Mr. Reyes)

Yours faithfully,
Peter Vane
Secretary
`;
}

describe('the addressee of an English letter', () => {
  test('who is invited to speak is on the panel, by the name and the house of the address', () => {
    for (const ask of [
      'We have the honour of inviting you to take part in "The Price of a Dark Night"',
      'May I invite you to speak at "The Price of a Dark Night"? You would be joined by two others',
    ]) {
      const draft = readInvitation(letterTo(ask));
      expect(peopleOf(letterTo(ask))).toContain('speaker: Marit Solberg | - | Department of Law, Hardanger University');
      const solberg = draft.people.find(({ name }) => name.value === 'Marit Solberg');
      expect(
        draft.questions.map(({ text, addressees }) => [text.value, addressees.includes(solberg?.key ?? '')]),
      ).toEqual([
        ['Who pays for the outage?', true],
        ['What did the auditors miss?', false],
      ]);
    }
  });

  test('who is only asked to come and listen is not', () => {
    const names = peopleOf(letterTo('We would be glad to see you among the audience of "The Price of a Dark Night"'));
    expect(names.join()).not.toContain('Solberg');
    expect(names).toHaveLength(2);
  });
});

test('a post before a Japanese name is no surname, and who sends the letter does not speak', () => {
  const letter = `令和８年３月２日

深山大学法学部
　准教授　沢渡　冬馬　様

　　　　　　　　　　　　　　一般社団法人渚通信保全会
　　　　　　　　　　　　　　　　会長　日向　修

　　　　第３回渚シンポジウムの講師について（依頼）

１　日　時　　令和８年５月９日（土）午後１時から午後３時まで
２　司　会　　野辺　千里（当会 事務局長）
`;
  expect(peopleOf(letter)).toEqual([
    'speaker: 沢渡 冬馬 | 准教授 | 深山大学法学部',
    'moderator: 野辺 千里 | 事務局長 | 当会',
  ]);
});

describe('lists by letters and by angles', () => {
  test('capital letters before names are signs of the list', () => {
    const notice = `Witnesses
  A. Mr. Hollis Crane, General Manager, Dry Fork Water District
  B. Dr. Wren Ishida, Senior Researcher, Lake Suwa Institute for Public
     Utilities
  C. Ms. Paula Quist, Vice President, Halyard Works

To Dr. Ishida
  (1) How are intrusions reported?
To Ms. Quist
  (2) Can a valve be opened from abroad?
`;
    expect(peopleOf(notice)).toEqual([
      'speaker: Hollis Crane | General Manager | Dry Fork Water District',
      'speaker: Wren Ishida | Senior Researcher | Lake Suwa Institute for Public Utilities',
      'speaker: Paula Quist | Vice President | Halyard Works',
    ]);
  });

  test('initials that happen to follow each other are not', () => {
    const names = `Panel
A. Marchetti, Director, Porto Institute
B. Okoro, Chair, Lagos Bank
`;
    expect(peopleOf(names).join()).toMatch(/A\. Marchetti.*B\. Okoro/);
  });

  test('"1>" counts questions; a code or a number for the telephone is nobody', () => {
    const sheet = `VOICES
  Dr. Ottilie Brandt, Medical Director, Elbe Hospital Council
  Mr. Ryo Tamaki, Counsellor, Kiso Hospital Centre

LINES
  Conference ID    77014553
  Host PIN         40961
  Berlin           +49 30 555 0100

PREPARE FOR
  1> [Brandt] Why did the notice take six weeks, when every hospital
     already had the list?
  2> [Brandt, Tamaki] Did any patient come to harm?
`;
    const draft = readInvitation(sheet);
    expect(draft.people.map(({ name }) => name.value)).toEqual(['Ottilie Brandt', 'Ryo Tamaki']);
    expect(draft.questions.map(({ text, addressees }) => [text.value, addressees.length])).toEqual([
      ['Why did the notice take six weeks, when every hospital already had the list?', 1],
      ['Did any patient come to harm?', 2],
    ]);
  });
});

test('an interpreter in a sheet of facts is one under any heading; a row of the run of show names nobody new', () => {
  const sheet = `## プログラム

| | |
|---|---|
| 日時 | 2026年5月8日（金）13:00–15:00 |
| 会場 | 汐入会館 |
| 通訳 | 早川 環 |

## 登壇者

- 三好 佳代（汐入大学 教授）
- 片桐 仁（汐入銀行 部長）
`;
  expect(readInvitation(sheet).people.map(({ role, name }) => [role.value, name.value])).toEqual([
    ['interpreter', '早川 環'],
    ['speaker', '三好 佳代'],
    ['speaker', '片桐 仁'],
  ]);
  const show = sheet.replace('| 日時 | 2026年5月8日（金）13:00–15:00 |\n| 会場 | 汐入会館 |\n', '| 挨拶 | 未定 |\n');
  expect(readInvitation(show).people.map(({ name }) => name.value)).toEqual(['三好 佳代', '片桐 仁']);
});
