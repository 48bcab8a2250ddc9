import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

function peopleOf(text: string): string[] {
  return readInvitation(text).people.map(({ name, role, title, affiliation }) =>
    [name.value, role.value, title?.value ?? '-', affiliation?.value ?? '-'].join(' | '),
  );
}

function asked(text: string): string[] {
  return readInvitation(text).questions.map(({ text: words }) => words.value);
}

const WHEN = 'Date: Friday 12 June 2026, 10:00-11:30 CET\n\n';

describe('a request from somebody with a programme', () => {
  const request =
    'hi Mina! Jonas Vik here, from Night Boats (the ferry podcast)\n\nwould you come on? it would be episode 40, on Tues 9 June 2026, 10am Oslo time';

  it('names who asks, on what, and that it is recorded', () => {
    expect(peopleOf(request)).toContain('Jonas Vik | host | - | Night Boats');
    const { organiser, recorded, title } = readInvitation(request);
    expect([organiser?.value, recorded?.value, title?.value]).toEqual(['Night Boats', true, 'Night Boats']);
  });

  it('makes no host of whoever only works somewhere', () => {
    const text = 'Dear Ana,\n\nJonas Vik here, from North Ferries. We meet on 9 June 2026 at 10:00 in Oslo.';
    expect(peopleOf(text).join()).not.toContain('Jonas Vik | host');
    expect(readInvitation(text).recorded).toBeNull();
  });
});

describe('questions in running text', () => {
  it('are those behind words that announce them', () => {
    const text = `${WHEN}Here is what I'll ask, more or less. An easy one first. What did the lock keeper see? Then the thing you left out. How deep was it really? And at the end: Who pays?`;
    expect(asked(text)).toEqual([
      'What did the lock keeper see?',
      'How deep was it really?',
      'And at the end: Who pays?',
    ]);
  });

  it('are none where the letter asks about the arrangement', () => {
    const text = `${WHEN}So you know what we will ask of you: a photo. Could you send one by Friday? Does that work?`;
    expect(asked(text)).toEqual([]);
  });

  it('are none where nothing announces them', () => {
    const text = `${WHEN}Why do locks fail? Who pays for the gates? These are the questions of our time, and the evening is about them.`;
    expect(asked(text)).toEqual([]);
  });
});

describe('a table of people', () => {
  it('tells their posts in a column of any name', () => {
    const text =
      '| Name | Caption | Role |\n|---|---|---|\n| Ms Ruth Moss | Reader in Law, Weir University | panellist |\n| Tomas Okoro | Editor, The Mill Press | moderator |';
    expect(peopleOf(text)).toEqual([
      'Ruth Moss | speaker | Reader in Law | Weir University',
      'Tomas Okoro | moderator | Editor | Mill Press',
    ]);
  });

  it('takes no column of remarks for posts', () => {
    const text =
      '| Name | Arrives | Role |\n|---|---|---|\n| Ms Ruth Moss | 9:40 by train | panellist |\n| Tomas Okoro | with Ruth | moderator |';
    expect(peopleOf(text)).toEqual(['Ruth Moss | speaker | - | -', 'Tomas Okoro | moderator | - | -']);
  });
});

describe('posts', () => {
  it('divide a title from a board that is a house', () => {
    expect(
      peopleOf('Speakers\n- Ruth Moss, Chair, Northern Lakes Water Board\n- Tomas Okoro, Editor, Mill Press'),
    ).toEqual([
      'Ruth Moss | speaker | Chair | Northern Lakes Water Board',
      'Tomas Okoro | speaker | Editor | Mill Press',
    ]);
  });

  it('leave a seat on a board a title', () => {
    expect(peopleOf('Speakers\n- Ruth Moss, Chair, Board Member\n- Tomas Okoro, Editor, Mill Press')[0]).toBe(
      'Ruth Moss | speaker | Chair, Board Member | -',
    );
  });

  it('are not cut inside the name of a paper', () => {
    expect(peopleOf('登壇者\n・山田 花子（業界誌「部品と町」編集長）\n・佐藤 実（湾岸大学 教授）')).toEqual([
      '山田 花子 | speaker | 編集長 | 業界誌「部品と町」',
      '佐藤 実 | speaker | 教授 | 湾岸大学',
    ]);
  });

  it('are those in the brackets, and not the chair before the name', () => {
    const text =
      'プログラム\n令和8年3月12日（木）\n14:15～15:05　部会「泥」\n　　　　　　　　座長　渋川 丈（阿賀病院 副院長）\n　　　　　　　　演者　能村 英樹（西消防本部 救急課長）\n15:05～15:15　休憩';
    expect(peopleOf(text)[0]).toBe('渋川 丈 | moderator | 副院長 | 阿賀病院');
  });
});

