import type { DeadlineRule } from '../../deadlines';
import { scanTimes } from './clock-times';
import { localAt } from './moments';

/** Words [from, to) that say by when something is due, and the rule they state. */
export type DueExpression = {
  from: number;
  to: number;
  rule: DeadlineRule;
  precision: 'minute' | 'day';
  /** A date alone behind a colon ("Slides: Friday 3 May"): due only if what stands before it is something owed. */
  isListed?: boolean;
  /** The date was counted from the forum before it was told: due of whatever stands before it. */
  isCounted?: boolean;
};

/** What a time may be counted from. */
export const EVENT_WORD =
  '(?:the |our |your |my )?(?:start(?: time)?|beginning|event|session|webinar|panel|meeting|forum|recording|kick-?off|discussion|seminar|workshop|symposium|hearing|briefing|conference|roundtable|call|show|talk|taping|broadcast|breakfast|lunch|dinner|debate|air(?: ?time)?|we (?:start|begin|go live|meet)|we (?:sit down|gather)|it starts|hand|doors(?:\\sopen(?:ing)?)?|kick-off|tx|the cameras roll)';
/** A time of day as it is told beside a day; the last is only about then. */
export const TIME_OF_DAY =
  "(?:12\\s)?noon|midday|\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\.?|\\d{1,2}:\\d\\d|(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\so'clock";
export const CLOSE_OF_BUSINESS = /\b(?:cob|close of (?:business|play)|eob|end of (?:business|play))\b|業務終了|終業/i;
export const COB_MINUTES = 17 * 60;

function clock(minutes: number): string {
  return localAt('2000-01-01', minutes).slice(11, 16);
}

export function timeIn(words: string | undefined): string | null {
  if (words === undefined) return null;
  if (CLOSE_OF_BUSINESS.test(words)) return clock(COB_MINUTES);
  const time = scanTimes(/^\d{1,2}$/.test(words.trim()) ? `${words}:00` : words)[0];
  return time === undefined ? null : clock(time.start);
}

export function expression(match: RegExpMatchArray, rule: DeadlineRule, precision: 'minute' | 'day'): DueExpression {
  const from = match.index ?? 0;
  return { from, to: from + match[0].trimEnd().length, rule, precision };
}

export function isShort(unit: string): boolean {
  return /^(?:m(?:in|$)|h|分|時間)/i.test(unit);
}

export function minutesOf(count: number, unit: string): number {
  return count * (/^(?:h|時間)/i.test(unit) ? 60 : 1);
}

const TIME_FIRST = new RegExp(`\\b(?:by|at|before)\\s(${TIME_OF_DAY})(?:\\s\\(?[A-Z]{2,5}\\)?)?,?\\s(?:on\\s)?$`, 'i');
const TIME_BEHIND = new RegExp(
  `^(?:,?\\s(?:at|by)\\s|,\\s(?:say,?\\s|at\\s|by\\s)?|\\s\\((?:at |by |say )?)(${TIME_OF_DAY})(?!\\s?(?:-|~|to\\b|until\\b))`,
  'i',
);

/** "by noon, two business days before the meeting", "two days before, 12:00": the time of that day. */
export function timeBeside(folded: string, from: number, to: number): { time: string; to: number } | null {
  const behind = TIME_BEHIND.exec(folded.slice(to, to + 40));
  const told = behind ?? TIME_FIRST.exec(folded.slice(Math.max(0, from - 32), from));
  const time = timeIn(told?.[1]);
  return time === null ? null : { time, to: to + (behind?.[0].length ?? 0) };
}
