import { hasJapanese } from '../text/source-text';
import { readNumeral } from '../when/numerals';

/** What is known of somebody of the panel that may put him in a group: what he is called, his post and his house. */
export type Grouped = {
  key: string;
  role: string;
  names: readonly string[];
  post?: string | null;
  house?: string | null;
  honorific?: string | null;
};

/** The people whom words call by what several of them are ("the two legislators", 両議員), and where those words end. */
export type PostGroup = { keys: string[]; to: number };

/**
 * Callings by the words for those who have it, and by what tells of it in a post, a form of address or a house. What is
 * not among them is looked for in the posts word for word.
 */
const CALLINGS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:legislator|lawmaker|parliamentarian|politician|senator|representative|congress(?:man|woman|people)|mep|msp|mp|議員|政治家|国会議員)/i,
    /\b(?:MP|MEP|MSP|Senator|Sen\.|Rep\.|Representatives?|Congress(?:man|woman)?|Parliament|Senate|House of (?:Lords|Commons)|legislator|peer)\b|議員/i,
  ],
  [
    /^(?:professor|academic|scholar|researcher|scientist|研究者|学者|教授|先生)/i,
    /\b(?:professor|prof\.?|lecturer|research(?:er)?|fellow|scholar|scientist|university|institute|observatory|laboratory|academy)\b|教授|講師|研究員|研究者|大学|研究所/i,
  ],
  [
    /^(?:official|civil servant|bureaucrat|government (?:official|speaker)|行政官|官僚|省庁|政府)/i,
    /\b(?:ministry|agency|department of|cabinet|embassy|commission|mission)\b|[省庁府]|大臣|参事官|審議官/i,
  ],
  [
    /^(?:mayor|local government|municipalit|自治体|首長|市町村)/i,
    /\b(?:mayor|governor|city of|county|prefecture|municipal)\b|知事|[市町村区]長|(?:[都道府県市町村区]|市役所|町役場)(?=\s|$)/i,
  ],
  [
    /^(?:lawyer|attorney|barrister|solicitor|弁護士|法律家)/i,
    /\b(?:lawyer|attorney|counsel|barrister|solicitor)\b|弁護士|法務/i,
  ],
  [
    /^(?:doctor|physician|clinician|医師|お?医者)/i,
    /\b(?:M\.?D\.?|physician|surgeon|medical|hospital|clinic)\b|医師|医長|病院/i,
  ],
  [/^(?:journalist|reporter|editor|記者)/i, /\b(?:journalist|reporter|correspondent|editor|columnist)\b|記者|編集/i],
  [
    /^(?:engineer|technologist|技術者|エンジニア)/i,
    /\b(?:engineer|cto|chief technology|architect|technologist)\b|技師|技術|エンジニア/i,
  ],
  [/^(?:ambassador|diplomat|大使|外交官)/i, /\b(?:ambassador|consul|counsell?or|envoy|attach[ée])\b|大使|公使|領事/i],
  [
    /^(?:operator|vendor|carrier|compan(?:y|ies)|industry|business|事業者|企業|民間)/i,
    /\b(?:inc|ltd|corp|plc|gmbh|k\.k|telecom|systems|networks|industries|holdings|group|company)\b|株式会社|通信|電力|重工|工業/i,
  ],
];

const ENGLISH =
  /^(?:(?:the|our|your)\s(?:(two|three|four|five)\s)?|both\s(?:the\s|of the\s)?|all\s(?:the\s)?(?:(three|four|five)\s)?)((?:(?:local|civil|government|federal|elected)\s)?[a-z]{2,18}|MPs|MEPs|MSPs)(?![A-Za-z-])/i;
const JAPANESE =
  /^(?:[両二三四](?=[\u3400-\u9fff])([\u3400-\u9fff]{2,5}?)(?:様|さま)?(?=$|[\s)\]】>〉:、へにはとがの])|([\u30a1-\u30fc\u3400-\u9fff]{2,6}?)(以外)?の?(?:お|御)?([二三四五2-5])(?:方|人|名|氏)(?:とも)?様?)/;
