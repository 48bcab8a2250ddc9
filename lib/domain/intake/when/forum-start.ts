import type { DraftWarning, Found, Reason } from '../draft';
import type { LocalMoment } from '../../time';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { inReadingOrder, spansOf, type Passage } from '../text/passage';
import type { TimeMention } from './clock-times';
import { dateCandidates, isWhenEntry, standsAlone, type DateCandidate } from './date-candidates';
import { letterFirst, otherTimes } from './enclosed-papers';
import { assumedZone, type ZoneGuess } from './forum-zone';
import { momentAt, resolveDay, resolveLastDay, type YearAnchor } from './moments';
import { compareZones, instantOf, summerTimeSlip } from './other-clocks';
import { momentsOf } from './readings';
import { ownInstant, rivalsOf, slippedClocks, withYearOf, type Reading } from './start-rivals';
import { isArrival, movedStart, saysStart, startTimeIn } from './start-times';
import { writingDay, yearAnchorOf } from './writing-day';

/**
 * When the forum begins, as read. `day` is known even when the time of day is not. `time` is the mention that gave the
 * time of day, with its end if it is a range; `words` is where it stands.
 */
export type ForumStart = {
  start: Found<LocalMoment> | null;
  readings: Found<LocalMoment>[];
  day: Found<string> | null;
  lastDay: string | null;
  time: TimeMention | null;
  timeWords: Passage | null;
  timeZone: string | null;
  /** The day on which the source was written, from which "tomorrow" counts. */
  writtenDay: string | null;
  /** Other zones in which the source tells the same start. */
  otherZones: string[];
  warnings: DraftWarning[];
};

const MIN_SCORE = 18;
const MIN_LONE_SCORE = 10;

function warning(
  code: string,
  candidates: readonly DateCandidate[],
  params: DraftWarning['params'] = {},
): DraftWarning {
  const spans = candidates.flatMap((candidate) => spansOf(candidate.words, candidate.moment.from, candidate.moment.to));
  return { code, params, spans };
}

function readDays(candidates: readonly DateCandidate[], anchor: YearAnchor): Reading[] {
  return candidates.flatMap((candidate) => {
    const day = candidate.moment.date === null ? null : resolveDay(candidate.moment.date, anchor);
    return day === null ? [] : [{ candidate, ...day }];
  });
}

/** The time of day for a date told without one: the labelled line "Time: …", or a time in the same entry. */
function timeFor(invitation: Invitation, candidate: DateCandidate): { time: TimeMention; words: Passage } | null {
  if (candidate.timedBy !== null) {
    const words = candidate.timedBy.words;
    const time = momentsOf(words).find((moment) => moment.time !== null)?.time;
    return time == null ? null : { time, words };
  }
  const beside = candidate.moment.time;
  if (beside !== null) {
    const other = isArrival(candidate.words, beside) ? startTimeIn(candidate.words, true) : null;
    const told = { time: other ?? beside, words: candidate.words };
    return movedStart(invitation.body, candidate.entry?.index ?? -1, told.time) ?? told;
  }
  const entries = invitation.body;
  const at = candidate.entry === null ? -1 : entries.indexOf(candidate.entry);
  const own = at === -1 ? undefined : entries[at];
  const near = at === -1 ? [] : entries.slice(at + 1, at + 3).filter((entry) => isBesideDate(entry, own));
  for (const entry of [...(own === undefined ? [] : [own]), ...entries.filter(isWhenEntry), ...near]) {
    const time = startTimeIn(entry.words);
    if (time !== null) return { time, words: entry.words };
  }
  return null;
}

/** Right under the date: a line of the same section, or one that tells nothing but a time. */
function isBesideDate(entry: Entry, own: Entry | undefined): boolean {
  if (entry.label === null && entry.topic === own?.topic && entry.topic !== null) return true;
  const [moment] = momentsOf(entry.words);
  if (moment?.time == null || moment.date !== null) return false;
  return (
    standsAlone(entry.words.folded, moment) ||
    (entry.words.text.length <= 90 && saysStart(entry.words)) ||
    (moment.from <= 1 && entry.kind === 'paragraph' && entry.words.text.length <= 90 && entry.topic === null)
  );
}

