import type { DraftWarning, Found, Reason } from '../draft';
import { localToInstant, zoneOffsetMinutes, type LocalMoment } from '../../time';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { spansOf, type Passage } from '../text/passage';
import type { TimeMention } from './clock-times';
import { dateCandidates, isWhenEntry, standsAlone, type DateCandidate } from './date-candidates';
import { assumedZone, type ZoneGuess } from './forum-zone';
import { momentAt, resolveDay, resolveLastDay, type YearAnchor } from './moments';
import { momentsOf } from './readings';
import { isArrival, startTimeIn } from './start-times';

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
  /** Other zones in which the source tells the same start. */
  otherZones: string[];
  warnings: DraftWarning[];
};

type Reading = { candidate: DateCandidate; day: string; isYearAssumed: boolean; hasWrongWeekday: boolean };

const MIN_SCORE = 18;
const MIN_RIVAL_SCORE = 24;
const RIVAL_MARGIN = 45;

function warning(
  code: string,
  candidates: readonly DateCandidate[],
  params: DraftWarning['params'] = {},
): DraftWarning {
  const spans = candidates.flatMap((candidate) => spansOf(candidate.words, candidate.moment.from, candidate.moment.to));
  return { code, params, spans };
}

/** What a missing year is counted from: the day of writing, else another full date of the same source. */
export function yearAnchorOf(
  invitation: Invitation,
  receivedDay: string | null,
  candidates: readonly DateCandidate[],
): YearAnchor {
  const written = receivedDay ?? invitation.writtenDay;
  if (written !== null) return { day: written, direction: 'forward' };
  const dated = candidates
    .filter((candidate) => candidate.moment.date?.year != null && candidate.score > 0)
    .sort((a, b) => b.score - a.score)[0];
  const date = dated?.moment.date;
  const day = date == null ? null : resolveDay(date, null);
  return day === null ? null : { day: day.day, direction: 'nearest' };
}

function readDays(candidates: readonly DateCandidate[], anchor: YearAnchor): Reading[] {
  return candidates.flatMap((candidate) => {
    const day = candidate.moment.date === null ? null : resolveDay(candidate.moment.date, anchor);
    return day === null ? [] : [{ candidate, ...day }];
  });
}

