import type { Entry } from '../text/entries';
import { headerOf, type Invitation } from '../text/invitation';
import { isCalendarCopy } from '../text/part-heads';
import type { Passage } from '../text/passage';
import { sentencesOf, stretchAt, type Stretch } from '../text/clauses';
import { topicOfLabel } from '../text/topics';
import {
  DUE_AFTER,
  DUE_BEFORE,
  EVENT_CUES,
  MEETING_CUES,
  NEW_DATE_AFTER,
  NEW_DATE_CUES,
  OLD_DATE_AFTER,
  OLD_DATE_BEFORE,
  OF_PAPER,
  OTHER_DATES,
} from '../words/date-cues';
import { OWED_LABEL } from '../words/due-words';
import { behindTime } from './clock-times';
import { scanMoments, type MomentMention } from './moments';
import { ownSession } from './own-session';
import { momentsOf } from './readings';
import { isArrival } from './start-times';

/**
 * A date in the source that may be the forum's, with how much speaks for it. `isSuperseded`: the source names it as
 * the former date. `entry` is null for the subject of the mail.
 */
export type DateCandidate = {
  moment: MomentMention;
  words: Passage;
  entry: Entry | null;
  score: number;
  isSuperseded: boolean;
  /** The day on which whoever writes hopes to see the reader. */
  isMeeting: boolean;
  isLabelled: boolean;
  /** It stands in a calendar that came with the letter. */
  isFromCalendar: boolean;
  /** The line of a programme that tells the time of the reader's own part on this day. */
  timedBy: Entry | null;
};

const LABELLED = 60;
/** A date inside the line of the time is mostly the other zone's day. */
const BESIDE_TIME = 35;
const TITLED = 12;
/** "Tomorrow at 3" is said of what the mail is about. */
const RELATIVE = 20;
/** What a calendar or another paper holds is a copy: the letter that it came with has the last word. */
const COPIED = 30;
/** The day of the reader's own part in a larger programme. */
const OWN = 60;
/** The time of a broadcast or a release: where the recording has a date of its own, that is the event. */
const AIRED = 50;
/** "収録日", "Recording date": a label under which the recording has its own date. */
const RECORDED_ON = /^\W{0,3}(?:収録|録画|録音|撮影|recording|taping|filming)/i;
const AIRING =
  /^\W{0,3}(?:(?:on[\s-]air|air(?:s|ing)?|air (?:date|time)|broadcast|release|published?)\b|放送|配信|公開日)/i;
const MAX_ENTRIES_EARLY = 12;

/** The first cell names the topic; where it is only a picture, a date or a time beside it speaks for itself. */
function topicOfCells(entry: Entry): string | null {
  const [label, value] = entry.cells;
  if (/[\p{L}\d]/u.test(label?.folded ?? '')) return topicOfLabel(label?.folded ?? '');
  const [moment] = scanMoments(value?.folded ?? '');
  return moment === undefined || moment.from > 2 ? null : moment.date === null ? 'time' : 'when';
}

function labelTopic(entry: Entry): string | null {
  if (entry.kind === 'row') {
    const topic = topicOfCells(entry);
    // In a wider row the label may be the name of a column: only a date or a time beside it makes it the name of the row.
    const isNamed = entry.cells.length === 2 || scanMoments(entry.cells[1]?.folded ?? '')[0]?.from === 0;
    // "On stage | 14:00-15:10 CEST": when, and not who.
    const [moment] = entry.cells.length === 2 ? scanMoments(entry.cells[1]?.folded ?? '') : [];
    if (topic === 'people' && moment?.from === 0 && moment.time?.end != null) return 'time';
    return isNamed ? topic : null;
  }
  const topic = entry.label?.topic ?? null;
  return topic === 'recording' && isDatedRecording(entry) ? 'when' : topic;
}

/** "RECORDING  Monday 16 June, 14:20": when it is recorded, and not whether. */
function isDatedRecording(entry: Entry): boolean {
  const [moment] = momentsOf(entry.words);
  return moment?.date != null && moment.time !== null && moment.from - (entry.label?.value ?? 0) <= 2;
}

/** "旧）2月5日　清流会館": a line that tells the date, and with it the place, that holds no longer. */
export function isReplaced({ kind, words }: Entry): boolean {
  const [first, ...others] = kind === 'row' || words.text.length > 140 ? [] : momentsOf(words);
  return first?.date != null && others.length === 0 && OLD_DATE_BEFORE.test(words.folded.slice(0, first.from));
}