/** The last of several days: told with the date itself, or with the same first day elsewhere. */
function lastDayOf(best: Reading, readings: readonly Reading[]): string | null {
  const last = (reading: Reading): string | null => {
    const { date } = reading.candidate.moment;
    return date === null || reading.day !== best.day || reading.candidate.score < 0
      ? null
      : resolveLastDay(date, best.day);
  };
  return last(best) ?? readings.map(last).find((day) => day !== null) ?? null;
}

function toStart(
  reading: Reading,
  time: TimeMention,
  words: Passage,
  zone: ZoneGuess | null,
  confidence: number,
): Found<LocalMoment> {
  const { candidate, day } = reading;
  const spans = spansOf(candidate.words, candidate.moment.from, candidate.moment.to);
  const timeSpans =
    words === candidate.words && time.from >= candidate.moment.from && time.to <= candidate.moment.to
      ? []
      : spansOf(words, time.from, time.to);
  const reason: Reason | null = reading.isYearAssumed
    ? { code: 'year_assumed', params: { year: Number(day.slice(0, 4)) } }
    : zone !== null && zone.isAssumed
      ? { code: 'zone_assumed', params: { timeZone: zone.timeZone } }
      : null;
  const timeZone = time.zone?.timeZone ?? zone?.timeZone ?? null;
  const said = inReadingOrder([...spans, ...timeSpans]);
  return { value: momentAt(day, time.start, timeZone), spans: said, confidence, reason };
}

/** Enough speaks for the date: cues around it, or that it is the only one with a weekday or a time. */
function isSupported(best: Reading, readings: readonly Reading[]): boolean {
  const { score, moment } = best.candidate;
  if (score >= MIN_SCORE) return true;
  const isTold = moment.date?.weekday != null || moment.time !== null;
  const isOnly = readings.every((other) => other.day === best.day || other.candidate.score < 0);
  return score >= MIN_LONE_SCORE && isTold && isOnly;
}

/** The same day at another instant in the calendar that came with the letter. */
function otherCalendars(best: Reading, start: LocalMoment, readings: readonly Reading[]): Found<LocalMoment>[] {
  const own = instantOf(start);
  return readings.flatMap((other) => {
    const { candidate, day } = other;
    const { time } = candidate.moment;
    const instant = ownInstant(other);
    if (!candidate.isFromCalendar || day !== best.day || time === null || instant === null || instant === own)
      return [];
    const spans = spansOf(candidate.words, candidate.moment.from, candidate.moment.to);
    return [{ value: momentAt(day, time.start, time.zone?.timeZone ?? null), spans, confidence: 0.4, reason: null }];
  });
}

const NOTHING: ForumStart = {
  start: null,
  readings: [],
  day: null,
  lastDay: null,
  time: null,
  timeWords: null,
  timeZone: null,
  writtenDay: null,
  otherZones: [],
  warnings: [{ code: 'missing_date', params: {}, spans: [] }],
};

/**
 * The start of the forum. The best supported date wins; what contradicts it is kept as further readings with a
 * warning, never settled silently. Without a date, a time or a zone the value stays null or floating, with a warning.
 */
