import type { LimitKind } from '../draft';
import { allMatches } from '../../matches';
import type { Stretch } from '../text/clauses';
import type { DurationMention } from '../when/durations';
import { KIND_CUES } from '../words/limit-words';

/** Between what is said and the part of the event in which it is. */
const IN_A_PART = /^\s(?:in|during)\s(?:the\s|our\s)?(?:open\s|general\s|panel\s)?$/;

/** Words that say what a time is for, [from, to). */
export type Cue = { kind: LimitKind; from: number; to: number };

/** The cues within a range of folded words. */
export function cuesIn(folded: string, range: Stretch): Cue[] {
  const words = folded.slice(range.from, range.to);
  const cues = KIND_CUES.flatMap(([pattern, kind]) =>
    allMatches(words, pattern).map((match) => ({
      kind,
      from: range.from + match.index,
      to: range.from + match.index + match[0].length,
    })),
  );
  // "Answers in the discussion": the part in which they are given, and no time of its own.
  return cues.filter(
    ({ from }) => !cues.some((other) => IN_A_PART.test(folded.slice(other.to, Math.max(other.to, from)))),
  );
}

/** The cue nearest to the time; one that stands before it is taken as nearer than one behind it. */
export function nearestCue(cues: readonly Cue[], mention: DurationMention): Cue | null {
  const distance = (cue: Cue): number =>
    cue.to <= mention.from ? mention.from - cue.to : (cue.from - mention.to) * 1.5 + 4;
  return cues.reduce<Cue | null>((best, cue) => (best === null || distance(cue) < distance(best) ? cue : best), null);
}