/** Whether the entry is where the source states its date and time. */
export function isWhenEntry(entry: Entry): boolean {
  const label = labelTopic(entry);
  if (label !== null) return label === 'when' || label === 'date' || label === 'time';
  return entry.topic === 'when' || entry.topic === 'date' || entry.topic === 'time';
}

/** What the words around a date say for or against it. */
type Weight = Pick<DateCandidate, 'score' | 'isSuperseded' | 'isMeeting'>;

function weighed(score: number, isSuperseded = false): Weight {
  return { score, isSuperseded, isMeeting: false };
}

function clausePenalty(folded: string, moment: MomentMention, sentences: readonly Stretch[]): Weight {
  const before = folded.slice(Math.max(0, moment.from - 70), moment.from);
  const after = behindTime(folded.slice(moment.to, moment.to + 40), moment.time);
  const isNew = NEW_DATE_CUES.test(before) || (NEW_DATE_AFTER.test(after) && !OLD_DATE_AFTER.test(after));
  if (isNew) return weighed(40);
  if (OLD_DATE_BEFORE.test(before) || OLD_DATE_AFTER.test(after)) return weighed(-100, true);
  if (DUE_BEFORE.test(before) || DUE_AFTER.test(after) || OWED_LABEL.test(before)) return weighed(-70);
  const sentence = stretchAt(sentences, moment.from, folded.length);
  const clause = folded.slice(Math.max(sentence.from, moment.from - 90), Math.min(sentence.to, moment.to + 50));
  if (OTHER_DATES.test(clause)) return weighed(-45);
  const near = {
    from: Math.max(sentence.from, moment.from - MEETING_REACH),
    to: Math.min(sentence.to, moment.to + MEETING_REACH),
  };
  const isMeeting = MEETING_CUES.test(folded.slice(near.from, near.to));
  return { score: isMeeting || EVENT_CUES.test(clause) ? 25 : 0, isSuperseded: false, isMeeting };
}

/** As far from a date as words stand that hope to see somebody on it; a line may hold dates without end. */
const MEETING_REACH = 160;
const NO_EVENT = weighed(-100, true);

/** A line that tells nothing but the date, with perhaps a time and a place: it stands there to be read as the date. */
const STANDS_ALONE = 20;
const OPENS_LINE = 12;
/** "どちらが正しいか確認中", "the poster says …": a date that the source itself sets against another. */
const CONTRADICTS =
  /(?:どちら|いずれ)が正し|確認中|\bwhich (?:one |of (?:the two|them) )?is (?:right|correct)\b|\bnot sure which\b|\b(?:calendar|poster|website|web page|invite|flyer|ticket|booking|programme)\b[^.]{0,20}\b(?:says|said|shows|gives|lists|has)\b|(?:チラシ|ポスター|ホームページ|予約票|カレンダー|招待状|別紙)(?:の表記)?(?:では|には|に)[^。]{0,20}(?:と(?:なって|あ|記載)|表記)/i;
const CONTRADICTING = 30;

export function standsAlone(folded: string, moment: { from: number; to: number }): boolean {
  const rest = `${folded.slice(0, moment.from)} ${folded.slice(moment.to)}`.replace(/\([^()]{0,60}\)/g, ' ');
  return rest.replace(/[\s,.:;()~-]+/g, '').length <= 2;
}

function completeness(moment: MomentMention): number {
  const { date, time } = moment;
  let score = time === null ? 0 : 15;
  if (time?.end != null) score += 8;
  if (time?.zone != null) score += 5;
  if (date?.year != null) score += 4;
  if (date?.weekday != null) score += 3;
  return score;
}

function isTimeAlone(entry: Entry | undefined): boolean {
  const [moment] = entry === undefined ? [] : momentsOf(entry.words);
  return entry !== undefined && moment?.time != null && moment.date === null && standsAlone(entry.words.folded, moment);
}

function isRelative(moment: MomentMention): boolean {
  return moment.date?.partial?.kind === 'relative' && moment.time !== null;
}

/** A short line over the date that says whose date follows: "次回の予定", "Next meeting". */
const OTHER_HEAD = 45;

function isUnderOther(above: Entry | undefined): boolean {
  // "先日はありがとうございました。": a sentence of the letter is no head of what follows it.
  const { text, folded } = above?.words ?? { text: '', folded: '' };
  return above !== undefined && text.length <= 30 && !/[。.!]$/.test(folded.trimEnd()) && OTHER_DATES.test(folded);
}

