import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = 'Night Boats\nThursday 15 October 2026, 18:00-19:30 BST\n\n';
const KAISAI = '公開討論「夜の舟」\n日時：2026年10月15日（木）18:00〜19:30\n\n';
const PANEL = 'Speakers\n- Ms. Ida Holm, Director, Quay Institute\n- Dr. Omar Said, Secretary, Signals Union\n\n';

function people(text: string): string[] {
  return readInvitation(text).people.map(({ role, name, title, affiliation }) =>
    [role.value, name.value, title?.value ?? '-', affiliation?.value ?? '-'].join(' | '),
  );
}

function questions(text: string): string[] {
  const draft = readInvitation(text);
  const names = new Map(draft.people.map(({ key, name }) => [key, name.value]));
  return draft.questions.map(
    ({ addressees, text: asked }) => `${addressees.map((key) => names.get(key)).join(', ') || 'all'}: ${asked.value}`,
  );
}

describe('whom a heading in capitals is for', () => {
  test.each([['MS. HOLM'], ['MS HOLM'], ['DIRECTOR HOLM']])('%s', (name) => {
    const text = `${HEAD}${PANEL}TO ${name}\n1. Who lights the quay?\n2. Who pays?\n\nTO DR. SAID\n3. Which signal is the oldest?\n`;
    expect(questions(text)).toEqual([
      'Ida Holm: Who lights the quay?',
      'Ida Holm: Who pays?',
      'Omar Said: Which signal is the oldest?',
    ]);
  });

  test('one that names nobody is for all', () => {
    const text = `${HEAD}${PANEL}TO THE POINT\n1. Who lights the quay?\n2. Who pays?\n`;
    expect(questions(text)).toEqual(['all: Who lights the quay?', 'all: Who pays?']);
  });
});

describe('a part by its number is nobody', () => {
  test.each([['Basket II'], ['Round IV'], ['Tide III']])('%s', (part) => {
    const text = `${HEAD}${PANEL}${part} – The label\n1. (Holm) Who lights the quay?\n2. (Said) Who pays?\n`;
    expect(people(text)).toHaveLength(2);
  });

  test('a third of the name is somebody', () => {
    expect(people(`${HEAD}Speakers\n- John Marlow III, Director, Quay Institute`)[0]).toContain('John Marlow');
  });
});

describe('the title at the head of a note', () => {
  test.each([['Small Boats, Long Nights: Help for Harbours'], ['Night Boats, Day Boats']])('%s', (title) => {
    const text = `# ${title}\n\n- **When:** still open, we will poll you.\n- **How long:** an hour and a half\n- **Where:** Council Chamber, Old Tram Depot\n- **Convener:** Quay Institute (opened 12 May 2011)\n\n${PANEL}## Questions\n1. *Holm* – Who pays?\n2. *Said* – Who sleeps?`;
    const draft = readInvitation(text);
    expect(draft.people).toHaveLength(2);
    expect(draft.venue?.value).toBe('Council Chamber, Old Tram Depot');
    expect(draft.durationMinutes?.value).toBe(90);
    expect(draft.organiser?.value).toBe('Quay Institute');
    expect(draft.questions).toHaveLength(2);
  });

  test('a form of address makes it a lead', () => {
    expect(questions('For Ms. Ida Holm, Quay Institute:\n1. Who pays?\n2. Who sleeps?')).toEqual([
      'Ida Holm: Who pays?',
      'Ida Holm: Who sleeps?',
    ]);
  });
});

