import { DeadlineKind, type DuePrecision } from '../../prisma/generated/enums';
import type { DeadlineRule } from './deadlines';
import { isLocalDateTime, isTimeZone } from './time';

/** One deadline of a forum as its page shows it. `seen` names the state that an edit started from. */
export type DeadlineLine = {
  id: string;
  what: string;
  kind: DeadlineKind;
  rule: DeadlineRule;
  precision: DuePrecision;
  dueAt: Date | null;
  openActionCount: number;
  seen: string;
};

/** A rule in words: the key of a sentence (`forum.deadlines.rule.*`) and what it speaks of. */
export type RuleWords = {
  code:
    | 'atStart'
    | 'atEnd'
    | 'minutesBeforeStart'
    | 'hoursBeforeStart'
    | 'minutesAfterEnd'
    | 'hoursAfterEnd'
    | 'sameDay'
    | 'daysBefore'
    | 'daysAfter'
    | 'sameDayAt'
    | 'daysBeforeAt'
    | 'daysAfterAt'
    | 'onDay'
    | 'atTime'
    | 'promptly'
    | 'unresolved';
  params: { count: number; time: string };
};

/** Every kind of deadline, in the order in which a form offers them. */
export const DEADLINE_KINDS = Object.values(DeadlineKind);

const MINUTES_PER_HOUR = 60;
/** `HH:mm`. */
export const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How exact the instant of a rule is; a rule that can never give one has none. */
export function precisionOf(rule: DeadlineRule): DuePrecision {
  switch (rule.type) {
    case 'promptly':
    case 'unresolved':
      return 'NONE';
    case 'absolute':
      return rule.dateOnly ? 'DAY' : 'MINUTE';
    case 'days_before':
    case 'days_after':
      return rule.time === null ? 'DAY' : 'MINUTE';
    default:
      return 'MINUTE';
  }
}

/** The sentence for a rule. Elapsed time is told in hours when it is whole hours; calendar days are never told in hours. */
export function wordsOfRule(rule: DeadlineRule): RuleWords {
  switch (rule.type) {
    case 'promptly':
    case 'unresolved':
      return { code: rule.type, params: { count: 0, time: '' } };
    case 'absolute':
      return { code: rule.dateOnly ? 'onDay' : 'atTime', params: { count: 0, time: '' } };
    case 'before_start':
    case 'after_end':
      return elapsedWords(rule);
    case 'days_before':
    case 'days_after':
      return dayWords(rule);
  }
}

function elapsedWords(rule: { type: 'before_start' | 'after_end'; minutes: number }): RuleWords {
  const isBefore = rule.type === 'before_start';
  if (rule.minutes === 0) return { code: isBefore ? 'atStart' : 'atEnd', params: { count: 0, time: '' } };
  if (rule.minutes % MINUTES_PER_HOUR === 0) {
    const count = rule.minutes / MINUTES_PER_HOUR;
    return { code: isBefore ? 'hoursBeforeStart' : 'hoursAfterEnd', params: { count, time: '' } };
  }
  return { code: isBefore ? 'minutesBeforeStart' : 'minutesAfterEnd', params: { count: rule.minutes, time: '' } };
}

function dayWords(rule: { type: 'days_before' | 'days_after'; days: number; time: string | null }): RuleWords {
  const params = { count: rule.days, time: rule.time ?? '' };
  if (rule.days === 0) return { code: rule.time === null ? 'sameDay' : 'sameDayAt', params };
  if (rule.type === 'days_before') return { code: rule.time === null ? 'daysBefore' : 'daysBeforeAt', params };
  return { code: rule.time === null ? 'daysAfter' : 'daysAfterAt', params };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** A stored rule as a DeadlineRule; anything that is not one has no instant and reads as unresolved. */
export function parseDeadlineRule(json: unknown): DeadlineRule {
  const rule = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {}; // checked field by field
  switch (rule.type) {
    case 'promptly':
      return { type: rule.type };
    case 'before_start':
    case 'after_end':
      if (isCount(rule.minutes)) return { type: rule.type, minutes: rule.minutes };
      break;
    case 'days_before':
    case 'days_after': {
      const time = rule.time ?? null;
      const isTime = time === null || (typeof time === 'string' && WALL_TIME.test(time));
      if (isCount(rule.days) && isTime) return { type: rule.type, days: rule.days, time };
      break;
    }
    case 'absolute':
      return parseAbsolute(rule);
  }
  return { type: 'unresolved' };
}

function parseAbsolute(rule: Record<string, unknown>): DeadlineRule {
  const at = (rule.at ?? {}) as Record<string, unknown>; // checked field by field
  const timeZone = at.timeZone ?? null;
  const isZone = timeZone === null || (typeof timeZone === 'string' && isTimeZone(timeZone));
  if (typeof at.local !== 'string' || !isLocalDateTime(at.local) || !isZone) return { type: 'unresolved' };
  return { type: 'absolute', at: { local: at.local, timeZone }, dateOnly: rule.dateOnly === true };
}

/** `promptly`: owed at once; `ahead`: with an instant to come; `open`: a rule that gives no instant yet; `past`. */
export type DeadlineState = 'promptly' | 'ahead' | 'open' | 'past';
const STATES: DeadlineState[] = ['promptly', 'ahead', 'open', 'past'];

function stateOf({ rule, dueAt }: Pick<DeadlineLine, 'rule' | 'dueAt'>, now: Date): DeadlineState {
  if (rule.type === 'promptly') return 'promptly';
  if (dueAt === null) return 'open';
  return dueAt.getTime() > now.getTime() ? 'ahead' : 'past';
}

/** Deadlines by how they stand at an instant, in their order; what is past with the latest first. Empty groups go. */
export function groupDeadlines<D extends Pick<DeadlineLine, 'rule' | 'dueAt'>>(
  deadlines: D[],
  now: Date,
): { state: DeadlineState; deadlines: D[] }[] {
  return STATES.map((state) => {
    const group = deadlines.filter((deadline) => stateOf(deadline, now) === state);
    return { state, deadlines: state === 'past' ? group.reverse() : group };
  }).filter((group) => group.deadlines.length > 0);
}