/** The time of day for a date told without one: the labelled line "Time: …", or a time in the same entry. */
function timeFor(invitation: Invitation, candidate: DateCandidate): { time: TimeMention; words: Passage } | null {
  const beside = candidate.moment.time;
  if (beside !== null) {
    const other = isArrival(candidate.words, beside) ? startTimeIn(candidate.words, true) : null;
    return { time: other ?? beside, words: candidate.words };
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

function instantOf(moment: LocalMoment): number | null {
  return moment.timeZone === null ? null : localToInstant(moment.local, moment.timeZone).getTime();
}

/** Candidates that speak of another day than the chosen one, strongly enough to be asked about. */
function rivalsOf(best: Reading, readings: readonly Reading[], timeWords: Passage | null): Reading[] {
  return readings.filter((other) => {
    if (other === best || other.day === best.day || other.candidate.isSuperseded) return false;
    const isSameStatement =
      (other.candidate.words === best.candidate.words || other.candidate.words === timeWords) &&
      other.candidate.moment.time?.zone != null;
    const isSubject = other.candidate.entry === null && other.candidate.score >= 10;
    const isStrong =
      other.candidate.score >= MIN_RIVAL_SCORE && other.candidate.score >= best.candidate.score - RIVAL_MARGIN;
    return !isSameStatement && (isSubject || isStrong);
  });
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
  return { value: momentAt(day, time.start, timeZone), spans: [...spans, ...timeSpans], confidence, reason };
}

/** The same start told for other zones, and whether any of them disagrees. */
function compareZones(
  best: Reading,
  start: LocalMoment,
  anchor: YearAnchor,
  words: Passage,
  chosen: TimeMention,
): { zones: string[]; conflicts: Found<LocalMoment>[] } {
  const zones: string[] = [];
  const conflicts: Found<LocalMoment>[] = [];
  const own = instantOf(start);
  for (const other of momentsOf(words)) {
    const zone = other.time?.zone;
    if (
      other.time === null ||
      zone == null ||
      zone.timeZone === start.timeZone ||
      other.time.from <= chosen.from ||
      own === null
    )
      continue;
    if (/\b(?:doors|reception|check)\b|開場|受付/i.test(words.folded.slice(Math.max(0, other.from - 20), other.from)))
      continue;
    const day = other.date === null ? null : resolveDay(other.date, anchor ?? { day: best.day, direction: 'nearest' });
    const days = day === null ? neighbours(best.day) : [day.day];
    const options = days.map((option) => momentAt(option, other.time?.start ?? 0, zone.timeZone));
    zones.push(zone.timeZone);
    const [first] = options;
    if (first === undefined || options.some((option) => instantOf(option) === own)) continue;
    conflicts.push({
      value: day === null ? nearest(options, own) : first,
      spans: spansOf(words, other.from, other.to),
      confidence: 0.4,
      reason: null,
    });
  }
  return { zones, conflicts };
}

/** A label of standard time in summer ("EST" in July), or the other way round. */
function summerTimeSlip(start: LocalMoment, time: TimeMention): { label: string; minutes: number } | null {
  const fixed = time.zone?.fixedMinutes;
  if (time.zone === null || fixed == null || start.timeZone === null) return null;
  const actual = zoneOffsetMinutes(localToInstant(start.local, start.timeZone), start.timeZone);
  return actual === fixed ? null : { label: time.zone.label, minutes: actual - fixed };
}

function neighbours(day: string): string[] {
  return [-1, 0, 1].map((shift) => momentAt(day, shift * 1_440, null).local.slice(0, 10));
}

function nearest(options: readonly LocalMoment[], instant: number): LocalMoment {
  const distance = (option: LocalMoment): number => Math.abs((instantOf(option) ?? 0) - instant);
  return options.reduce((best, option) => (distance(option) < distance(best) ? option : best));
}

const NOTHING: ForumStart = {
  start: null,
  readings: [],
  day: null,
  lastDay: null,
  time: null,
  timeWords: null,
  timeZone: null,
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
  const readings = readDays(candidates, anchor).sort((a, b) => b.candidate.score - a.candidate.score);
  const [best] = readings;
  if (best === undefined || best.candidate.score < MIN_SCORE) return NOTHING;
  const warnings: DraftWarning[] = [];
  const superseded = candidates.filter((candidate) => candidate.isSuperseded);
  if (superseded.length > 0) warnings.push(warning('superseded_date_ignored', superseded));
  if (best.isYearAssumed)
    warnings.push(warning('assumed_year', [best.candidate], { year: Number(best.day.slice(0, 4)) }));
  const timed = timeFor(invitation, best.candidate);
  const rivals = rivalsOf(best, readings, timed?.words ?? null);
  const stated = [best, ...rivals];
  const wrongWeekday = stated.filter((reading) => reading.hasWrongWeekday).map((reading) => reading.candidate);
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
  const base = { ...NOTHING, day, lastDay, warnings };
  if (timed === null) {
    warnings.push({ code: 'missing_time', params: {}, spans: day.spans });
    return base;
  }
  const zone = timed.time.zone === null ? assumedZone(invitation, timed.words, timed.time) : null;
  if (zone?.isAssumed === true)
    warnings.push({ code: 'assumed_timezone', params: { timeZone: zone.timeZone }, spans: [] });
  const start = toStart(best, timed.time, timed.words, zone, confidence);
  const { zones, conflicts } = compareZones(best, start.value, anchor, timed.words, timed.time);
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
  const others = rivals.map((rival) =>
    toStart(
      rival,
      rival.candidate.moment.time ?? timed.time,
      rival.candidate.moment.time === null ? timed.words : rival.candidate.words,
      zone,
      0.4,
    ),
  );
  const alternatives = [...others, ...conflicts];
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
