import { describe, expect, it, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const WHEN = 'Harbour Dialogue, 24 November 2026, 8:30-9:45 CET\n\n';
const NICHIJI = '日時：2028年3月10日（金）14:00〜16:00\n\n';

function secretsOf(text: string): string[] {
  return readInvitation(text).confidential.map(({ kind, value }) => `${kind} ${value?.value ?? ''}`);
}

describe('rules that differ by part', () => {
  test.each([
    '午前の部は録画して後日公開します。午後の討論はチャタムハウス・ルールで、録画・録音はありません。',
    '発表の部分は録画して会員に公開します。討論はオフレコで、録画も止めます。',
    '第1部は録画して公開します。質疑以降はオフレコです。',
  ])('are mixed: %s', (words) => {
    const { recordRule, recorded } = readInvitation(NICHIJI + words);
    expect([recordRule?.value, recorded?.value]).toEqual(['mixed', true]);
  });

  it('are one rule where nothing is published', () => {
    expect(readInvitation(`${NICHIJI}討論はオフレコで、録画はしません。`).recordRule?.value).toBe('off_record');
  });

  it('are for the record where what is said goes on the air', () => {
    const words = '話したことはそのまま放送に出る。同録を聴き逃し配信で1週間公開。';
    const { recordRule, recorded } = readInvitation(NICHIJI + words);
    expect([recordRule?.value, recorded?.value]).toEqual(['on_record', true]);
  });

  test.each([
    ['A recording goes to subscribers. The five-minute warm-up before we open is private and is not recorded.', true],
    ['It is recorded by us. At the background briefing there is no audio recording.', true],
    ['The event is private and is not recorded.', false],
  ])('leave the recording of the event alone: %s', (words, expected) => {
    expect(readInvitation(WHEN + words).recorded?.value).toBe(expected);
  });
});

describe('a code that is told by the way', () => {
  test.each([
    [`${NICHIJI}通用口の暗証番号は #4160。`, ['passcode 4160']],
    [`${WHEN}PIN if you phone in: 842 119 77`, ['passcode 842 119 77']],
    [
      `${WHEN}Security wants your personal code. The Counselor's is RIV-MIH-835; please treat it like a key.`,
      ['passcode RIV-MIH-835'],
    ],
    [`${NICHIJI}折返し先 090-0000-0838 ※放送局の外に出さない`, ['phone 090-0000-0838']],
  ])('%s', (text, expected) => {
    expect(secretsOf(text)).toEqual(expected);
  });

  test.each([
    `${WHEN}Security wants your personal code. The Counselor's is the first of five offices.`,
    `${NICHIJI}代表電話 03-0000-0838 ※平日のみ`,
  ])('is none without a code or a reason to keep it: %s', (text) => {
    expect(secretsOf(text)).toEqual([]);
  });
});

describe('where they sit', () => {
  it('is told in a sentence without the day', () => {
    const text = `${WHEN}It is a closed breakfast. We sit in the Salon Bleu, Hotel Rivage, Quai des Cygnes 3, Geneva. Coffee is there early.`;
    expect(readInvitation(text).venue?.value).toBe('Salon Bleu, Hotel Rivage, Quai des Cygnes 3, Geneva');
  });

  it('is no place where they are in agreement, or in a month', () => {
    expect(readInvitation(`${WHEN}We meet in November, as we did before.`).venue).toBeNull();
    expect(readInvitation(`${WHEN}We are in Agreement with the Ministry.`).venue).toBeNull();
  });

  it('stands behind a bar', () => {
    expect(
      readInvitation(
        `研究会\n\n期日｜2026年11月27日（金）9:30〜17:00\n会場｜海洋文化センター 大ホール\n主催｜海事情報安全協会\n`,
      ),
    ).toMatchObject({
      venue: { value: '海洋文化センター 大ホール' },
      organiser: { value: '海事情報安全協会' },
    });
  });
});

describe('signs of a list of questions', () => {
  function asked(text: string): string[] {
    const { people, questions } = readInvitation(text);
    const nameOf = (key: string): string => people.find((person) => person.key === key)?.name.value ?? key;
    return questions.map(
      ({ text: words, addressees }) => `${addressees.map(nameOf).join('; ') || 'all'}: ${words.value}`,
    );
  }

  const PANEL = `${NICHIJI}登壇者\n・雨宮 奏（法政策総合研究所 客員研究員）\n・戸次 大地（隼認証株式会社 技術部長）\n・ラン・グエン（河内情報大学 講師）\n\n【前もってお送りする質問】\n\n`;

  it('are numbers in angle brackets, over lines that go on further in', () => {
    const list =
      '雨宮さんに伺います。\n＜１＞電子証明書を、本人の代わりに動く\n　　　ソフトウェアへ委ねることは許されますか。\n＜２＞だれが取り消すべきでしょうか。\n\n雨宮さんとランさんに。\n＜３＞条約と技術標準のどちらが先に要りますか。\n\n三人とも。\n＜４＞次の事故の見出しを書いてみてください。\n';
    expect(asked(PANEL + list)).toEqual([
      '雨宮 奏: 電子証明書を、本人の代わりに動くソフトウェアへ委ねることは許されますか。',
      '雨宮 奏: だれが取り消すべきでしょうか。',
      '雨宮 奏; ラン・グエン: 条約と技術標準のどちらが先に要りますか。',
      'all: 次の事故の見出しを書いてみてください。',
    ]);
  });

  it('are letters that go on over the lines that say who is asked', () => {
    const list =
      '雨宮さんに\n　A. IMOの指針を守る船と守らない船を分けることはできますか。\n\n戸次さんに\n　B. 測位信号を五感で見破れるでしょうか。\n　C. 研究者はどこまで触れられるべきですか。\n';
    expect(asked(PANEL + list).map((words) => words.slice(0, 8))).toEqual([
      '雨宮 奏: IM',
      '戸次 大地: 測',
      '戸次 大地: 研',
    ]);
  });

  it('are letters behind Q in a chat', () => {
    const chat = [
      '[Mon 4 May 09:12] Rosa Delacroix: hi all, I will moderate',
      '[Mon 4 May 09:40] Itsuki Nanjo: fine with me. when is it?',
      '[Thu 7 May 16:02] Rosa Delacroix: here it is',
      'Thursday 14 May 2026, 3:00 pm CEST',
      "Who's on:",
      '• Ms Wiebke Osterloh, Policy Lead, Hansa Compute',
      '• Mr Itsuki Nanjo, Senior Researcher, Tsukimi Lab',
      "[Thu 7 May 16:09] Rosa Delacroix: what I'll ask, final:",
      'Q-A (Wiebke) Has the Act moved a single data centre?',
      'Q-B (Itsuki + Wiebke) Is a threshold still a useful line?',
      '[Thu 7 May 16:11] Itsuki Nanjo: do we get coffee?',
    ].join('\n');
    expect(asked(chat)).toEqual([
      'Wiebke Osterloh: Has the Act moved a single data centre?',
      'Itsuki Nanjo; Wiebke Osterloh: Is a threshold still a useful line?',
    ]);
  });

  it('are none before the name of the event, though it asks', () => {
    const text = `質問一覧（登壇者配布用）\n公開討論会「選挙と偽情報　誰が何を守るのか」\n\n${PANEL}1. 誰が守りますか。\n2. 何を守りますか。\n`;
    expect(asked(text)).toHaveLength(2);
  });
});
