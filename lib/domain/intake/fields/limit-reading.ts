import { bracketAround, stretchAt, type Stretch } from '../text/clauses';
import { scanDurations, type DurationMention } from '../when/durations';
import {
  AUDIENCE,
  BY_SO_MUCH,
  COMMITTEE,
  EACH,
  EVENT_LENGTH,
  ASKED_OF,
  GIVEN_TO,
  INCLUDES,
  MAX,
  RIGHT_BEHIND,
  NOT_A_LIMIT,
  OWN,
  PART_LASTS,
  SET_ASIDE,
  SHARE,
} from '../words/limit-words';
import { cuesIn, nearestCue, type Cue } from './limit-cues';
import type { OwnedWords } from './limit-owners';
import { isIncluded, isReplying, totalOfPart } from './limit-parts';

/** More than this nobody has for a question. */
export const MAX_QUESTION_MINUTES = 3;
const MIN_WHOLE = 20;
/** So many minutes of discussion are the event itself. */
const MIN_EVENT = 60;
/** "Questions from members (10 minutes)": between its name and the time, at most whose they are. */
const BESIDE = /^(?:.{0,3}|\sfrom\s(?:the\s|our\s)?[a-z]{3,14}(?:\s[a-z]{3,14})?\s?[(,:]\s?)$/;
/** Words further away than this say nothing about a time, whatever the punctuation. */
const MAX_REACH = 300;

/** The words around a time, from the closest to the widest: its brackets, its comma part, its clause. */
function windows(folded: string, mention: DurationMention, clauses: readonly Stretch[]): Stretch[] {
  const whole = stretchAt(clauses, mention.from, folded.length);
  const clause = {
    from: Math.max(whole.from, mention.from - MAX_REACH),
    to: Math.min(whole.to, mention.to + MAX_REACH),
  };
  const bracket = bracketAround(folded, mention.from);
  const before = Math.max(
    clause.from,
    clause.from +
      Math.max(...[', ', '、', '。'].map((sign) => folded.slice(clause.from, mention.from).lastIndexOf(sign))) +
      1,
  );
  const comma = folded.slice(mention.to, clause.to).search(/,\s|、/);
  const part = { from: before, to: comma === -1 ? clause.to : mention.to + comma };
  if (bracket === null) return [part, clause];
  // What stands in brackets belongs to the words before it, not to those before the bracket before.
  const closed = folded.slice(clause.from, bracket.from).lastIndexOf(')') + 1;
  return [bracket, { from: Math.max(clause.from + closed, bracket.from - 80), to: bracket.to }];
}

/** "10-minute talks", "30 minutes of discussion", "20 minutes for the audience". */
function isPartAhead(folded: string, mention: DurationMention, cue: Cue): boolean {
  const between = folded.slice(mention.to, Math.max(mention.to, cue.from));
  const isJoined = /-/.test(folded.slice(mention.from, mention.to)) ? between === ' ' : false;
  const isLinked = /^\s(?:of|for)\s(?:open |free |moderated |general |the )?$/.test(between);
  return cue.from >= mention.to && mention.max < MIN_EVENT && (isJoined || isLinked);
}

type LimitReading = OwnedWords & { sure: boolean };

/** What a time in folded words limits; null where it limits nothing. */
export function readLimit(
  folded: string,
  mention: DurationMention,
  clauses: readonly Stretch[],
  isTimed: boolean,
): LimitReading | null {
  if (mention.max > 240 || NOT_A_LIMIT.test(folded.slice(mention.to, mention.to + 14))) return null;
  if (BY_SO_MUCH.test(folded.slice(Math.max(0, mention.from - 28), mention.from))) return null;
  if (/\d\s{0,2}(?:days?|日)?\s?$/.test(folded.slice(Math.max(0, mention.from - 2), mention.from))) return null;
  const total = totalOfPart(folded, mention);
  if (total !== null) return { ...total, sure: true };
  const [near, wide] = windows(folded, mention, clauses);
  if (near === undefined || wide === undefined) return null;
  const nearWords = folded.slice(near.from, near.to);
  const wideWords = folded.slice(wide.from, wide.to);
  const lead = folded.slice(wide.from, mention.from);
  const before = lead.slice(-60);
  // "We have 75 minutes": all of us.
  if (
    /\bwe(?:'ll| will)? have (?:about |only |just |a total of )?$/i.test(before) &&
    mention.max >= MIN_WHOLE &&
    !EACH.test(nearWords)
  )
    return null;
  const isPart = PART_LASTS.test(before);
  if (EVENT_LENGTH.test(nearWords) && !EACH.test(nearWords) && !isPart) return null;
  const tail = folded.slice(mention.to, mention.to + 40);
  if (INCLUDES.test(tail) && (scanDurations(tail).length > 0 || !EACH.test(nearWords))) return null;
  const isEach =
    EACH.test(folded.slice(Math.max(near.from, mention.from - 40), Math.min(near.to, mention.to + 30))) ||
    EACH.test(nearWords) ||
    (bracketAround(folded, mention.from) !== null && EACH.test(wideWords));
  const isMax = MAX.test(nearWords);
  // "会場からの質問（お一人1分）": what each of the audience has to ask.
  const isOfAudience = mention.max <= MAX_QUESTION_MINUTES && AUDIENCE.test(wideWords);
  const nearCue = nearestCue(cuesIn(folded, near), mention);
  const cue =
    nearCue ??
    nearestCue(
      cuesIn(folded, wide).filter(
        (other) => !isEach || COMMITTEE.test(wideWords) || isOfAudience || !/^(?:qa|discussion)$/.test(other.kind),
      ),
      mention,
    );
  // "audience questions, 25 min", "質疑応答（20分）", "last 20 min: Q&A": the time stands right behind its name.
  const isBeside = cue?.kind === 'qa' && cue.to <= mention.from && BESIDE.test(folded.slice(cue.to, mention.from));
  const isShare =
    cue?.kind === 'qa' &&
    (isBeside ||
      /\b(?:last|final)\s$/i.test(before) ||
      /^(?:last|final)\s/i.test(folded.slice(mention.from, mention.to)) ||
      SHARE.test(wideWords) ||
      SET_ASIDE.test(tail) ||
      SHARE.test(folded.slice(near.from, mention.from)));
  const isNamed =
    GIVEN_TO.test(folded.slice(Math.max(near.from, mention.from - 60), mention.from)) || ASKED_OF.test(tail);
  const isOwn = OWN.test(wideWords);
  // "Answers: 90 seconds", "討論は40分": the kind of time, and right behind it how much.
  const isBehind = cue !== null && cue.to <= mention.from && RIGHT_BEHIND.test(folded.slice(cue.to, mention.from));
  const isTold = isBehind || (cue !== null && isPartAhead(folded, mention, cue));
  if (!isEach && !isMax && !isShare && !isOwn && !isNamed && !isTold && !isTimed && !isPart) return null;
  // "1 min per caller": what each of those has who are not on the panel.
  if (cue === null && isEach && mention.max <= MAX_QUESTION_MINUTES && AUDIENCE.test(nearWords))
    return { kind: 'question', isEach, sure: true, part: nearWords, window: nearWords, before: lead };
  if (cue === null)
    return isEach || isNamed || isTimed || isOwn
      ? { kind: 'remarks', isEach, sure: false, part: wideWords, window: wideWords, before: lead }
      : null;
  if (!isEach && isMax && cue.kind === 'discussion' && mention.max >= 60) return null;
  // Minutes of a Q&A are many; one or two are what a questioner gets.
  // So is what each member of a committee gets (委員からの質疑は一人15分).
  const isOnes =
    (mention.max <= MAX_QUESTION_MINUTES && !isIncluded(folded, mention)) || (isEach && COMMITTEE.test(wideWords));
  const named = cue.kind === 'qa' && isOnes ? 'question' : isPart && cue.kind === 'answer' ? 'remarks' : cue.kind;
  const kind = named === 'remarks' && isReplying(folded, cue, wide.from) ? 'answer' : named;
  const sure = nearCue !== null;
  return { kind, isEach, sure, part: sure ? nearWords : wideWords, window: wideWords, before: lead };
}
