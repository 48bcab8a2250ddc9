import { allMatches } from '../../matches';
import { DUE_AFTER, DUE_BEFORE, OTHER_MEETING } from '../words/date-cues';
import { behindTime, scanTimes } from './clock-times';
import { daysOf, daysSinceWeekday } from './day-counts';
import { scanDueAfter } from './due-after';
import {
  CLOSE_OF_BUSINESS,
  COB_MINUTES,
  EVENT_WORD,
  expression,
  isShort,
  minutesOf,
  TIME_OF_DAY,
  timeBeside,
  timeIn,
  type DueExpression,
} from './due-parts';
import type { Passage } from '../text/passage';
import { localAt, resolveDay, type MomentMention, type YearAnchor } from './moments';
import { ENGLISH_NUMERAL, NUMERAL, readNumeral } from './numerals';
import { momentsOf } from './readings';
import { weekdayOfName } from './weekdays';

const BEFORE = new RegExp(
  `\\b(?:(?:by|no later than|not later than|at least|at the latest|within|until)\\s)?(${ENGLISH_NUMERAL})(?:[\\s-]|(?<=\\d))(full |clear |working |business )?(minutes?|mins?|hours?|hrs?|h|days?|weeks?|fortnights?|months?)\\s(?:before(?:hand)?|prior(?: to)?|ahead(?: of)?|in advance(?: of)?|out)\\b(?:\\s(?:to\\s)?(?:the start of\\s)?${EVENT_WORD})?`,
  'gi',
);
const END_OF_BUSINESS = 'cob|close of (?:business|play)|end of (?:(?:the )?day|business|play)';
const DAY_BEFORE = new RegExp(
  `\\b(?:by\\s|on\\s)?(?:(${END_OF_BUSINESS}|lunch\\s?time|${TIME_OF_DAY})(?:\\s\\(?(?:[A-Z]{2,5}\\b|[A-Z][a-z]{2,12} time|(?:Eastern|Central|Mountain|Pacific|local)\\b)\\)?)?,?\\s(?:on\\s)?)?the (?:(?:business|working) )?(?:day|evening|afternoon|night) (?:before|prior)\\b(?:\\s(?:at|by)\\s(\\d{1,2}\\b(?![:\\d]|\\s?[ap]\\.?m|\\so'clock)|${TIME_OF_DAY}))?`,
  'gi',
);
/** "until 9 a.m. EST on the day of the call": a time of the forum's own day. */
const SAME_DAY =
  /\b(?:by|before|until|till|no later than)\s((?:12\s)?noon|midday|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|\d{1,2}:\d\d)(?:\s\(?[A-Z]{2,4}\)?)?,?\s(?:on\s)?(?:the|that)\s(?:same\s|very\s)?(?:day(?:\s(?:of|itself)(?:\s(?:the\s)?[a-z]{3,12})?)?|morning(?:\sof(?:\sthe)?\s[a-z]{3,12})?)\b(?!\s(?:before|prior|after))/gi;
/** "by the day of the broadcast": on the forum's own day at the latest. */
const DAY_OF =
  /\b(?:by|before|until|till|no later than)\sthe\s(?:very\s)?day of (?:the |your |our )?(?:event|broadcast|recording|session|webinar|panel|meeting|forum|hearing|show|talk|debate|discussion|conference|seminar|workshop|roundtable|interview)\b/gi;
