import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = 'Panel: Salt and Signals\n\nDate: Thursday 14 May 2026, 14:00-15:30 BST\nVenue: Harbour Hall, Bristol\n\n';
const PANEL =
  'Speakers\n- Dr Ana Ruiz, Director, Coastal Lab\n- Ben Okafor, Partner, Reed LLP\n- Keiko Mori, Professor, Kita University\n\n';
const JAPANESE_HEAD = '公開討論会「海と電波」\n\n日時：2026年5月14日（木）14:00～15:30\n場所：港北会館 3階\n\n';

function peopleOf(text: string): string[] {
  return readInvitation(text).people.map(
    ({ name, role, title, affiliation }) =>
      `${name.value} (${role.value}) ${title?.value ?? '-'} / ${affiliation?.value ?? '-'}`,
  );
}

function askedOf(text: string): string[][] {
  const { people, questions } = readInvitation(text);
  return questions.map((question) =>
    question.addressees.map((key) => people.find((person) => person.key === key)?.name.value ?? key),
  );
}

describe('people presented in running text', () => {
  it('are each read with what they are, and who keeps the talk going leads', () => {
    const text =
      'You will share the stage with Ana Ruiz, who directs the lab, and with Ben Okafor, a partner at Reed LLP. Keiko Mori of Kita University keeps us to time.\n';
    expect(peopleOf(HEAD + text)).toEqual([
      'Ana Ruiz (speaker) - / -',
      'Ben Okafor (speaker) partner / Reed LLP',
      'Keiko Mori (moderator) - / Kita University',
    ]);
  });

  it('end where the name of a house begins', () => {
    const text =
      'Ana Ruiz (Director, Coastal Lab) and Hanae Fujita, who manages routes at Boreal Transit, speak; Signe Dahl, editor of the North Atlantic Review, will keep the conversation moving.\n';
    expect(peopleOf(HEAD + text)).toEqual([
      'Ana Ruiz (speaker) Director / Coastal Lab',
      'Hanae Fujita (speaker) - / -',
      'Signe Dahl (moderator) editor / North Atlantic Review',
    ]);
  });

  it('are nobody when they are spoken of for another reason', () => {
    const text = 'Last year Jane Roe of Example University joined the panel with John Poe of Example Bank.\n';
    expect(peopleOf(HEAD + text)).toEqual([]);
  });

  it('are read behind house and post in Japanese', () => {
    const text =
      'お話しくださるのは沿岸研究所所長の潮田真央氏、葦法律事務所弁護士の岡弁太氏です。聞き手は北大学の森恵子教授です。\n';
    expect(peopleOf(JAPANESE_HEAD + text)).toEqual([
      '潮田真央 (speaker) 所長 / 沿岸研究所',
      '岡弁太 (speaker) 弁護士 / 葦法律事務所',
      '森恵子 (moderator) 教授 / 北大学',
    ]);
  });
});

describe('whom a question is put to', () => {
  it.each([
    ['1. Ruiz // Who owns the radar picture?', 'Ana Ruiz'],
    ['1. Dr Ruiz -> Who owns the radar picture?', 'Ana Ruiz'],
    ['1. Okafor. Who owns the radar picture?', 'Ben Okafor'],
    ['1. Who owns the radar picture? (Dr Ruiz, then Ben)', 'Ana Ruiz,Ben Okafor'],
  ])('stands beside it: %s', (line, names) => {
    const { questions } = readInvitation(
      `${HEAD}${PANEL}Questions\n${line}\n2. Should the law follow the ship? (all)\n`,
    );
    expect(questions[0]?.text.value).toBe('Who owns the radar picture?');
    expect(askedOf(`${HEAD}${PANEL}Questions\n${line}\n2. Should the law follow the ship? (all)\n`)[0]?.join()).toBe(
      names,
    );
  });

  it('is the only one who has the office', () => {
    const text = `${HEAD}Speakers\n- Ambassador Lena Storm - Cyber Envoy, Foreign Ministry\n- Ben Okafor, Partner, Reed LLP\n\nQuestions\nTo the Ambassador\n1. Whom do you call first?\n2. Which sentence did you fight for?\n`;
    expect(askedOf(text)).toEqual([['Lena Storm'], ['Lena Storm']]);
  });

  it('is not the last of the list of people above', () => {
    const list = '登壇者\n・潮田 真央（沿岸研究所 所長）\n・岡 弁太（葦法律事務所 弁護士）\n\n';
    const text = `${JAPANESE_HEAD}${list}潮田様へは次の二つを、\n1. 夜の海で電波は誰のものですか。\n2. 霧の中で信号はどこまで届きますか。\n`;
    expect(askedOf(text)).not.toContainEqual(['岡 弁太']);
  });
});

describe('what of it is recorded', () => {
  it.each([
    ['録音は原稿のためだけに使い、公開しません。', true],
    ['音声のみ録音し、映像は残しません。', true],
    ['録音もありません。', false],
    ['The tapes will be running.', true],
    ['We will talk without an audience; there is no video link.', null],
  ])('%s', (line, expected) => {
    expect(readInvitation(`${HEAD}${line}\n`).recorded?.value ?? null).toBe(expected);
  });
});
