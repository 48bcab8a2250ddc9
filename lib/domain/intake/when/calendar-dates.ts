import { ERA_BASE } from '../../eras';
import { allMatches } from '../../matches';
import { TakenRanges } from '../text/taken-ranges';
import { NUMERAL, readNumeral } from './numerals';
import { scanPartialDates, type PartialDate, type PartialDay } from './partial-dates';
import { WEEKDAY_SIGNS, weekdayOfName } from './weekdays';

export type DayParts = { year: number | null; month: number; day: number };

/**
 * A calendar date as the text writes it, [from, to) of the folded words. `lastDay` when it names several days.
 * `swapped` holds the other reading of a date like 10/8/2024; `isBare` marks month/day pairs such as "9/20" that count
 * as a date only where one is expected.
 */
export type DateMention = DayParts & {
  from: number;
  to: number;
  lastDay: DayParts | null;
  weekday: number | null;
  swapped: DayParts | null;
  isBare: boolean;
  /** A day told without its month ("tomorrow", "by the 31st"); month and day are then 0. */
  partial: PartialDay | null;
};

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)';
const WEEKDAY =
  '(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday|s)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?|MON(?:DAY)?|TUE(?:SDAY)?|WED(?:NESDAY)?|THU(?:RSDAY)?|FRI(?:DAY)?|SAT(?:URDAY)?|SUN(?:DAY)?)';
const DAY_BEFORE = `(?:\\b(${WEEKDAY})\\.?,?\\s{1,3}(?:the\\s)?)?`;
const DAY_AFTER = `(?:,?\\s?\\(?(${WEEKDAY})\\b\\.?\\)?)?`;
const ORDINAL = '(?:st|nd|rd|th)?';
const NOT_A_CLOCK = '(?!\\s?(?::\\d|[ap]\\.?m\\b))';
const SIGN_AFTER = `(?:\\s?(?:[(（]([${WEEKDAY_SIGNS}])(?:曜日?)?(?:[・,/][^)）]{1,4})?[)）]|([${WEEKDAY_SIGNS}])曜日?))?`;

const MONTH_FIRST = new RegExp(
  `${DAY_BEFORE}\\b(${MONTH})\\b\\.?\\s{1,3}(\\d{1,2})${ORDINAL}\\b${NOT_A_CLOCK}(?:\\s?(?:-|~|to|and|&)\\s?(?:${WEEKDAY},?\\s)?(?:(${MONTH})\\b\\.?\\s)?(\\d{1,2})${ORDINAL}\\b${NOT_A_CLOCK})?(?:,?\\s{1,3}((?:19|20)\\d{2})\\b)?${DAY_AFTER}`,
  'g',
);
const DAY_FIRST = new RegExp(
  `${DAY_BEFORE}\\b(\\d{1,2})${ORDINAL}(?:\\s?(?:-|~|to|and|&)\\s?(\\d{1,2})${ORDINAL})?\\s{1,2}(?:of\\s)?(${MONTH})\\b\\.?,?(?:\\s{1,3}((?:19|20)\\d{2})\\b)?${DAY_AFTER}`,
  'g',
);
const YEAR_FIRST = new RegExp(
  `${DAY_BEFORE}(?<![\\d/.-])(\\d{4})([-/.])(\\d{1,2})\\3(\\d{1,2})(?![\\d/-])${SIGN_AFTER}${DAY_AFTER}`,
  'g',
);
const NUMERIC = new RegExp(
  `${DAY_BEFORE}(?<![\\d/.-]|\\d:)(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])${SIGN_AFTER}${DAY_AFTER}`,
  'g',
);
const JAPANESE_YEAR = `(?:(令和|平成|昭和|R|H)\\s?(${NUMERAL})\\s?年|(?:西暦)?((?<!\\d)\\d{4}|[〇一二三四五六七八九]{4})\\s?年)`;
const YEAR_GLOSS = '(?:\\s?\\((?:(?:19|20)\\d{2}|令和\\s?(?:元|\\d{1,2}))年?\\)\\s?年?)?';
const JAPANESE = new RegExp(
  `${JAPANESE_YEAR}?${YEAR_GLOSS}\\s{0,2}(${NUMERAL})\\s?月\\s?(${NUMERAL})\\s?日(?!間|本)${SIGN_AFTER}`,
  'g',
);
/** "9月末日までに", "by the end of September": the last day of a month, where something is due by then. */
const JAPANESE_MONTH_END = new RegExp(
  `${JAPANESE_YEAR}?${YEAR_GLOSS}\\s{0,2}(${NUMERAL})\\s?月末日?(?=\\s?(?:まで|迄|必着|締|〆|を(?:目|期)))`,
  'g',
);
const MONTH_END = new RegExp(
  `(?<=\\b(?:by|before|until|no later than)\\s(?:the\\s)?)end of (${MONTH})\\b(?!\\.?\\s\\d{1,2}\\b)(?:\\s((?:19|20)\\d{2})\\b)?`,
  'g',
);
const ERA_POINTS = /(?<![A-Za-z])([RH])(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?!\d)/g;
const ERA_START: Readonly<Record<string, number>> = { ...ERA_BASE, R: ERA_BASE.令和 ?? 0, H: ERA_BASE.平成 ?? 0 };

