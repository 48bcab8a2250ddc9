import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = 'Night Boats\nThursday 15 October 2026, 18:00-19:30 BST\n\n';
const KAISAI = '公開討論「夜の舟」\n日時：2026年10月15日（木）18:00〜19:30\n\n';

function limits(text: string): string[] {
  const { limits: found, people } = readInvitation(text);
  const names = new Map(people.map(({ key, name }) => [key, name.value]));
  return found.map(
    ({ who, kind, minutesMax }) =>
      `${Array.isArray(who) ? who.map((key) => names.get(key)).join(' + ') : who} ${kind} ${minutesMax}`,
  );
}

describe('the house that gives the event', () => {
  const paper = (first: string): string =>
    `${first}\nParliament of Wester\n\n# Notice of Hearing: The Cost of Night\n\nThursday 15 October 2026, 10:00-12:00 NZDT\n`;
  test.each([['Committee on Roads and Bridges'], ['Council for Safe Harbours'], ['Quay and Tide Foundation']])(
    'stands over the title: %s',
    (house) => {
      expect(readInvitation(paper(house)).organiser?.value).toBe(house);
    },
  );

  test.each([
    ['*Radio Northlight, Talk desk. v3 is void.*', 'Radio Northlight'],
    ['Firth Herald / newsroom', 'Firth Herald'],
    ['Quay Council - events team', 'Quay Council'],
  ])('stands under the title with its unit: %s', (line, house) => {
    const text = `# RUNDOWN – "Ice Roads" (live)\n\n${line}\n\n- On air: Thu 15 October 2026, 20:00–21:00 BST\n`;
    expect(readInvitation(text).organiser?.value).toBe(house);
  });

  test.each([
    ["It's the usual crowd of the Tuesday Readers, and we call it “What the Tide Took”.", 'Tuesday Readers'],
    ['The whole gang from the Harbour Film Society will be there.', 'Harbour Film Society'],
    ['The Dockyard Reading Circle are putting it on.', 'Dockyard Reading Circle'],
  ])('is told in passing: %s', (words, house) => {
    expect(readInvitation(HEAD + words).organiser?.value).toBe(house);
  });

  test('is not what a house gives, over the title', () => {
    expect(readInvitation(paper('National Press Club Luncheon')).organiser?.value).not.toBe(
      'National Press Club Luncheon',
    );
  });

  test('is nobody of whom a line under the title only says something', () => {
    const text = '# RUNDOWN – "Ice Roads" (live)\n\nBring your Winter Coat, office hours are short.\n';
    expect(readInvitation(text).organiser).toBeNull();
    expect(readInvitation(`${HEAD}A crowd of people from the Ministry of Tides may come.`).organiser).toBeNull();
  });

  test('is not the clerk under its units', () => {
    const text = `${KAISAI}ご確認ください。\n\n--\n海洋庁 企画課 第二係 宇津木\n03-5555-0176\n`;
    expect(readInvitation(text).organiser?.value).toBe('海洋庁 企画課 第二係');
  });
});

describe('the place', () => {
  test.each([
    ['- **From:** Studio 3, Radio Northlight, Tarn', 'Studio 3, Radio Northlight, Tarn'],
    ['- Live from: the Old Hall, 4 Quay Street', 'the Old Hall, 4 Quay Street'],
    ['- 放送元：潮見放送 第2スタジオ', '潮見放送 第2スタジオ'],
  ])('whence a programme comes: %s', (line, venue) => {
    expect(readInvitation(`# Ice Roads\n\n- On air: 15 October 2026, 20:00–21:00 BST\n${line}\n`).venue?.value).toBe(
      venue,
    );
  });

  test('is no sender', () => {
    expect(readInvitation(`${HEAD}From: the clerk of the committee\n`).venue).toBeNull();
  });

  test('ends with its sentence', () => {
    const words = 'Venue: Boardroom, Chamber of Trade, 14 Ferry Street, Leith. The car park is Shore Row.';
    expect(readInvitation(HEAD + words).venue?.value).toBe('Boardroom, Chamber of Trade, 14 Ferry Street, Leith');
    expect(readInvitation(`${HEAD}Venue: St. Brigid Hall, Leith`).venue?.value).toBe('St. Brigid Hall, Leith');
    const bracket = '会場：東会館 2階 大会議室（Teamsでもご参加いただけます）';
    expect(readInvitation(KAISAI + bracket).venue?.value).toBe('東会館 2階 大会議室');
  });
});

