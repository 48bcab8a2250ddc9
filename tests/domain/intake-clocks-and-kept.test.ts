import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { scanDurations } from '@/lib/domain/intake/when/durations';

function agendaOf(text: string): string[] {
  return readInvitation(text).agenda.map(({ start, title }) => `${start?.value.local.slice(11) ?? '-'} ${title.value}`);
}

function limitsOf(text: string): (string | number | null)[][] {
  const { people, limits } = readInvitation(text);
  const nameOf = (key: string): string => people.find((person) => person.key === key)?.name.value ?? key;
  return limits.map(({ kind, who, minutesMin, minutesMax }) => [
    kind,
    Array.isArray(who) ? who.map(nameOf).join('; ') : who,
    minutesMin,
    minutesMax,
  ]);
}

describe('the clock of another place', () => {
  const webinar = (line: string): string => `Webinar: Ropes and Rails
Date:    Tuesday, 9 March 2027
Time:    15:00-16:15 in Oslo (CET)
         9:00-10:15 a.m. in Boston (EST)
Where:   Zoom

${line}
`;

  test('tells the same time again and is no item of the run of show', () => {
    expect(agendaOf(webinar('We look forward to it.'))).toEqual([]);
  });

  test('does not stand between a time and the check that it is for', () => {
    const line = 'Please be there at 14:40 CET (8:40 a.m. EST) so that we can test your microphone.';
    expect(agendaOf(webinar(line))).toEqual(['14:40 test your microphone']);
  });

  test('is not the time of a check in another sentence', () => {
    expect(agendaOf(webinar('The room opens at 14:40 CET. Do test your microphone beforehand.'))).toEqual([]);
  });
});

describe('a run of show under the date', () => {
  const mail = (items: string): string => `■日時
　2027年6月11日（金）19:00～21:00
${items}
■場所
　川向こう市民館 2F
`;

  test('is one from three items on, whatever an item is about', () => {
    expect(agendaOf(mail('　●18:40 受付\n　●19:00 はじめに\n　●19:20 参加者からの質問\n　●20:50 片づけ'))).toEqual([
      '18:40 受付',
      '19:00 はじめに',
      '19:20 参加者からの質問',
      '20:50 片づけ',
    ]);
  });

  test('is none where only the date and its time stand there', () => {
    expect(agendaOf(mail(''))).toEqual([]);
  });

  test('does not take what a place offers in another sentence for an item', () => {
    expect(
      agendaOf('１　日時　令和9年2月27日（土）午後1時から\n２　控室　正午から使えます。昼食は各自でお持ちください。\n'),
    ).toEqual([]);
  });
});

describe('whose time a slot is', () => {
  const programme = (slot: string): string => `登壇者
　　基調講演・パネリスト　　　港南大学　教授　　　　　浅野　百合　様
　　パネリスト　　　　　　　　合同会社川の駅　代表　　三沢　健　様
　　コーディネーター　　　　　川岸新聞社　編集委員　　堀田　進　様
次第
　　13:00　開会
　　13:10　${slot}
　　14:10　閉会
`;

  test('is that of the one who gives the keynote, in a list by what each does', () => {
    expect(limitsOf(programme('基調講演（35分）'))).toEqual([['remarks', '浅野 百合', null, 35]]);
  });

  test('is nobody’s where all of them talk', () => {
    expect(limitsOf(programme('パネルディスカッション（50分）')).map(([, who]) => who)).not.toContain('浅野 百合');
  });

  test('is that of the name before it, and of the audience where its questions stand there', () => {
    const page = `Speakers
- Nora Vik, Director, Fjord Trust
- Sam Okoro, Editor, Delta Post

Programme
14:00 Keynote on tides. Nora Vik, 25 minutes plus questions
14:40 Questions from members (15 minutes)
15:00 Tea
`;
    expect(limitsOf(page)).toEqual([
      ['qa', 'audience', null, 15],
      ['remarks', 'Nora Vik', null, 25],
    ]);
  });

  test('has halves of minutes and hours where they are told', () => {
    expect(scanDurations('一つのお答えは2分半から3分です').map(({ min, max }) => [min, max])).toEqual([[2.5, 3]]);
    expect(scanDurations('1時間半から2時間').map(({ min, max }) => [min, max])).toEqual([[90, 120]]);
    expect(scanDurations('2分から3分半').map(({ min, max }) => [min, max])).toEqual([[2, 3.5]]);
  });
});

