import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { readDue } from '@/lib/domain/actions';
import type { DeadlineLine } from '@/lib/domain/deadline-rules';
import { formatCalendarDay, formatInstant, formatOtherTime, showsOtherTime } from '@/lib/domain/zoned-time';
import { zonesOfRule } from './rule-words';

/** When a deadline falls due, by the forum's clock and the viewer's; a day stays a day where it was meant as one. */
export function DeadlineDue({
  deadline,
  forumZone,
  viewerZone,
}: {
  deadline: DeadlineLine;
  forumZone: string | null;
  viewerZone: string;
}): ReactElement | null {
  const [t, locale] = [useTranslations('forum.deadlines'), useLocale()];
  const { dueAt, precision, rule } = deadline;
  if (dueAt === null)
    return rule.type === 'promptly' || rule.type === 'unresolved' ? null : (
      <span className="text-amber">{t('noInstant')}</span>
    );
  const zone = forumZone ?? viewerZone;
  const reading = readDue(dueAt, precision, zonesOfRule(rule, forumZone, viewerZone));
  const other = showsOtherTime(dueAt, zone, viewerZone) ? formatOtherTime(dueAt, zone, viewerZone, locale) : null;
  return (
    <time dateTime={dueAt.toISOString()} className="tabular-nums">
      {reading.type === 'day'
        ? t('byDay', { day: formatCalendarDay(reading.day, locale) })
        : formatInstant(dueAt, zone, locale)}
      {other === null ? null : <span className="text-ink-soft"> · {other}</span>}
    </time>
  );
}
