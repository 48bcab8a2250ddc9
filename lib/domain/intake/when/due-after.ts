import type { DeadlineRule } from '../../deadlines';
import { allMatches } from '../../matches';
import { daysOf, daysUntilWeekday } from './day-counts';
import {
  EVENT_WORD,
  expression,
  isShort,
  minutesOf,
  TIME_OF_DAY,
  timeBeside,
  timeIn,
  type DueExpression,
} from './due-parts';
import { ENGLISH_NUMERAL, NUMERAL, readNumeral } from './numerals';
import { weekdayOfName } from './weekdays';

/** Times that are counted from the end of the forum. */

const AFTER = new RegExp(
  `\\b(?:(?:by|no later than|within|in)\\s)?(${ENGLISH_NUMERAL})(?:[\\s-]|(?<=\\d))(full |clear |working |business )?(hours?|hrs?|days?|weeks?|fortnights?|months?)\\s(?:after|following|of)\\s(?:(?:we|you|it|they)\\s(?:close|end|finish|part)(?:e?s)?\\b|(?:the|our)\\s(?:end|close|finish)\\b(?:\\sof\\s${EVENT_WORD})?|${EVENT_WORD})`,
  'gi',
);
/** The event, and that it is over: 大会終了後, シンポジウムの, 放送後. */
const JAPANESE_EVENT =
  '(?:終了|閉会|閉幕|会議|会合|会|開催|イベント|本番|大会|シンポジウム|フォーラム|セミナー|研究会|放送|収録|講演会?|公演)(?:日|終了|当日)?';
const JAPANESE_AFTER = new RegExp(
  `${JAPANESE_EVENT}(?:後|の|から)(?:は、?|、)?\\s?(${NUMERAL})\\s?(時間|日|週間|営業日|か月|ヶ月)(以内|後(?=\\s?(?:まで|迄|にご?(?:提出|返送|返信|回答)|[。)]?$)))`,
  'g',
);
const JAPANESE_TIME = `正午|(?:午前|午後|朝|夕方)?\\s?${NUMERAL}時(?:\\s?${NUMERAL}分|半)?|\\d{1,2}:\\d{2}`;
/** "終了の翌日17時", "翌々日まで", "翌週の金曜": a day after that of the forum. */
const JAPANESE_NEXT = new RegExp(
  `(?:${JAPANESE_EVENT}(?:後)?の?、?)?(翌々日|翌日|翌朝|翌週の?([日月火水木金土])曜?日?)(?:の?\\s?(${JAPANESE_TIME}))?(?:\\s?[A-Z]{2,4})?(?=\\s?(?:まで|迄|必着|締切|〆切|中に|$))`,
  'g',
);
/** "the day after", "by noon the following day", "the morning after, 10:00". */
const DAY_AFTER = new RegExp(
  `\\b(?:by\\s|on\\s)?(?:(${TIME_OF_DAY}),?\\s(?:on\\s)?)?the (?:(?:day|morning|evening) after\\b(?:\\s${EVENT_WORD})?(?!\\s(?:tomorrow|you|i|we|your|that|this|the|receipt|each|every))|(?:next|following) (day|morning)\\b)`,
  'gi',
);
/** "the Monday after", "by noon on the Friday following the event". */
const WEEKDAY_AFTER = new RegExp(
  `\\b(?:(?:by|on|until|before)\\s)?(?:(${TIME_OF_DAY})\\s(?:on\\s)?)?the\\s(Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day\\s(?:after|following)\\b(?:\\s${EVENT_WORD})?`,
  'gi',
);
/** Without any of which none of these is there. */
const SAYS_AFTER =
  /[後翌]|以内|(?:hours?|hrs?|days?|weeks?|fortnights?|months?|morning|evening)\s(?:after|following|of)\b|(?:next|following) (?:day|morning)/i;

function later(match: RegExpMatchArray, days: number, time: string | null): DueExpression[] {
  const precision = time === null ? 'day' : 'minute';
  return days <= 0 ? [] : [expression(match, { type: 'days_after', days, time }, precision)];
}

function countedAfter(folded: string, forumDay: string | null): DueExpression[] {
  return [...allMatches(folded, AFTER), ...allMatches(folded, JAPANESE_AFTER)].flatMap((match) => {
    const isJapanese = /[後内]$/.test(match[0]);
    const unit = (isJapanese ? match[2] : match[3]) ?? 'day';
    const count = readNumeral(match[1] ?? '');
    if (count === null) return [];
    const rule: DeadlineRule = isShort(unit)
      ? { type: 'after_end', minutes: minutesOf(count, unit) }
      : { type: 'days_after', days: daysOf(count, unit, /work|business/i.test(match[0]), forumDay, 1), time: null };
    return [expression(match, rule, isShort(unit) ? 'minute' : 'day')];
  });
}

/** A day told by its place behind that of the forum, with the time of it beside. */
function nextDays(folded: string, isDueLabel: boolean): DueExpression[] {
  return allMatches(folded, DAY_AFTER).flatMap((match) => {
    // "The next day we …" tells what happens then; only a time for it, or "by", makes it the last one.
    const isPlain = match[2] === undefined;
    if (!isPlain && !isDueLabel && match[1] === undefined && !/^by\s/i.test(match[0])) return [];
    const end = match.index + match[0].trimEnd().length;
    const beside = match[1] === undefined ? timeBeside(folded, match.index, end) : null;
    return later(match, 1, beside?.time ?? timeIn(match[1])).map((due) => ({ ...due, to: beside?.to ?? due.to }));
  });
}

function nextWeekdays(folded: string, forumDay: string): DueExpression[] {
  return allMatches(folded, WEEKDAY_AFTER).flatMap((match) => {
    const weekday = weekdayOfName(match[2]);
    return weekday === null ? [] : later(match, daysUntilWeekday(weekday, forumDay, false), timeIn(match[1]));
  });
}

function nextInJapanese(folded: string, forumDay: string | null): DueExpression[] {
  return allMatches(folded, JAPANESE_NEXT).flatMap((match) => {
    // "事後アンケート　終了の翌日 17:00": without a word for the limit it has to say after what.
    if (/^翌/.test(match[0]) && folded.slice(match.index + match[0].length).trim() === '') return [];
    const weekday = weekdayOfName(match[2]);
    if (weekday !== null)
      return forumDay === null ? [] : later(match, daysUntilWeekday(weekday, forumDay, true), timeIn(match[3]));
    return later(match, match[1] === '翌々日' ? 2 : 1, timeIn(match[3]));
  });
}

/** Everything in folded words that is due after the forum. `forumDay`: its day, for working days and weekdays. */
export function scanDueAfter(folded: string, forumDay: string | null, isDueLabel: boolean): DueExpression[] {
  if (!SAYS_AFTER.test(folded)) return [];
  return [
    ...countedAfter(folded, forumDay),
    ...nextDays(folded, isDueLabel),
    ...(forumDay === null ? [] : nextWeekdays(folded, forumDay)),
    ...(folded.includes('翌') ? nextInJapanese(folded, forumDay) : []),
  ];
}
