import type { Invitation } from '../text/invitation';
import { inReadingOrder, spansOf, type Passage } from '../text/passage';
import type { TimeMention } from './clock-times';
import type { ForumStart } from './forum-start';
import { assumedZone } from './forum-zone';
import { momentAt } from './moments';

/** The same start with the time of day of the first item of the run of show, when the source tells no other. */
export function startAtOpening(
  invitation: Invitation,
  start: ForumStart,
  time: TimeMention,
  words: Passage,
): ForumStart {
  if (start.day === null) return start;
  const zone = time.zone === null ? assumedZone(invitation, words, time) : null;
  const timeZone = time.zone?.timeZone ?? zone?.timeZone ?? null;
  const spans = inReadingOrder([...start.day.spans, ...spansOf(words, time.from, time.to)]);
  const value = momentAt(start.day.value, time.start, timeZone);
  const reason = { code: 'time_on_forum_day', params: { day: start.day.value } };
  const warnings = start.warnings.filter((known) => known.code !== 'missing_time');
  if (timeZone === null) warnings.push({ code: 'missing_timezone', params: {}, spans });
  if (zone?.isAssumed === true)
    warnings.push({ code: 'assumed_timezone', params: { timeZone: zone.timeZone }, spans: [] });
  // Its end is the end of the first item only: the length is read elsewhere.
  const opening = { ...time, end: null };
  return {
    ...start,
    start: { value, spans, confidence: 0.6, reason },
    time: opening,
    timeWords: words,
    timeZone,
    warnings,
  };
}
