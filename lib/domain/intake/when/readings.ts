import type { Passage } from '../text/passage';
import { scanTimes, type TimeMention } from './clock-times';
import { scanDurations, type DurationMention } from './durations';
import { scanMoments, type MomentMention } from './moments';

/** Reads a passage once, however many fields ask; what was read goes with the passage. */
function onceFor<T>(read: (folded: string) => T[]): (words: Passage) => readonly T[] {
  const known = new WeakMap<Passage, readonly T[]>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = read(words.folded);
    known.set(words, found);
    return found;
  };
}

export const momentsOf: (words: Passage) => readonly MomentMention[] = onceFor(scanMoments);
export const timesOf: (words: Passage) => readonly TimeMention[] = onceFor(scanTimes);
export const durationsOf: (words: Passage) => readonly DurationMention[] = onceFor(scanDurations);
