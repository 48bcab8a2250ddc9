import { dayNumber, dayOf, weekdayOf } from './calendar-days';
import type { Range } from './ranges';
import { kanjiNumber } from './years';

/** A date that is told in a text ("last Friday", 先月二十日), as the days (counted from 1970) that it can mean. */
export type ToldDate = Range & { first: number; last: number };

type Days = readonly [first: number, last: number];
/** Words for a date; `days` is told the day (counted from 1970) on which they are said. Null: no date after all. */
type Telling = { words: RegExp; days: (groups: Record<string, string | undefined>, today: number) => Days | null };

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAYS_JA = '日月火水木金土';
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SPOKEN_DAYS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const COUNTS = 'one two three four five six seven eight nine ten'.split(' ');
const SEASONS: Record<string, Days> = {
  spring: [3, 5],
  summer: [6, 8],
  fall: [9, 11],
  autumn: [9, 11],
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  暮れ: [12, 12],
  年末: [12, 12],
  末: [12, 12],
};

function yearOf(day: number): number {
  return Number(dayOf(day).slice(0, 4));
}

function monthOf(day: number): number {
  return Number(dayOf(day).slice(5, 7));
}

function firstOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000;
}

/** Months count on over the ends of years. */
function month(year: number, number: number): Days {
  return [firstOfMonth(year, number), firstOfMonth(year, number + 1) - 1];
}

function months(year: number, [from, to]: Days): Days {
  return [firstOfMonth(year, from), firstOfMonth(year, to + 1) - 1];
}

function year(number: number): Days {
  return months(number, [1, 12]);
}

function dayIn([first, last]: Days, day: number): Days | null {
  return day < 1 || first + day - 1 > last ? null : [first + day - 1, first + day - 1];
}

/** The last one that is not after today: "in May", "May 11th", 五月十一日. */
function latest(today: number, number: number, day: number | null): Days | null {
  const of = (inYear: number): Days | null =>
    day === null ? month(inYear, number) : dayIn(month(inYear, number), day);
  const now = of(yearOf(today));
  return now !== null && now[0] <= today ? now : of(yearOf(today) - 1);
}

/** "On the fourth", 六日に: of this month or the last. */
function latestDay(today: number, day: number): Days | null {
  const now = dayIn(month(yearOf(today), monthOf(today)), day);
  return now !== null && now[0] <= today ? now : dayIn(month(yearOf(today), monthOf(today) - 1), day);
}

function latestWeekday(today: number, weekday: number): number {
  return today - ((weekdayOf(today) - weekday + 7) % 7);
}

function count(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  return COUNTS.indexOf(words.toLowerCase()) + 1 || (/^an?$/i.test(words) ? 1 : 2);
}

/** 4th, fourth, twenty-second. */
function dayOfMonth(words: string): number {
  const digits = /^\d+/.exec(words)?.[0];
  if (digits !== undefined) return Number(digits);
  const [tens, ones = tens] = words.toLowerCase().split(/[- ]/);
  const base = ones === tens ? 0 : tens === 'thirty' ? 30 : 20;
  if (tens === 'thirtieth') return 30;
  return base + SPOKEN_DAYS.indexOf(ones ?? '') + 1;
}

function ago(today: number, number: number, unit: string): Days {
  if (/^day|日/.test(unit)) return [today - number - 1, today - number + 1];
  if (/^week|週/.test(unit)) return [today - 7 * number - 4, today - 7 * number + 4];
  return [today - 31 * number - 16, today - 30 * number + 16];
}

/** With their capital: "may" and "march" are words. */
const MONTH = MONTHS.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|');
const ORDINAL = `\\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:${SPOKEN_DAYS.slice(0, 9).join('|')})|${SPOKEN_DAYS.join('|')}|thirtieth`;
const N = '[\\d〇一二三四五六七八九十元]{1,4}';

