import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { budgetOf, minutesAndSeconds } from '@/lib/domain/speech/budget';
import { numberWords, wordWeight } from '@/lib/domain/speech/english';
import { DEFAULT_PACE, MAX_SPOKEN_SECONDS, spokenSeconds } from '@/lib/domain/speech/estimate';
import { isJapanese, moraeOf, numberMorae } from '@/lib/domain/speech/japanese';

const english =
  'When an attack comes, the first thing that matters is whether the people on both sides already know each other. ' +
  'In Japan we still hear from operators who are not sure whom to call. We want one door, and we want what comes ' +
  'through that door to go back out quickly, in a form that people can use. With our American friends we hold a call ' +
  'every week, and we have written a short list of shared terms. It sounds like a small thing, but when the words ' +
  'agree, decisions are faster. The next step is harder. Companies will share what they see only if they get ' +
  'something back, and a law alone will not do that. So we began with ten firms, and we are learning with them, one ' +
  'case at a time, what a fair exchange looks like.';
const japanese =
  'サイバー攻撃への対応では、まず現場の担当者どうしの信頼が大切です。日本では、重要インフラの事業者が攻撃を受けたとき、' +
  'どこに連絡すればよいのか分かりにくいという声が今もあります。私たちは、その窓口を一つにまとめ、受け取った情報を早く、' +
  '使いやすい形で返すことを目指しています。米国との間では、毎週の電話会議に加えて、共通の用語集を作りました。' +
  '小さなことに見えますが、言葉がそろうと判断が速くなります。次の課題は、民間の企業が安心して情報を出せる仕組みです。' +
  '法律の整備だけでは足りません。出した側に利益が返ってくる経験を、一つずつ積み重ねる必要があります。そのために、' +
  'まず十社と試験的な取り組みを始めました。';

describe('spoken seconds of ordinary prose', () => {
  it('gives 140 English words a minute and at most a tenth more', () => {
    expect(english.split(' ')).toHaveLength(140);
    expect(spokenSeconds(english)).toBeGreaterThanOrEqual(60);
    expect(spokenSeconds(english)).toBeLessThanOrEqual(66);
  });
  it('gives about 300 Japanese characters a minute and at most a tenth more', () => {
    expect([...japanese]).toHaveLength(301);
    expect(spokenSeconds(japanese)).toBeGreaterThanOrEqual(60);
    expect(spokenSeconds(japanese)).toBeLessThanOrEqual(66);
  });
  it('adds the two languages of a mixed text', () => {
    const apart = spokenSeconds(english) + spokenSeconds(japanese);
    expect(Math.abs(spokenSeconds(`${english}\n${japanese}`) - apart)).toBeLessThanOrEqual(1);
  });
  it('counts kanji for twice as long as kana', () => {
    expect(spokenSeconds('あ'.repeat(400))).toBe(60);
    expect(spokenSeconds('国'.repeat(400))).toBe(120);
  });
  it('follows the pace that is asked for', () => {
    expect(spokenSeconds('word '.repeat(280))).toBe(120);
    expect(spokenSeconds('word '.repeat(280), { ...DEFAULT_PACE, wordsPerMinute: 70 })).toBe(240);
    expect(spokenSeconds('あ'.repeat(400), { ...DEFAULT_PACE, moraePerMinute: 200 })).toBe(120);
  });
  it.each([0, -1, Number.NaN])('refuses a pace of %s', (pace) => {
    expect(() => spokenSeconds('a', { wordsPerMinute: pace, moraePerMinute: 400 })).toThrow(AppError);
    expect(() => spokenSeconds('a', { wordsPerMinute: 140, moraePerMinute: pace })).toThrow(AppError);
  });
});

describe('pauses', () => {
  const [short, long] = ['word '.repeat(14), 'word '.repeat(28)];
  it('adds four tenths of a second between sentences, none after the last', () => {
    expect(spokenSeconds(`${long.trim()}.`)).toBe(12);
    expect(spokenSeconds(`${short.trim()}. ${short.trim()}.`)).toBe(13);
    const sentences = Array.from({ length: 11 }, () => 'word word word word word word word.').join(' ');
    expect(spokenSeconds(sentences)).toBe(Math.ceil(33 + 10 * 0.4));
    expect(spokenSeconds(Array.from({ length: 11 }, () => 'あああああああああああああああああああ。').join(''))).toBe(
      Math.ceil((11 * 19 * 60) / 400 + 10 * 0.4),
    );
  });
  it('adds six tenths between headings, paragraphs and list items, and none for empty lines', () => {
    const lines = Array.from({ length: 11 }, () => 'word word word word word word word');
    expect(spokenSeconds(lines.join('\n'))).toBe(33 + 6);
    expect(spokenSeconds(`\n${lines.join('\n\n\n')}\n`)).toBe(33 + 6);
  });
  it('makes no sentence out of a point inside a number, an address or an abbreviation', () => {
    expect(spokenSeconds('U.S. and U.K. '.repeat(50))).toBe(Math.ceil(((4 * (2 / 3) + 1) * 50 * 60) / 140));
    expect(spokenSeconds('3.5 '.repeat(70))).toBe(90);
  });
  it('takes nothing for silence', () => {
    expect(spokenSeconds('')).toBe(0);
    expect(spokenSeconds(' \n\t … — 「」・')).toBe(0);
  });
});

