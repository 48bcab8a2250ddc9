import type { Found } from '../draft';
import { localToInstant, minutesBetween, shiftLocalMinutes, type LocalMoment } from '../../time';
import { clausesOf, stretchAt, type Stretch } from '../text/clauses';
import type { Entry } from '../text/entries';
import { valueOf, type Invitation } from '../text/invitation';
import { derived, type Passage } from '../text/passage';
import { topicOfLabel } from '../text/topics';
import { scanTimes } from './clock-times';
import { type DurationMention } from './durations';
import type { ForumStart } from './forum-start';
import { momentAt } from './moments';
import { durationsOf, momentsOf } from './readings';

export type ForumLength = { end: Found<LocalMoment> | null; durationMinutes: Found<number> | null };

const LENGTH_CUE =
  /\b(?:lasts|will last|lasting|last (?:for|up to|about|around|approximately)|run(?:s|ning)? (?:for|time)|duration|length|block|set aside|reserve|hour should|should (?:take|do)|takes? (?:about|around|up to)?|session (?:is|will)|(?:-|\s)(?:minute|hour)s?\s(?:webinar|session|event|discussion|panel|call|meeting|conversation|recording|interview|roundtable))\b|所要|時間は|予定時間|ほどで|程度を予定|分の予定|時間の予定|ほどお時間|分(?:ほど|くらい|程度)?(?:みて|見て|お時間|とって)|全体で|総時間/i;
/** "The talk lasts …" tells of a part; "100 minutes including …" of the whole. */
const PART_BEFORE =
  /\b(?:talk|lecture|keynote|presentation|paper|response|statement|speech|reply|answers?)s?\s(?:lasts?|takes?|runs?)\s[^.;]{0,20}$/i;
