import { describe, expect, it } from 'vitest';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = 'Panel: Salt and Signals\n\nDate: Thursday 14 May 2026, 14:00-15:30 BST\nVenue: Harbour Hall, Bristol\n\n';

const peopleOf = ({ people }: ForumDraft): string[] =>
  people.map(({ name, role, aliases }) => [role.value, name.value, ...aliases.map(({ value }) => value)].join(' | '));

const agendaOf = ({ agenda }: ForumDraft): string[] =>
  agenda.map(({ start, title }) => `${start?.value.local ?? '-'} ${start?.value.timeZone ?? '-'} ${title.value}`);

function askedOf(draft: ForumDraft): string[] {
  return draft.questions.map(({ text, addressees }) => {
    const names = addressees.map((key) => draft.people.find((person) => person.key === key)?.name.value ?? key);
    return `${names.join(', ') || 'all'}: ${text.value}`;
  });
}

describe('cards of people', () => {
  const card = (name: string, post: string, question: string): string =>
    `### ${name}\n\n${post}\n\n**What the moderator would like to ask her**\n\n- ${question}\n\n`;

  it('are people with their posts, and what they are asked is asked of them', () => {
    const draft = readInvitation(
      `${HEAD}## On stage\n\n${card('Ana Ruiz', 'Director, Coastal Lab', 'What broke first?')}${card('Hanae Fujita', 'Head of Routes, Boreal Transit', 'Who noticed?')}`,
    );
    expect(peopleOf(draft)).toEqual(['speaker | Ana Ruiz', 'speaker | Hanae Fujita']);
    expect(draft.people.map(({ affiliation }) => affiliation?.value)).toEqual(['Coastal Lab', 'Boreal Transit']);
    expect(askedOf(draft)).toEqual(['Ana Ruiz: What broke first?', 'Hanae Fujita: Who noticed?']);
  });

  it('are none where a heading stands over a sentence', () => {
    const draft = readInvitation(
      `${HEAD}### Harbour Master\n\nThe office opens at nine.\n\n### Salt Marsh\n\nIt floods in spring.\n\n`,
    );
    expect(peopleOf(draft)).toEqual([]);
  });
});

describe('people told in two languages', () => {
  const english =
    'Speakers\n- Prof. Mikael Solberg, Chair of Maritime Security, Nordhav University\n- Ms. Sumie Kasai, Executive Officer, Nippon Lines Co.\n- Moderator: Makoto Origuchi, Fellow, Dialogue Office\n';
  const japanese =
    'ご登壇者\n・ミカエル・ソルベリ（ノルドハヴ大学 教授）\n・葛西 澄江（日本海線株式会社 執行役員）\n・司会　折口 誠（対話室 上席研究員）\n';

  it('are one each, also where the moderator stands between the two lists of speakers', () => {
    expect(peopleOf(readInvitation(`${HEAD}${japanese}\n${english}`))).toEqual([
      'speaker | ミカエル・ソルベリ | Mikael Solberg',
      'speaker | 葛西 澄江 | Sumie Kasai',
      'moderator | 折口 誠 | Makoto Origuchi',
    ]);
  });

  it('stay apart where two of one surname stand below each other, and are one told twice in one line', () => {
    const list = (second: string): string =>
      `${HEAD}Speakers\n- Ana Ruiz, Partner, Reed LLP\n- Ken Tanaka, Director, Coastal Lab${second}\n`;
    expect(peopleOf(readInvitation(list('\n- 田中 花子（北稜大学 教授）')))).toHaveLength(3);
    expect(peopleOf(readInvitation(list('　田中 健（沿岸研究所 所長）')))).toHaveLength(2);
  });

  it('stay apart where the names are of other people', () => {
    const others = english.replace('Mikael Solberg', 'Ottavia Brandt').replace('Sumie Kasai', 'Carla Diaz');
    expect(readInvitation(`${HEAD}${japanese}\n${others}`).people).toHaveLength(6);
  });
});

