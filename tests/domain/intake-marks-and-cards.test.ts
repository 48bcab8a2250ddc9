import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** Everyone as "role: name | title | house", in order. */
function peopleOf(text: string): string[] {
  return readInvitation(text).people.map(({ role, name, title, affiliation }) =>
    [`${role.value}: ${name.value}`, title?.value ?? '-', affiliation?.value ?? '-'].join(' | '),
  );
}

/** The names to whom each question is put; empty for everybody. */
function askedOf(text: string): string[][] {
  const { people, questions } = readInvitation(text);
  return questions.map(({ addressees }) =>
    addressees.map((key) => people.find((person) => person.key === key)?.name.value ?? key),
  );
}

describe('a sign that the heading of a list explains', () => {
  const list = (heading: string): string => `令和8年5月11日

構成員各位

                                      文化振興庁　芸術局　舞台課

２．構成員（${heading}）
　　　　相川　佳代　　　北浜音楽大学　教授
　　○　磯部　剛　　　　南都大学　名誉教授
　　　　上村　みどり　　劇場技術者協会　会長

３．ご議論いただきたい論点
　　ア　地方の劇場に専任の技術者を置くべきか。
　　イ　古い照明を、いつまでに替えるべきか。
`;

  test('makes whoever bears it the chair, and nobody else', () => {
    expect(peopleOf(list('五十音順、○は座長'))).toEqual([
      'speaker: 相川 佳代 | 教授 | 北浜音楽大学',
      'moderator: 磯部 剛 | 名誉教授 | 南都大学',
      'speaker: 上村 みどり | 会長 | 劇場技術者協会',
    ]);
  });

  test('makes nobody one where the heading does not speak of leading', () => {
    expect(peopleOf(list('○は欠席の可能性あり')).map((line) => line.split(':')[0])).not.toContain('moderator');
  });
});

describe('cards of a page', () => {
  const cards = `# Tides 2029

### Speakers

Chair

#### Prof. Nell Ashdown

Professor of Hydrology
Eastern Polytechnic

Panel

#### Ravi Menon

Harbour Operations Director
Tern Shipping

Panel

#### Odile Varga

Alderman
Lower Marsh District Council

## What we ask

**Ravi Menon**

- Which quay floods first?

**Odile Varga**

- Who pays for the wall?

**Both**

- What do you wish you had built earlier?

**All**

- What is the sea to you?
`;

  test('tell role, post and house on three lines', () => {
    expect(peopleOf(cards)).toEqual([
      'moderator: Nell Ashdown | Professor of Hydrology | Eastern Polytechnic',
      'speaker: Ravi Menon | Harbour Operations Director | Tern Shipping',
      'speaker: Odile Varga | Alderman | Lower Marsh District Council',
    ]);
  });

  test('leave the sentence under a name a sentence', () => {
    const told = cards.replace('Tern Shipping', 'He joined us at the last moment and cannot stay long.');
    expect(peopleOf(told)[1]).toBe('speaker: Ravi Menon | Harbour Operations Director | -');
  });
});

describe('"all three" of a larger panel', () => {
  const letter = (
    words: string,
  ): string => `Panel: Ada Brook, Director, Fern Trust; Ben Cole, Editor, The Weekly Oar; Cleo Dunn, Curator, Silt Museum; Dirk Ebner, Engineer, Delft Works

Questions

Ada Brook
- What did you plant?

Ben Cole
- What did you print?

Cleo Dunn
- What did you keep?

${words}
- What would you do again?
`;

  test('are the three who were asked by name before', () => {
    expect(askedOf(letter('All three')).at(-1)).toEqual(['Ada Brook', 'Ben Cole', 'Cleo Dunn']);
  });

  test('are everybody where the number is another one, or none', () => {
    expect(askedOf(letter('All four')).at(-1)).toEqual([]);
    expect(askedOf(letter('All of you')).at(-1)).toEqual([]);
  });
});

describe('a letter to one of several witnesses', () => {
  const letter = (lead: string): string => `SELECT COMMITTEE ON RIVERS
House Annex, Room 4
Port Ellery

3 May 2027

Mr. Tobias Lund
Secretary
Canal Users Federation
9 Lock Lane
Port Ellery

Dear Mr. Lund:

The Committee will hold a hearing entitled "Dry Docks: Who Mends the Locks" on Tuesday, 1 June 2027, at 9:30 a.m. in Room 4.

You will appear on a single panel with Ms. Greta Holm, Chief Engineer, Inland Waterways Board, and Dr. Piet Vries, Lecturer in Hydraulics, Sluis University. After the statements, each Member will have four minutes to question the panel.

${lead}

(1) How many barges did you lay up last winter?
(2) What would a second chamber have saved you?

Written answers will be due on Friday, 18 June 2027.
`;

  test('tells who else sits there, and puts its questions to the reader', () => {
    const text = letter('Please be prepared to address the following:');
    expect(peopleOf(text).map((line) => line.split(' |')[0])).toEqual([
      'speaker: Tobias Lund',
      'speaker: Greta Holm',
      'speaker: Piet Vries',
    ]);
    expect(askedOf(text)).toEqual([['Tobias Lund'], ['Tobias Lund']]);
    const draft = readInvitation(text);
    expect(draft.title?.value).toBe('Dry Docks: Who Mends the Locks');
    expect(draft.limits.map(({ kind, who, minutesMax }) => [kind, who, minutesMax])).toContainEqual([
      'question',
      'all',
      4,
    ]);
    expect(draft.deadlines.map(({ rule }) => rule.type)).toContain('absolute');
  });

  test('puts them to the panel where the lead does not speak to the reader', () => {
    expect(askedOf(letter('The Committee intends to ask the panel:'))).toEqual([[], []]);
  });
});

