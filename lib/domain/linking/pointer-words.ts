/**
 * What words that name nothing point to: the text or body `before` one that is named, the body `after` it, the ministry
 * that oversees (`overseer`) what is named, a text of the kind of one that is named but of `another day`, or the `new body`
 * of one that is.
 */
export type PointerKind =
  'text before' | 'body before' | 'body after' | 'body in place of' | 'overseer' | 'another day' | 'new body';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Years in which texts of the map were issued that are spoken of as "the one". */
const YEARS = Array.from({ length: 17 }, (_, index) => String(2013 + index));

/** Words for bodies and parts of them; `null` fits whatever it is called. */
export const BODY_WORDS: Readonly<Record<string, RegExp | null>> = {
  bureau: /bureau/i,
  office: /office/i,
  center: /cent(?:er|re)/i,
  directorate: /directorate/i,
  command: /command/i,
  division: /division/i,
  unit: /unit/i,
  agency: null,
  body: null,
  organization: null,
  局: /局$/,
  室: /室$/,
  課: /課$/,
  庁: /庁$/,
  司令部: /司令部$/,
  隊: /隊$/,
  部隊: /[部隊]$/,
  センター: /センター$/,
  組織: null,
  部署: null,
};

const SET_UP = ['set up', 'stood up', 'created', 'launched', 'opened', 'established'];
const SET_UP_JA = [
  'が置かれ',
  'が設けられ',
  'が設置され',
  'が新設され',
  'が発足',
  'ができ',
  'を新設',
  'を設置',
  'を発足',
];

/** "A new bureau", "set up a bureau", 隊が置かれ. */
function newBodies(word: string): string[] {
  if (!/^[a-z]/.test(word)) return [`新しい${word}`, `新たな${word}`, ...SET_UP_JA.map((verb) => word + verb)];
  const article = /^[aeiou]/.test(word) ? 'an' : 'a';
  return [`new ${word}`, ...SET_UP.flatMap((verb) => [`${verb} ${article} ${word}`, `${word} was ${verb}`])];
}

const NEW_BODIES = Object.keys(BODY_WORDS).flatMap(newBodies);

/** Found like cue words, so that a text without any of them costs nothing. */
export const POINTERS: Readonly<Record<PointerKind, readonly string[]>> = {
  'text before': [
    'previous one',
    'earlier one',
    'one before it',
    'one it replaced',
    'one it replaces',
    'previous strategy',
    'earlier strategy',
    'old strategy',
    '前のもの',
    '前回のもの',
    '前の戦略',
    '前回の戦略',
    '旧戦略',
    '従来の戦略',
  ],
  'body before': ['its predecessor', 'predecessor office', 'predecessor body', '前身の', '前身である', '前身に当たる'],
  'body after': [
    'took its place',
    'took the place of',
    'taken its place',
    'that replaced it',
    'which replaced it',
    'that succeeded it',
    'which succeeded it',
    'its successor',
    'successor office',
    'successor body',
    '後継組織',
    '後継の組織',
    '後継機関',
    '後継の機関',
    '改組後の組織',
    '衣替えした組織',
  ],
  'body in place of': [
    'that replaced',
    'which replaced',
    'that succeeded',
    'which succeeded',
    'successor to',
    'successor of',
    'that took the place of',
    'which took the place of',
    'を改組した',
    'を改組して',
    'を格上げした',
    'に代わる',
    'に取って代わった',
    'の後を継いだ',
  ],
  overseer: [
    'that oversees',
    'which oversees',
    'that regulates',
    'which regulates',
    'that supervises',
    'which supervises',
    'that runs',
    'which runs',
    'in charge of',
    'responsible for',
    'を所管する',
    'を所管している',
    'を所管しておられる',
    'を所管される',
    'を監督する',
    'を監督している',
    'を監督しておられる',
    'を監督される',
    'を預かる',
  ],
  'another day': [
    "there's another",
    'there was another',
    'there is another',
    'came another',
    'another one',
    'a second one',
    ...[...MONTHS, ...YEARS].map((date) => `${date} one`),
    '別の大統領令',
    'もう一つの大統領令',
    '別の共同声明',
    'もう一つの共同声明',
    '別の注意喚起',
    'もう一つの注意喚起',
  ],
  'new body': NEW_BODIES,
};
