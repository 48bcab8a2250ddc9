import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { classNames } from '@/components/ui/class-names';
import { readDue, type ActionLine, type DueState } from '@/lib/domain/actions';
import { calendarDaysBetween } from '@/lib/domain/time';
import { formatCalendarDay, formatInstant, formatRelative, formatRelativeDay } from '@/lib/domain/zoned-time';

const looks: Record<DueState, string> = {
  overdue: 'text-red',
  today: 'text-amber',
  soon: 'text-amber',
  later: 'text-ink-soft',
  undated: 'text-ink-faint',
  done: 'text-done',
};

/** When an action is due, in the viewer's time, and how far that is; the colour repeats what the words say. */
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
  const reading = readDue(dueAt, precision, [viewerZone, forum?.timeZone ?? null]);
  const words =
    reading.type === 'day'
      ? t('byDay', { day: formatCalendarDay(reading.day, locale, false) })
      : formatInstant(dueAt, viewerZone, locale, false);
  // A day is as far as the calendar says, not as its last minute.
  const far =
    reading.type === 'day'
      ? formatRelativeDay(calendarDaysBetween(now, dueAt, viewerZone), locale)
      : formatRelative(dueAt, now, viewerZone, locale);
  return (
    <span className={classNames('sm:whitespace-nowrap', looks[state])}>
      {state === 'overdue' ? `${t('groups.overdue')} · ` : null}
      <time dateTime={dueAt.toISOString()}>{words}</time>
      {state === 'done' ? null : ` · ${far}`}
    </span>
  );
}
