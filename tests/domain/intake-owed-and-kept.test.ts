import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import type { ForumDraft } from '@/lib/domain/intake/draft';

const HEAD =
  'Panel: Salt and Signals\n\nWhen: Thursday 14 May 2026, 14:00-15:30 BST\n\nSpeakers\n- Ana Ruiz, Director, Coastal Lab\n- 藤田 花絵（北方輸送 部長）\n\n';

const read = (words: string): ForumDraft => readInvitation(`${HEAD}${words}\n`);
const limitsOf = (words: string): string[] =>
  read(words).limits.map(({ kind, who, minutesMax }) => `${kind} ${String(who)} ${minutesMax}`);
const duesOf = (words: string): string[] =>
  read(words).deadlines.map(({ kind, what, rule }) => {
    const when =
      rule.type === 'absolute'
        ? rule.at.local
        : rule.type === 'before_start'
          ? `-${rule.minutes} min`
          : `${rule.type} ${JSON.stringify(rule)}`;
    return `${kind} ${what.value} ${when}`;
  });

describe('how long somebody may speak', () => {
  it.each([
    ['Openings are capped at 12 minutes; single answers at 3 minutes.', ['remarks all 12', 'answer all 3']],
    ['Each panellist of this long evening begins the talk with at most\n8 minutes.', ['remarks all 8']],
    ['会場からの質問に30分を充てる。', ['qa audience 30']],
    ['冒頭の説明は藤田が15分、Ruizが10分です。', ['remarks p2 15', 'remarks p1 10']],
    [
      '| 氏名 | 冒頭発言 |\n|---|---|\n| Ana Ruiz | 8分以内 |\n| 藤田 花絵 | 6分以内 |',
      ['remarks p1 8', 'remarks p2 6'],
    ],
  ])('%j', (words, expected) => {
    expect(limitsOf(words)).toEqual(expected);
  });

  it('stands behind the post of whoever a label names', () => {
    const { limits, people } = readInvitation(
      '論題：港を守る\n日時：2026年5月14日（木）14時〜15時\n\n報告者　　楠 亮（南大学 教授）　　報告25分\n討論者　　森 薫（青法律事務所 弁護士）　　コメント10分\n',
    );
    expect(people.map(({ name }) => name.value)).toEqual(['楠 亮', '森 薫']);
    expect(limits.map(({ who, minutesMax }) => [who, minutesMax])).toEqual([
      [['p1'], 25],
      [['p2'], 10],
    ]);
  });

  it('is none where a number of a list stands under an unfinished line', () => {
    expect(
      limitsOf('These are the things that we would like to go through together with\n1. Ports\n2. Pilots'),
    ).toEqual([]);
  });
});

describe('what is owed', () => {
  it.each([
    ['We hope for your reply to our invitation by Friday, May 1.', ['rsvp reply to our invitation 2026-05-01T00:00']],
    ['Friends may ask for a seat until 2 May.', ['rsvp ask for a seat 2026-05-02T00:00']],
    [
      '略歴は4月25日（土）までに、投影資料は開催2日前の正午までにお送りください。',
      ['bio 略歴 2026-04-25T00:00', 'slides 投影資料 days_before {"type":"days_before","days":2,"time":"12:00"}'],
    ],
    [
      'Bios by 25 April and slides by noon two days before.',
      ['bio Bios 2026-04-25T00:00', 'slides slides days_before {"type":"days_before","days":2,"time":"12:00"}'],
    ],
    ['■資料\n開始の48時間前までに', ['slides 資料 -2880 min']],
    ['## Slides\n\n48 hours before the start', ['slides Slides -2880 min']],
    [
      '投影資料は開催日の5日前、17時までにお送りください。',
      ['slides 投影資料 days_before {"type":"days_before","days":5,"time":"17:00"}'],
    ],
    [
      'Slides by 5 p.m. BST two days before the event, please.',
      ['slides Slides days_before {"type":"days_before","days":2,"time":"17:00"}'],
    ],
    // A heading over running text names nothing that is owed.
    ['## Background\n\nTwo days before the start of the war the lights went out.', []],
    ['| 申込 | https://x.example.com （4月21日（火）締切 / by 21 April） |\n|---|---|', ['rsvp 申込 2026-04-21T00:00']],
  ])('%j', (words, expected) => {
    expect(duesOf(words)).toEqual(expected);
  });
});