const JAPANESE_BEFORE = new RegExp(
  `(?:(?:開催|開始|会議|イベント|本番|当日|収録|公演|実施|登壇|開場|開演|開会|大会)日?の?\\s?)?(${NUMERAL})\\s?(分|時間|営業日|日|週間|か月|ヶ月)前(?:[の、]?\\s?(正午|(?:午前|午後)?\\s?${NUMERAL}時(?:\\s?${NUMERAL}分|半)?))?(?=\\s?(?:まで|に|迄|必着|締切|〆切|の|を(?:期限|締)))`,
  'g',
);
const JAPANESE_DAY = new RegExp(
  `(前々日|前日|当日)(?:の?\\s?(?:(正午|(?:午前|午後|朝|夜|夕方)?\\s?${NUMERAL}時(?:\\s?${NUMERAL}分|半)?|\\d{1,2}:\\d{2}|朝|夕方)))?(?:\\s?\\([^()\\d]{2,8}\\))?(?=\\s?(?:まで|迄|必着|締切|締め切り|〆切|中|を(?:もって)?(?:期限|締)))`,
  'g',
);
/** "the Friday before", "前週の金曜": a weekday counted back from the forum. */
const WEEKDAY_BEFORE =
  /\b(?:(?:by|on|until|before)\s)?(?:(noon|cob|close of business|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|\d{1,2}:\d\d)\s(?:on\s)?)?the\s(Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day\s(?:before|prior|preceding)\b(?!\slast)|前週の?([日月火水木金土])曜?日?(?:の?\s?(正午|(?:午前|午後)?\s?\d{1,2}時(?:半|\d{1,2}分)?))?/gi;
/** "within two weeks of fixing the date", "日程確定後1週間以内": counted from something whose day nobody knows yet. */
const FROM_UNKNOWN = new RegExp(
  `\\bwithin\\s(?:${ENGLISH_NUMERAL})(?:[\\s-]|(?<=\\d))(?:working |business )?(?:hours?|days?|weeks?|months?)\\sof\\s(?:(?:our|your|the|us|my)\\s)?(?:fixing|setting|confirm\\w+|settling|agreeing|announc\\w+|receipt|receiving|accept\\w+|hearing)\\b|(?:日程|日時|開催日)(?:の)?(?:確定|決定)後\\s?(?:${NUMERAL})\\s?(?:日|週間|営業日)以内`,
  'gi',
);
const SAYS_WHEN =
  /\d|[日週月時分前後]|\b(?:eod|cob|due|until|tomorrow|fortnight|before|prior|ahead|advance|after|following|within|by|day|week|hour|month)/i;
const END_OF_DAY = /\b(?:eod|end of (?:the )?day|midnight)\b/i;
/** Behind a date in a list of what is owed: nothing, or the end of its day. */
const ENDS_LISTED =
  /^[\s)]*(?:,?\s?(?:\(?(?:cob|close of business|end of (?:the )?(?:business )?day|eod)\)?))?[\s)]*(?:$|[.;。]\s?(?:$|[A-Z]))/i;
/** Signs that part what is owed from when: a colon, points, a wide gap. */
const LISTED =
  /(?::|[…・]{2,12}|\.{3,12}|\s{3,40}|→)\s{0,3}(?:(?:cob|close of business|noon|end of (?:the )?day|eod)[,\s]{0,3}(?:on\s)?)?$/i;

function beforeWeekday(folded: string, forumDay: string | null): DueExpression[] {
  if (forumDay === null) return [];
  return allMatches(folded, WEEKDAY_BEFORE).flatMap((match) => {
    const weekday = weekdayOfName(match[2] ?? match[3]);
    const time = timeIn(match[1] ?? match[4]);
    const days = weekday === null ? 0 : daysSinceWeekday(weekday, forumDay, match[3] !== undefined);
    const precision = time === null || CLOSE_OF_BUSINESS.test(match[0]) ? 'day' : 'minute';
    return days === 0 ? [] : [expression(match, { type: 'days_before', days, time }, precision)];
  });
}