describe('words that take longer', () => {
  it.each([
    ['the', 1],
    ['people', 1],
    ['infrastructure', 1.25],
    ['cybersecurity', 1.75],
    ['NISC', 8 / 3],
    ['CISA', 8 / 3],
    ['JPCERT', 4],
    ['CC', 4 / 3],
    ['CSIRTs', 10 / 3],
    ['WTO', 8 / 3],
    ['DoD', 2],
    ['U.S.', 4 / 3],
    ['MANDATORY', 1.25],
    ["Japan's", 1],
  ])('%s weighs %s average words', (word, weight) => expect(wordWeight(word)).toBeCloseTo(weight));
  it('spells JPCERT/CC and NISC inside Japanese, in half and full width alike', () => {
    const spelled = spokenSeconds('NISCとJPCERT/CCが'.repeat(20));
    expect(spelled).toBe(Math.ceil(20 * (((4 + 6 + 2) * (2 / 3) * 60) / 140 + (2 * 60) / 400)));
    expect(spokenSeconds('ＮＩＳＣとＪＰＣＥＲＴ／ＣＣが'.repeat(20))).toBe(spelled);
  });
  it.each([
    ['0', 1, 2],
    ['12', 1, 4],
    ['36', 2, 6],
    ['100', 2, 2],
    ['1998', 3, 12],
    ['2000', 2, 4],
    ['2005', 3, 6],
    ['2012', 2, 8],
    ['2022', 3, 10],
    ['1900', 2, 6],
    ['1905', 3, 8],
    ['2,022', 4, 10],
    ['10,000', 2, 4],
    ['1,000,000', 2, 4],
    ['3.5', 3, 6],
    ['007', 3, 6],
    ['123456789012345678', 18, 36],
  ])('%s is %s English words or %s morae', (digits, words, morae) => {
    expect(numberWords(digits)).toBe(words);
    expect(numberMorae(digits)).toBe(morae);
  });
  it('reads a number in the language that it touches', () => {
    expect(spokenSeconds('2022年'.repeat(50))).toBe(Math.ceil((50 * 12 * 60) / 400));
    expect(spokenSeconds('in 2022 '.repeat(50))).toBe(Math.ceil((50 * 4 * 60) / 140));
    expect(spokenSeconds('約36%が'.repeat(50))).toBe(Math.ceil((50 * (2 + 6 + 5 + 1) * 60) / 400));
    expect(spokenSeconds('36% of '.repeat(50))).toBe(Math.ceil((50 * 4 * 60) / 140));
  });
  it('says the host of an address and not its path', () => {
    const weights = wordWeight('see') + 3;
    expect(spokenSeconds('see https://example.org/a/very/long/path?with=query#and-more '.repeat(35))).toBe(
      Math.ceil((35 * weights * 60) / 140),
    );
  });
});

describe('Japanese characters', () => {
  it.each([
    ['か', 1],
    ['ゃ', 0],
    ['ー', 1],
    ['ッ', 1],
    ['ン', 1],
    ['々', 2],
    ['国', 2],
    ['、', 1],
    ['。', 0],
    ['a', 0],
  ])('%s has %s morae', (character, morae) => expect(moraeOf(character)).toBe(morae));
  it('tells Japanese from Latin', () => {
    expect([...'かカ国々ーa1 '].map(isJapanese)).toEqual([true, true, true, true, true, false, false, false]);
  });
});

describe('properties', () => {
  it('never says a text of words faster than words ÷ pace, and more text never takes less time', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), word, (words, further) => {
        const plain = words.filter((one) => one.length > 1 && one === one.toLowerCase()).length;
        const seconds = spokenSeconds(words.join(' '));
        expect(seconds).toBeGreaterThanOrEqual(Math.floor((plain * 60) / 140));
        expect(spokenSeconds([...words, further].join(' '))).toBeGreaterThanOrEqual(seconds);
      }),
    );
  });
  it('takes any text, in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const seconds = spokenSeconds(text);
        expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_SPOKEN_SECONDS).toBe(true);
      }),
    );
  });
  it.each(['a-', 'a@', 'a.', "a'", '1,', '1 - ', '9 ', '. ', 'a@a.', '国9'])('stays linear on repeated %s', (part) => {
    const cost = (times: number): number => {
      const started = performance.now();
      spokenSeconds(part.repeat(times));
      return performance.now() - started;
    };
    cost(20_000);
    expect(cost(80_000)).toBeLessThan(30 * Math.max(cost(20_000), 5));
  });
  it('stops at what can be stored', () => expect(spokenSeconds('9'.repeat(1_000_000))).toBe(MAX_SPOKEN_SECONDS));
});

describe('budget', () => {
  const points = [{ spokenSeconds: 160 }, { spokenSeconds: 410 }];
  it.each([
    [720, { writtenSeconds: 570, limitSeconds: 720, remainingSeconds: 150, overSeconds: 0 }],
    [570, { writtenSeconds: 570, limitSeconds: 570, remainingSeconds: 0, overSeconds: 0 }],
    [500, { writtenSeconds: 570, limitSeconds: 500, remainingSeconds: 0, overSeconds: 70 }],
    [null, { writtenSeconds: 570, limitSeconds: null, remainingSeconds: null, overSeconds: 0 }],
  ])('against a limit of %s', (limit, budget) => expect(budgetOf(points, limit)).toEqual(budget));
  it('of nothing is all remaining', () =>
    expect(budgetOf([], 180)).toEqual({ writtenSeconds: 0, limitSeconds: 180, remainingSeconds: 180, overSeconds: 0 }));
  it.each([
    [0, '0:00'],
    [59, '0:59'],
    [160, '2:40'],
    [719.6, '12:00'],
    [4205, '70:05'],
    [-3, '0:00'],
  ])('%s seconds read %s', (seconds, text) => expect(minutesAndSeconds(seconds)).toBe(text));
});