describe('the run of show', () => {
  it('is told by the clock of the forum where a table has two, and with points for colons', () => {
    const draft = readInvitation(
      'Panel: Fraud at Speed\n\nDate and time: Thursday 5 March 2026, 11.00 am - 12.10 pm AEDT\n\n## Clock\n\n| PST (Wed) | AEDT | What |\n|---|---|---|\n| 15.20 | 10.20 | Sound test |\n| 16.00-16.03 | 11.00-11.03 | Welcome |\n',
    );
    expect(agendaOf(draft)).toEqual([
      '2026-03-05T10:20 Australia/Sydney Sound test',
      '2026-03-05T11:00 Australia/Sydney Welcome',
    ]);
  });

  it('is on the other day where only the clock of a place across the date line is given', () => {
    const draft = readInvitation(
      'Panel: Fraud at Speed\n\nDate and time: Thursday 5 March 2026, 11:00 am - 12:10 pm AEDT\n\n## Clock\n\n| PST | What |\n|---|---|\n| 16:00 | Welcome |\n| 16:03 | Talks |\n',
    );
    expect(agendaOf(draft)).toEqual([
      '2026-03-04T16:00 America/Los_Angeles Welcome',
      '2026-03-04T16:03 America/Los_Angeles Talks',
    ]);
  });

  it('has a moment once that is told in both languages, and twice what happens at two moments', () => {
    const told = (second: string): string =>
      `Webinar: Disclosure\n\nWednesday, January 27, 2027, 7:00 p.m. to 8:30 p.m. Eastern Time\n\nSound check 6:30 p.m. Eastern\n\n接続テスト 日本時間${second}\n`;
    expect(agendaOf(readInvitation(told('8時30分')))).toHaveLength(1);
    expect(agendaOf(readInvitation(told('8時45分')))).toHaveLength(2);
  });

  it('is not on the day on which the letter was written', () => {
    const draft = readInvitation(
      'April 24, 2026\n\nDear all,\n\nThank you for coming to our evening at the hall by the water.\n\nDate: Wednesday, May 13, 2026\nTime: 6:30 p.m. to 8:30 p.m. PDT\nPlace: Larrabee Hall, Bellingham\n\nHow the evening goes:\n\n6:30 Welcome\n6:35 Opening remarks\n8:25 Closing\n',
    );
    expect(draft.agenda.map(({ start }) => start?.value.local)).toEqual([
      '2026-05-13T18:30',
      '2026-05-13T18:35',
      '2026-05-13T20:25',
    ]);
  });
});

describe('the lines of a paper', () => {
  it('go on where the paragraph has a margin of its own, beside a list that runs further', () => {
    const draft = readInvitation(
      [
        'Our spring meeting brings together people who have to keep the water running',
        'when the pumps stop answering, and those who have to explain it, at the panel',
        '"Salt and Signals over the Water and the Hills in Between", which we open',
        'at two in the afternoon, and to which everybody in the town is welcome,',
        'on 14 May 2026, 14:00 BST.',
        '',
        '- Ana Ruiz, Director of the Laboratory for Coastal Systems and Salt Water, University of Rio',
        '- Ben Okafor, Partner for Litigation about Ports and Everything that Floats, Reed and Reed LLP',
        '- Keiko Mori, Professor for the Law of the Sea and for the History of Pumps, Kita University',
      ].join('\n'),
    );
    expect(draft.title?.value).toBe('Salt and Signals over the Water and the Hills in Between');
    expect(draft.start?.value.local).toBe('2026-05-14T14:00');
  });

  it('keep an address on a line of its own apart from the one above', () => {
    const draft = readInvitation(
      `${HEAD}Public programme of the whole conference week: https://example.org/week\nYour speaker page (please do not pass on the link):\nhttps://example.org/speakers/mz?key=7Qp2\n`,
    );
    expect(draft.links.map(({ url, confidential }) => [url.value, confidential])).toEqual([
      ['https://example.org/week', false],
      ['https://example.org/speakers/mz?key=7Qp2', true],
    ]);
  });

  it('are three where the date, the house and its office are set to the right over a letter', () => {
    const right = (words: string, columns: number): string => `${' '.repeat(columns)}${words}`;
    const draft = readInvitation(
      `報道関係者各位\n${right('2026年5月22日', 56)}\n${right('港湾物流サイバー連絡会', 46)}\n${right('（事務局：公益財団法人 東湾経済調査会）', 26)}\n\n「検証報告書」の公表に関する記者会見\n\n日時　2026年5月28日（木）午前10時30分～11時45分\n進行　佐久間（東湾経済調査会 広報課）\n`,
    );
    expect(draft.organiser?.value).toBe('港湾物流サイバー連絡会');
  });

  it('tell what is done by boxes that are filled in, and are headings where no box is open', () => {
    const list = (sign: string): string => `${HEAD}準備\n　□　名札\n　${sign}　机の配置図\n　□　延長コード\n`;
    expect(readInvitation(list('■')).todos.map(({ text, done }) => [text.value, done])).toEqual([
      ['名札', false],
      ['机の配置図', true],
      ['延長コード', false],
    ]);
  });
});