const ENGLISH: readonly Telling[] = [
  { words: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi, days: (_, today) => [today - 1, today] },
  { words: /\byesterday\b/gi, days: (_, today) => [today - 1, today - 1] },
  {
    words:
      /\b(?<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|a few) (?<unit>day|week|month)s? ago\b/gi,
    days: ({ count: words = '', unit = '' }, today) => ago(today, count(words), unit),
  },
  { words: /\blast week(?:end)?\b/gi, days: (_, today) => [today - 13, today - 1] },
  { words: /\bthis (?:past )?week\b/gi, days: (_, today) => [today - 6, today] },
  { words: /\blast month\b/gi, days: (_, today) => month(yearOf(today), monthOf(today) - 1) },
  { words: /\bthis month\b/gi, days: (_, today) => [month(yearOf(today), monthOf(today))[0], today] },
  { words: /\blast year\b/gi, days: (_, today) => year(yearOf(today) - 1) },
  { words: /\b(?:earlier )?this year\b/gi, days: (_, today) => [year(yearOf(today))[0], today] },
  {
    words: /\b(?<which>last|this)(?: past)? (?<season>spring|summer|fall|autumn)\b/gi,
    days: ({ which = '', season = '' }, today) => {
      const now = months(yearOf(today), SEASONS[season.toLowerCase()] ?? [1, 12]);
      const isThisYear = now[0] <= today && (which.toLowerCase() === 'this' || now[1] < today);
      return isThisYear ? now : months(yearOf(today) - 1, SEASONS[season.toLowerCase()] ?? [1, 12]);
    },
  },
  {
    words: new RegExp(
      `\\b(?<last>last )?(?<day>${WEEKDAYS.join('|')})(?:['’]s)?\\b(?! (?:morning )?(?:will|we will|next))`,
      'gi',
    ),
    days: ({ last, day = '' }, today) => {
      const recent = latestWeekday(today, WEEKDAYS.indexOf(day.toLowerCase()));
      return last === undefined ? [recent, recent] : [recent - 7, Math.min(recent, today - 1)];
    },
  },
  {
    words: new RegExp(
      `\\b(?<month>${MONTH}),? (?:the )?(?<day>${ORDINAL}|\\d{1,2})(?!\\d)(?:,? (?<year>(?:19|20)\\d\\d))?`,
      'g',
    ),
    days: ({ month: name = '', day = '', year: inYear }, today) => {
      const number = MONTHS.indexOf(name.toLowerCase()) + 1;
      return inYear === undefined
        ? latest(today, number, dayOfMonth(day))
        : dayIn(month(Number(inYear), number), dayOfMonth(day));
    },
  },
  {
    words: new RegExp(`\\b(?<month>${MONTH})(?:,? (?<year>(?:19|20)\\d\\d))(?!\\d)`, 'g'),
    days: ({ month: name = '', year: inYear = '' }) => month(Number(inYear), MONTHS.indexOf(name.toLowerCase()) + 1),
  },
  {
    words: new RegExp(
      `\\b(?:in|from|since|of|last|this|that|back in) (?<month>${MONTH})\\b(?!,? (?:the )?(?:${ORDINAL}|\\d))`,
      'g',
    ),
    days: ({ month: name = '' }, today) => latest(today, MONTHS.indexOf(name.toLowerCase()) + 1, null),
  },
  {
    words: new RegExp(
      `\\b(?:on|of|from) the (?<day>${ORDINAL})\\b(?! (?:of|floor|amendment|century|meeting|time|round|page))`,
      'gi',
    ),
    days: ({ day = '' }, today) => latestDay(today, dayOfMonth(day)),
  },
  {
    words: /\b(?:in|of|from|the) (?<year>(?:19|20)\d\d)(?!\d)/gi,
    days: ({ year: number = '' }) => year(Number(number)),
  },
];

/** The year that 去年 or 二〇一五年 means; that of the last such month where none is told. */
function japaneseYear(words: string | undefined, era: string | undefined, today: number): number | null {
  if (words === undefined) return null;
  if (/^[去昨]/.test(words)) return yearOf(today) - 1;
  if (/^(?:一昨|おととし)/.test(words)) return yearOf(today) - 2;
  if (/^[今本]/.test(words)) return yearOf(today);
  const number = kanjiNumber(words.replace('年', ''));
  return era === '令和' ? 2018 + number : era === '平成' ? 1988 + number : number;
}