function monthOfName(name: string | undefined): number {
  return name === undefined ? 0 : MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isPossible(parts: DayParts): boolean {
  return parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 31;
}

type Draft = Omit<DateMention, 'from' | 'to'>;

function mention(
  parts: DayParts,
  { lastDay = null, weekday = null, swapped = null, isBare = false, partial = null }: Partial<Draft> = {},
): Draft | null {
  if (!isPossible(parts)) return null;
  const { year, month, day } = parts;
  return { year, month, day, lastDay, weekday, swapped, isBare, partial };
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : readNumeral(text);
}

function readMonthFirst(match: RegExpMatchArray): Draft | null {
  const [, before, month, day, lastMonth, lastDay, year, after] = match;
  const parts = { year: number(year), month: monthOfName(month), day: number(day) ?? 0 };
  const last =
    lastDay === undefined ? null : { ...parts, month: monthOfName(lastMonth ?? month), day: Number(lastDay) };
  return mention(parts, { lastDay: last, weekday: weekdayOfName(before ?? after) });
}

function readDayFirst(match: RegExpMatchArray): Draft | null {
  const [, before, day, lastDay, month, year, after] = match;
  const parts = { year: number(year), month: monthOfName(month), day: number(day) ?? 0 };
  const last = lastDay === undefined ? null : { ...parts, day: Number(lastDay) };
  return mention(parts, { lastDay: last, weekday: weekdayOfName(before ?? after) });
}

function readYearFirst(match: RegExpMatchArray): Draft | null {
  const [, before, year, , month, day, sign, bareSign, after] = match;
  const parts = { year: number(year), month: Number(month), day: Number(day) };
  return mention(parts, { weekday: weekdayOfName(before ?? sign ?? bareSign ?? after) });
}

/** "10/8/2024": month first unless that is impossible; the other reading is kept. Without a year it counts as bare. */
function readNumeric(match: RegExpMatchArray): Draft | null {
  const [, before, first, second, year, sign, bareSign, after] = match;
  const fullYear = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  const weekday = weekdayOfName(before ?? sign ?? bareSign ?? after);
  const monthFirst = { year: fullYear, month: Number(first), day: Number(second) };
  const dayFirst = { year: fullYear, month: Number(second), day: Number(first) };
  const isBare = year === undefined && weekday === null;
  if (!isPossible(monthFirst)) return mention(dayFirst, { weekday, isBare });
  const isAmbiguous = isPossible(dayFirst) && monthFirst.month !== monthFirst.day && sign === undefined;
  return mention(monthFirst, { weekday, isBare, swapped: isAmbiguous ? dayFirst : null });
}

function readJapanese(match: RegExpMatchArray): Draft | null {
  const [, era, eraYear, year, month, day, sign, bareSign] = match;
  const counted = era === undefined ? null : (ERA_START[era] ?? 0) + (number(eraYear) ?? 0);
  const parts = { year: counted ?? number(year), month: number(month) ?? 0, day: number(day) ?? 0 };
  return mention(parts, { weekday: weekdayOfName(sign ?? bareSign) });
}

/** Of a February whose year is left out the 28th: no later day is safe. */
function monthEnd(year: number | null, month: number): Draft | null {
  const day = month < 1 || month > 12 ? 0 : new Date(Date.UTC(year ?? 2001, month, 0)).getUTCDate();
  return mention({ year, month, day });
}

function readJapaneseMonthEnd(match: RegExpMatchArray): Draft | null {
  const [, era, eraYear, year, month] = match;
  const counted = era === undefined ? null : (ERA_START[era] ?? 0) + (number(eraYear) ?? 0);
  return monthEnd(counted ?? number(year), number(month) ?? 0);
}

function readMonthEnd([, month, year]: RegExpMatchArray): Draft | null {
  return monthEnd(number(year), monthOfName(month));
}

function readEraPoints(match: RegExpMatchArray): Draft | null {
  const [, era, year, month, day] = match;
  return mention({ year: (ERA_START[era ?? ''] ?? 0) + Number(year), month: Number(month), day: Number(day) });
}

type Reader = {
  /** Without this no date of the form is there; looked for first, since the pattern itself tries at every sign. */
  needs: RegExp;
  pattern: RegExp;
  read: (match: RegExpMatchArray) => Draft | null;
};

const MONTH_NAME = new RegExp(`\\b${MONTH}\\b`);
const READERS: readonly Reader[] = [
  { needs: /月/, pattern: JAPANESE, read: readJapanese },
  { needs: /月末/, pattern: JAPANESE_MONTH_END, read: readJapaneseMonthEnd },
  { needs: /\bend of [A-Z]/, pattern: MONTH_END, read: readMonthEnd },
  { needs: /\d{4}[-/.]\d/, pattern: YEAR_FIRST, read: readYearFirst },
  { needs: MONTH_NAME, pattern: MONTH_FIRST, read: readMonthFirst },
  { needs: MONTH_NAME, pattern: DAY_FIRST, read: readDayFirst },
  { needs: /[RH]\d/, pattern: ERA_POINTS, read: readEraPoints },
  { needs: /\d\/\d/, pattern: NUMERIC, read: readNumeric },
];

/** "from the 3rd to the 10th" of something that is moved: two dates, and no days in between. */
export function isMoved(folded: string, from: number, to: number): boolean {
  const before = folded.slice(Math.max(0, from - 40), from);
  return (
    /^[^。\n、]{0,16}?(?:に|へ)(?:変更|延期|繰り?[上下])/.test(folded.slice(to, to + 30)) ||
    /\b(?:moved|changed|rescheduled|shifted|postponed|put back|brought forward)\b[^.\n]{0,16}\bfrom\s(?:the\s)?$/i.test(
      before,
    )
  );
}

/** "10月8日～9日", "30 June - 2 July 2025": two dates with only a dash between them become one of several days. */
function joinRanges(folded: string, mentions: DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const next of mentions) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : folded.slice(last.to, next.from);
    if (
      last !== undefined &&
      last.lastDay === null &&
      /^\s{0,2}(?:-|~|to|から|through|until)\s{0,2}$/.test(between) &&
      !isMoved(folded, last.from, next.to)
    ) {
      last.lastDay = { year: next.year ?? last.year, month: next.month, day: next.day };
      last.year ??= next.year;
      last.to = next.to;
    } else joined.push(next);
  }
  return joined.map((entry) => closeRange(folded, entry));
}

