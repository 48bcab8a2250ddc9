import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

function linksOf(text: string): boolean[] {
  return readInvitation(text).links.map((link) => link.confidential);
}

function limitsOf(text: string): string[] {
  return readInvitation(text).limits.map(
    ({ who, kind, minutesMin, minutesMax }) =>
      `${who} ${kind} ${minutesMin === null ? '' : `${minutesMin}-`}${minutesMax}`,
  );
}

function secretsOf(text: string): string[] {
  return readInvitation(text).confidential.map(({ kind, value }) => `${kind} ${value?.value ?? '-'}`);
}

function agendaOf(text: string): string[] {
  return readInvitation(text).agenda.map(({ start, title }) => `${start?.value.local.slice(5)} ${title.value}`);
}

describe('links', () => {
  it.each([
    'Upload your slides here: https://x.example/up/7f3',
    'Witness statements are to be deposited by Friday at https://x.example/dep/44',
    'Your folder, which only the three of you can open, is https://x.example/f?u=panel and all is well.',
    'Speakers may hand in their papers at https://x.example/in (please do not pass on).',
    'For panelists only:\n- https://x.example/a\n- https://x.example/b',
    'https://x.example/r/9\n(for the four of you; do not share)',
    '登壇者控室（入室用）: https://x.example/r/9',
    '講師の先生方は https://x.example/form?id=aa11 からお入りください',
  ])('stay private: %s', (text) => {
    expect(linksOf(text)).not.toContain(false);
    expect(linksOf(text).length).toBeGreaterThan(0);
  });

  it.each([
    'Register at https://x.example/reg?event=12 by Friday.',
    'The speakers are introduced at https://x.example/people.',
    'Questions for the speakers can be submitted at https://x.example/ask',
    'Watch live: https://video.example/watch?v=abc123&t=120',
    'View this mail in your browser: https://news.example/?u=ab12cd&id=99ff',
    'Would you know your own voice? Read more: https://x.example/events/voices',
    '登壇者の略歴は https://x.example/people をご覧ください。',
    '一般の方の申込は https://x.example/form?id=aa11 から',
  ])('are for everybody: %s', (text) => {
    expect(linksOf(text)).toEqual([false]);
  });

  it('of one sentence are told apart', () => {
    expect(
      linksOf(
        '[Panel door, not for the list](https://x.example/a) with PIN 5150; [page for guests](https://x.example/b).',
      ),
    ).toEqual([true, false]);
  });
});

describe('numbers and codes', () => {
  it.each([
    ['The password is Lantern.', ['passcode Lantern']],
    ['The password is case-sensitive.', []],
    ['Password: required', []],
    ['PIN for the witness line: 407715', ['passcode 407715']],
    ['Dial-in:\nJapan 03-0000-1234\nUK +44 20 7946 0111', ['dial_in 03-0000-1234', 'dial_in +44 20 7946 0111']],
    ['Office in Japan 2023-2024. We dial in at noon.', []],
    ['本部直通（関係者のみ）：内線4071', ['phone 4071']],
    ['合言葉は「みなと」です。', ['passcode みなと']],
    ['資料４　事案の概要【委員限り・会議終了後に回収】', ['document 資料４']],
  ])('%s', (text, secrets) => {
    expect(secretsOf(text)).toEqual(secrets);
  });
});

describe('recording', () => {
  it.each([
    ['No recording will be made.', false],
    ['We stream it live only; there is no archive.', false],
    ['Nobody will record the conversation.', false],
    ['The session will be webcast and archived.', true],
    ['The talk is filmed; during the Q&A the cameras are off.', true],
    ['音声のみ録音し、映像は残しません。', true],
    ['録音はテープ起こしの後に消去します。', true],
    ['当日は録画し、後日公開します。来場者による撮影はご遠慮ください。', true],
    ['The full recording of last year is on our site.', null],
    ['A pre-recorded message from the minister opens the event.', null],
  ])('%s', (text, isRecorded) => {
    expect(readInvitation(text).recorded?.value ?? null).toBe(isRecorded);
  });
});

describe('limits', () => {
  it.each([
    ['Every witness may summarize his or her testimony for five minutes.', ['all remarks 5']],
    [
      'You open in that order, 6-8 min a head. The hall has the last 20 minutes.',
      ['all remarks 6-8', 'audience qa 20'],
    ],
    ['No answer should run longer than 90 seconds.', ['all answer 1.5']],
    ['ひとつの質問につき3～4分を目安にお話しください。', ['all answer 3-4']],
    ['報告は各20分、討論者のコメントは8分でお願いします。', ['all remarks 20', 'discussant remarks 8']],
    ['1社1問・1分でお願いします。', ['audience question 1']],
    ['発言時間：四分以内', ['all remarks 4']],
    ['Opening (5 min per person), discussion (40 min), audience Q&A (15 min)', ['all remarks 5', 'audience qa 15']],
    ['質疑者\t会派\t持ち時間\n森\t一の会\t25分\n林\t二の会\t10分', ['audience question 25', 'audience question 10']],
    ['The session lasts 90 minutes.', []],
    ['There will be a 15-minute break.', []],
  ])('%s', (text, limits) => {
    expect(limitsOf(text)).toEqual(limits);
  });
});

describe('run of show', () => {
  it('is read from prose', () => {
    const text =
      'Date: 5 May 2025, 17:30-19:00 BST\n\nThe welcome is at 17:30 and the opening remarks follow at 17:35. From 18:00 Jo leads a conversation.';
    expect(agendaOf(text)).toEqual([
      '05-05T17:30 The welcome',
      '05-05T17:35 the opening remarks',
      '05-05T18:00 Jo leads a conversation',
    ]);
  });

  it('is read from Japanese prose', () => {
    const text = '日時：2025年9月1日（月）13:00～15:00\n\n13時に開会し、13時10分から基調講演、14時50分に閉会します。';
    expect(agendaOf(text)).toEqual(['09-01T13:00 開会', '09-01T13:10 基調講演', '09-01T14:50 閉会']);
  });

  it('is put on the day of the line over it, without rooms and conversions', () => {
    const text =
      'Date: 12 June 2025, 11:40-12:55 EEST\n\nDAY ONE, Wed 11 June\n10:00 (16:00)   Opening   Quay Hall\n10:45 (16:45)   Ports   Quay Hall\n14:15 (20:15)   Money   Hall\n\nDAY TWO, Thu 12 June\n09:15 (15:15)   Sanctions   Hall\n10:30 (16:30)   coffee\n11:40 (17:40)   Servers';
    expect(agendaOf(text)).toEqual([
      '06-11T10:00 Opening',
      '06-11T10:45 Ports',
      '06-11T14:15 Money',
      '06-12T09:15 Sanctions',
      '06-12T10:30 coffee',
      '06-12T11:40 Servers',
    ]);
  });

  it('leaves out a programme that has been replaced', () => {
    const text =
      '日時：2025年6月12日（木）14:00～15:30\n\n## 進行\n* 14:00　開会\n* 15:30　終了\n\n## 以下は旧版です\n* 13:30　開会\n* 14:40　対談';
    expect(agendaOf(text)).toEqual(['06-12T14:00 開会', '06-12T15:30 終了']);
  });
});
