import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ZonedTime } from '@/components/ui/zoned-time';
import { readDue, type ActionLine, type DueState } from '@/lib/domain/actions';
import { calendarDaysBetween, localDay } from '@/lib/domain/time';
import { formatCalendarDay, formatRelative, formatRelativeDay, isOfAnotherYear } from '@/lib/domain/zoned-time';

const looks: Record<DueState, string> = {
  overdue: 'text-red',
  today: 'text-amber',
  soon: 'text-amber',
  later: 'text-ink-soft',
  undated: 'text-ink-faint',
  done: 'text-done',
};

/**
 * When an action is due, by the forum's clock and the viewer's, and how far that is; a day is told as a day. The colour
 * repeats what the words say.
 */
export function DueWords({
  action,
  state,
  viewerZone,
  now,
}: {
  action: Pick<ActionLine, 'dueAt' | 'precision' | 'forum'>;
  state: DueState;
  viewerZone: string;
  now: Date;
}): ReactElement | null {
  const [t, locale] = [useTranslations('actions'), useLocale()];
  const { dueAt, precision, forum } = action;
  if (dueAt === null) return null;
  const timeZone = forum?.timeZone ?? viewerZone;
  const reading = readDue(dueAt, precision, [viewerZone, timeZone]);
  const isDay = reading.type === 'day';
  const day = isDay ? reading.day : localDay(dueAt, timeZone);
  const withYear = isOfAnotherYear(day, now, viewerZone);
  // A day is as far as the calendar says, not as its last minute.
  const far = isDay
    ? formatRelativeDay(calendarDaysBetween(now, dueAt, viewerZone), locale)
    : formatRelative(dueAt, now, viewerZone, locale);
  return (
    <span className={classNames('sm:text-end', looks[state])}>
      {state === 'overdue' ? `${t('groups.overdue')} · ` : null}
      {isDay ? (
        <time dateTime={dueAt.toISOString()}>{t('byDay', { day: formatCalendarDay(day, locale, withYear) })}</time>
      ) : (
        <ZonedTime instant={dueAt} {...{ timeZone, viewerZone, withYear }} />
      )}
      {state === 'done' ? null : ` · ${far}`}
    </span>
  );
}