describe('a list set in under the items of a list', () => {
  const chat = (second: string): string => `Dear Ms Oyelaran,

This is to confirm your evening with us.

Title:   The Long Queue
Date:    Thursday, 6 May 2027
Time:    6.30pm to 7.15pm
You:     Bola Oyelaran, Treasurer, Kiosk Bank
Asking:  Hugh Merrow, City Editor, The Evening Ledger

Here is what he has in mind:

1. You sold stamps as a child. What did that teach you?
   - Who was your first customer?
${second}
3. Tell us about the day the tills stopped.
   - Who noticed first?

Yours,
Petra Quill
`;

  test('is read with it, item by item', () => {
    const { questions, people } = readInvitation(
      chat('2. Why do people still pay in coins?\n   - Is it habit, or fear?'),
    );
    expect(questions.map(({ text }) => text.value)).toEqual([
      'You sold stamps as a child. What did that teach you?',
      'Who was your first customer?',
      'Why do people still pay in coins?',
      'Is it habit, or fear?',
      'Tell us about the day the tills stopped.',
      'Who noticed first?',
    ]);
    expect(people.map(({ role, name }) => `${role.value}: ${name.value}`)).toEqual([
      'speaker: Bola Oyelaran',
      'moderator: Hugh Merrow',
    ]);
  });

  test('is none of questions where most of the items ask nothing', () => {
    const { questions } = readInvitation(`Date: Thursday, 6 May 2027, 18:30

1. Doors open at the side.
   - Which door is yours?
2. The tills are closed.
3. The lift is out of order.
4. Coats go downstairs.
`);
    expect(questions).toEqual([]);
  });
});

describe('what is kept from others', () => {
  const kept = (text: string): (string | null)[][] =>
    readInvitation(text).confidential.map(({ kind, value }) => [kind, value?.value ?? null]);

  test('is a link that each was sent, though it stands nowhere', () => {
    expect(kept('- 日時：2027年4月8日（木）10:00–11:00\n- Zoom のリンクは登壇者に個別送付済み\n')).toEqual([
      ['panelist_link', null],
    ]);
    expect(kept('Date: 8 April 2027, 10:00. The Zoom link was sent to each speaker by separate mail.\n')).toEqual([
      ['panelist_link', null],
    ]);
  });

  test('is no link to papers', () => {
    expect(kept('- 日時：2027年4月8日（木）10:00–11:00\n- 資料のリンクは後日メールでお知らせします\n')).toEqual([]);
  });

  test('is a telephone that is somebody’s own, and not that of an office', () => {
    expect(kept('当日の緊急連絡は 080-0000-1122（幹事の私物なので内緒で）へ。\n')).toEqual([
      ['phone', '080-0000-1122'],
    ]);
    expect(kept('お問い合わせは 03-0000-1122（平日10時から）へ。\n')).toEqual([]);
  });
});

describe('rules in words of everyday', () => {
  const ruleOf = (text: string): string | null => readInvitation(text).recordRule?.value ?? null;

  test('leave names out, forbid recording, and make public what is shown', () => {
    expect(ruleOf('概要は、どなたのお話か分からない形で会員に配ります。\n')).toBe('not_for_attribution');
    expect(readInvitation('録音撮影はナシでお願いします。\n').recorded?.value).toBe(false);
    expect(ruleOf('当日は一般公開とし、録画した映像を後日、町の公式サイトで公開します。\n')).toBe('on_record');
  });

  test('say nothing of it where somebody only asks who spoke, or where the film is kept', () => {
    expect(ruleOf('どなたの発言か分からないときは、事務局にお尋ねください。\n')).toBeNull();
    expect(ruleOf('録画した映像は、会の記録としてのみ保管します。\n')).toBeNull();
  });
});

