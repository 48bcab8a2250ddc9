import { ERA_BASE } from '../eras';
import {
  ago,
  dayIn,
  latest,
  latestDay,
  latestWeekday,
  month,
  monthOf,
  months,
  year,
  yearOf,
  type Days,
  type Telling,
} from './telling';
import { kanjiNumber } from './years';

const WEEKDAYS_JA = '日月火水木金土';
const SEASONS: Record<string, Days> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  暮れ: [12, 12],
  年末: [12, 12],
  末: [12, 12],
};
const N = '[\\d〇一二三四五六七八九十元]{1,4}';

/** The year that 去年 or 二〇一五年 means; that of the last such month where none is told. */
function japaneseYear(words: string | undefined, era: string | undefined, today: number): number | null {
  if (words === undefined) return null;
  if (/^[去昨]/.test(words)) return yearOf(today) - 1;
  if (/^(?:一昨|おととし)/.test(words)) return yearOf(today) - 2;
  if (/^[今本]/.test(words)) return yearOf(today);
  const number = kanjiNumber(words.replace('年', ''));
  return (ERA_BASE[era ?? ''] ?? 0) + number;
}

/** Dates as they are told in Japanese. */
export const JAPANESE_DATES: readonly Telling[] = [
  {
    signs: ['日', 'きょう', '朝', 'けさ', '晩'],
    words: /本日|今日|きょう|今朝|けさ|今晩/g,
    days: (_, today) => [today - 1, today],
  },
  { signs: ['一昨日', 'おととい'], words: /一昨日|おととい/g, days: (_, today) => [today - 2, today - 2] },
  { signs: ['昨', 'きのう'], words: /(?<!一)昨日|きのう|昨夜|昨晩/g, days: (_, today) => [today - 1, today - 1] },
  {
    signs: ['先', 'このほど', 'このたび'],
    words: /先日|このほど|このたび|先頃|先ごろ/g,
    days: (_, today) => [today - 31, today],
  },
  {
    signs: ['前'],
    words: new RegExp(`(?<count>${N}|数)(?<unit>日|週間|[かカヶヵケ]月)前`, 'g'),
    days: ({ count: words = '', unit = '' }, today) => ago(today, words === '数' ? 3 : kanjiNumber(words), unit),
  },
  {
    signs: ['週'],
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
    signs: ['曜', '月', '火', '水', '木', '金', '土', '日'],
    words: /(?<![先今]週の?)(?<day>[日月火水木金土])曜日?/g,
    days: ({ day = '' }, today) => {
      const recent = latestWeekday(today, WEEKDAYS_JA.indexOf(day));
      return [recent, recent];
    },
  },
  {
    signs: ['月'],
    words: new RegExp(`(?<month>先々月|先月|今月)の?(?:(?<day>${N})日(?![間後以前]))?`, 'g'),
    days: ({ month: which = '', day }, today) => {
      const back = which === '先々月' ? 2 : which === '先月' ? 1 : 0;
      const days = month(yearOf(today), monthOf(today) - back);
      return day === undefined ? days : dayIn(days, kanjiNumber(day));
    },
  },
  {
    signs: ['年', 'おととし'],
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
    signs: ['月'],
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
    signs: ['年の瀬', '年末', '暮れ', '年明け'],
    words: new RegExp(
      `(?<![今去昨]|昨年の|去年の|一昨年の)(?:(?<end>年の瀬|年末|年の暮れ|暮れ)(?:の(?<day>${N})日|に|、)|(?<start>年明け)の?(?:(?<first>${N})日|に|、))`,
      'g',
    ),
    days: ({ end, day, first }, today) => {
      const words = day ?? first;
      return latest(today, end === undefined ? 1 : 12, words === undefined ? null : kanjiNumber(words));
    },
  },
  {
    signs: ['日'],
    words: new RegExp(`(?<![月の〇一二三四五六七八九十\\d])(?<day>${N})日(?=[にの、])`, 'g'),
    days: ({ day = '' }, today) => latestDay(today, kanjiNumber(day)),
  },
  {
    signs: ['春', '夏', '秋'],
    words: /(?<when>この|今年の|昨年の|去年の)(?<season>春|夏|秋)/g,
    days: ({ season = '' }, today) => {
      const now = months(yearOf(today), SEASONS[season] ?? [1, 12]);
      return now[0] <= today ? now : months(yearOf(today) - 1, SEASONS[season] ?? [1, 12]);
    },
  },
];