const JAPANESE_ALL = /^([\u30a1-\u30fc\u3400-\u9fff]{2,6}?)の?(?:皆様|皆さま|皆さん|みなさま|みなさん|方々|各位)/;
/** How such words begin, or what those in Japanese have in them: names are asked for at many places. */
const MAY_CALL = /^(?:the|our|your|both|all)\s|^[\u3005-\u9fff][^。、]{0,14}[両二三四五2-5皆各方]|^[両二三四]/i;
const MIN_GROUP = 2;

/** The singular of an English word in the plural, or null: one who is spoken of alone is no group. */
function singularOf(word: string): string | null {
  const lower = word.toLowerCase();
  if (/people$/.test(lower)) return lower;
  if (!/[^s]s$/.test(lower)) return null;
  return lower.replace(/ies$/, 'y').replace(/s$/, '');
}

function membersOf(calling: string, people: readonly Grouped[]): string[] {
  const told = CALLINGS.find(([called]) => called.test(calling))?.[1];
  return people.flatMap(({ key, role, names, post, house, honorific }) => {
    if (role !== 'speaker') return [];
    const words = [honorific, ...names, post, house].filter((part) => part != null).join(' ');
    const isOne =
      told === undefined
        ? (post ?? '')
            .toLowerCase()
            .split(/[\s,・]+/)
            .some((part) => part === calling || (hasJapanese(calling) && part.endsWith(calling)))
        : told.test(words);
    return isOne ? [key] : [];
  });
}

function panelOf(people: readonly Grouped[]): string[] {
  return people.flatMap(({ key, role }) => (role === 'speaker' ? [key] : []));
}

/** "議員以外のお二人": the rest of the panel. */
function othersThan(keys: readonly string[], people: readonly Grouped[]): string[] {
  return keys.length === 0 ? [] : panelOf(people).filter((key) => !keys.includes(key));
}

/** Those of the panel whom words of a lead call by what they are; null where they are fewer than two, all, or not as many as told. */
export function readPostGroup(words: string, people: readonly Grouped[]): PostGroup | null {
  if (!MAY_CALL.test(words)) return null;
  const english = /^[a-z]/i.test(words) ? ENGLISH.exec(words) : null;
  const japanese = english === null ? (JAPANESE.exec(words) ?? JAPANESE_ALL.exec(words)) : null;
  const match = english ?? japanese;
  if (match === null) return null;
  const calling = english === null ? (match[1] ?? match[2] ?? '') : singularOf(english[3] ?? '');
  if (calling === null || calling === '') return null;
  const named = membersOf(calling, people);
  const keys = english === null && match[3] !== undefined ? othersThan(named, people) : named;
  const told =
    english === null ? (match[4] ?? /^[両二]/.exec(match[0])?.[0].replace('両', '二')) : (match[1] ?? match[2]);
  const count = told === undefined ? (/^both/i.test(match[0]) ? MIN_GROUP : null) : readNumeral(told.toLowerCase());
  const panel = panelOf(people).length;
  const isWhole = keys.length < MIN_GROUP || (keys.length === panel && count !== keys.length);
  return isWhole || (count !== null && count !== keys.length) ? null : { keys, to: match[0].length };
}

/** Those who are called by what they are right before a time ("議員は7分", "researchers 10 minutes"), one or several. */
export function calledBefore(words: string, people: readonly Grouped[]): string[] {
  const called =
    /(?:^|[\s(、。,;:])(?:お|ご)?([\u30a1-\u30fc\u3400-\u9fff]{2,6})(?:の(?:方|皆様|皆さん|方々|お?[二三四]人|お[二三四]方|[二三四]名))?(?:は|が|に|には|:)?\s?(?:各|それぞれ|約)?\s?$/.exec(
      words,
    )?.[1] ??
    singularOf(/(?:^|[\s(,;:])([a-z]{3,18}s)(?:\s(?:get|have|each|take|:)){0,2}\s?:?\s$/i.exec(words)?.[1] ?? '');
  if (called == null || !CALLINGS.some(([pattern]) => pattern.test(called))) return [];
  const keys = membersOf(called, people);
  return keys.length < panelOf(people).length ? keys : [];
}
