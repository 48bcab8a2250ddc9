import { onceByWords } from '../text/once-by-words';
import type { Passage } from '../text/passage';
import { scanTimes, type TimeMention } from './clock-times';
import { scanDurations, type DurationMention } from './durations';
import { scanMoments, type MomentMention } from './moments';

const times = onceByWords(scanTimes, Number.POSITIVE_INFINITY);
const moments = onceByWords((folded) => scanMoments(folded, times(folded)), Number.POSITIVE_INFINITY);
const durations = onceByWords(scanDurations, Number.POSITIVE_INFINITY);

export function timesOf({ folded }: Passage): readonly TimeMention[] {
  return times(folded);
}

export function momentsOf({ folded }: Passage): readonly MomentMention[] {
  return moments(folded);
}

export function durationsOf({ folded }: Passage): readonly DurationMention[] {
  return durations(folded);
}
