import { sentencesOf, stretchAt } from '../text/clauses';
import type { Entry } from '../text/entries';
import { entriesWith } from '../text/entries-with';
import type { Passage } from '../text/passage';
import { scanTimes, type TimeMention } from './clock-times';
import { momentsOf } from './readings';

/** What comes before an event: the doors, a test of the line. Said right before a time, or behind it. */
const ARRIVAL_BEFORE =
  /(?:\b(?:doors?|reception|registration|check-?in|arriv(?:e|al|ing)|(?:sound|mic(?:rophone)?|tech(?:nical)?|line|audio|video|av|headset|booth)[\s-](?:check|test)|green room|rehearsal|run-?through|make-?up|lobby|waiting room|call time|open to you|be (?:there|here) by|log(?: |-)?in|dial in)\b|開場|受付|集合|入室|接続(?:テスト|確認)|打合せ|打ち合わせ|リハーサル|音声(?:チェック|テスト|確認))[^.;。、/\d]{0,24}$/i;
const ARRIVAL_AFTER =
  /^\s?(?:(?:に|から|より)?(?:開場|受付|集合|入室|接続(?:テスト|確認)|打合せ|打ち合わせ|リハーサル|音声(?:チェック|テスト|確認))|(?:for (?:a |the )?)?(?:doors|registration|(?:sound|mic|tech|line|audio)[\s-](?:check|test))\b)/i;
const START_BEFORE =
  /(?:\b(?:start|begin|kick(?:s|ing)? off|commence|get going|(?:go|goes|going) (?:live|on air)|convene|open)(?:s|ning|ing)?(?: (?:promptly|sharp|prompt))?(?: at| from)?|(?:開始|開会|開演|開式|スタート)(?:時刻|時間)?[はが:]?)\s?$/i;
const START_AFTER =
  /^\s?(?:に|から|より)?(?:開始|開会|開演|開式|スタート|始め|始ま)|^\s(?:start|kick-?off|sharp|prompt)\b/i;
const END_BEFORE =
  /(?:\b(?:ends?|ending|finish(?:es|ing)?|clos(?:es|ing)|adjourns?|conclud(?:es?|ing)|until|till|over by|bell (?:goes|rings)|stop(?:s|ping)?)(?: at| by)?|終了\s?[:は]?)\s?$/i;

function before(words: Passage, time: TimeMention): string {
  return words.folded.slice(Math.max(0, time.from - 48), time.from);
}

function after(words: Passage, time: TimeMention): string {
  return words.folded.slice(time.to, time.to + 20);
}

/** Whether the time is that of the doors or of a check, and not when the event begins. */
export function isArrival(words: Passage, time: TimeMention): boolean {
  return ARRIVAL_BEFORE.test(before(words, time)) || ARRIVAL_AFTER.test(after(words, time));
}

function saidStart(words: Passage, time: TimeMention): boolean {
  return !isArrival(words, time) && (START_BEFORE.test(before(words, time)) || START_AFTER.test(after(words, time)));
}

/** Whether the words say in so many words when it starts. */
export function saysStart(words: Passage): boolean {
  return momentsOf(words).some(({ date, time }) => date === null && time !== null && saidStart(words, time));
}

/**
 * The time in these words at which the event begins: the one that is said to be the start, else the first that is
 * neither for the doors nor the end. `isAlsoDated`: times told with a date of their own count too.
 */
export function startTimeIn(words: Passage, isAlsoDated = false): TimeMention | null {
  const times = momentsOf(words).flatMap((moment) =>
    moment.time !== null && (isAlsoDated || moment.date === null) ? [{ moment, time: moment.time }] : [],
  );
  const said = times.find(({ time }) => saidStart(words, time));
  if (said !== undefined) return said.time;
  const open = times.filter(({ time }) => !isArrival(words, time) && !END_BEFORE.test(before(words, time)));
  const [first, second] = open;
  if (first === undefined) return times[0]?.time ?? null;
  // "6.15 p.m. for 6.30 p.m.": people arrive at the first, and it begins at the second.
  const isForNext = second !== undefined && /^\s?for\s?$/.test(words.folded.slice(first.moment.to, second.moment.from));
  return isForNext ? second.time : first.time;
}

/** Right before a time: it takes the place of another. */
const NEW_BEFORE =
  /(?:\bnew (?:start(?:ing)? )?(?:time|start|hour)(?: is| will be)?:?|\b(?:we|it)(?:'ll| will| now)? (?:now )?(?:start|begin)s? at|\b(?:moved|pushed|shifted|changed|put back|brought forward)(?: it| us| the start)?(?: back| forward)? to|(?:新しい|変更後の)(?:開始)?(?:時刻|時間)は、?|(?:開始|開会|開演)(?:時刻|時間)?(?:は|を))\s?$/i;
const NEW_AFTER = /^\s?(?:\(?[A-Z]{2,5}\)?\s?)?(?:開始)?(?:に|へ)(?:変更|繰り?[上下]げ|後ろ倒し|前倒し|ずら)/;
/** Right before or behind a time: it holds no longer. */
const OLD_BEFORE = /\b(?:not|instead of|rather than|from|was)(?: at)?\s$/i;
const OLD_AFTER = /^\s?(?:開始)?(?:ではなく|でなく|から|を(?!もって))/;
const MAY_MOVE = /\bnew (?:start|time|hour)|\bnot\s|instead of|rather than|\bfrom\s|\bwas\s|ではなく|でなく|から|を/i;

const MOVED_BEFORE =
  /\b(?:moved|pushed|shifted|changed|put back|brought forward)(?: it| us| the start| the (?:talk|event|session|panel))? from\s$|(?:開始|開会|開演)(?:時刻|時間)?(?:は|を)\s?$/i;

/** "from 15:00 to 16:30" of a start that is moved: the new one, read with the old one before it. */
function isMovedFrom(words: Passage, time: TimeMention, old: TimeMention): boolean {
  const [first = '', second] = words.folded.slice(time.from, time.to).split(/\sto\s|から/, 2);
  const lead = before(words, time);
  if (second === undefined || scanTimes(first)[0]?.start !== old.start || ARRIVAL_BEFORE.test(lead)) return false;
  return MOVED_BEFORE.test(lead);
}

/** "New time 16:00, not 15:00", "開始を15時から16時に変更": the time that takes the place of the start told before. */
export function movedStart(
  entries: readonly Entry[],
  from: number,
  start: TimeMention,
): { time: TimeMention; words: Passage } | null {
  for (const { words, kind, index } of entriesWith(entries, MAY_MOVE)) {
    if (index <= from || kind === 'heading' || kind === 'row') continue;
    const times = momentsOf(words).flatMap(({ date, time }) => (date === null && time !== null ? [time] : []));
    const moved = times.find((time) => isMovedFrom(words, time, start));
    if (moved !== undefined) return { time: moved, words };
    const old = times.find(
      (time) =>
        time.start === start.start &&
        (OLD_BEFORE.test(before(words, time)) || OLD_AFTER.test(words.folded.slice(time.to, time.to + 12))),
    );
    const sentence = old === undefined ? null : stretchAt(sentencesOf(words.folded), old.from, words.text.length);
    const next = times.find(
      (time) =>
        time !== old &&
        sentence !== null &&
        time.from >= sentence.from &&
        time.to <= sentence.to &&
        !isArrival(words, time) &&
        (NEW_BEFORE.test(before(words, time)) || NEW_AFTER.test(words.folded.slice(time.to, time.to + 16))),
    );
    if (next !== undefined) return { time: next, words };
  }
  return null;
}
