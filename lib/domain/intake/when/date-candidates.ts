import type { Entry } from '../text/entries';
import { headerOf, type Invitation } from '../text/invitation';
import type { Passage } from '../text/passage';
import { sentencesOf, stretchAt, type Stretch } from '../text/clauses';
import { topicOfLabel } from '../text/topics';
import {
  DUE_AFTER,
  DUE_BEFORE,
  EVENT_CUES,
  NEW_DATE_CUES,
  OLD_DATE_AFTER,
  OLD_DATE_BEFORE,
  OTHER_DATES,
} from '../words/date-cues';
import { scanMoments, type MomentMention } from './moments';

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
  isLabelled: boolean;
};

const LABELLED = 60;
/** A date inside the line of the time is mostly the other zone's day. */
const BESIDE_TIME = 35;
const TITLED = 12;
const MAX_ENTRIES_EARLY = 12;

function labelTopic(entry: Entry): string | null {
  if (entry.kind === 'row') return entry.cells.length === 2 ? topicOfLabel(entry.cells[0]?.folded ?? '') : null;
  return entry.label?.topic ?? null;
}

/** Whether the entry is where the source states its date and time. */
export function isWhenEntry(entry: Entry): boolean {
  const label = labelTopic(entry);
  if (label !== null) return label === 'when' || label === 'date' || label === 'time';
  return entry.topic === 'when' || entry.topic === 'date' || entry.topic === 'time';
}

function clausePenalty(
  folded: string,
  moment: MomentMention,
  sentences: readonly Stretch[],
): { score: number; isSuperseded: boolean } {
  const before = folded.slice(Math.max(0, moment.from - 70), moment.from);
  const after = folded.slice(moment.to, moment.to + 40);
  if (NEW_DATE_CUES.test(before)) return { score: 40, isSuperseded: false };
  if (OLD_DATE_BEFORE.test(before) || OLD_DATE_AFTER.test(after)) return { score: -100, isSuperseded: true };
  if (DUE_BEFORE.test(before) || DUE_AFTER.test(after)) return { score: -70, isSuperseded: false };
  const sentence = stretchAt(sentences, moment.from, folded.length);
  const clause = folded.slice(Math.max(sentence.from, moment.from - 90), Math.min(sentence.to, moment.to + 50));
  if (OTHER_DATES.test(clause)) return { score: -45, isSuperseded: false };
  return { score: EVENT_CUES.test(clause) ? 25 : 0, isSuperseded: false };
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

function inEntry(entry: Entry, order: number): DateCandidate[] {
  const { words } = entry;
  const isLabelled = isWhenEntry(entry);
  const isListed = entry.topic === 'todo' || entry.topic === 'documents';
  const moments = scanMoments(words.folded);
  const sentences = moments.length === 0 ? [] : sentencesOf(words.folded);
  return moments
    .filter((moment) => moment.date !== null && (isLabelled || !moment.date.isBare))
    .map((moment) => {
      const clause = clausePenalty(words.folded, moment, sentences);
      // Beside a label only the words right at the date can take it back; stray words elsewhere cannot.
      const penalty = isLabelled && !clause.isSuperseded ? Math.max(0, clause.score) : clause.score;
      const base = isLabelled
        ? labelTopic(entry) === 'time'
          ? BESIDE_TIME
          : LABELLED
        : entry.kind === 'heading'
          ? TITLED
          : 0;
      const place = (order < MAX_ENTRIES_EARLY ? 3 : 0) - (isListed && !isLabelled ? 40 : 0);
      const score = base + penalty + completeness(moment) + place;
      return { moment, words, entry, score, isSuperseded: clause.isSuperseded, isLabelled };
    });
}

function inSubject(invitation: Invitation): DateCandidate[] {
  const subject = headerOf(invitation, 'subject');
  if (subject === null) return [];
  return scanMoments(subject.folded)
    .filter((moment) => moment.date !== null && !moment.date.isBare)
    .map((moment) => {
      const { score, isSuperseded } = clausePenalty(subject.folded, moment, sentencesOf(subject.folded));
      return {
        moment,
        words: subject,
        entry: null,
        score: TITLED + score + completeness(moment),
        isSuperseded,
        isLabelled: false,
      };
    });
}

/** Every date of the source that may be the forum's, in reading order. */
export function dateCandidates(invitation: Invitation): DateCandidate[] {
  return [...inSubject(invitation), ...invitation.body.flatMap(inEntry)];
}
