import type { Entry } from '../text/entries';
import { allMatches } from '../../matches';
import { cutPassage, type Passage } from '../text/passage';
import type { TimeMention } from '../when/clock-times';
import type { DateMention } from '../when/calendar-dates';
import { isWhenEntry } from '../when/date-candidates';
import { momentsOf, timesOf } from '../when/readings';

/** A line of the run of show before its day is known: where its time and its title stand. */
export type AgendaLine = {
  title: Passage;
  time: TimeMention;
  timeWords: Passage;
  people: string[];
  zone: string | null;
  confidence: number;
  /** The heading it stands under, which may tell the day. */
  heading?: Entry | null;
  /** The line without a time, over its run, that gives the day. */
  dayLine?: Entry | null;
  /** The date told with the time, where it has one of its own. */
  date?: DateMention | null;
  /** Index of the table row that it was read from. */
  row?: number;
};

/** Things that happen before the forum proper and are told in running text with their time. */
const CHECK =
  /\b(?:(?:an?|the|a short|a brief|a quick)\s)?((?:audio|sound|line|tech(?:nical)?|a\/v|av|mic(?:rophone)?|video|equipment|connection|system)(?:\s(?:and|&)\s(?:video|audio|sound))?[\s-](?:check|test|rehearsal|run|line-?up)s?|green ?room(?:\sopens)?|mic(?:'d|s|rophones?)?\sup|rehearsal|run-?through|briefing of speakers|pre-?brief|(?:check|test|try out) (?:the|your|our) (?:sound|audio|video|cameras?|microphones?|mics?|connections?|line))\b|((?:音声|接続|機材|回線|通信|システム)(?:・[^\s、。]{2,4})?(?:確認|テスト|チェック)|リハーサル|[^\s、。0-9()]{0,8}打ち?合わ?せ|[^\s、。0-9()]{0,12}集合)/gi;
const DOORS =
  /\b(doors(?:\s(?:open|and\s[a-z\s]{3,30}?(?=\s(?:from|at|open))))?|reception|registration (?:opens|desk)|buffet lunch|(?:breakfast|coffee|tea)(?:\s(?:and|&|with)\s[a-z]{4,14}(?=\s(?:at|from|as of|as from|starting|\d)))?|networking|badge (?:pick-?up|collection))\b|((?:受付(?:開始)?|開場|開門|朝食|昼食)(?:\s?\/\s?(?:Doors|Reception|Registration|Check-?in|Breakfast|Lunch)(?: opens?)?)?)/gi;
const RETOLD = /\(\d[^()]{2,28}\)/g;
const NEAR = 60;

/** The time told nearest to [from, to): "… by 2:30 PM HST for an audio check", "doors … from 12:00", "受付 14:30". */
function timeNear(entry: Entry, from: number, to: number): TimeMention | null {
  const { folded } = entry.words;
  const distance = (time: TimeMention): number => {
    // "mic up at 10:55", "coffee as of 9:40": the time that is said of it.
    if (time.from >= to)
      return /^\s(?:at|from|as of|as from|starting at|starting from)\s$/.test(folded.slice(to, time.from))
        ? 0
        : time.from - to;
    return from - time.to;
  };
  const isNear = (time: TimeMention): boolean => {
    const gap = time.from >= to ? folded.slice(to, time.from) : folded.slice(time.to, from);
    // "at 16:10 CET (10:10 a.m. EST) to check the sound": the same moment by another clock.
    const between = gap.replace(RETOLD, '');
    // "8:15 to 9:45, coffee is served": the hours of the event, and behind a comma something else.
    if (time.end !== null && gap.includes(',') && time.from < from && isWhenEntry(entry)) return false;
    const isLeader = /^[\s.…・_-]+$/.test(between);
    return distance(time) >= 0 && distance(time) <= NEAR && (isLeader || !/。|[.;]\s|[)（(]/.test(between));
  };
  const near = timesOf(entry.words)
    .filter(isNear)
    .sort((a, b) => distance(a) - distance(b));
  return near[0] ?? null;
}

const BEFORE_FORUM =
  /^(?:(?:事前)?打合せ|打ち合わせ|リハーサル|集合|(?:sound|tech|mic) check|rehearsal|green room|briefing)$/i;

/** "打合せ：当日14:10にラウンジ集合": what the label names, at the one time behind it. */
function labelledCheck(entry: Entry): AgendaLine[] {
  const { label, words } = entry;
  const times = timesOf(words);
  const [time] = times;
  if (label === null || times.length !== 1 || time === undefined || time.from < label.value) return [];
  const title = cutPassage(words, 0, label.to);
  return BEFORE_FORUM.test(title.folded.trim()) && momentsOf(words).every(({ date }) => date === null)
    ? [{ title, time, timeWords: words, people: [], zone: null, confidence: 0.85 }]
    : [];
}

/** Checks, doors and receptions that a sentence gives a time for. */
export function checkItems(entry: Entry): AgendaLine[] {
  const named = labelledCheck(entry);
  if (named.length > 0) return named;
  if (timesOf(entry.words).length === 0) return [];
  const words = entry.words.folded.slice(0, 4_000);
  const found = [CHECK, DOORS].flatMap((pattern) => allMatches(words, pattern));
  return found.flatMap((match) => {
    const written = match[1] ?? match[2];
    if (written === undefined) return [];
    const from = match.index + match[0].indexOf(written);
    // "by noon two days before the breakfast": from which something else is counted.
    if (
      /\b(?:before|after|prior to|ahead of|until|since) (?:the |our )?$/i.test(
        words.slice(Math.max(0, from - 16), from),
      )
    )
      return [];
    // "the green room (Suite 2) at 4:00 pm": where it is stands between.
    const place =
      /^\s?\([^()\d]{1,40}\)(?=\s(?:at|from)\s)/.exec(entry.words.folded.slice(from + written.length))?.[0] ?? '';
    const time = timeNear(entry, from, from + written.length + place.length);
    if (time === null) return [];
    // "8:30 to 9:45 Eastern … by 8:15 for a sound check": the clock that the line has told.
    const told = new Set(timesOf(entry.words).flatMap((other) => other.zone?.timeZone ?? []));
    const zone = told.size === 1 ? ([...told][0] ?? null) : null;
    const date = momentsOf(entry.words).find((moment) => moment.time?.from === time.from)?.date ?? null;
    const title = cutPassage(entry.words, from, from + written.length);
    return [{ title, time, timeWords: entry.words, people: [], zone, confidence: 0.8, date }];
  });
}
