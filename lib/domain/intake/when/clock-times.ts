import { allMatches } from '../../matches';
import { TakenRanges } from '../text/taken-ranges';
import { isMoved } from './calendar-dates';
import { NUMERAL, readNumeral } from './numerals';
import { zoneAfter, zoneBefore, zoneOfLead, type ZoneMention } from './zone-labels';

/**
 * A time of day or a range of them in folded words, [from, to). Minutes count from midnight of the named day and pass
 * 1440 for "25時" or a range over midnight. `isOpen`: "16:00〜" without an end.
 */
export type TimeMention = {
  from: number;
  to: number;
  start: number;
  end: number | null;
  zone: ZoneMention | null;
  isOpen: boolean;
};

/** What stands behind a time: "まで" after "午前10時から正午" ends a range and sets no limit, and is left out. */
export function behindTime(after: string, time: TimeMention | null): string {
  return time?.end != null ? after.replace(/^\s?まで/, '') : after;
}

type Clock = { from: number; to: number; hour: number; minute: number; half: 'am' | 'pm' | null; isBare: boolean };

const HALF = '([ap])\\.?\\s?m\\b\\.?';
/** Not inside a number, an address or the offset of an ISO time ("T19:00-05:00", "UTC+9:00"). */
const NOT_INSIDE = '(?<![\\d:./+])(?<!(?:UTC|GMT)\\s?[+-]\\s?)(?<!T\\d\\d:\\d\\d(?::\\d\\d)?-)';
const ENGLISH = new RegExp(
  `${NOT_INSIDE}(\\d{1,2})(?:(?::([0-5]\\d))(?::[0-5]\\d)?(?:\\s?${HALF})?|(?:\\.([0-5]\\d))?\\s?${HALF})(?![\\d:])`,
  'gi',
);
const JAPANESE = new RegExp(
  `(?:(午前|午後|夜|夕方|朝|AM|PM)\\s?)?(${NUMERAL})\\s?時(?!間|期|点|代|事|的|停|金|休)(?:\\s?(半)|\\s?(${NUMERAL})\\s?分(?!間|以内|程度|ほど|前|後))?`,
  'gi',
);
const JAPANESE_COLON = /(午前|午後|AM|PM)\s?(\d{1,2})(?::([0-5]\d))/gi;
/** "1700 hrs", "1700 GMT". */
const MILITARY =
  /(?<![\d:./+-])([01]\d|2[0-3])([0-5]\d)(?:\s?(?:hrs?|hours|h)\b|(?=\s(?:UTC|GMT|BST|JST|KST|SGT|HKT|CES?T|EES?T|[ECMP][SD]?T|HST|AE[SD]T|NZ[SD]T)\b))/g;
/** "13h30"; "1h30" is a length. */
const WITH_H = /(?<![\d:./+-])([01]\d|2[0-3]|[6-9])h([0-5]\d)(?![\d\w])/g;
const MILITARY_RANGE = /(?<![\d:./+-])([01]\d|2[0-3])([0-5]\d)\s?-\s?([01]\d|2[0-3])([0-5]\d)(\s?(?:hrs?|hours|h)\b)?/g;
const WORDS = /\b(?:12\s)?(noon|midday|midnight)\b|(正午)/gi;
const BARE_BEFORE_RANGE = /(?<![\d:./+-])(\d{1,2})(?=\s?(?:-|~|to|until)\s?\d{1,2}(?::[0-5]\d)?\s?[ap]\.?\s?m\b)/gi;
/** "from 16.00 to 17.15", "7.45   Breakfast": points for colons, only where a word, a dash or its place says that these are times. */
const POINTS =
  /(?<=\b(?:at|from|to|until|till|between|and)\s|\b(?:start|begin|end|time|hour)s?\b[\s|:]{1,12})(\d{1,2})\.([0-5]\d)(?![\d.%])(?!\s?(?:million|billion|percent|per))|(?<![\d.:])(\d{1,2})\.([0-5]\d)(?=\s?(?:[-~]|to|until)\s?\d{1,2}\.[0-5]\d(?![\d.%]))|(?<=\d\.[0-5]\d\s?[-~]\s?)(\d{1,2})\.([0-5]\d)(?![\d.%])|^([6-9]|1\d|2[0-3])\.([0-5]\d)(?=\s{2}\s*\p{L}|(?<=[05])\s(?!(?:million|billion|percent|per)\b)\p{L}|$)/giu;