export function findStart(invitation: Invitation, receivedDay: string | null): ForumStart {
  const candidates = dateCandidates(invitation);
  const anchor = yearAnchorOf(invitation, receivedDay, candidates);
  const writtenDay = writingDay(invitation, receivedDay, candidates);
  const ordered = letterFirst(readDays(candidates, anchor).sort((a, b) => b.candidate.score - a.candidate.score));
  const [best] = ordered;
  if (best === undefined || !isSupported(best, ordered)) return { ...NOTHING, writtenDay };
  const readings = ordered.map((reading) => withYearOf(best, reading));
  const warnings: DraftWarning[] = [];
  const superseded = candidates.filter((candidate) => candidate.isSuperseded);
  if (superseded.length > 0) warnings.push(warning('superseded_date_ignored', superseded));
  if (best.isYearAssumed)
    warnings.push(warning('assumed_year', [best.candidate], { year: Number(best.day.slice(0, 4)) }));
  const timed = timeFor(invitation, best.candidate);
  const rivals = rivalsOf(best, readings, timed?.words ?? null, writtenDay);
  const stated = [best, ...rivals];
  const repeated = readings.filter(
    (other) => other !== best && other.day === best.day && !other.candidate.isSuperseded && other.candidate.score > 0,
  );
  const wrongWeekday = [...stated, ...repeated]
    .filter((reading) => reading.hasWrongWeekday)
    .map((reading) => reading.candidate);
  if (wrongWeekday.length > 0) warnings.push(warning('weekday_mismatch', wrongWeekday));
  if (rivals.length > 0)
    warnings.push(
      warning(
        'conflicting_dates',
        stated.map((reading) => reading.candidate),
      ),
    );
  const confidence = rivals.length > 0 || wrongWeekday.length > 0 ? 0.5 : best.candidate.isLabelled ? 0.95 : 0.8;
  const day: Found<string> = {
    value: best.day,
    spans: spansOf(best.candidate.words, best.candidate.moment.from, best.candidate.moment.to),
    confidence,
    reason: null,
  };
  const lastDay = lastDayOf(best, readings);
  if (lastDay !== null) warnings.push(warning('multi_day', [best.candidate], { lastDay }));
  const base = { ...NOTHING, day, lastDay, writtenDay, warnings };
  if (timed === null) {
    warnings.push({ code: 'missing_time', params: {}, spans: day.spans });
    return base;
  }
  const zone = timed.time.zone === null ? assumedZone(invitation, timed.words, timed.time) : null;
  if (zone?.isAssumed === true)
    warnings.push({ code: 'assumed_timezone', params: { timeZone: zone.timeZone }, spans: [] });
  const start = toStart(best, timed.time, timed.words, zone, confidence);
  const { zones, conflicts } = compareZones(best.day, start.value, timed.words, timed.time);
  conflicts.push(...otherCalendars(best, start.value, readings), ...slippedClocks(best, readings));
  const slip = summerTimeSlip(start.value, timed.time);
  if (slip !== null) warnings.push({ code: 'dst_label', params: slip, spans: start.spans });
  if (start.value.timeZone === null) warnings.push({ code: 'missing_timezone', params: {}, spans: start.spans });
  if (conflicts.length > 0) {
    warnings.push({
      code: 'timezone_conflict',
      params: {},
      spans: [...start.spans, ...conflicts.flatMap((other) => other.spans)],
    });
    start.confidence = Math.min(start.confidence, 0.5);
  }
  const elsewhere = otherTimes(start.value, readings);
  if (elsewhere.length > 0) {
    const spans = [...start.spans, ...elsewhere.flatMap((other) => other.spans)];
    warnings.push({ code: 'conflicting_times', params: {}, spans });
    start.confidence = Math.min(start.confidence, 0.5);
  }
  const others = rivals.map((rival) =>
    toStart(
      rival,
      rival.candidate.moment.time ?? timed.time,
      rival.candidate.moment.time === null ? timed.words : rival.candidate.words,
      zone,
      0.4,
    ),
  );
  const alternatives = [...others, ...conflicts, ...elsewhere];
  return {
    ...base,
    start,
    readings: alternatives.length > 0 ? [start, ...alternatives] : [],
    time: timed.time,
    timeWords: timed.words,
    timeZone: start.value.timeZone,
    otherZones: [...new Set(zones)],
  };
}