function relative(words: string, forumDay: string | null, isDueLabel: boolean): DueExpression[] {
  // Behind "締切：" the まで goes without saying.
  const folded = isDueLabel ? `${words}まで` : words;
  const found: DueExpression[] = beforeWeekday(folded, forumDay);
  for (const match of [...allMatches(folded, BEFORE), ...allMatches(folded, JAPANESE_BEFORE)]) {
    const isJapanese = match.length === 4 && /前/.test(match[0]);
    const unit = (isJapanese ? match[2] : match[3]) ?? 'day';
    const count = readNumeral(match[1] ?? '');
    if (count === null) continue;
    if (isShort(unit))
      found.push(expression(match, { type: 'before_start', minutes: minutesOf(count, unit) }, 'minute'));
    else {
      const end = match.index + match[0].trimEnd().length;
      const beside = isJapanese ? null : timeBeside(folded, match.index, end);
      const time = isJapanese ? timeIn(match[3]) : (beside?.time ?? null);
      const isWorking = !isJapanese && /work|business/i.test(match[2] ?? '');
      const days = daysOf(count, unit, isWorking, forumDay, -1);
      const due = expression(match, { type: 'days_before', days, time }, time === null ? 'day' : 'minute');
      found.push({ ...due, to: beside?.to ?? due.to });
    }
  }
  for (const match of allMatches(folded, DAY_BEFORE)) {
    const end = match.index + match[0].trimEnd().length;
    const beside = match[2] === undefined ? timeBeside(folded, 0, end) : null;
    const time = beside?.time ?? timeIn(match[1] ?? match[2]);
    const isExact = time !== null && (beside !== null || !CLOSE_OF_BUSINESS.test(match[0]));
    const days = /\b(?:business|working) day/i.test(match[0]) ? daysOf(1, 'day', true, forumDay, -1) : 1;
    const due = expression(match, { type: 'days_before', days, time }, isExact ? 'minute' : 'day');
    found.push({ ...due, to: beside?.to ?? due.to });
  }
  for (const match of allMatches(folded, SAME_DAY)) {
    const time = timeIn(match[1]);
    found.push(expression(match, { type: 'days_before', days: 0, time }, time === null ? 'day' : 'minute'));
  }
  for (const match of allMatches(folded, DAY_OF))
    found.push(expression(match, { type: 'days_before', days: 0, time: null }, 'day'));
  for (const match of allMatches(folded, JAPANESE_DAY)) {
    const days = match[1] === '当日' ? 0 : match[1] === '前日' ? 1 : 2;
    const time = timeIn(match[2]);
    found.push(expression(match, { type: 'days_before', days, time }, time === null ? 'day' : 'minute'));
  }
  for (const match of allMatches(folded, FROM_UNKNOWN)) found.push(expression(match, { type: 'unresolved' }, 'day'));
  return [...found, ...scanDueAfter(folded, forumDay, isDueLabel)];
}

/** Nothing for a forum is due more than a year from it. */
function isFar(forumDay: string, day: string): boolean {
  return Math.abs(Date.parse(forumDay) - Date.parse(day)) > 400 * 86_400_000;
}

/** "先の案内で 1月21日 とした締切": a time that an earlier letter told, and that holds no longer. */
const TOLD_BEFORE = /(?:先|前|以前|前回)の(?:ご?案内|ご?連絡|お便り|便|メール|通知)で(?:は)?[、\s]{0,2}$/;
const TOLD_SO =
  /^\s?(?:と(?:した|していた|お伝えし|ご案内し|申し上げ)|(?:deadline|date)s?\s(?:in|from|of)\s(?:our|my|the)\s(?:last|first|earlier|previous|old)\b)/i;

/** A date with "by", "no later than", "まで", "締切" at it. A bare time of day is not a deadline but an appointment. */
function absolute(
  folded: string,
  moment: MomentMention,
  anchor: YearAnchor,
  isDueLabel: boolean,
): DueExpression | null {
  const { from, to, date, time } = moment;
  const before = folded.slice(Math.max(0, from - 60), from);
  const after = behindTime(folded.slice(to, to + 24), time);
  if (date === null) return null;
  const isSaid = DUE_BEFORE.test(before) || DUE_AFTER.test(after);
  if (isSaid && (TOLD_BEFORE.test(before) || TOLD_SO.test(after))) return null;
  const isOther = OTHER_MEETING.test(`${before.slice(-30)} ${after}`);
  const isListed = !isSaid && !isDueLabel && LISTED.test(before) && ENDS_LISTED.test(after);
  if (!isSaid && !isListed && !(isDueLabel && !isOther)) return null;
  const day = resolveDay(date, anchor);
  if (day === null) return { from, to, rule: { type: 'unresolved' }, precision: 'day' };
  if (anchor?.direction === 'nearest' && isFar(anchor.day, day.day)) return null;
  const timeZone = time?.zone?.timeZone ?? zoneBeside(folded, to);
  if (time === null) {
    const isBusiness = CLOSE_OF_BUSINESS.test(`${before.slice(-36)} ${after}`);
    const local = localAt(day.day, isBusiness ? COB_MINUTES : 0);
    const rule = { type: 'absolute', at: { local, timeZone }, dateOnly: !isBusiness } as const;
    return { from, to, rule, precision: 'day', isListed };
  }
  const isEndOfDay = time.start === 0 && END_OF_DAY.test(folded.slice(from, to));
  const local = localAt(day.day, isEndOfDay ? 24 * 60 - 1 : time.start);
  return {
    from,
    to,
    rule: { type: 'absolute', at: { local, timeZone }, dateOnly: false },
    precision: isEndOfDay ? 'day' : 'minute',
    isListed,
  };
}

