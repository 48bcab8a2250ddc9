import type { Days } from './issue-days';
import type { LinkableRecord } from './linkable';
import type { CueMention } from './mentions';
import type { Range } from './ranges';

/** A word for a kind of text, by its key, and where it stands. */
export type KindWord = Range & Pick<CueMention, 'key'>;

/** Words for any text at all; "document" is also the usual word for a statement or an agreement. */
const VAGUE: ReadonlySet<string> = new Set(['paper', 'papers', 'document', 'documents', '文書']);
const PAPER: ReadonlySet<string> = new Set(['paper', 'papers']);
/** "The paper", "a short paper"; not "on paper", "a research paper", nor what stands "in the paper". */
const IS_A_TEXT =
  /(?<!\bin )\b(?:the|an?|this|that|its|their|your) (?:[\w'’-]{1,12} ){0,2}(?<!\b(?:white|research|position|working) )$/i;
const LONGEST_BEFORE = 32;
/** "The White House paper", "the Pentagon's paper". */
const IS_OF_A_BODY = /[A-Z][\w-]*(?:['’]s)? $/;
const IS_PUT_OUT =
  /\b(?:releas|publish|issued|unveil|signed|adopted|approved|(?:put|came|come) out\b|put (?:its|their|your) names?\b)|名を連ね|連名|署名|決定|公表|発表|策定|まとめ|出した|出しました|出され/;
/** Within a month a body puts out many texts. */
const SHORT_DATE_DAYS = 14;

/** Whether a record is what such a word stands for, by the day told beside it or, without one, at all. */
type IsMeant = (record: LinkableRecord, told: Days | null) => boolean;

const ALWAYS: IsMeant = () => true;

function isStatement({ category, nameEn }: LinkableRecord): boolean {
  return category === 'agreement' || /statement/i.test(nameEn);
}

/**
 * "The paper that NISC signed yesterday": what a word for any text can stand for. It is told by its day alone, of some days at
 * most, and only where it is said to be a body's, or put out.
 */
export function meantByWord(text: string, place: KindWord, sentence: string): IsMeant {
  if (!VAGUE.has(place.key)) return ALWAYS;
  const isPaper = PAPER.has(place.key);
  const isTold =
    IS_OF_A_BODY.test(text.slice(Math.max(0, place.start - LONGEST_BEFORE), place.start)) || IS_PUT_OUT.test(sentence);
  return (record, told) =>
    (!isPaper && isStatement(record)) || (isTold && told !== null && told.last - told.first <= SHORT_DATE_DAYS);
}

/** Whether it is a paper that is not a text of anybody: "on paper", "in yesterday's paper". */
export function isOtherPaper(text: string, { key, start }: Pick<KindWord, 'key' | 'start'>): boolean {
  return PAPER.has(key) && !IS_A_TEXT.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}
