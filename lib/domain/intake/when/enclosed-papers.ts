import type { Found } from '../draft';
import type { LocalMoment } from '../../time';
import { isCalendarCopy } from '../text/part-heads';
import { spansOf } from '../text/passage';
import type { DateCandidate } from './date-candidates';
import { momentAt } from './moments';
import { instantOf } from './other-clocks';

type Dated = { candidate: DateCandidate; day: string };

/** From here on a letter tells a day for the forum and does not merely name one. */
const MIN_LETTER_SCORE = 24;

function isOfLetter({ candidate }: Dated): boolean {
  return candidate.entry === null || candidate.entry.part.isFirst;
}

/**
 * A letter that tells a day or a time of its own comes before the papers that came with it, however plainly they tell
 * another.
 */
export function letterFirst<T extends Dated>(readings: readonly T[]): T[] {
  const [best] = readings;
  if (best === undefined || isOfLetter(best)) return [...readings];
  const own = readings.find(
    (reading) =>
      isOfLetter(reading) &&
      !reading.candidate.isSuperseded &&
      reading.candidate.score >= MIN_LETTER_SCORE &&
      (reading.day !== best.day || reading.candidate.moment.time !== null),
  );
  return own === undefined ? [...readings] : [own, ...readings.filter((reading) => reading !== own)];
}

/** What papers that came with the letter name as the time of the same day, where it is another time. */
export function otherTimes(start: LocalMoment, readings: readonly Dated[]): Found<LocalMoment>[] {
  return readings.flatMap(({ candidate, day }) => {
    const { time } = candidate.moment;
    const part = candidate.entry?.part;
    const isEnclosed = part !== undefined && !part.isFirst && !isCalendarCopy(part);
    if (!isEnclosed || !candidate.isLabelled || time === null || day !== start.local.slice(0, 10)) return [];
    const value = momentAt(day, time.start, time.zone?.timeZone ?? start.timeZone);
    const isSame = value.local === start.local || (value.timeZone !== null && instantOf(value) === instantOf(start));
    const spans = spansOf(candidate.words, candidate.moment.from, candidate.moment.to);
    return isSame ? [] : [{ value, spans, confidence: 0.4, reason: null }];
  });
}
