import type { LinkableRecord } from './linkable';

/** A kind of text: the words for it in speech, and what its records are and are called. */
export type TextKind = { words: readonly string[]; categories: readonly string[]; name: RegExp | null };

const STATEMENTS = [
  'joint statement',
  'statement',
  'declaration',
  'communique',
  '共同声明',
  '共同発表',
  '共同文書',
  '声明',
];
const REPORTS = [
  'report',
  'final report',
  'consensus report',
  'interim report',
  '報告書',
  '最終報告',
  '中間とりまとめ',
];
const ADVISORIES = ['advisory', 'joint advisory', 'alert', 'warning', '注意喚起', 'アドバイザリー', 'アドバイザリ'];
const GUIDES = [
  'guidance',
  'guide',
  'guidelines',
  'principles',
  '手引',
  '手引き',
  'ガイダンス',
  'ガイドライン',
  '原則',
];
const PLANS = ['plan', 'framework', 'goals', 'standards', '計画', '枠組み', '標準', '基準'];

const KINDS: readonly TextKind[] = [
  { words: STATEMENTS, categories: ['agreement', 'report'], name: /statement/i },
  { words: REPORTS, categories: ['report'], name: /report/i },
  { words: ADVISORIES, categories: ['report'], name: /advisory|statement/i },
  { words: GUIDES, categories: ['framework'], name: /guid|principles/i },
  { words: PLANS, categories: ['framework', 'strategy'], name: /plan|framework|goals|standards/i },
  { words: ['executive order', 'order', '大統領令'], categories: ['executive order'], name: null },
  { words: ['memorandum', 'memo', 'directive', '覚書', '指令'], categories: ['directive'], name: null },
  {
    words: ['memorandum', 'memorandum of cooperation', '協力文書', '協力覚書', '覚書'],
    categories: ['agreement'],
    name: /memorandum/i,
  },
];

/** All words for kinds of texts, each with the kinds that it stands for. */
export const KINDS_BY_WORD: ReadonlyMap<string, readonly TextKind[]> = new Map(
  KINDS.flatMap(({ words }) => words).map((word) => [word, KINDS.filter(({ words }) => words.includes(word))]),
);

/** Whether a record is of one of some kinds. */
export function isOfKind(record: LinkableRecord, kinds: readonly TextKind[]): boolean {
  return kinds.some(
    ({ categories, name }) => categories.includes(record.category) && (name === null || name.test(record.nameEn)),
  );
}