const WHOLE_AFTER =
  /^,?\s(?:including|incl\.?|of which|in total|all told|in all)\b|^\s?[（(]?(?:うち|質疑(?:応答)?(?:を)?含む)/i;
const SHARE_CUE =
  /\b(?:each|per|answers?|remarks|opening|q\s?&\s?a|questions|audience|presentation|slides|before|prior|early|earlier|after|we will use|of which|later|within|notice|break|limit|max(?:imum)?|no more than)\b|各|一人|ひとり|１人|1人|以内|前|後|質疑|発言|ずつ|休憩/i;

/** Characters between a time and a length that is said of it. */
const MAX_LENGTH_GAP = 8;
/** Minutes; what is shorter is one person's time. */
const MIN_LENGTH = 20;

function isLength(words: Passage, mention: DurationMention, clauses: readonly Stretch[]): boolean {
  const clause = stretchAt(clauses, mention.from, words.folded.length);
  const around = words.folded.slice(Math.max(clause.from, mention.from - 60), Math.min(clause.to, mention.to + 50));
  const near = words.folded.slice(Math.max(clause.from, mention.from - 30), Math.min(clause.to, mention.to + 25));
  if (PART_BEFORE.test(words.folded.slice(Math.max(0, mention.from - 60), mention.from))) return false;
  if (WHOLE_AFTER.test(words.folded.slice(mention.to, mention.to + 24))) return true;
  return LENGTH_CUE.test(around) && !SHARE_CUE.test(near.replace(LENGTH_CUE, ' '));
}

/** "午前10時開会、正午ごろ散会", "starts at 3 pm and ends at 4:15": the end as a time of its own behind the start. */
function toldEnd(start: ForumStart): Found<LocalMoment> | null {
  const { time, timeWords, day } = start;
  if (time === null || timeWords === null || day === null || start.lastDay !== null) return null;
  const { folded } = timeWords;
  const end = scanTimes(folded).find((other) => {
    if (other.from < time.to || other.from - time.to > 200 || other.end !== null) return false;
    const before = folded.slice(Math.max(time.to, other.from - 24), other.from);
    const after = folded.slice(other.to, other.to + 12);
    return (
      (other.from - time.to <= 60 &&
        /^\s?(?:ごろ|頃)?\s?(?:に|には)?\s?(?:散会|終了|閉会|解散|終演|まで|終わ)/.test(after)) ||
      /\b(?:ends?|ending|finish(?:es|ing)?|clos(?:es|ing)|wraps? up|adjourn(?:s|ing)?|conclud(?:e|es|ing)|carriages|over|done|stop(?:s|ping)?|bell (?:goes|rings|is)) (?:at |by |around |about )?$|\b(?:out|clear|gone)(?: of (?:the|this|our) [a-z]{3,10})? (?:by|at|before) $|\b(?:vacate|leave|clear)(?: (?:the|this|our) [a-z]{3,10})? (?:by|at|before) $|\b(?:until|till) (?:about )?$|(?:終了|終わり|おわり)\s?[:は]?、?\s?$/i.test(
        before,
      )
    );
  });
  if (end === undefined || (end.zone !== null && end.zone.timeZone !== start.timeZone)) return null;
  const minutes = end.start > time.start ? end.start : end.start + (end.start + 720 > time.start ? 720 : 1_440);
  return derived(momentAt(day.value, minutes, start.timeZone), timeWords, end, 0.85);
}

/** Verbs and words that tell the end of the whole, in a sentence of its own. */
const WHOLE_ENDS =
  /\b(?:adjourn(?:s|ed|ing)?(?: no later than)?|wraps? up|we (?:will |shall |'ll )?(?:end|finish|close|stop|conclude|be done)|we (?:have to|must|need to|should) (?:be out|be done|vacate|leave|clear)(?: (?:of )?(?:the|this|our) [a-z]{3,10})?|(?:event|evening|meeting|session|hearing|panel|webinar|call|recording|briefing|seminar|workshop|forum|conference|discussion|programme|program|day) (?:will |should |is expected to |is due to |is to )?(?:ends?|finish(?:es)?|closes?|concludes?|be over))(?: by| at| around| about| promptly)*\s?$|(?:散会|終了|閉会|終演)(?:予定)?(?:時刻|時間)?[はが:]?\s?$/i;
const END_LABEL =
  /^\W{0,3}(?:ends?|end time|finish(?:es)?|closes?|until|adjournment|終了(?:時刻|時間|予定)?|閉会(?:時刻)?|散会|終演(?:時刻)?)\W{0,3}$/i;

/** "end: 15:00" as a line of its own, or a sentence elsewhere that says when the whole is over. */
function endElsewhere(start: ForumStart, entries: readonly Entry[]): Found<LocalMoment> | null {
  const { time, day } = start;
  if (time === null || day === null || start.lastDay !== null) return null;
  for (const { kind, label, words, cells } of entries) {
    if (kind === 'heading' || (kind === 'row' && cells.length !== 2)) continue;
    const name = kind === 'row' ? cells[0]?.folded : label === null ? undefined : words.folded.slice(0, label.to);
    const isLabelled = name !== undefined && END_LABEL.test(name);
    for (const moment of momentsOf(words)) {
      const at = moment.time;
      if (at === null || moment.date !== null || at.end !== null || at.start <= time.start) continue;
      const isNamed = isLabelled && (label === null || moment.from - label.value <= 2);
      if (!isNamed && !WHOLE_ENDS.test(words.folded.slice(Math.max(0, at.from - 48), at.from))) continue;
      if (at.zone !== null && at.zone.timeZone !== start.timeZone) continue;
      return derived(momentAt(day.value, at.start, start.timeZone), words, at, isNamed ? 0.9 : 0.8);
    }
  }
  return null;
}

/** "75 min" right behind the date and time: within the entry that states them. */
function besideStart(start: ForumStart): { words: Passage; mention: DurationMention } | null {
  const words = start.timeWords;
  const from = start.time?.to ?? 0;
  if (words === null) return null;
  const mention = durationsOf(words).find((candidate) => {
    const near = words.folded.slice(Math.max(0, candidate.from - 20), candidate.to + 20);
    return (
      candidate.from >= from &&
      candidate.max >= 10 &&
      candidate.max <= 720 &&
      !/\b(?:each|before|prior|early|earlier|later|per|late|add|ahead|behind|earlier than|later than)\b|各|一人|前|以内/i.test(
        near,
      )
    );
  });
  return mention === undefined ? null : { words, mention };
}

function labelledLength(entries: readonly Entry[]): { words: Passage; mention: DurationMention } | null {
  for (const entry of entries) {
    const isRow = entry.kind === 'row' && topicOfLabel(entry.cells[0]?.folded ?? '') === 'duration';
    if (!isRow && entry.label?.topic !== 'duration') continue;
    const words = isRow ? (entry.cells[1] ?? entry.words) : valueOf(entry);
    const mention = durationsOf(words)[0];
    if (mention !== undefined) return { words, mention };
  }
  return null;
}

function toldLength(entries: readonly Entry[]): { words: Passage; mention: DurationMention } | null {
  for (const entry of entries) {
    if (entry.kind === 'row') continue;
    const mentions = durationsOf(entry.words).filter((candidate) => candidate.max >= 15);
    const clauses = mentions.length === 0 ? [] : clausesOf(entry.words.folded);
    const mention = mentions.find((candidate) => isLength(entry.words, candidate, clauses));
    if (mention !== undefined) return { words: entry.words, mention };
  }
  return null;
}

function lengthOf(found: { words: Passage; mention: DurationMention }, confidence: number): Found<number> {
  return derived(Math.round(found.mention.max), found.words, found.mention, confidence);
}

/** A length right behind the time of the start, wherever that stands once more: "from 2 p.m. for 75 minutes". */
function behindStart(
  entries: readonly Entry[],
  start: ForumStart,
): { words: Passage; mention: DurationMention } | null {
  for (const { words, kind } of entries) {
    if (kind === 'heading') continue;
    for (const { time } of momentsOf(words)) {
      if (time === null || time.start !== start.time?.start) continue;
      const mention = durationsOf(words).find(({ from }) => from >= time.to && from - time.to <= MAX_LENGTH_GAP);
      if (mention !== undefined && mention.max >= MIN_LENGTH) return { words, mention };
    }
  }
  return null;
}

/** Lengths that a label, or the words right behind the time of the start, state beside an end. */
export function statedLengths(invitation: Invitation, start: ForumStart): { length: Found<number>; least: number }[] {
  return [labelledLength(invitation.body), behindStart(invitation.body, start)]
    .filter((found) => found !== null)
    .map((found) => ({ length: lengthOf(found, 0.4), least: found.mention.min ?? found.mention.max }));
}

/** The end of the range that gave the start ("3:00-4:30 PM"), in the zone of the start. */
function endOfRange(start: ForumStart): Found<LocalMoment> | null {
  const { time, timeWords, day } = start;
  if (time === null || time.end === null || timeWords === null || day === null || start.start === null) return null;
  const onDay = start.lastDay ?? day.value;
  const value = momentAt(onDay, time.end, start.timeZone);
  return derived(
    value,
    timeWords,
    time,
    start.start.confidence,
    start.lastDay === null ? null : { code: 'last_day', params: {} },
  );
}

/** The range that begins at the time of the start, where the start itself was taken from words without an end. */
function rangeElsewhere(entries: readonly Entry[], start: ForumStart): Found<number> | null {
  for (const { words } of entries) {
    const range = momentsOf(words).find(({ time }) => time?.end != null && time.start === start.time?.start)?.time;
    if (range?.end != null) return derived(range.end - range.start, words, range, 0.6);
  }
  return null;
}

function minutesOf(start: LocalMoment, end: LocalMoment): number {
  const zone = start.timeZone ?? 'UTC';
  return minutesBetween(localToInstant(start.local, zone), localToInstant(end.local, zone));
}

/**
 * When the forum ends and how long it lasts: from the range of its times, from a stated length, or, failing both, from
 * the end of its last agenda item. Of an event over several days only the end is given.
 */
export function findLength(
  invitation: Invitation,
  start: ForumStart,
  agendaEnd: Found<LocalMoment> | null,
): ForumLength {
  const entries = invitation.body;
  const end = endOfRange(start) ?? toldEnd(start) ?? endElsewhere(start, entries);
  if (start.lastDay !== null) {
    const isLast = agendaEnd?.value.local.startsWith(start.lastDay) === true;
    return { end: end ?? (isLast ? agendaEnd : null), durationMinutes: null };
  }
  if (end !== null && start.start !== null) {
    const minutes = minutesOf(start.start.value, end.value);
    return {
      end,
      durationMinutes: { ...end, value: minutes, reason: { code: 'length_of_range', params: { minutes } } },
    };
  }
  const stated = labelledLength(entries) ?? besideStart(start) ?? toldLength(entries);
  if (stated !== null) {
    const durationMinutes = lengthOf(stated, 0.9);
    if (start.start === null) return { end: null, durationMinutes };
    const { local, timeZone } = start.start.value;
    const value = { local: shiftLocalMinutes(local, durationMinutes.value), timeZone };
    const reason = { code: 'start_plus_length', params: { minutes: durationMinutes.value } };
    return { end: { ...durationMinutes, value, reason }, durationMinutes };
  }
  const range = rangeElsewhere(entries, start);
  if (range !== null && start.start !== null) {
    const { local, timeZone } = start.start.value;
    const reason = { code: 'start_plus_length', params: { minutes: range.value } };
    return {
      end: { ...range, value: { local: shiftLocalMinutes(local, range.value), timeZone }, reason },
      durationMinutes: range,
    };
  }
  if (agendaEnd === null || start.start === null || agendaEnd.value.local <= start.start.value.local)
    return { end: null, durationMinutes: null };
  const minutes = minutesOf(start.start.value, agendaEnd.value);
  const reason = { code: 'agenda_end', params: { minutes } };
  return { end: { ...agendaEnd, reason }, durationMinutes: { ...agendaEnd, value: minutes, reason } };
}
