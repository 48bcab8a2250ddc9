const LETTERS: Record<string, string> = {
  A: 'エー',
  B: 'ビー',
  C: 'シー',
  D: 'ディー',
  E: 'イー',
  F: 'エフ',
  G: 'ジー',
  H: 'エイチ',
  I: 'アイ',
  J: 'ジェイ',
  K: 'ケー',
  L: 'エル',
  M: 'エム',
  N: 'エヌ',
  O: 'オー',
  P: 'ピー',
  Q: 'キュー',
  R: 'アール',
  S: 'エス',
  T: 'ティー',
  U: 'ユー',
  V: 'ブイ',
  W: 'ダブリュー',
  X: 'エックス',
  Y: 'ワイ',
  Z: 'ゼット',
  1: 'ワン',
  2: 'ツー',
  3: 'スリー',
  5: 'ファイブ',
  7: 'セブン',
};
/** Second readings of letters, all of them heard. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['ジェイ', 'ジェー'],
  ['エイチ', 'エッチ'],
  ['ディー', 'デー'],
  ['エー', 'エイ'],
  ['ケー', 'ケイ'],
];
/** Shorter ones are parts of too many words, longer ones are read as words. */
const ABBREVIATION = /^(?:[A-Z]{3,7}|[A-Z]{1,2}[12357])$/;

/** 電力ISAC, ICT-ISAC: read as a word. */
const ISAC = /(?<=.)[- ]?ISAC$/;

/** An abbreviation as Japanese records have it when it is read out, mostly letter by letter: CPSF as シーピーエスエフ, 電力ISAC as 電力アイザック. */
export function inKatakana(name: string): string[] {
  const letters = name.replace(/[-/]/g, '');
  if (ISAC.test(name)) return [name.replace(ISAC, 'アイザック')];
  if (!ABBREVIATION.test(letters)) return [];
  const found = new Set([[...letters].map((letter) => LETTERS[letter] ?? '').join('')]);
  for (const [usual, other] of OTHERS) for (const known of [...found]) found.add(known.replaceAll(usual, other));
  return [...found];
}