describe('whose time it is', () => {
  const panel =
    'Panel: Ida Holm (Director, Quay Institute), Omar Said (Secretary, Signals Union), Kim Bergh (Editor, Tide Press)\n\n';

  test.each([
    ['20:38 Listeners on the phone: 1 min per caller', ['audience question 1']],
    ['Questions from the floor: 1 minute per questioner', ['audience question 1']],
    ['Ten minutes from each of you to begin with, because Omar has been known to go on.', ['all remarks 10']],
    ['Because we lose half an hour, please cut your opening words to 4 minutes each.', ['all remarks 4']],
    ['We saved 20 minutes on the break. Openings are 5 minutes each.', ['all remarks 5']],
    ['No answer should exceed two minutes.', ['all answer 2']],
    ['### Holm (10 min)\n1. Who lights the quay?\n2. Who pays?', ['Ida Holm remarks 10']],
    ['For Mr Said (up to 8 minutes):\n- Who signals?\n- Who sees it?', ['Omar Said remarks 8']],
  ])('%s', (words, expected) => {
    expect(limits(HEAD + panel + words)).toEqual(expected);
  });

  test('of several whom one line names', () => {
    const text = `${HEAD}Keynote: Prof. Ana Voss, Night Institute – 20 minutes
Responses: Ms. Kana Udo, Deputy Mayor, City of Shiomi; Mr. Rei Tomi, Founder, Yonaka Labs – 7 minutes each
Moderator: Mr. Paul Abel, Director, Quay Foundation`;
    expect(limits(text).sort()).toEqual(['Ana Voss remarks 20', 'Kana Udo + Rei Tomi remarks 7']);
    const japanese = `${KAISAI}基調講演　安西 環 教授（都市研究所）20分\n応答　宇田 加奈子 氏（汐見市 副市長）、冨田 礼 氏（夜ラボ 創業者）各7分`;
    expect(limits(japanese).sort()).toEqual(['安西 環 remarks 20', '宇田 加奈子 + 冨田 礼 remarks 7'].sort());
  });

  test('of a surname of one sign, before its particle', () => {
    const text = `${KAISAI}説明者：大和田 譲（ひがし財団 代表理事）、堀 ゆかり（ひがし財団 主席研究員）\n\n冒頭の説明は大和田が8分、堀が12分で行います。`;
    expect(limits(text)).toEqual(['大和田 譲 remarks 8', '堀 ゆかり remarks 12']);
  });

  test('of those who are heard, whom nobody else asks', () => {
    const text = `${KAISAI}参考人　荻窪 健吾（真砂漁協 組合長）\n\n10:40　質疑応答（60分）`;
    expect(limits(text)).toEqual(['all qa 60']);
    expect(limits(`${KAISAI}講師　荻窪 健吾（真砂漁協 組合長）\n\n質疑応答（60分）`)).toEqual(['audience qa 60']);
  });
});

describe('parts of an event', () => {
  test.each([
    ['第1部（18:00〜18:40）　発表と代表質問　　オンレコ、録画可', '第1部 発表と代表質問'],
    ['Part 1 (18:00–18:40): Opening papers', 'Part 1 Opening papers'],
    ['第一部　18:00〜18:40　説明と質疑（オンレコ・撮影可）', '第一部 説明と質疑'],
    ['Session A (18:00-18:40) Opening papers', 'Session A Opening papers'],
    ['第二部　18:40～19:30　自由討議　　録音不可', '第二部 自由討議'],
    ['第1部　発表（18:00〜18:40）', '第1部 発表'],
  ])('by their number and name: %s', (line, title) => {
    expect(readInvitation(KAISAI + line).agenda.map((item) => item.title.value)).toEqual([title]);
  });

  test('a part of which only something is said is no item', () => {
    expect(readInvitation(`${KAISAI}第1部は18:40までに終わります。`).agenda).toEqual([]);
  });

  test.each([
    [
      'The plenary is on the record and will be recorded. The working session is under the Chatham House Rule and is not recorded.',
      'mixed',
      true,
    ],
    [
      'Lunch is off the record. The morning session is on the record and filmed; the afternoon session is not filmed.',
      'mixed',
      true,
    ],
    ['The workshop is off the record and nobody will record.', 'off_record', false],
  ])('with rules of their own: %s', (words, rule, isRecorded) => {
    const draft = readInvitation(HEAD + words);
    expect([draft.recordRule?.value, draft.recorded?.value]).toEqual([rule, isRecorded]);
  });

  test('what the press may film in one part says nothing of the whole', () => {
    const text = `${KAISAI}第1部（18:00〜18:40）　発表　録画可\n第2部（18:40〜19:30）　背景説明　録音・録画不可`;
    expect(readInvitation(text).recorded).toBeNull();
    expect(readInvitation(`${KAISAI}録音・録画不可`).recorded?.value).toBe(false);
  });
});

