import { ERA_BASE } from '../eras';

const DECIDED = '(?:に(?:閣議決定|策定|決定|公表|改定|改訂|発表)(?:された|した))';
const MONTH_AND_DAY = '(?:\\d{1,2}月(?:\\d{1,2}日)?)?';
const LEFT_ENGLISH = /(?:^|[^\d.,])((?:19|20)\d{2})\s+$/;
/** "Twenty eighteen", "two thousand eighteen", as transcripts have it. */
const SPOKEN = /(?:twenty|two thousand(?: and)?)[ -]((?:twenty[ -])?\w+)\s+$/i;
const SPOKEN_NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const LEFT_WESTERN = new RegExp(`(?:^|\\D)((?:19|20)\\d{2})年${MONTH_AND_DAY}(?:${DECIDED}|の|版の?)?$`);
const LEFT_ERA = new RegExp(
  `(令和|平成)(\\d{1,2}|[元一二三四五六七八九十]{1,3})年${MONTH_AND_DAY}(?:${DECIDED}|の|版の?)?$`,
);
const RIGHT = /^\s*(?:(?:of|from|dated)\s+)?[(（]?((?:19|20)\d{2})(?!\d|-\d{2}-|[-–]\d{4}|年度予算)/;
const WINDOW = 40;
const MAY_HOLD_YEAR = /[12１２年]|twenty|thousand/i;

const KANJI_DIGITS = '〇一二三四五六七八九';

/** 3, 三, 元 (the first), 二十七 or 二〇一五. */
export function kanjiNumber(text: string): number {
  if (text === '元') return 1;
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[〇一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((digit) => String(KANJI_DIGITS.indexOf(digit))).join(''));
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const decades = text.includes('十') ? Math.max(1, KANJI_DIGITS.indexOf(tens || '一')) : 0;
  return decades * 10 + Math.max(0, ones === '' ? 0 : KANJI_DIGITS.indexOf(ones));
}

function spokenYear(left: string): number | null {
  const words = SPOKEN.exec(left)?.[1]?.toLowerCase().split(/[ -]/) ?? [];
  const values = words.map((word) => SPOKEN_NUMBERS.indexOf(word) + 1);
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 0 || values.includes(0) || sum < 10 ? null : 2000 + sum;
}

/** 二〇二二年, as the records of the Diet have it. */
function withDigits(left: string): string {
  return left.replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year].map((digit) => String(KANJI_DIGITS.indexOf(digit))).join(''),
  );
}

/**
 * The year that stands beside a name, in any of the ways in which texts name a strategy by its year: "the 2021 X",
 * "X of 2021", "X (2021)", 2021年のX, 令和3年に閣議決定されたX. Null when there is none. `start` is where the name begins,
 * its nation included; "in 2024" after a name is when something happens, not its year.
 */
export function yearBeside(text: string, start: number, end: number): number | null {
  const from = Math.max(0, start - WINDOW);
  if (!MAY_HOLD_YEAR.test(text.slice(from, start)) && !MAY_HOLD_YEAR.test(text.slice(end, end + WINDOW))) return null;
  const left = withDigits(text.slice(from, start).normalize('NFKC'));
  const western = LEFT_ENGLISH.exec(left) ?? LEFT_WESTERN.exec(left);
  if (western?.[1] !== undefined) return Number(western[1]);
  const [, era, year] = LEFT_ERA.exec(left) ?? [];
  if (era !== undefined && year !== undefined) return (ERA_BASE[era] ?? 0) + kanjiNumber(year);
  const spoken = spokenYear(left);
  if (spoken !== null) return spoken;
  const right = RIGHT.exec(text.slice(end, end + WINDOW).normalize('NFKC'));
  return right?.[1] === undefined ? null : Number(right[1]);
}
