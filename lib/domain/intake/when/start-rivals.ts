import type { Found } from '../draft';
import { weekdayOf, type LocalMoment } from '../../time';
import { spansOf, type Passage } from '../text/passage';
import type { DateCandidate } from './date-candidates';
import { daysBetween, momentAt, resolveDay } from './moments';
import { instantOf } from './other-clocks';

/** A date of the source with its year, and how it got it. */
export type Reading = { candidate: DateCandidate; day: string; isYearAssumed: boolean; hasWrongWeekday: boolean };

const MIN_RIVAL_SCORE = 24;
const RIVAL_MARGIN = 45;
/** A day this near to one with a wrong weekday may well be the one that is meant. */
const NEAR_DAYS = 7;
/** Two clocks that are so near to each other tell one start, and one of them is wrong. */
const MAX_SLIP_MILLISECONDS = 4 * 3_600_000;
/** As far as the day of another place stands behind that of the forum. */
const MAX_BESIDE = 60;
/** Between a date and the next one: it is that of another place. */
const OTHER_PLACE = /米|欧|海岸|現地|時間|日本|\b(?:in|for) (?:[A-Z]|the)|\bcoast\b|\blocal\b/;

/** The start as the candidate itself tells it, with its own time and zone; null when it leaves one of them out. */
export function ownInstant({ candidate, day }: Reading): number | null {
  const { time } = candidate.moment;
  return time?.zone == null ? null : instantOf(momentAt(day, time.start, time.zone.timeZone));
}

/** Candidates that speak of another day than the chosen one, strongly enough to be asked about. */
export function rivalsOf(
  best: Reading,
  readings: readonly Reading[],
  timeWords: Passage | null,
  written: string | null,
): Reading[] {
  const isRelative = best.candidate.moment.date?.partial != null;
  const own = ownInstant(best);
  // "not on 29 January" in the letter: no longer its day in the subject either.
  const given = new Set(readings.flatMap(({ candidate, day }) => (candidate.isSuperseded ? [day] : [])));
  return readings.filter((other) => {
    if (other.candidate.entry === null && given.has(other.day)) return false;
    if (other === best || other.day === best.day || other.candidate.isSuperseded) return false;
    // The same start by the clock of another place, where it is another day.
    if (own !== null && ownInstant(other) === own) return false;
    if (isSlipped(best, other)) return false;
    if (isRelative && other.day === written) return false;
    const isSameStatement =
      isOtherPlacesDay(best, other) ||
      ((other.candidate.words === best.candidate.words || other.candidate.words === timeWords) &&
        other.candidate.moment.time?.zone != null);
    const isSubject = other.candidate.entry === null && other.candidate.score >= 10;
    const isCorrection =
      best.hasWrongWeekday && !other.hasWrongWeekday && Math.abs(daysBetween(best.day, other.day)) <= NEAR_DAYS;
    const isStrong =
      other.candidate.score >= MIN_RIVAL_SCORE &&
      (isCorrection || other.candidate.score >= best.candidate.score - RIVAL_MARGIN);
    const isMeeting = other.candidate.isMeeting && Math.abs(daysBetween(best.day, other.day)) <= NEAR_DAYS;
    return !isSameStatement && (isSubject || isStrong || isMeeting);
  });
}

/** "…, that is 8:00 a.m. on Wednesday, 22 October, in Tokyo": the same start told once more, and whose clock it is. */
const TOLD_AGAIN = /\b(?:that is|that's|which is|this is|it is|i\.e\.|equals|meaning|already|still|or)\b|[=(]/i;
/** No more than such words stand before it on a line of its own. */
const MAX_LEAD = 24;
const PLACE_BEHIND = /^,?\s(?:in|for) (?:the )?[A-Z]/;

function isToldForPlace(between: string, other: Reading): boolean {
  const { moment, words } = other.candidate;
  return (
    moment.time !== null && TOLD_AGAIN.test(between) && PLACE_BEHIND.test(words.folded.slice(moment.to, moment.to + 20))
  );
}

/** "7月11日（木）※米西海岸は7月10日（水）": the day that it is elsewhere, on the same line or on the next. */
function isOtherPlacesDay(best: Reading, other: Reading): boolean {
  if (Math.abs(daysBetween(best.day, other.day)) !== 1) return false;
  const [own, told] = [best.candidate, other.candidate];
  if (own.entry !== null && told.entry?.index === own.entry.index + 1)
    return told.moment.from <= MAX_LEAD && isToldForPlace(told.words.folded.slice(0, told.moment.from), other);
  const [from, to] = [own.moment.to, told.moment.from];
  if (own.words !== told.words || from > to || to - from > MAX_BESIDE) return false;
  const between = own.words.folded.slice(from, to);
  return OTHER_PLACE.test(between) || isToldForPlace(between, other);
}

/** Whether the other tells the start by the clock of another zone, and that clock is wrong by an hour or some. */
function isSlipped(best: Reading, other: Reading): boolean {
  const [own, told] = [ownInstant(best), ownInstant(other)];
  const zones = [best, other].map((reading) => reading.candidate.moment.time?.zone?.timeZone);
  if (own === null || told === null || own === told || zones[0] === zones[1]) return false;
  return other.candidate.isLabelled && Math.abs(own - told) <= MAX_SLIP_MILLISECONDS;
}

/** The starts that other lines tell by the clocks of other zones, where they are not the same instant. */
export function slippedClocks(best: Reading, readings: readonly Reading[]): Found<LocalMoment>[] {
  return readings.flatMap((other) => {
    const { moment, words, isSuperseded } = other.candidate;
    if (words === best.candidate.words || isSuperseded || moment.time === null || !isSlipped(best, other)) return [];
    const value = momentAt(other.day, moment.time.start, moment.time.zone?.timeZone ?? null);
    return [{ value, spans: spansOf(words, moment.from, moment.to), confidence: 0.4, reason: null }];
  });
}

/** A date that leaves its year out, in the year of the forum: near to it also where the weekday would fit another year. */
export function withYearOf(best: Reading, reading: Reading): Reading {
  const { date } = reading.candidate.moment;
  if (reading === best || best.isYearAssumed || date === null || date.year !== null || date.partial !== null)
    return reading;
  const day = resolveDay({ ...date, weekday: null }, { day: best.day, direction: 'nearest' })?.day;
  if (day === undefined || day === reading.day || Math.abs(daysBetween(best.day, day)) > NEAR_DAYS) return reading;
  return { ...reading, day, hasWrongWeekday: date.weekday !== null && weekdayOf(day) !== date.weekday };
}
