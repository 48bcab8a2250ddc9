import type { LinkableRecord } from './linkable';

/** A kind of text: the words for it in speech, and what its records are and are called. */
type TextKind = { words: readonly string[]; categories: readonly string[]; name: RegExp | null };

const STATEMENTS = [
  'joint statement',
  'statement',
  'declaration',
  'communique',
  'document',
  '共同声明',
  '共同発表',
  '共同文書',
  '文書',
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
  { words: ['accord', 'pact'], categories: ['agreement'], name: null },
  {
    words: ['paper', 'document', '文書'],
    categories: ['agreement', 'report', 'strategy', 'doctrine', 'framework'],
    name: null,
  },
  { words: PLANS, categories: ['framework', 'strategy'], name: /plan|framework|goals|standards/i },
  {
    words: ['executive order', 'cyber order', 'order', '大統領令'],
    categories: ['executive order'],
    name: null,
  },
  {
    words: ['memorandum', 'memo', 'directive', '覚書', '指令', '基本方針', 'basic policy'],
    categories: ['directive'],
    name: null,
  },
  {
    words: ['memorandum', 'memorandum of cooperation', '協力文書', '協力覚書', '覚書'],
    categories: ['agreement'],
    name: /memorandum/i,
  },
  {
    words: ['law', 'statute', 'legislation', 'bill', '法律', '新法', '法案', '改正法', 'laws', 'bills', '二法', '両法'],
    categories: ['law'],
    name: null,
  },
];

const LAWS = [
  'law',
  'statute',
  'bill',
  'legislation',
  '法律',
  '法案',
  '新法',
  '改正案',
  '改正法',
  '法改正',
  '整備法',
  '整備法案',
];

/** By what is a record's category: the words with which such a text is spoken of where something else tells which it is. */
export const SPOKEN_KINDS: Readonly<Record<string, readonly string[]>> = {
  law: LAWS,
  strategy: ['strategy', 'document', '戦略', 'サイバー戦略', '安保戦略', '安全保障戦略', '国家戦略', '新戦略', '文書'],
  doctrine: ['document', 'paper', 'vision', 'model', '文書', '構想', 'ビジョン'],
  'executive order': ['order', 'executive order', '大統領令'],
  directive: ['memorandum', 'memo', 'directive', '覚書', '指令', '基本方針'],
  agreement: ['treaty', 'convention', 'agreement', 'accord', 'pact', 'memorandum', '条約', '協定', '覚書'],
  framework: ['framework', ...GUIDES, 'フレームワーク', '枠組み', '指針'],
  report: ['report', '報告書'],
};

/** All words for kinds of texts. */
export const KIND_WORDS: readonly string[] = [...new Set(KINDS.flatMap(({ words }) => words))];

/** The texts that a word for a kind can stand for. */
export function textsOfKind(word: string, records: Iterable<LinkableRecord>): LinkableRecord[] {
  const kinds = KINDS.filter(({ words }) => words.includes(word));
  return [...records].filter(
    ({ kind, category, nameEn }) =>
      kind === 'strategy' &&
      kinds.some(({ categories, name }) => categories.includes(category) && (name === null || name.test(nameEn))),
  );
}
