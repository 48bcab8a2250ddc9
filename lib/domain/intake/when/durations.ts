import { allMatches } from '../../matches';
import { TakenRanges } from '../text/taken-ranges';
import { ENGLISH_NUMERAL, NUMERAL, readNumeral } from './numerals';

/** A length of time in folded words, [from, to), in minutes. `min` only for ranges ("5-7 minutes"). */
export type DurationMention = { from: number; to: number; min: number | null; max: number };

const ENGLISH = new RegExp(
  `(?<![\\w:.,$-])(${ENGLISH_NUMERAL})(?:(?:\\s?(?:-|~|to|or)\\s?|(?<=\\bbetween\\s${ENGLISH_NUMERAL})\\sand\\s)(${ENGLISH_NUMERAL}))?[\\s-]{0,2}(seconds?|secs?|minutes?|mins?|min|hours?|hrs?|hr|h|m)\\b(?:\\s?(?:and\\s)?(${ENGLISH_NUMERAL})\\s?(?:minutes?|mins?)\\b|\\s(and a half)\\b)?`,
  'gi',
);
const JAPANESE = new RegExp(
  `(?<![\\d時第]|\\d:)(${NUMERAL})(?:\\s?(?:(?:分|時間)半?)?\\s?(?:-|~|から|ないし|以上)\\s?(${NUMERAL}))?\\s?(秒|分|時間)(?!の[一二三四五六七八九十\\d]|類|野|析|担|科|会|割|配|散|布|離|裂|解|別|権|岐|化|間に合|点|前|後に|過ぎ)(間)?(半)?(?:\\s?(${NUMERAL})\\s?分)?`,
  'g',
);
/** "a quarter of an hour", "three quarters of an hour", "an hour and a quarter". */
const QUARTERS =
  /\b(?:(a|one|three|last|final)\s(?:quarters?)\s(?:of\s)?an\shour|(an|one)\shour\sand\sa\s(?:quarter|half))\b/gi;
/** "The last half hour". */
const HALF_HOUR = /\b(?:(?:last|final)\s)?half[\s-]hour\b/gi;
const APOSTROPHES = /(?<![\w:.])(\d{1,3})(?:\s?-\s?(\d{1,3}))?'(?![\w'])/g;

function unitMinutes(unit: string): number {
  if (/^(?:s|秒)/i.test(unit)) return 1 / 60;
  return /^(?:h|時)/i.test(unit) ? 60 : 1;
}

function readDuration(match: RegExpMatchArray, unit: string, extra: number): DurationMention | null {
  const first = readNumeral(match[1] ?? '');
  const second = match[2] === undefined ? null : readNumeral(match[2]);
  if (first === null) return null;
  const scale = unitMinutes(unit);
  const from = match.index ?? 0;
  const max = (second ?? first) * scale + extra;
  return max <= 0 ? null : { from, to: from + match[0].length, min: second === null ? null : first * scale, max };
}

function readEnglish(match: RegExpMatchArray): DurationMention | null {
  const unit = match[3] ?? 'min';
  // "a minute" and "an m" are turns of phrase; a lone "m" is metres unless digits stand before it.
  if (/^an?$/i.test(match[1] ?? '') && !/^h/i.test(unit)) return null;
  if (/^[mh]$/.test(unit) && !/^\d/.test(match[1] ?? '')) return null;
  const extra = match[5] === undefined ? (readNumeral(match[4] ?? '') ?? 0) : 30;
  return readDuration(match, unit, extra);
}

function readJapanese(match: RegExpMatchArray): DurationMention | null {
  // 十分 alone means "enough".
  if (
    match[0] === '十分' &&
    !/^(?:以内|程度|ほど|ずつ|まで|を)/.test((match.input ?? '').slice((match.index ?? 0) + 2))
  )
    return null;
  const unit = match[3] ?? '分';
  const extra = match[5] === undefined ? (readNumeral(match[6] ?? '') ?? 0) : unit === '時間' ? 30 : 0.5;
  const found = readDuration(match, unit, extra);
  // "1分半から2分": the half belongs to the first of the two.
  return found?.min != null && /(?:分|時間)半\s?(?:-|~|から|ないし)/.test(match[0])
    ? { ...found, min: found.min + unitMinutes(unit) / 2 }
    : found;
}

function readQuarters(match: RegExpMatchArray): DurationMention {
  const ofHour = /^three$/i.test(match[1] ?? '') ? 45 : 15;
  const beyond = /half$/i.test(match[0]) ? 90 : 75;
  const from = match.index ?? 0;
  return { from, to: from + match[0].length, min: null, max: match[1] === undefined ? beyond : ofHour };
}

/** All lengths of time in folded words, in order. Times of day ("10時30分") are not lengths. */
export function scanDurations(folded: string): DurationMention[] {
  if (!/min|hour|hr|sec|\dh\b|\dm\b|分|時間|秒|\d'/i.test(folded)) return [];
  const found: DurationMention[] = [];
  const taken = new TakenRanges(folded.length);
  const add = (mention: DurationMention | null): void => {
    if (mention !== null && taken.take(mention.from, mention.to)) found.push(mention);
  };
  for (const match of allMatches(folded, QUARTERS)) add(readQuarters(match));
  for (const match of allMatches(folded, HALF_HOUR))
    add({ from: match.index, to: match.index + match[0].length, min: null, max: 30 });
  for (const match of allMatches(folded, ENGLISH)) add(readEnglish(match));
  for (const match of allMatches(folded, JAPANESE)) add(readJapanese(match));
  for (const match of allMatches(folded, APOSTROPHES)) add(readDuration(match, 'min', 0));
  return found.sort((a, b) => a.from - b.from);
}