const JAPANESE: readonly Telling[] = [
  { words: /本日|今日|きょう|今朝|けさ|今晩/g, days: (_, today) => [today - 1, today] },
  { words: /一昨日|おととい/g, days: (_, today) => [today - 2, today - 2] },
  { words: /(?<!一)昨日|きのう|昨夜|昨晩/g, days: (_, today) => [today - 1, today - 1] },
  { words: /先日|このほど|このたび|先頃|先ごろ/g, days: (_, today) => [today - 31, today] },
  {
    words: new RegExp(`(?<count>${N}|数)(?<unit>日|週間|[かカヶヵケ]月)前`, 'g'),
    days: ({ count: words = '', unit = '' }, today) => ago(today, words === '数' ? 3 : kanjiNumber(words), unit),
  },
  {
    words: /(?<week>先週|今週)の?(?:末|(?<day>[日月火水木金土])曜日?|(?<bare>[土金])(?=[、のにから]))?/g,
    days: ({ week = '', day, bare }, today) => {
      const monday = latestWeekday(today, 1) - (week === '先週' ? 7 : 0);
      const weekday = day ?? bare;
      if (weekday === undefined) return [monday - (week === '先週' ? 3 : 0), Math.min(monday + 6, today)];
      const at = monday + ((WEEKDAYS_JA.indexOf(weekday) + 6) % 7);
      return [at, at];
    },
  },
  {
    words: /(?<![先今]週の?)(?<day>[日月火水木金土])曜日?/g,
    days: ({ day = '' }, today) => {
      const recent = latestWeekday(today, WEEKDAYS_JA.indexOf(day));
      return [recent, recent];
    },
  },
  {
    words: new RegExp(`(?<month>先々月|先月|今月)の?(?:(?<day>${N})日(?![間後以前]))?`, 'g'),
    days: ({ month: which = '', day }, today) => {
      const back = which === '先々月' ? 2 : which === '先月' ? 1 : 0;
      const days = month(yearOf(today), monthOf(today) - back);
      return day === undefined ? days : dayIn(days, kanjiNumber(day));
    },
  },
  {
    words: new RegExp(
      `(?<year>一昨年|おととし|去年|昨年|今年|本年|(?<era>令和|平成)?(?<number>${N})年)(?!度|間|後|以|前|代|までに?)の?(?:(?<season>春|夏|秋|暮れ|年末|末)|元日|(?<month>${N})月(?:の?(?<day>${N})日)?)?`,
      'g',
    ),
    days: ({ year: words, era, number, season, month: inMonth, day }, today) => {
      const inYear = japaneseYear(number ?? words, era, today);
      if (inYear === null || inYear < 1945) return null;
      if (season !== undefined) return months(inYear, SEASONS[season] ?? [1, 12]);
      if (inMonth === undefined) return year(inYear);
      const days = month(inYear, kanjiNumber(inMonth));
      return day === undefined ? days : dayIn(days, kanjiNumber(day));
    },
  },
  {
    words: new RegExp(
      `(?<![年〇一二三四五六七八九十\\d])の?(?<month>${N})月(?!曜|間|以|後|前)(?:の?(?<day>${N})日)?`,
      'g',
    ),
    days: ({ month: inMonth = '', day }, today) => {
      const number = kanjiNumber(inMonth);
      if (number < 1 || number > 12) return null;
      return latest(today, number, day === undefined ? null : kanjiNumber(day));
    },
  },
  {
    words: new RegExp(`(?<![月の〇一二三四五六七八九十\\d])(?<day>${N})日(?=[にの、])`, 'g'),
    days: ({ day = '' }, today) => latestDay(today, kanjiNumber(day)),
  },
  {
    words: /(?<when>この|今年の|昨年の|去年の)(?<season>春|夏|秋)/g,
    days: ({ season = '' }, today) => {
      const now = months(yearOf(today), SEASONS[season] ?? [1, 12]);
      return now[0] <= today ? now : months(yearOf(today) - 1, SEASONS[season] ?? [1, 12]);
    },
  },
];

/** Without which there is no date: nearly all texts have none, or are not asked for it. */
const HAS_KANA = /[ぁ-ん]/;

/**
 * All dates that a text tells, seen from a day (`yyyy-MM-dd`), in no order: both what is counted from that day ("last
 * week", おととい) and what stands by itself ("in May 2015"). Only what lies before that day or on it.
 */
export function toldDatesIn(text: string, asOf: string): ToldDate[] {
  const today = dayNumber(asOf);
  return (HAS_KANA.test(text) ? JAPANESE : ENGLISH).flatMap(({ words, days }): ToldDate[] =>
    [...text.matchAll(words)].flatMap((found) => {
      const told = days(found.groups ?? {}, today);
      if (told === null || told[0] > today) return [];
      return [
        { start: found.index, end: found.index + found[0].length, first: told[0], last: Math.min(told[1], today) },
      ];
    }),
  );
}
