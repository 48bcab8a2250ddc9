import type { AgencyRecord, CyberFunctionRecord, ProcessRecord, StrategyRecord } from './records';

/** Between the parts of a stored search text: no query holds it, so that a hit never runs over two names. */
const PART_SEPARATOR = '\n';

/**
 * The one form in which text is stored for search and in which a query is put before it is compared: compatibility
 * forms folded (full width, half-width katakana, ligatures), lower case, white space collapsed. Kana are left as they
 * are, so that a Japanese word is found as a substring of a sentence.
 */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A query as a pattern for SQL `LIKE … ESCAPE '\'` that finds it anywhere; its own `%`, `_` and `\` are literal. */
export function toLikePattern(query: string): string {
  return `%${searchKey(query).replace(/[\\%_]/g, '\\$&')}%`;
}

/** Words of a query beyond these are ignored: nobody remembers as many of one sentence. */
const MAXIMUM_WORDS = 8;

/** The words of a query in the form of `searchKey`; none for a query without any. */
export function searchWords(query: string): string[] {
  return searchKey(query)
    .split(' ', MAXIMUM_WORDS)
    .filter((word) => word !== '');
}

/**
 * What every text that holds these words has among its `rostrum_grams` (a function of the database): the pairs of
 * neighbouring characters; of a word of one character that one. A text that has them all need not hold the words.
 */
export function gramsOf(words: readonly string[]): string[] {
  const grams = words.flatMap((word) => {
    const letters = [...word];
    const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
    return pairs.length === 0 ? letters : pairs;
  });
  return [...new Set(grams)];
}

/** Joins names and phrases into one stored search text, each in search form, repetitions left out. */
export function joinSearchText(parts: readonly (string | null)[]): string {
  const keys = parts.filter((part) => part !== null).map(searchKey);
  return [...new Set(keys)].filter((key) => key !== '').join(PART_SEPARATOR);
}

type SearchableRecord =
  | Pick<AgencyRecord, 'nameEn' | 'nameJa' | 'abbreviation' | 'aliasesEn' | 'aliasesJa'>
  | Pick<CyberFunctionRecord, 'nameEn' | 'nameJa' | 'aliasesEn' | 'aliasesJa'>
  | Pick<StrategyRecord, 'titleEn' | 'titleJa' | 'aliasesEn' | 'aliasesJa'>
  | Pick<ProcessRecord, 'titleEn' | 'titleJa'>;

/** Every name of a record in both languages, aliases and abbreviation included, in the form of `searchKey`. */
export function toSearchText(record: SearchableRecord): string {
  const names =
    'nameEn' in record ? [record.nameEn, record.nameJa] : 'titleEn' in record ? [record.titleEn, record.titleJa] : [];
  const aliases = 'aliasesEn' in record ? [...record.aliasesEn, ...record.aliasesJa] : [];
  return joinSearchText([...names, 'abbreviation' in record ? record.abbreviation : null, ...aliases]);
}