/** "9 o'clock", "2 in the afternoon". */
const OCLOCK =
  /(?<![\d:./+-])(\d{1,2})(?:\s?o'clock\b(?:\sin the (morning|afternoon|evening)\b)?|\s(?:in the (morning|afternoon|evening)|at (night))\b)/gi;
/** "half past six", "a quarter to nine": in the afternoon where an event is more likely then. */
const SPOKEN =
  /\b(?:(half|quarter) (past|to) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock)\b(?: (?:on [A-Z][a-z]{2,10}day |in the |that )?(morning|afternoon|evening)\b)?/gi;
/** "at seven in the evening"; behind a comma no "one", which counts something ("two talks, one in the morning"). */
const SPOKEN_HALF =
  /(?:(?<=\b(?:at|from|by|until|till|before|about|around)\s)(one)|(?<=(?:\b(?:at|from|by|until|till|before|about|around)|,)\s)(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:in the (morning|afternoon|evening)|at (night))\b/gi;
const LAST_EARLY_HOUR = 7;
const CONNECTOR = /^\s{0,2}(?:-|~|to|until|till|through|から|より|→)\s{0,2}$/i;
const MINUTES_PER_DAY = 1_440;
const HALF_DAY = 720;

function clock(
  match: RegExpMatchArray,
  hour: number,
  minute: number,
  half: Clock['half'],
  isBare = false,
): Clock | null {
  if (hour > 29 || minute > 59) return null;
  return { from: match.index ?? 0, to: (match.index ?? 0) + match[0].trimEnd().length, hour, minute, half, isBare };
}

function halfOf(sign: string | undefined): Clock['half'] {
  if (sign === undefined) return null;
  if (/^(?:a(?!ft)|午前|朝|morning)/i.test(sign)) return 'am';
  return /^(?:p|午後|夜|夕|afternoon|evening|night)/i.test(sign) ? 'pm' : null;
}

/** `needs`: what is in every such time, in lower case: looked for before the pattern, which takes longer. */
const READERS: readonly (readonly [needs: string, RegExp, (match: RegExpMatchArray) => Clock | null])[] = [
  [':', JAPANESE_COLON, (match) => clock(match, Number(match[2]), Number(match[3]), halfOf(match[1]))],
  ['時', JAPANESE, (match) => readJapaneseClock(match)],
  ['', ENGLISH, (match) => readEnglishClock(match)],
  [
    '.',
    POINTS,
    (match) =>
      clock(
        match,
        Number(match[1] ?? match[3] ?? match[5] ?? match[7]),
        Number(match[2] ?? match[4] ?? match[6] ?? match[8]),
        null,
      ),
  ],
  ['h', WITH_H, (match) => clock(match, Number(match[1]), Number(match[2]), null)],
  ['', MILITARY, (match) => clock(match, Number(match[1]), Number(match[2]), null)],
  ['', WORDS, (match) => clock(match, /midnight/i.test(match[0]) ? 0 : 12, 0, null)],
  ['o', SPOKEN, (match) => readSpokenClock(match)],
  ['in the ', SPOKEN_HALF, (match) => readSpokenHalf(match)],
  ['at night', SPOKEN_HALF, (match) => readSpokenHalf(match)],
  ['', OCLOCK, (match) => clock(match, Number(match[1]), 0, halfOf(match[2] ?? match[3] ?? match[4]))],
  ['m', BARE_BEFORE_RANGE, (match) => clock(match, Number(match[1]), 0, null, true)],
];

function readJapaneseClock(match: RegExpMatchArray): Clock | null {
  const hour = readNumeral(match[2] ?? '');
  const minute = match[3] === undefined ? readNumeral(match[4] ?? '0') : 30;
  return hour === null || minute === null ? null : clock(match, hour, minute, halfOf(match[1]));
}

function readSpokenClock(match: RegExpMatchArray): Clock | null {
  const named = readNumeral(match[3] ?? match[4] ?? '');
  if (named === null) return null;
  const shift = match[1] === undefined ? 0 : /half/i.test(match[1]) ? 30 : 15;
  const isBefore = /to/i.test(match[2] ?? '');
  const half = halfOf(match[5]) ?? (named <= LAST_EARLY_HOUR ? 'pm' : null);
  const hour = isBefore ? ((named + 10) % 12) + 1 : named;
  return clock(match, hour, isBefore ? 60 - shift : shift, half);
}

function readSpokenHalf(match: RegExpMatchArray): Clock | null {
  return clock(match, readNumeral(match[1] ?? match[2] ?? '') ?? 0, 0, halfOf(match[3] ?? match[4]));
}

function readEnglishClock(match: RegExpMatchArray): Clock | null {
  const half = halfOf(match[3] ?? match[5]);
  const hour = Number(match[1]);
  if (half !== null && hour > 12 && hour > 23) return null;
  return clock(match, hour, Number(match[2] ?? match[4] ?? 0), half);
}

function minutesOf(time: Clock, half: Clock['half']): number {
  const hour = half !== null && time.hour <= 12 ? (time.hour % 12) + (half === 'pm' ? 12 : 0) : time.hour;
  return hour * 60 + time.minute;
}

/** Both ends of a range; a missing half of the day is taken from the other end so that the range runs forward. */
function rangeMinutes(first: Clock, second: Clock): { start: number; end: number } {
  const end = minutesOf(second, second.half ?? (second.hour < 12 && second.hour > 0 ? first.half : null));
  if (first.half !== null) {
    const start = minutesOf(first, first.half);
    const isBeyondNoon =
      second.half === null && end <= start && end + HALF_DAY > start && first.half === 'am' && second.hour <= 12;
    return { start, end: isBeyondNoon ? end + HALF_DAY : end <= start ? end + MINUTES_PER_DAY : end };
  }
  if (second.half === null) {
    const start = minutesOf(first, null);
    return { start, end: end <= start ? end + MINUTES_PER_DAY : end };
  }
  const same = minutesOf(first, first.hour <= 12 ? second.half : null);
  const start = same < end ? same : minutesOf(first, 'am');
  return { start, end: end <= start ? end + MINUTES_PER_DAY : end };
}

function scanClocks(folded: string): Clock[] {
  const found: Clock[] = [];
  const taken = new TakenRanges(folded.length);
  const lower = folded.toLowerCase();
  for (const [needs, pattern, read] of READERS) {
    if (!lower.includes(needs)) continue;
    for (const match of allMatches(folded, pattern)) {
      const time = read(match);
      if (time !== null && taken.take(time.from, time.to)) found.push(time);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function militaryRanges(folded: string): TimeMention[] {
  const ranges: TimeMention[] = [];
  for (const match of allMatches(folded, MILITARY_RANGE)) {
    const start = Number(match[1]) * 60 + Number(match[2]);
    const end = Number(match[3]) * 60 + Number(match[4]);
    const to = match.index + match[0].length;
    const zone = zoneAfter(folded, to);
    // "2023-2024" is a pair of years unless hours or a zone are named.
    if (match[5] === undefined && zone === null) continue;
    const runsOver = end <= start ? MINUTES_PER_DAY : 0;
    ranges.push({ from: match.index, to: zone?.to ?? to, start, end: end + runsOver, zone, isOpen: false });
  }
  return ranges;
}

/** "6:30 to 7:15 in the evening": the half of the day behind the time. */
function inHalf(folded: string, mention: TimeMention): TimeMention {
  const isLate = /^\s(?:in the |on the )?(?:afternoon|evening)\b|^\sat night\b/i.test(
    folded.slice(mention.to, mention.to + 18),
  );
  const isEarly = mention.start < HALF_DAY && (mention.end ?? 0) < HALF_DAY;
  if (!isLate || !isEarly) return mention;
  return { ...mention, start: mention.start + HALF_DAY, end: mention.end === null ? null : mention.end + HALF_DAY };
}

/** All times of day in folded words, in order; ranges are one mention. A bare number is never a time by itself. */
export function scanTimes(folded: string): TimeMention[] {
  if (
    !/\d|noon|midday|midnight|[時午]|o'clock|half past|quarter (?:past|to)|in the (?:morn|aft|even)|at night/i.test(
      folded,
    )
  )
    return [];
  const mentions = militaryRanges(folded);
  const clocks = scanClocks(folded).filter(
    (time) => !mentions.some((range) => time.from < range.to && range.from < time.to),
  );
  for (let index = 0; index < clocks.length; index += 1) {
    const first = clocks[index];
    if (first === undefined) continue;
    const inner = zoneAfter(folded, first.to);
    const second = clocks[index + 1];
    const gapFrom = inner?.to ?? first.to;
    const isRange =
      second !== undefined && second.from >= gapFrom && CONNECTOR.test(folded.slice(gapFrom, second.from));
    if (isRange) {
      index += 1;
      const zone = zoneAfter(folded, second.to) ?? inner ?? zoneBefore(folded, first.from);
      const to = zone !== null && zone.from >= second.to ? zone.to : second.to;
      const range = rangeMinutes(first, second);
      // "14時から15時に変更": it was the first and is now the second.
      const said = isMoved(folded, first.from, second.to) ? { start: range.end, end: null } : range;
      mentions.push({ from: first.from, to, ...said, zone, isOpen: false });
    } else if (!first.isBare) {
      const zone = inner ?? zoneBefore(folded, first.from);
      const to = inner?.to ?? first.to;
      const isOpen = /^\s?[~-]/.test(folded.slice(to, to + 2));
      mentions.push({ from: first.from, to, start: minutesOf(first, first.half), end: null, zone, isOpen });
    }
  }
  const zone = zoneOfLead(folded);
  return mentions
    .map((mention) => inHalf(folded, zone !== null && mention.zone === null ? { ...mention, zone } : mention))
    .sort((a, b) => a.from - b.from);
}