describe('the end', () => {
  const letter = (words: string): string =>
    `The talk is on Thursday 15 October 2026. We start at 08:15 (coffee from 07:50) ${words}`;
  test.each([
    ['and have to be out of the room by 09:30 sharp.'],
    ['and must vacate the hall by 09:30.'],
    ['and need to clear the stage before 09:30.'],
  ])('%s', (words) => {
    expect(readInvitation(letter(words)).end?.value.local).toBe('2026-10-15T09:30');
  });

  test('is not told by what is added to a clock', () => {
    expect(readInvitation(letter('in London, so add an hour for your own diary.')).durationMinutes).toBeNull();
  });
});

describe('extensions', () => {
  test.each([
    ['控室の内線は4021です（出演者以外には伝えないでください）。', ['4021']],
    ['控室 内線4021（登壇者のみ）', ['4021']],
    ['The green room is on extension 4021 (speakers only).', ['4021']],
    ['The clerk is at ext. 4021 (witnesses only).', ['4021']],
    ['電話 03-5555-0176（内線 4417、平日のみ受付）', []],
    ['Our office is on extension 4021 on weekdays only.', []],
  ])('%s', (words, values) => {
    expect(readInvitation(HEAD + words).confidential.map(({ value }) => value?.value)).toEqual(values);
  });
});

describe('a page for members', () => {
  test.each([
    ['録画は会員専用ページ（https://quay.example/members/night）にて後日公開します。', false],
    ["The film will be posted in our members' area: https://quay.example/members/night", false],
    ['会員専用の入室先：https://quay.example/join/night', true],
    ['会員限り：https://quay.example/members/night （転送不可）', true],
  ])('%s', (words, isConfidential) => {
    expect(readInvitation(KAISAI + words).links.map(({ confidential }) => confidential)).toEqual([isConfidential]);
  });
});

describe('lines of a chatty letter that ask', () => {
  const letter = (lines: string): string =>
    `${HEAD}Panel: Ida Holm (Director, Quay Institute), Omar Said (Secretary, Signals Union)\n\n${lines}`;
  function asked(text: string): string[] {
    const { questions, people } = readInvitation(text);
    const names = new Map(people.map(({ key, name }) => [key, name.value]));
    return questions.map(
      ({ text: words, addressees }) => `${addressees.map((key) => names.get(key)).join(' + ')}: ${words.value}`,
    );
  }

  test('those named over them', () => {
    const text = letter(`I've been making a list. These ones are for Ida:

Who lights the quay at night?
Would you do it again?

And then two for Omar:

Which signal is the oldest?
Who keeps it?

And one for the pair of you, if we get that far:

Can a harbour sleep?

How's the knee?`);
    expect(asked(text)).toEqual([
      'Ida Holm: Who lights the quay at night?',
      'Ida Holm: Would you do it again?',
      'Omar Said: Which signal is the oldest?',
      'Omar Said: Who keeps it?',
      'Ida Holm + Omar Said: Can a harbour sleep?',
    ]);
  });

  test('also in Japanese', () => {
    const text = `${KAISAI}登壇者：荻窪 健吾（真砂漁協 組合長）、笹目 玲（うねり電力 部長）\n\nまず荻窪さんにはこちら：\n\n夜の港で最初に見るものは何ですか\n一番困った夜はいつでしたか\n\nそして笹目さんに：\n\n灯りは足りていますか\n`;
    expect(asked(text)).toEqual([
      '荻窪 健吾: 夜の港で最初に見るものは何ですか',
      '荻窪 健吾: 一番困った夜はいつでしたか',
      '笹目 玲: 灯りは足りていますか',
    ]);
  });

  test('end where a line asks nothing', () => {
    const text = letter(
      'Two for Omar:\n\nWhich signal is the oldest?\nWho keeps it?\n\nThe taxi is booked for you.\n\nIs your knee better?',
    );
    expect(asked(text)).toEqual(['Omar Said: Which signal is the oldest?', 'Omar Said: Who keeps it?']);
  });
});
