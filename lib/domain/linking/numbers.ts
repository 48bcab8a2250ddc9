import type { AmbiguousSurface } from '../map/records';
import type { LinkableRecord } from './linkable';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ZEROS = ['oh', 'zero'];
const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_UNITS = ['', '十', '百', '千'];
const TEN_THOUSAND = 10_000;
const RUN = /\d+(?:\.\d+)?/g;
const JAPANESE = /[\u3005-\u30ff\u4e00-\u9fff]/;
const YEAR = /^(?:19[1-9]|20[1-9])\d$/;
/** 13800, PPD-21: in Japanese speech as well as in English. */
const SERIES_AND_NUMBER = /^(?:[A-Z]+[- ]?)?\d+$/;
/** A name with several numbers is not spelt out in every mixture of their forms. */
const MOST_MIXTURES = 12;

function cardinal(number: number): string {
  if (number < 20) return ONES[number] ?? '';
  const ten = TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? ten : `${ten} ${ONES[number % 10]}`;
}

function joined(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`));
}

function digitByDigit(digits: string, zero: string): string {
  return [...digits].map((digit) => (digit === '0' ? zero : ONES[Number(digit)])).join(' ');
}

/** "Hundred", "thousand", and what follows them: "eight hundred", "two hundred and three". */
function withUnit(head: string, unit: string, rest: string): string[] {
  const number = Number(rest);
  if (number === 0) return [`${head} ${unit}`];
  const tails = rest.length === 3 && number >= 100 ? withUnit(cardinal(Number(rest[0])), 'hundred', rest.slice(1)) : [];
  if (number < 100) tails.push(cardinal(number));
  return tails.flatMap((tail) => [`${head} ${unit} ${tail}`, `${head} ${unit} and ${tail}`]);
}

/** How English speakers read a number of up to five digits, the way they read years, rooms and orders among them. */
function spokenForms(digits: string, zero: string): string[] {
  const [first = '', rest, two] = [digits[0], digits.slice(1), digits.slice(0, 2)];
  const forms = [digitByDigit(digits, zero)];
  if (digits.length === 2 && first !== '0') forms.unshift(cardinal(Number(digits)));
  if (digits.length === 3) {
    forms.push(...joined([digitByDigit(first, zero)], spokenForms(rest, zero)));
    if (first !== '0') forms.push(...withUnit(cardinal(Number(first)), 'hundred', rest));
  }
  if (digits.length === 4) {
    forms.push(...joined(spokenForms(two, zero), spokenForms(digits.slice(2), zero)));
    if (digits.endsWith('00')) forms.push(`${cardinal(Number(two))} hundred`);
    if (first !== '0') forms.push(...withUnit(cardinal(Number(first)), 'thousand', rest));
  }
  if (digits.length === 5 && first !== '0') {
    forms.push(...joined([cardinal(Number(two))], spokenForms(digits.slice(2), zero)));
    forms.push(...joined([digitByDigit(first, zero)], spokenForms(rest, zero)));
    forms.push(...withUnit(cardinal(Number(two)), 'thousand', digits.slice(2)));
  }
  return forms;
}

/** All readings of "13636", "09" or "2.0"; none of a number too long to be read. */
function readings(number: string): string[] {
  const [whole = '', part] = number.split('.');
  if (whole.length > 5) return [];
  // Years are read in pairs; beside a name they are read from the text itself, in whatever form.
  if (YEAR.test(number)) return [`${cardinal(Number(whole.slice(0, 2)))} ${cardinal(Number(whole.slice(2)))}`];
  const found = ZEROS.flatMap((zero) => {
    const wholes = spokenForms(whole, zero);
    if (part === undefined) return wholes;
    const parts = [digitByDigit(part, zero)];
    return joined(wholes.slice(0, 1), ['point', 'dot']).flatMap((head) => joined([head], parts));
  });
  return [...new Set(found)];
}

/** 13636 as 一三六三六. */
function inKanjiDigits(number: string): string {
  return [...number].map((digit) => KANJI_DIGITS[Number(digit)] ?? digit).join('');
}

/** 13636 as 一万三千六百三十六; as it stands if it has no such form. */
function inKanjiUnits(number: string): string {
  const value = Number(number);
  if (!/^[1-9]\d{0,4}$/.test(number)) return number;
  const small = String(value % TEN_THOUSAND);
  const units = [...small].map((digit, index) => {
    const unit = KANJI_UNITS[small.length - 1 - index] ?? '';
    if (digit === '0') return '';
    return digit === '1' && unit !== '' ? unit : `${KANJI_DIGITS[Number(digit)]}${unit}`;
  });
  const high = Math.floor(value / TEN_THOUSAND);
  return (high > 0 ? `${KANJI_DIGITS[high]}万` : '') + units.join('');
}

const DECIMAL = /(\d)\.(\d)/;
const KATAKANA_DIGITS = ['ゼロ', 'ワン', 'ツー', 'スリー'];

/** サイバーコム2.0 as 二・〇, 二点〇 and ツーポイントゼロ. */
function decimalsInJapanese(name: string): string[] {
  const written = (whole: string, part: string): string[] => [
    ...['・', '点'].map((point) => inKanjiDigits(whole) + point + inKanjiDigits(part)),
    ...['ゼロ', 'オー'].map(
      (zero) =>
        `${KATAKANA_DIGITS[Number(whole)] ?? whole}ポイント${part === '0' ? zero : (KATAKANA_DIGITS[Number(part)] ?? part)}`,
    ),
  ];
  const [, whole = '', part = ''] = DECIMAL.exec(name) ?? [];
  return written(whole, part).map((number) => name.replace(DECIMAL, number));
}

function inJapanese(name: string): string[] {
  if (DECIMAL.test(name)) return decimalsInJapanese(name);
  const inUnits = (number: string): string => (YEAR.test(number) ? inKanjiDigits(number) : inKanjiUnits(number));
  return [inKanjiDigits, inUnits].map((write) => name.replace(/\d+/g, write));
}

/** The parts of a name between its numbers, and the readings of those. */
function inEnglish(name: string): string[] {
  const numbers = (name.match(RUN) ?? []).map(readings);
  if (numbers.some((forms) => forms.length === 0)) return [];
  const between = name.split(RUN).map((part) => part.trim());
  const mixtures = numbers.reduce((product, forms) => product * forms.length, 1);
  const put = (chosen: readonly string[]): string =>
    between
      .map((part, index) => `${part} ${chosen[index] ?? ''}`)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  if (numbers.length > 1 && mixtures > MOST_MIXTURES)
    return ZEROS.map((_, turn) => put(numbers.map((forms) => forms[turn] ?? forms[0] ?? '')));
  return numbers
    .reduce<string[][]>((lists, forms) => lists.flatMap((list) => forms.map((form) => [...list, form])), [[]])
    .map(put);
}

/**
 * A name with its numbers as they are spoken and set down from speech: "executive order one three six three six",
 * "thirteen six thirty-six", "NSPM thirteen", 大統領令一三六三六号, 第九回. Empty for a name without a number.
 */
export function spokenNames(name: string): string[] {
  const plain = name.normalize('NFKC');
  // "2+2" and "G7" are read in one way only, under which the data has them.
  if (!/\d/.test(plain) || plain.includes('+')) return [];
  const isShort = SERIES_AND_NUMBER.test(plain);
  const found = JAPANESE.test(plain) ? [] : inEnglish(plain);
  if (isShort || JAPANESE.test(plain)) found.push(...inJapanese(isShort ? plain.replace(/[- ]/g, '') : plain));
  return [...new Set(found)].filter((other) => other !== plain);
}

/** Series whose numbers are so large that they are said alone, and the words that must be near then. */
const SERIES: readonly { name: RegExp; needs: readonly string[] }[] = [
  { name: /^Executive Order (\d{5})$/i, needs: ['executive order', 'order', 'EO', 'E.O.', '大統領令'] },
  {
    name: /^(?:.*\W)?section (\d{4})$/i,
    needs: ['section', 'NDAA', 'authorization act', '国防授権法'],
  },
];
/** What is counted is no number of a text. */
const COUNTED = [
  'acres',
  'dollars',
  'people',
  'troops',
  'jobs',
  'percent',
  'yen',
  'euros',
  'ドル',
  '万円',
  '億円',
  '人の',
  '台の',
];

/** "13800", or "thirteen eight hundred", for the order of that number where an order is spoken of. */
export function numbersAlone(records: readonly LinkableRecord[]): AmbiguousSurface[] {
  return records.flatMap((record) =>
    SERIES.flatMap(({ name, needs }): AmbiguousSurface[] => {
      const number = [record.nameEn, ...record.aliasesEn].flatMap((words) => name.exec(words)?.[1] ?? [])[0];
      if (number === undefined) return [];
      const rules = { needs: [...needs], unless: COUNTED, cues: {} };
      return [{ surface: number, kind: 'generic', candidates: [record.id], default: null, hint: '', ...rules }];
    }),
  );
}
