import { describe, expect, it, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

function peopleOf(text: string): string[] {
  return readInvitation(text).people.map(({ name, title, affiliation }) =>
    [name.value, title?.value ?? '-', affiliation?.value ?? '-'].join(' | '),
  );
}

describe('a letter in running text', () => {
  const OPENING = '奥平です。先日はありがとうございました。\n\n';
  const DAY = '日程が固まりました。2027年6月11日（金）15時〜16時45分、山吹大学 北キャンパス 301講義室です。\n\n';

  it('tells its day below thanks for an earlier one, and its room right behind the hour', () => {
    const { start, venue } = readInvitation(OPENING + DAY);
    expect([start?.value.local, venue?.value]).toEqual(['2027-06-11T15:00', '山吹大学 北キャンパス 301講義室']);
    const english = readInvitation(
      'Dear Hana,\n\nwe are delighted to have you on Thursday, 3 June 2027, 17:00–18:15 BST, in the Lantern Room, 12 Harbour Street, Bristol.',
    );
    expect(english.venue?.value).toBe('Lantern Room, 12 Harbour Street, Bristol');
  });

  it('tells of another day under a head that says so, and names no room in what only happens then', () => {
    const { start } = readInvitation(
      `次回の予定\n2027年6月11日（金）15時〜16時45分\n\n日時：2027年5月7日（金）15時〜17時`,
    );
    expect(start?.value.local).toBe('2027-05-07T15:00');
    expect(
      readInvitation('We met on Thursday, 3 June 2027, 17:00–18:15 BST, in the hope of a hall with better lights.')
        .venue,
    ).toBeNull();
  });

  it('presents people by house, post and name', () => {
    expect(
      peopleOf(
        `${DAY}ご登壇は、柊電力の送配電部長・大和田 俊さん、経済産業省の課長補佐・三雲 梢さん、フリーライターの東條 玄さんの三名です。`,
      ),
    ).toEqual(['大和田 俊 | 送配電部長 | 柊電力', '三雲 梢 | 課長補佐 | 経済産業省', '東條 玄 | フリーライター | -']);
    expect(
      peopleOf(`${DAY}前回は柊電力の送配電部長・大和田 俊さん、港湾大学の教授・三雲 梢さんがご登壇でした。`),
    ).toEqual([]);
  });

  it('presents who takes the chair, without the verb', () => {
    expect(peopleOf('On 3 June 2027, 17:00 BST. Prof. Marta Szymanska of Avon University takes the chair.')).toEqual([
      'Marta Szymanska | - | Avon University',
    ]);
  });

  it('gives each their minutes between semicolons', () => {
    const text =
      'Speakers:\n- Ms Hana Fujikura, Director, Meridian Ports\n- Mr Ade Oduya, Counsel, Border Rights Watch\n- Dr Lin Roe, Lecturer, Avon University\n\nYou have eight minutes, Hana; Mr. Oduya has ten because he has slides.';
    const { limits, people } = readInvitation(text);
    const nameOf = (key: string): string => people.find((person) => person.key === key)?.name.value ?? key;
    expect(
      limits.map(({ who, minutesMax }) => [Array.isArray(who) ? who.map(nameOf) : who, minutesMax]),
    ).toContainEqual([['Ade Oduya'], 10]);
  });

  test.each([
    ['発表部分は録画して公開しますが、質疑はオフレコとします。', 'mixed'],
    ['質疑はオフレコとします。', 'off_record'],
  ])('tells its rules in one sentence: %s', (words, expected) => {
    expect(readInvitation(DAY + words).recordRule?.value).toBe(expected);
  });
});

describe('the post of somebody', () => {
  test.each([
    ['登壇者\n須賀 新一　須賀町長', ['須賀 新一 | 町長 | 須賀町']],
    ['登壇者\n須賀 新一　須賀会館 館長', ['須賀 新一 | 館長 | 須賀会館']],
    [
      'On the panel: Amb. Karin Lindqvist (you); Dr Mikko Salo, Head of Resilience, Suomi Grain',
      ['Karin Lindqvist | - | -', 'Mikko Salo | Head of Resilience | Suomi Grain'],
    ],
  ])('%s', (text, expected) => {
    expect(peopleOf(text)).toEqual(expected);
  });
});

describe('arrangements told in a few words', () => {
  const PANEL =
    'Speakers\n- Dev Anand – CTO, Sparrow Grid\n- Mina Yoo – Head of Regulation, K-Volt\n- Prof. Ren Arakawa – Tohoku Engineering University\n\n';

  test.each([
    [
      '"Ports After Dark" (Tuesday, 9 November 2027, 4.00-5.30 pm GMT, Guildhall Annex, Room 6, Hull).',
      'Guildhall Annex, Room 6, Hull',
    ],
    [
      'The panel is on 22 April 2027 at 11:30 (CEST), Congress Centre, Hall B2, Malmo; it runs 50 minutes.',
      'Congress Centre, Hall B2, Malmo',
    ],
    ['The panel is on 22 April 2027 at 11:30 (CEST), Grid, Guts, Glory and more.', undefined],
  ])('tell the room behind the hour: %s', (text, expected) => {
    expect(readInvitation(text).venue?.value).toBe(expected);
  });

  it('give one of all another time, and a limit to whatever is said afterwards', () => {
    const text = `${PANEL}5 minutes each to open, Prof. Arakawa may take 7. After that nobody talks longer than 90 seconds.`;
    const { limits, people } = readInvitation(text);
    const nameOf = (key: string): string => people.find((person) => person.key === key)?.name.value ?? key;
    expect(
      limits.map(({ who, kind, minutesMax }) => [Array.isArray(who) ? who.map(nameOf).join() : who, kind, minutesMax]),
    ).toEqual([
      ['all', 'remarks', 5],
      ['all', 'answer', 1.5],
      ['Ren Arakawa', 'remarks', 7],
    ]);
  });

  it('tell the post behind a slash, and who leads in brackets', () => {
    expect(
      peopleOf(
        'Speakers\n- Ms. Reiko Tachi / Deputy Director-General, Kobe Port Bureau\n- Dev Anand, CTO, Sparrow Grid',
      ),
    ).toEqual(['Reiko Tachi | Deputy Director-General | Kobe Port Bureau', 'Dev Anand | CTO | Sparrow Grid']);
    expect(peopleOf(`${PANEL}I (Saga Holm, Northern Energy Week) moderate.`)).toContain(
      'Saga Holm | - | Northern Energy Week',
    );
  });

  it('tell a word by its short name, and none out of an address', () => {
    const secrets = (text: string): string[] =>
      readInvitation(text).confidential.flatMap(({ kind, value }) => (kind === 'passcode' ? [value?.value ?? ''] : []));
    expect(secrets("Speakers' lounge wifi: pw Nordljus22, please keep to yourselves.")).toEqual(['Nordljus22']);
    expect(secrets('Join at https://zoom.us/j/123456789?pwd=abc123 (speakers only).')).toEqual([]);
  });

  it('are given by no committee of one', () => {
    expect(readInvitation('大会企画委員の早乙女です。確定版をお送りします。').organiser).toBeNull();
    expect(readInvitation('潮見学会の早乙女です。確定版をお送りします。').organiser?.value).toBe('潮見学会');
  });
});

describe('what stands over and beside its lines', () => {
  it('makes lines that are set in under a sentence about the panel a list of people', () => {
    const roster =
      '登壇順とお名前の読みです。\n　　雨宮 奏　政策研究所 客員研究員\n　　ラン・グエン　河内大学 講師\n　　江波戸 透　翠ヶ丘大学 教授［座長］\n';
    const { people, organiser } = readInvitation(
      `企画名　本人確認\n日　時　2026年7月4日（土）午前10時20分〜午前11時50分\n\n${roster}`,
    );
    expect(people.map(({ role, name, title }) => [role.value, name.value, title?.value])).toEqual([
      ['speaker', '雨宮 奏', '客員研究員'],
      ['speaker', 'ラン・グエン', '講師'],
      ['moderator', '江波戸 透', '教授'],
    ]);
    expect(organiser?.value).not.toBe('登壇順とお名前');
  });

  it('gives a slot to whoever holds the post that it names', () => {
    const table = (slot: string): string =>
      `On 16 October 2026, 10:30-11:30 JST\n\nAt the table:\n- Justice Emiko Tsurumi, Chair of the Panel\n- Prof. Rafael Quintero, Rapporteur, Suruga Graduate School\n\n| 10:30 | ${slot} |\n| 10:50 | Questions |\n| 11:15 | Photographs |\n`;
    const limitsOf = (text: string): unknown[] => {
      const { limits, people } = readInvitation(text);
      return limits.map(({ who, minutesMax }) => [
        people.find(({ key }) => who[0] === key)?.name.value ?? who,
        minutesMax,
      ]);
    };
    expect(limitsOf(table('Statement by the Chair (8 minutes)'))).toEqual([['Emiko Tsurumi', 8]]);
    expect(limitsOf(table('Statement by the Director (8 minutes)'))).not.toContainEqual(['Emiko Tsurumi', 8]);
  });

  it('names an event over its day in a chat, and no person who asks', () => {
    const chat = (line: string): string =>
      `[Mon 4 May 09:12] Rosa Delacroix: hi all, I will moderate\n[Mon 4 May 09:40] Itsuki Nanjo: fine with me\n[Mon 4 May 09:41] Rosa Delacroix: good\n[Thu 7 May 16:02] Rosa Delacroix: here it is\n\n${line}\nThursday 14 May 2026, 3:00 pm CEST\n[Thu 7 May 16:11] Itsuki Nanjo: ok`;
    expect(readInvitation(chat('Open Weights, Closed Borders')).title?.value).toBe('Open Weights, Closed Borders');
    expect(readInvitation(chat('see below for the day.')).title?.value).not.toBe('see below for the day.');
  });

  it('is a station that makes the programme, and the studio it comes from', () => {
    const { organiser, venue, title } = readInvitation(
      '用件　特別番組「港が止まった日」への出演\n\n・2026年4月16日（木）の午後3時から。\n・スタジオは ラジオ湾岸 本社 9階 第3スタジオ。\n・制作は ラジオ湾岸。',
    );
    expect([title?.value, venue?.value, organiser?.value]).toEqual([
      '港が止まった日',
      'ラジオ湾岸 本社 9階 第3スタジオ',
      'ラジオ湾岸',
    ]);
  });
});
