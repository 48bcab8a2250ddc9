import { once } from '../../once';
import type { Passage } from '../text/passage';
import { scanTimes, type TimeMention } from './clock-times';
import { scanDurations, type DurationMention } from './durations';
import { scanMoments, type MomentMention } from './moments';

export const timesOf = once((words: Passage): readonly TimeMention[] => scanTimes(words.folded));
export const momentsOf = once((words: Passage): readonly MomentMention[] => scanMoments(words.folded, timesOf(words)));
export const durationsOf = once((words: Passage): readonly DurationMention[] => scanDurations(words.folded));
