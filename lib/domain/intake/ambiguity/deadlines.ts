import { instantToLocal, localToInstant, shiftLocalDays, weekdayOf } from '../../time';
import type { DeadlineRule } from '../../deadlines';
import type { Ambiguity, DraftDeadline, DueReading, Found } from '../draft';
import type { Invitation } from '../text/invitation';
import type { ForumStart } from '../when/forum-start';
import { openField } from './alternatives';
import { dateAt, nearestOn } from './times';

const OF_THE_PLACE = /^.{0,12}\b(?:local|your) time\b|^.{0,12}現地時間/i;

/** Before this hour a deadline belongs to the day that has just ended. */
const EARLIEST = '06:00';

/** "Friday 12 March" where the 12th is a Thursday. */
function byWeekday(invitation: Invitation, { rule, spans }: DraftDeadline): DeadlineRule | null {
  if (rule.type !== 'absolute') return null;
  const mention = dateAt(invitation, spans.slice(0, 1));
  const day = rule.at.local.slice(0, 10);
  // "Wednesday, 24:00" is the first minute of Thursday.
  const isPastMidnight = !rule.dateOnly && rule.at.local.slice(11) < EARLIEST;
  const days = isPastMidnight ? [day, shiftLocalDays(day, -1)] : [day];
  if (mention?.weekday == null || mention.partial !== null || days.map(weekdayOf).includes(mention.weekday))
    return null;
  const local = `${nearestOn(mention.weekday, day)}${rule.at.local.slice(10)}`;
  return { ...rule, at: { ...rule.at, local } };
}

/** "By noon of the day before" of a forum whose start is told by the clocks of two places. */
function byOtherClock(invitation: Invitation, start: ForumStart, deadline: DraftDeadline): DeadlineRule | null {
  const { rule, precision, spans } = deadline;
  const [timeZone] = start.otherZones;
  const own = start.start?.value;
  const isDay = precision !== 'minute';
  const end = spans.at(-1)?.end ?? 0;
  const isOfPlace = OF_THE_PLACE.test(invitation.source.folded.slice(end, end + 30));
  if (timeZone === undefined || own?.timeZone == null || timeZone === own.timeZone || isDay || isOfPlace) return null;
  if (rule.type === 'absolute')
    return rule.dateOnly || rule.at.timeZone !== null ? null : { ...rule, at: { ...rule.at, timeZone } };
  if ((rule.type !== 'days_before' && rule.type !== 'days_after') || rule.time === null) return null;
  const day = instantToLocal(localToInstant(own.local, own.timeZone), timeZone).slice(0, 10);
  const local = `${shiftLocalDays(day, rule.type === 'days_before' ? -rule.days : rule.days)}T${rule.time}`;
  return { type: 'absolute', at: { local, timeZone }, dateOnly: false };
}

/** Deadlines whose words give two instants. */
export function deadlineAmbiguities(
  invitation: Invitation,
  start: ForumStart,
  deadlines: readonly DraftDeadline[],
): Ambiguity[] {
  return deadlines.flatMap((deadline) => {
    const { key, precision, spans, confidence } = deadline;
    const reading = (rule: DeadlineRule): Found<DueReading> => ({
      value: { rule, precision },
      spans,
      confidence,
      reason: null,
    });
    const day = byWeekday(invitation, deadline);
    const clock = day === null ? byOtherClock(invitation, start, deadline) : null;
    const other = day ?? clock;
    const code = day === null ? 'time_in_either_zone' : 'weekday_or_date';
    return other === null ? [] : openField('due', key, code, [reading(deadline.rule), reading(other)]);
  });
}