describe('people by what stands beside them', () => {
  test('the way of interpreting is no name', () => {
    expect(people(`${HEAD}■ Interpretation / 通訳\n   Simultaneous, Mio Okabe ／ 同時通訳 岡部 澪\n`)).toEqual([
      'interpreter | Mio Okabe | - | -',
    ]);
    expect(people(`${HEAD}Interpretation: consecutive (JA/EN), Mio Okabe`)).toEqual([
      'interpreter | Mio Okabe | - | -',
    ]);
    expect(people(`${KAISAI}通訳　　　逐次通訳　岡部 澪`)).toEqual(['interpreter | 岡部 澪 | - | -']);
    expect(people(`${HEAD}Interpretation: Simultaneous, Japanese and English`)).toEqual([]);
    expect(people(`${HEAD}Interpretation: Simultaneous, English-Japanese, provided by Quay Voices`)).toEqual([]);
  });

  test('an earlier post stands before the present one', () => {
    const text = `${KAISAI}登壇者\n・岡部 澪（元大使、海浜大学　客員教授）\n・岡部 健（元船長、現・みなと財団 理事）\n・岡本 一（前市長、作家）`;
    expect(people(text)).toEqual([
      'speaker | 岡部 澪 | 客員教授 | 海浜大学',
      'speaker | 岡部 健 | 理事 | みなと財団',
      'speaker | 岡本 一 | 前市長 | -',
    ]);
  });

  test('お話 before names says who speaks', () => {
    const text = `${KAISAI}お話　　　岡部　澪氏（株式会社潮見　主任）\n　　　　　岡本　一氏（作家）\n\nお話はお一人15分までです。`;
    expect(people(text)).toEqual(['speaker | 岡部 澪 | 主任 | 株式会社潮見', 'speaker | 岡本 一 | 作家 | -']);
  });

  test.each([
    ['委員長　葛西（４年）', 'moderator | 葛西 | 委員長 | -'],
    ['議長　葛西（三年生）', 'moderator | 葛西 | 議長 | -'],
    ['司会　葛西（文学部３年）', 'moderator | 葛西 | - | 文学部'],
  ])('a surname and a year of study: %s', (line, expected) => {
    expect(people(`${KAISAI}${line}`)).toEqual([expected]);
  });

  test('other words in the brackets make no name of what is before them', () => {
    expect(people(`${KAISAI}司会　検討中（来週決定）`)).toEqual([]);
  });

  test('the part of a house belongs to it', () => {
    expect(people(`${HEAD}Speakers\n- Ida Holm, Policy Officer, Harbour Commission, DG LAMPS`)).toEqual([
      'speaker | Ida Holm | Policy Officer | Harbour Commission, DG LAMPS',
    ]);
  });

  test('a column of words for roles tells them, whatever it is called', () => {
    const rows = (first: string, second: string, third: string): string =>
      `${HEAD}## Cast\n\n| Name | What they do that night | Position |\n|---|---|---|\n| Ida Holm | ${first} | Director, Quay Institute |\n| Omar Said | ${second} | Secretary, Signals Union |\n| Ken Obe | ${third} | Head of Oil, Lamp Works |\n`;
    const roles = (text: string): string[] => readInvitation(text).people.map(({ role }) => role.value);
    expect(roles(rows('Moderator', 'Panel', 'MC'))).toEqual(['moderator', 'speaker', 'host']);
    expect(roles(rows('Moderator', 'Lights', 'Rope'))).toEqual(['speaker', 'speaker', 'speaker']);
  });

  test('whoever writes and asks signs under a goodbye', () => {
    const mail = (goodbye: string): string =>
      `Dear Morag,\n\nyou are our guest on Thursday 15 October 2026 at 8.30am BST. The tape rolls for an hour.\n\nWhat I might ask:\n\n 1) Who pays?\n 2) Who sleeps?\n\n${goodbye}\nIda Holm\nNight Boats / Quay Media\n`;
    for (const goodbye of ['See you on the 15th,', 'See you on Thursday!', 'See you both in Leith,'])
      expect(people(mail(goodbye))).toContain('moderator | Ida Holm | - | Night Boats / Quay Media');
    expect(readInvitation(mail('See you on the 15th,')).recorded?.value).toBe(true);
  });
});

describe('questions in other words', () => {
  test.each([
    ["I'm mostly curious about a) whether the quay is lit, b) what the lamp costs you, and c) is there any oil left?"],
    [
      'What I would love to know is (1) whether the quay is lit, (2) what the lamp costs you, (3) is there any oil left?',
    ],
  ])('a list within a sentence that wants to know: %s', (sentence) => {
    const text = `Kia ora Mona,\n\nshall we say Thursday 15 October 2026, 4.30pm BST, on Teams? ${sentence}\n\nCheers, Ida`;
    const draft = readInvitation(text);
    expect(draft.questions.map((question) => question.text.value)).toEqual([
      'whether the quay is lit',
      'what the lamp costs you',
      'is there any oil left?',
    ]);
    expect(draft.platform?.value).toBe('Microsoft Teams');
  });

  test('the same in Japanese', () => {
    const text = `${KAISAI}当日うかがいたいのは、①灯台の仕事がどう変わったか、②次の冬に何が起きるか、③誰が油を運ぶのか、の三点です。`;
    expect(questions(text)).toEqual([
      'all: 灯台の仕事がどう変わったか',
      'all: 次の冬に何が起きるか',
      'all: 誰が油を運ぶのか',
    ]);
  });

  test('a list of things is none, nor are teams of people a service', () => {
    const text = `${HEAD}I would love to hear about (1) boats, (2) lamps, and (3) oil. Bring a) boots or b) a coat. Have you met the Blue Teams?`;
    expect(questions(text)).toEqual([]);
    expect(readInvitation(text).platform).toBeNull();
  });

  test.each([['Spare – everyone'], ['Bonus: all'], ['Reserve / for everyone']])('%s says who is asked', (note) => {
    expect(
      questions(`${HEAD}${PANEL}Questions\n1. Holm: Who pays?\n2. Said: Who sleeps?\n3. ${note}: Who sings?`),
    ).toEqual(['Ida Holm: Who pays?', 'Omar Said: Who sleeps?', 'all: Who sings?']);
  });

  test('all of a kind in brackets', () => {
    const text = `${KAISAI}公述人\n　岡部 澪（海浜大学 准教授）\n　岡本 一（潮見株式会社 部長）\n\n質疑項目\n　１　舟はいつ出るか。（岡部公述人）\n　２　この港に人はいるか。（公述人全員）`;
    expect(questions(text)).toEqual(['岡部 澪: 舟はいつ出るか。', 'all: この港に人はいるか。']);
  });

  test('a line of an item that ends with a comma goes on below', () => {
    expect(questions(`${KAISAI}質問\n1. 新しい体制は、\n次の冬に間に合いますか。\n2. 誰が油を運びますか。`)).toEqual([
      'all: 新しい体制は、次の冬に間に合いますか。',
      'all: 誰が油を運びますか。',
    ]);
  });
});