function inEntry(entry: Entry, order: number, all: readonly Entry[]): DateCandidate[] {
  // Until when nothing may be published is never when people meet, also where no other date is told.
  if (labelTopic(entry) === 'embargo') return [];
  const { words } = entry;
  const moments = momentsOf(words);
  if (moments.length === 0) return [];
  const next = all[order + 1];
  const isLabelled = isWhenEntry(entry);
  const isListed = entry.topic === 'todo' || entry.topic === 'documents' || entry.topic === 'deadlines';
  const isOfPaper = OF_PAPER.test(words.folded);
  const sentences = sentencesOf(words.folded);
  const isOther = isUnderOther(all[order - 1]);
  const isAired =
    AIRING.test(words.folded) &&
    all.some(
      (other) => isWhenEntry(other) && (other.label?.topic === 'recording' || RECORDED_ON.test(other.words.folded)),
    );
  return moments
    .filter((moment) => moment.date !== null && (isLabelled || !moment.date.isBare || isRelative(moment)))
    .map((moment) => {
      const clause = isOfPaper ? NO_EVENT : clausePenalty(words.folded, moment, sentences);
      // Beside a label only the words right at the date can take it back; stray words elsewhere cannot.
      const isNamed = isLabelled && (labelTopic(entry) !== null || standsAlone(words.folded, moment));
      const penalty = isNamed && !clause.isSuperseded ? Math.max(0, clause.score) : clause.score;
      const base = isLabelled
        ? labelTopic(entry) === 'time'
          ? BESIDE_TIME
          : LABELLED
        : entry.kind === 'heading'
          ? TITLED
          : 0;
      const contradicts = !isLabelled && CONTRADICTS.test(words.folded) ? CONTRADICTING : 0;
      // The bare date at the head of a letter is when it was written; that of an event has its weekday or its time.
      const isTold = moment.date?.weekday != null || moment.time !== null || isTimeAlone(next);
      const opensLine = order < 8 && moment.from <= 2 && words.text.length <= 100 && moment.date?.weekday != null;
      const alone = !isTold ? 0 : standsAlone(words.folded, moment) ? STANDS_ALONE : opensLine ? OPENS_LINE : 0;
      const place = (order < MAX_ENTRIES_EARLY ? 3 : 0) - (isListed && !isLabelled ? 40 : 0);
      const relative = isRelative(moment) ? RELATIVE : 0;
      const arrival = moment.time !== null && isArrival(words, moment.time) ? RELATIVE : 0;
      const other = (isOther ? OTHER_HEAD : 0) + (isAired ? AIRED : 0) + arrival;
      const score = base + penalty + completeness(moment) + place + alone + contradicts + relative - other;
      return {
        moment,
        words,
        entry,
        score,
        isSuperseded: clause.isSuperseded,
        isMeeting: clause.isMeeting,
        isLabelled,
        isFromCalendar: false,
        timedBy: null,
      };
    });
}

function inSubject(invitation: Invitation): DateCandidate[] {
  const subject = headerOf(invitation, 'subject');
  if (subject === null) return [];
  return momentsOf(subject)
    .filter((moment) => moment.date !== null && !moment.date.isBare)
    .map((moment) => {
      const { score, isSuperseded } = clausePenalty(subject.folded, moment, sentencesOf(subject.folded));
      return {
        moment,
        words: subject,
        entry: null,
        score: TITLED + score + completeness(moment),
        isSuperseded,
        isMeeting: false,
        isLabelled: false,
        isFromCalendar: false,
        timedBy: null,
      };
    });
}

/** Every date of the source that may be the forum's, in reading order. */
export function dateCandidates(invitation: Invitation): DateCandidate[] {
  const { body } = invitation;
  const found = body.flatMap((entry, order, all) =>
    inEntry(entry, order, all).map((candidate) =>
      entry.part.isFirst
        ? candidate
        : { ...candidate, score: candidate.score - COPIED, isFromCalendar: isCalendarCopy(entry.part) },
    ),
  );
  const own = ownSession(body);
  const placed = found.map((candidate) =>
    own !== null && candidate.entry === own.day
      ? { ...candidate, score: candidate.score + OWN, timedBy: own.line }
      : candidate,
  );
  return [...inSubject(invitation), ...placed];
}