/** "3月10日（月）～12日（水）": the last day without its month. */
function closeRange(folded: string, entry: DateMention): DateMention {
  if (entry.lastDay !== null) return entry;
  const tail = /^\s?(?:-|~|から|・|、)\s?(\d{1,2})日(?!間)(?:\([日月火水木金土][^)]{0,4}\))?/.exec(
    folded.slice(entry.to, entry.to + 20),
  );
  const day = Number(tail?.[1] ?? 0);
  if (tail === null || day <= entry.day || day > 31) return entry;
  return { ...entry, lastDay: { year: entry.year, month: entry.month, day }, to: entry.to + tail[0].length };
}

function toMention({ from, to, partial }: PartialDate): DateMention {
  const none = { year: null, month: 0, day: 0, lastDay: null, weekday: null, swapped: null };
  return { ...none, from, to, partial, isBare: true };
}

/** All calendar dates in folded words, in order, without overlaps. Nothing is resolved: a missing year stays null. */
export function scanDates(folded: string): DateMention[] {
  if (!/\d|[月明週今本]|EOD|COB|\b(?:by|due|tomorrow)\b/i.test(folded)) return [];
  const found: DateMention[] = [];
  const taken = new TakenRanges(folded.length);
  for (const { needs, pattern, read } of READERS) {
    if (!needs.test(folded)) continue;
    for (const match of allMatches(folded, pattern)) {
      const draft = read(match);
      const lead = match[0].length - match[0].trimStart().length;
      const from = match.index + lead;
      const to = match.index + match[0].replace(/[\s.,]+$/, '').length;
      if (draft === null || !taken.take(from, to)) continue;
      found.push({ ...draft, from, to });
    }
  }
  const full = joinRanges(
    folded,
    found.sort((a, b) => a.from - b.from),
  );
  const partial = scanPartialDates(folded).filter(
    (day) => !full.some((date) => day.from < date.to && date.from < day.to),
  );
  return [...full, ...partial.map(toMention)].sort((a, b) => a.from - b.from);
}