describe('the note of somebody on the panel', () => {
  const note = `# Call about the harvest panel

**When:** Tue 4 May 2027, 10:00-11:30 CEST
**Where:** Hall C, Basel

## Who sits there

- Rosa Lind, editor, *Field Notes*, chair
- Emil Farkas, Director, Seed Bank Agency
- Dr. Tove Ahl, Lecturer, Norrland University
- me (Ines Prado, Attaché, Embassy of Chile, Bern)

## Minutes

- I get 5 minutes for my opening. Farkas and Ahl get 7 each.
- Answers in the discussion: 3 minutes.

## Questions

For Farkas
1. What do you store that nobody wants?
2. Who has the key?

For me
1. What would Santiago never export?
2. Who told you so?
`;

  test('makes the writer one of them, and gives each their own questions and minutes', () => {
    expect(peopleOf(note).at(-1)).toBe('speaker: Ines Prado | Attaché | Embassy of Chile, Bern');
    expect(askedOf(note)).toEqual([['Emil Farkas'], ['Emil Farkas'], ['Ines Prado'], ['Ines Prado']]);
    const { limits, people } = readInvitation(note);
    const nameOf = (key: string): string => people.find((person) => person.key === key)?.name.value ?? key;
    expect(
      limits.map(({ kind, who, minutesMax }) => [kind, Array.isArray(who) ? who.map(nameOf) : who, minutesMax]),
    ).toEqual([
      ['answer', 'all', 3],
      ['remarks', ['Ines Prado'], 5],
      ['remarks', ['Emil Farkas', 'Tove Ahl'], 7],
    ]);
  });

  test('takes a number for minutes only where minutes were told before', () => {
    const { limits } = readInvitation(note.replace('5 minutes for', 'ready for').replace(': 3 minutes', ': short'));
    expect(limits).toEqual([]);
  });
});

describe('a number and an arrow before whom a question is put to', () => {
  const HEAD = `Power Cut, Live

20 November 2026, 10:00 to 11:20 CET

Guests:
- Ragnhild Haugland, Director, Nordkraft Grid
- Shinji Yanagida, General Manager, OCCTO

Prompts:
`;
  const listed = `${HEAD}- **1 → Haugland** When does a control room stop trusting its screens?
- **2 → Haugland, Yanagida** Would you cut off a whole city?
- **Reserve → all** What should people keep in the cupboard?
`;

  test('are no part of it', () => {
    expect(askedOf(listed)).toEqual([['Ragnhild Haugland'], ['Ragnhild Haugland', 'Shinji Yanagida'], []]);
    const [first] = readInvitation(listed).questions;
    expect(first?.text.value).toBe('When does a control room stop trusting its screens?');
  });

  test('are part of it where nobody is meant', () => {
    const [only] = readInvitation(`${HEAD}- Would a move from level 1 → 2 frighten your board?\n`).questions;
    expect(only?.text.value).toBe('Would a move from level 1 → 2 frighten your board?');
  });
});

describe('the numbers of matters for discussion', () => {
  const paper = (mark: (sign: string) => string): string => `継続性に関する検討会（第３回）

１．日時　令和8年11月26日（木）午後2時～午後4時
２．検討事項
　${mark('一')}　報告はどの時点で求めるべきか。
　${mark('二')}　納入業者にどこまでの責任を負わせるべきか。
　${mark('三')}　復旧の費用をどう支えるか。
`;

  test.each([
    ['事項（一）', (sign: string) => `事項（${sign}）`],
    ['論点事項一', (sign: string) => `論点事項${sign}`],
    ['項目（一）', (sign: string) => `項目（${sign}）`],
    ['議題一、', (sign: string) => `議題${sign}、`],
  ])('%s are no words of theirs', (_, mark) => {
    expect(readInvitation(paper(mark)).questions.map(({ text }) => text.value)).toEqual([
      '報告はどの時点で求めるべきか。',
      '納入業者にどこまでの責任を負わせるべきか。',
      '復旧の費用をどう支えるか。',
    ]);
  });
});

test.each(['Lieutenant Commander', 'Squadron Leader', 'Lieutenant'])('%s is how somebody is addressed', (rank) => {
  const text = `Panel: Ships\n\nSpeaking: ${rank} Tane Rapata, Cyber Officer, Royal Navy; Fiona Abernethy, Manager, Ocean Lines.`;
  expect(peopleOf(text)).toEqual([
    'speaker: Tane Rapata | Cyber Officer | Royal Navy',
    'speaker: Fiona Abernethy | Manager | Ocean Lines',
  ]);
});