describe('words that are something else in a name', () => {
  const platformOf = (text: string): string | null => readInvitation(text).platform?.value ?? null;

  test('are no service in the name of a place, and one by themselves', () => {
    expect(platformOf('Venue: Main Hall, Mill Riverside Museum, Kyoto\n')).toBeNull();
    expect(platformOf('Venue: Riverside Hall, Leeds\n')).toBeNull();
    expect(platformOf('We record on Riverside, so please use a laptop.\n')).toBe('Riverside');
  });

  test('are a plan with the name of an event, and who plans it otherwise', () => {
    const plan = readInvitation(
      '【企　画】第9回北浜文化の集い　対談「橋の下の音楽」\n【日　時】2027年5月8日（土）14:00～15:30\n',
    );
    expect(plan.title?.value).toBe('第9回北浜文化の集い 対談「橋の下の音楽」');
    expect(plan.organiser?.value ?? '').not.toContain('橋の下');
    expect(readInvitation('【題　名】川を渡る\n【企　画】北浜文化財団\n').organiser?.value).toBe('北浜文化財団');
  });
});

describe('the day of a recording', () => {
  const letter = (label: string): string => `番組名　　「朝の港便り」
${label}　　2027年3月4日（木）　10:00～11:30
放送日　　2027年3月20日（土）　8:05～8:50（再放送　3月27日（土）朝6:00～）
聞き手　　三井　あかり（テレビ瀬戸アナウンサー）
`;

  test('is that of the event, and the day on the air no contradiction', () => {
    const draft = readInvitation(letter('収録日'));
    expect(draft.start?.value.local).toBe('2027-03-04T10:00');
    expect(draft.warnings.map(({ code }) => code)).not.toContain('conflicting_dates');
    expect(draft.people.map(({ title, affiliation }) => [title?.value, affiliation?.value])).toEqual([
      ['アナウンサー', 'テレビ瀬戸'],
    ]);
  });
});

describe('what is owed, by its name', () => {
  const owed = (text: string): string[] => readInvitation(text).deadlines.map(({ what }) => what.value);

  test('has no words of an address in it, and its bracket is closed', () => {
    const page =
      'Friday 5 March 2027, 14:00-16:00 GMT\n\nCome along: https://marsh.example/register (free; bookings close on Monday 1 March 2027)\n';
    expect(owed(page)).toEqual(['bookings']);
    expect(
      owed('日時　令和9年3月5日（金）　14時～16時\n・ご意見（当日ご欠席の場合）　令和9年3月1日（月）まで\n'),
    ).toEqual(['ご意見（当日ご欠席の場合）']);
  });
});

describe('somebody with two posts', () => {
  const postOf = (post: string): (string | undefined)[] => {
    const [person] = readInvitation(`■進行\n　三輪 ひなた（${post}）\n`).people;
    return [person?.title?.value, person?.affiliation?.value];
  };

  test('has the first of them, and both titles where one house gives two', () => {
    expect(postOf('若葉の会 幹事／北浜倉庫 営業部')).toEqual(['幹事', '若葉の会']);
    expect(postOf('北浜倉庫 社長／工場長')).toEqual(['社長／工場長', '北浜倉庫']);
  });
});

describe('a link that is not for everybody', () => {
  const isKept = (words: string): (boolean | undefined)[] =>
    readInvitation(`日時：2027年6月3日（木）14:00～15:00\n\n${words}\n`).links.map(({ confidential }) => confidential);

  test.each([
    '講師の方はこちらからお進みください（一般の皆様にはご案内しておりません）。\nhttps://quay.example/in/88',
    'お手元だけに留めてください： https://quay.example/in/88',
    '役員以外には伏せておいてください https://quay.example/in/88',
    '当日の入口はこちらです。掲示板には貼らないでください。 https://quay.example/in/88',
    '内輪向けのページです： https://quay.example/in/88',
    'Your badge, for your eyes only: https://quay.example/badge/77-ines',
    'The programme is not yet public: https://quay.example/draft/88.pdf',
  ])('is kept: %s', (words) => {
    expect(isKept(words)).toEqual([true]);
  });

  test.each([
    'SNSに載せていただいて構いません： https://quay.example/in/88',
    '一般の皆様にもご案内しております： https://quay.example/in/88',
    'The page is public, please pass it on to anyone: https://quay.example/in/88',
  ])('is open: %s', (words) => {
    expect(isKept(words)).toEqual([false]);
  });
});