describe('a section on the panel', () => {
  it('that tells its day and place names no people', () => {
    const text =
      '## The panel\n\n- River Week, panel 6\n- Friday 12 June 2026, 10:00-11:30 CET\n- Lakeview Hall, Perth\n\n## Who\n\n- Ruth Moss, Editor, Mill Press\n- Tomas Okoro, Director, Reed Institute';
    expect(readInvitation(text).people.map(({ name }) => name.value)).toEqual(['Ruth Moss', 'Tomas Okoro']);
  });

  it('that tells its people does', () => {
    const text = `${WHEN}## The panel\n\n- Ruth Moss\n- Tomas Okoro`;
    expect(readInvitation(text).people.map(({ name }) => name.value)).toEqual(['Ruth Moss', 'Tomas Okoro']);
  });
});

describe('panelists among other speakers', () => {
  const people =
    '基調講演　山田 花子（湾岸大学 教授）\nパネリスト　佐藤 実（水路研究所 室長）\nパネリスト　鈴木 晃（川下漁協 参事）\n\n';

  it('are asked as a group', () => {
    const { questions, people: panel } = readInvitation(`${people}パネリスト全員へ\n問1　水は誰のものですか。`);
    const names = questions[0]?.addressees.map((key) => panel.find((person) => person.key === key)?.name.value);
    expect(names).toEqual(['佐藤 実', '鈴木 晃']);
  });

  it('leave what is asked of all to all', () => {
    expect(readInvitation(`${people}全員へ\n問1　水は誰のものですか。`).questions[0]?.addressees).toEqual([]);
  });
});

describe('a time until which nothing is published', () => {
  it.each([
    `${WHEN}Please do not publish any of it before 5:00 a.m. on Sunday 14 June 2026.`,
    '日時：2026年6月12日（金）10:00\n\n記事の内容は6月14日（日）午前5時まで公表をお控えください。',
  ])('is an embargo and no deadline: %s', (text) => {
    const { deadlines, embargoUntil } = readInvitation(text);
    expect(deadlines).toEqual([]);
    expect(embargoUntil?.value.local).toBe('2026-06-14T05:00');
  });

  it('leaves a deadline behind a refusal a deadline', () => {
    const text = `${WHEN}We cannot print your biography unless you send it by Wednesday 10 June 2026.`;
    expect(readInvitation(text).deadlines).toHaveLength(1);
  });
});

describe('who gives the event', () => {
  it('is not what a paper calls itself', () => {
    const text =
      '　　　　　　　　　　　　　　　株式会社 湾岸新聞社\n　　　　　　　　　　　　　　　くらし部 記者　堀 彩\n\n弊紙では、連載「水」を続けています。';
    expect(readInvitation(text).organiser?.value).toBe('株式会社 湾岸新聞社');
  });

  it('is the office that sends an official letter, set to the right', () => {
    const text =
      '参考人　山田 花子　様\n\n　　　　　　　　　　　　　　　　　　　令和８年１月１９日\n　　　　　　　　　　　　　　　　　　　青川県議会事務局 議事調査課\n\n　御出席について（通知）\n\n　下記のとおり意見を聴きます。';
    expect(readInvitation(text).organiser?.value).toBe('青川県議会事務局 議事調査課');
  });
});

describe('a call to prepare', () => {
  const notes =
    'Call held Mon 8 June 2026, 3 pm ET.\n\nThe panel: Tuesday, June 23, 2026, 4:30-5:45 pm ET\n\nEveryone meets in the green room (Blue Suite) at 4:00 pm.\n\nNext prep call: Fri 19 June, 9 am ET.';

  it('is no rival of the date of the event', () => {
    const { start, warnings } = readInvitation(notes);
    expect(start?.value.local).toBe('2026-06-23T16:30');
    expect(warnings.map(({ code }) => code)).not.toContain('conflicting_dates');
  });

  it('is the event where the letter is about it', () => {
    const text = 'This mail is about the prep call.\n\nPrep call\nTuesday 8 December 2026, 9:30-10:15 Brussels time';
    expect(readInvitation(text).start?.value.local).toBe('2026-12-08T09:30');
  });

  it('tells when people meet, with the place between', () => {
    expect(readInvitation(notes).agenda.map(({ title, start }) => `${title.value} ${start?.value.local}`)).toEqual([
      'green room 2026-06-23T16:00',
    ]);
  });
});

describe('limits told of openers and of those who report', () => {
  it('are read', () => {
    const limits = readInvitation(
      `${WHEN}Openers are 4 minutes. One question per reporter, two minutes per questioner.`,
    ).limits;
    expect(limits.map(({ who, kind, minutesMax }) => `${who} ${kind} ${minutesMax}`)).toEqual([
      'all remarks 4',
      'audience question 2',
    ]);
  });

  it('are none where an opener is a thing', () => {
    expect(readInvitation(`${WHEN}The tin openers are 4 minutes away by foot.`).limits).toEqual([]);
  });
});
