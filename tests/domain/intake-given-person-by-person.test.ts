import { describe, expect, it, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** Whose, how long and for what: "Aiko Ito; Gwilym Reed | 12 remarks". */
function limitsOf(text: string): string[] {
  const draft = readInvitation(text);
  const nameOf = (key: string): string => draft.people.find((person) => person.key === key)?.name.value ?? key;
  return draft.limits.map(({ minutesMin, minutesMax, kind, who }) => {
    const whose = Array.isArray(who) ? who.map(nameOf).join('; ') : who;
    return `${whose} | ${minutesMin === null ? '' : `${minutesMin}-`}${minutesMax} ${kind}`;
  });
}

const PANEL = [
  'Harbour Dialogue, 10 March 2028, 10:00-11:30 JST',
  '',
  'Speakers:',
  '- Ms Aiko Ito, Director, Foxglove Institute',
  '- Mr Gwilym Reed, Analyst, Example Power Institute',
  '- Dr Tran Lan, Professor of Risk Law, Taff University',
  '',
  '',
].join('\n');

const ROSTER = [
  '日時：2028年3月10日（金）14:00〜16:00',
  '登壇者：',
  '・雨宮 奏（法政策総合研究所 客員研究員）',
  '・戸次 大地（ハヤブサ認証株式会社 最高技術責任者）',
  '・ラン・グエン（ハノイ情報大学 講師）',
  '',
  '',
].join('\n');

describe('times given person by person', () => {
  test.each([
    [
      'Ms Ito and Mr Reed twelve minutes each, questions included; Dr Lan twenty because of the interpreter.',
      ['Aiko Ito; Gwilym Reed | 12 remarks', 'Tran Lan | 20 remarks'],
    ],
    [
      'We have given Ms Ito and Mr Reed ten minutes each and Dr Lan fifteen.',
      ['Aiko Ito; Gwilym Reed | 10 remarks', 'Tran Lan | 15 remarks'],
    ],
    [
      '- Aiko: 12 minutes\n- Reed: 15 minutes in all, the last 5 of which are for questions\n- Dr Lan 20 min, interpretation included',
      ['Aiko Ito | 12 remarks', 'Gwilym Reed | 15 remarks', 'Tran Lan | 20 remarks'],
    ],
    [
      'minutes:\n- Aiko 5\n- Gwilym 6\n- Lan 10 because of her demo',
      ['Aiko Ito | 5 remarks', 'Gwilym Reed | 6 remarks', 'Tran Lan | 10 remarks'],
    ],
  ])('%s', (words, expected) => {
    expect(limitsOf(PANEL + words)).toEqual(expected);
  });

  test.each([
    [
      '雨宮さんと戸次さんは12分、ランさんは逐次通訳が入るので20分です（いずれも質疑込み）。',
      ['雨宮 奏; 戸次 大地 | 12 remarks', 'ラン・グエン | 20 remarks'],
    ],
    [
      '雨宮さんには15分、戸次さんとランさんには10分ずつお願いします。',
      ['雨宮 奏 | 15 remarks', '戸次 大地; ラン・グエン | 10 remarks'],
    ],
    ['持ち時間\n雨宮さん　12分\nラン先生　20分', ['雨宮 奏 | 12 remarks', 'ラン・グエン | 20 remarks']],
  ])('%s', (words, expected) => {
    expect(limitsOf(ROSTER + words)).toEqual(expected);
  });

  test.each([
    'Mr Reed is ten minutes late.',
    'Mr Reed, 10 minutes by train.',
    'Make-up: Ms Ito, 15 minutes.',
    'Room 12 is for Ms Ito. Aiko 5, Gwilym 6.',
  ])('are none of what else takes somebody time: %s', (words) => {
    expect(limitsOf(PANEL + words)).toEqual([]);
  });

  test.each(['戸次さんは20分ほど遅れて到着します。', '雨宮さんは駅から12分です。', '戸次さんは15分の映像を流します。'])(
    'are none of what else takes somebody time: %s',
    (words) => {
      expect(limitsOf(ROSTER + words)).toEqual([]);
    },
  );
});

describe('a time that is named only to say that another holds', () => {
  it('is left out, and the other taken', () => {
    expect(limitsOf(`${PANEL}Answers may now run to three minutes, not 90 seconds.`)).toEqual(['all | 3 answer']);
    expect(limitsOf(`${ROSTER}返答は90秒ではなく3分まで使って構いません。`)).toEqual(['all | 3 answer']);
    expect(limitsOf(`${ROSTER}一回の返答は90秒でなく2分まで。`)).toEqual(['all | 2 answer']);
    expect(limitsOf(`${PANEL}Answers: ideally one minute, 2 minutes at most.`)).toEqual(['all | 2 answer']);
  });

  it('is the limit where "not" stands before "more than", or the wish stands alone', () => {
    expect(limitsOf(`${PANEL}Answers of not more than 3 minutes, please.`)).toEqual(['all | 3 answer']);
    expect(limitsOf(`${PANEL}Opening statements: ideally 5 minutes each.`)).toEqual(['all | 5 remarks']);
  });
});

describe('the parts of a time', () => {
  it('is one range from "at least" to "at most"', () => {
    expect(limitsOf(`${ROSTER}ご発言は、お一人５分以上７分以内でお願いします。`)).toEqual(['all | 5-7 remarks']);
  });

  it('counts what it includes as questions and answers, however short, and a minute each for who asks', () => {
    expect(limitsOf(`${ROSTER}持ち時間\n戸次さん　12分（質疑3分を含む）`)).toEqual([
      'audience | 3 qa',
      '戸次 大地 | 12 remarks',
    ]);
    expect(limitsOf(`${ROSTER}会場からの質問はお一人1分まで。`)).toEqual(['audience | 1 question']);
  });

  it('is for an answer where it limits what is said once the talks are over', () => {
    expect(limitsOf(`${PANEL}Afterwards I keep every intervention under two minutes.`)).toEqual(['all | 2 answer']);
    expect(limitsOf(`${PANEL}Every intervention is under two minutes.`)).toEqual(['all | 2 remarks']);
    expect(limitsOf(`${PANEL}Rebuttals max 3 min each.`)).toEqual(['all | 3 answer']);
  });
});

/** Whom each question is put to. */
function askedOf(text: string): string[] {
  const draft = readInvitation(text);
  const nameOf = (key: string): string => draft.people.find((person) => person.key === key)?.name.value ?? key;
  return draft.questions.map(({ addressees }) => addressees.map(nameOf).join('; ') || 'all');
}

const HOUSES = [
  'Harbour Dialogue, 10 March 2028, 10:00-11:30 JST',
  '',
  'Speakers:',
  '- Dr Aiko Ito, Head of Model Evaluation, Foxglove Institute',
  '- Agnes Reed, Member, European Parliament',
  '- Osamu Ninomiya, Member, House of Representatives',
  '- Prof Tran Lan, Professor of Risk Law, Taff University',
  '',
  'Questions',
  '',
  '',
].join('\n');

const GIIN = [
  '公開討論会',
  '日時：2028年3月10日（金）14:00〜16:00',
  '登壇者',
  '真壁 義則 衆議院議員（総務委員会理事）',
  '檜山 ゆかり 参議院議員（元総務副大臣）',
  '宇佐川 俊 白鷺市選挙管理委員会 事務局長',
  'キム・ソヨン 湾岸大学 准教授',
  '',
  '質問',
  '',
].join('\n');

describe('those of the panel who are called by what they are', () => {
  test.each([
    ['To the two legislators', 'Agnes Reed; Osamu Ninomiya'],
    ['To both parliamentarians', 'Agnes Reed; Osamu Ninomiya'],
    ['For the lawmakers', 'Agnes Reed; Osamu Ninomiya'],
    ['To the two researchers', 'Aiko Ito; Tran Lan'],
    ['To the three legislators', 'all'],
    ['To the two lawyers', 'all'],
  ])('%s: %s', (lead, expected) => {
    expect(askedOf(`${HOUSES}${lead}\n1. Can a parliament test a model?\n2. Who should pay for the tests?`)).toEqual([
      expected,
      expected,
    ]);
  });

  test.each([
    ['◆両議員へ', '真壁 義則; 檜山 ゆかり'],
    ['◆議員のお二人へ', '真壁 義則; 檜山 ゆかり'],
    ['◆議員以外のお二人へ', '宇佐川 俊; キム・ソヨン'],
    ['◆御登壇の皆様へ', 'all'],
  ])('%s: %s', (lead, expected) => {
    expect(askedOf(`${GIIN}${lead}\n　Ｑ１　生成AIを使ったと表示する用意はありますか。`)).toEqual([expected]);
  });

  it('have the time that stands behind that word', () => {
    expect(limitsOf(`${GIIN}発言（研究者は10分、議員は7分）`)).toContainEqual('真壁 義則; 檜山 ゆかり | 7 remarks');
    expect(limitsOf(`${HOUSES}Opening statements: legislators 7 minutes each, researchers 10 minutes.`)).toEqual([
      'Agnes Reed; Osamu Ninomiya | 7 remarks',
      'Aiko Ito; Tran Lan | 10 remarks',
    ]);
  });
});