describe('what is kept from others', () => {
  it('are the codes of a call sheet, however far from their names', () => {
    const sheet = 'LINES\n  Conference ID        77014553\n  Speaker code         552187\n  Host PIN             40961';
    expect(read(sheet).confidential.map(({ kind, value }) => `${kind} ${value?.value}`)).toEqual([
      'conference_id 77014553',
      'passcode 552187',
      'host_key 40961',
    ]);
    // A code of conduct, and a code that somebody wrote.
    expect(read('The speakers code 500 lines a day. PIN is short for number.').confidential).toEqual([]);
  });
});

describe('until when nothing is published', () => {
  it.each([
    ['Nothing may be published before 6:00 a.m. BST on Friday, May 15.', '2026-05-15T06:00 Europe/London'],
    [
      'These remarks are for background only, so please: no story released before 6:00 a.m.\nJST on Friday, May 15.',
      '2026-05-15T06:00 Asia/Tokyo',
    ],
    ['報道は5月15日午前6時以降にお願いします。', '2026-05-15T06:00 Europe/London'],
    ['Nothing on this has been published.', '-'],
  ])('%j', (words, expected) => {
    const until = read(words).embargoUntil?.value;
    expect(until === undefined ? '-' : `${until.local} ${until.timeZone}`).toBe(expected);
  });
});

describe('a run of show by a clock without a colon', () => {
  const agendaOf = (words: string): string[] =>
    read(words).agenda.map(({ start, end, title }) =>
      [start?.value.local.slice(11), end?.value.local.slice(11), title.value].filter(Boolean).join(' '),
    );

  it('is one from three lines on, in their order', () => {
    expect(agendaOf('## Flow\n\n- 1330-1350 Coffee and badges\n- 1400 Part I\n- 1520 Closing words')).toEqual([
      '13:30 13:50 Coffee and badges',
      '14:00 Part I',
      '15:20 Closing words',
    ]);
  });

  it('is none where the numbers are years, a street, or fall', () => {
    expect(agendaOf('## History\n\n- 2015 Basic Act\n- 2018 Strategy\n- 2021 Second strategy')).toEqual([]);
    expect(agendaOf('1400 Alder Terrace\n\nSeattle')).toEqual([]);
    expect(agendaOf('- 1500 seats in the hall\n- 1200 seats in the annex\n- 1100 seats outside')).toEqual([]);
  });

  it('is none in a line that tells the rules', () => {
    expect(agendaOf('取扱い：オンレコ。ただし資料集の報道解禁は5月15日11時')).toEqual([]);
  });

  it('leaves what is due under its heading a deadline', () => {
    expect(duesOf('## Schedule\n\nPapers are due on Friday, 8 May 2026 at 1700 BST.')).toEqual([
      'paper Papers 2026-05-08T17:00',
    ]);
  });
});

describe('a time counted from the event', () => {
  it('is no part of the name of what it is for', () => {
    for (const event of ['開催', '会議の', 'ご開催の', '収録'])
      expect(read(`受付票は${event}前日までに別途お送りください。`).deadlines.map(({ what }) => what.value)).toEqual([
        '受付票',
      ]);
  });

  it('takes nothing from a name that only has the word in it', () => {
    expect(read('次回会議の資料は前日までにお送りください。').deadlines.map(({ what }) => what.value)).toEqual([
      '資料',
    ]);
    expect(read('受付票と会議名簿は前日までに別途お送りください。').deadlines.map(({ what }) => what.value)).toEqual([
      '受付票と会議名簿',
    ]);
  });
});