describe('whom a question is put to', () => {
  const panel = 'Speakers\n- Ana Ruiz, Director, Coastal Lab\n- Ben Okafor, Partner, Reed LLP\n\n';

  it('may stand alone on its last line, over a remark, or behind a sign', () => {
    expect(
      askedOf(
        readInvitation(
          `${HEAD}${panel}Questions\n1. Is it in small ports, or do we only look in large ones?\n   [Okafor]\n2. What broke first? [Ruiz]\n`,
        ),
      ),
    ).toEqual(['Ben Okafor: Is it in small ports, or do we only look in large ones?', 'Ana Ruiz: What broke first?']);
    expect(
      askedOf(
        readInvitation(
          `${HEAD}${panel}Questions\n\nFor Mr. Okafor\n\nThe students wrote these themselves, all in one night.\n\n1. Who pays?\n2. Who sues?\n`,
        ),
      ),
    ).toEqual(['Ben Okafor: Who pays?', 'Ben Okafor: Who sues?']);
    expect(
      askedOf(readInvitation(`${HEAD}${panel}Questions\n1. @Ruiz What broke first?\n2. @Ruiz @Okafor Who pays?\n`)),
    ).toEqual(['Ana Ruiz: What broke first?', 'Ana Ruiz, Ben Okafor: Who pays?']);
  });
});

describe('rules and limits of a part', () => {
  it('make the whole mixed where one part is published and another unnamed', () => {
    const text =
      '日時：2026年5月28日（木）10:30～11:45\n会場：会見室A\n\n取扱い\n・11時25分までの会見は録画し、サイトに掲載します。\n・11時25分からの関係者説明は録音をお断りします。発言者が分かる書き方はできません。\n';
    const draft = readInvitation(`記者会見「報告書の公表」\n\n${text}`);
    expect([draft.recordRule?.value, draft.recorded?.value]).toEqual(['mixed', true]);
    expect(draft.agenda).toEqual([]);
  });

  it('are told in the order of the paper, also where the rule that has a name comes second', () => {
    const { recordRule } = readInvitation(
      `${HEAD}Opening remarks are on the record.\n\nIn the discussion nobody will be quoted.\n\nThe Chatham House Rule applies to the discussion.\n\nThe last part is off the record.\n`,
    );
    const starts = recordRule?.spans.map(({ start }) => start) ?? [];
    expect(recordRule?.value).toBe('mixed');
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const unnamedFirst = readInvitation(
      `${HEAD}In the discussion nobody will be quoted.\n\nOpening remarks are on the record.\n\nThe Chatham House Rule applies to the discussion.\n`,
    ).recordRule;
    const order = unnamedFirst?.spans.map(({ start }) => start) ?? [];
    expect(order.length).toBeGreaterThan(1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('give a minute each to the audience where it asks, and to the panel where it speaks', () => {
    const limitsOf = (line: string): unknown[] =>
      readInvitation(
        `${HEAD}Speakers\n- Ana Ruiz, Director, Coastal Lab\n- Ben Okafor, Partner, Reed LLP\n\n${line}\n`,
      ).limits.map(({ who, kind, minutesMax }) => [who, kind, minutesMax]);
    expect(limitsOf('14:50 会場からの質問（お一人2分まで）')).toEqual([['audience', 'question', 2]]);
    expect(limitsOf('14:50 冒頭発言（お一人2分まで）')).toEqual([['all', 'remarks', 2]]);
  });
});

describe('a place with words on how to watch it in brackets', () => {
  it.each([
    ['会場：港合同ビル１２階第２会議室（傍聴可、ウェブ中継あり）', '港合同ビル１２階第２会議室'],
    ['Venue: Harbour Hall, Room 4 (open to all, also on Zoom)', 'Harbour Hall, Room 4'],
    ['会場：港合同ビル（本館）３階会議室、Zoom併用', '港合同ビル（本館）３階会議室'],
  ])('%s', (line, place) => {
    expect(readInvitation(`港の座談会\n日時：2026年5月14日（木）14時〜15時\n${line}\n`).venue?.value).toBe(place);
  });
});