function zoneBeside(folded: string, at: number): string | null {
  const bracket = /^\s?\(([A-Za-z ]{2,24}|[\u3041-\u9fff]{2,8})\)/.exec(folded.slice(at, at + 30));
  return bracket === null ? null : (scanTimes(`0:00 ${bracket[1] ?? ''}`)[0]?.zone?.timeZone ?? null);
}

/** "by 4 p.m. on Tuesday … by noon the same day": the day of the due time told before it, and not that of the forum. */
function onDayTold(folded: string, due: DueExpression, fixed: readonly DueExpression[]): DueExpression {
  const { rule } = due;
  if (rule.type !== 'days_before' || rule.days > 0 || rule.time === null) return due;
  if (!/\b(?:the|that) same (?:very )?day\b/i.test(folded.slice(due.from, due.to))) return due;
  const told = fixed.findLast((other) => other.to <= due.from)?.rule;
  if (told?.type !== 'absolute') return due;
  const local = `${told.at.local.slice(0, 10)}T${rule.time}`;
  return { ...due, rule: { type: 'absolute', at: { ...told.at, local }, dateOnly: false } };
}

const RESTATES =
  /^\s?[,(=]{0,2}\s?(?:(?:that is|i\.e\.|namely|meaning|so|つまり|すなわち)[,、\s]{0,2})?(?:on\s|by\s)?$/i;

/** "5 business days before, that is Tuesday, 9 March, 5 p.m. EST": the day that was counted, told as a date. */
function restatedAs(words: Passage, due: DueExpression, anchor: YearAnchor): DueExpression[] {
  if (due.rule.type !== 'days_before' && due.rule.type !== 'days_after') return [];
  const moment = momentsOf(words).find(({ from, date }) => date !== null && from >= due.to);
  if (moment === undefined || !RESTATES.test(words.folded.slice(due.to, moment.from))) return [];
  const told = absolute(words.folded, moment, anchor, true);
  return told === null || told.rule.type === 'unresolved'
    ? []
    : [{ ...told, from: due.from, isListed: false, isCounted: true }];
}

/** Everything in the words that says by when. `isDueLabel`: the words stand behind a label such as "Deadline:". */
export function scanDueExpressions(words: Passage, anchor: YearAnchor, isDueLabel: boolean): DueExpression[] {
  const { folded } = words;
  // Every way of saying by when has a number, or one of these words.
  if (!SAYS_WHEN.test(folded)) return [];
  const fixed = momentsOf(words)
    .map((moment) => absolute(folded, moment, anchor, isDueLabel))
    .filter((found) => found !== null);
  const forumDay = anchor?.direction === 'nearest' ? anchor.day : null;
  const moving = relative(folded, forumDay, isDueLabel).filter(
    (item) => !fixed.some((other) => item.from < other.to && other.from < item.to),
  );
  const restated = moving.flatMap((item) => restatedAs(words, item, anchor));
  const own = moving.filter((item) => !restated.some((other) => other.from === item.from));
  const told = [...fixed.filter((item) => !restated.some((other) => other.to === item.to)), ...restated];
  return [...told, ...own.map((due) => onDayTold(folded, due, fixed))].sort((a, b) => a.from - b.from);
}
