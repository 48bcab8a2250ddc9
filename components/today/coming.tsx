import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { readDue } from '@/lib/domain/actions';
import { localDay } from '@/lib/domain/time';
import { comingEvents, type ComingEvent, type TodayView } from '@/lib/domain/today';
import { formatCalendarDay, formatTime } from '@/lib/domain/zoned-time';

/** Deadlines and forums of the next two weeks, day by day of the viewer's calendar. */
export function Coming({
  view,
  viewerZone,
}: {
  view: Pick<TodayView, 'deadlines' | 'forums'>;
  viewerZone: string;
}): ReactElement {
  const [t, locale] = [useTranslations('today'), useLocale()];
  const days = new Map<string, ComingEvent[]>();
  for (const event of comingEvents(view)) {
    const day = localDay(event.at, viewerZone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return (
    <Section quiet title={t('coming')}>
      {days.size === 0 ? <p className="text-ink-soft">{t('nothingComes')}</p> : null}
      <ol className="divide-y divide-line">
        {[...days].map(([day, events]) => (
          <li key={day} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 py-2">
            <span className="text-sm leading-[1.75] text-ink-soft">{formatCalendarDay(day, locale, false)}</span>
            <ul className="space-y-1">
              {events.map((event) => (
                <ComingLine key={event.kind + keyOf(event)} event={event} viewerZone={viewerZone} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function keyOf(event: ComingEvent): string {
  return event.kind === 'deadline' ? event.deadline.id : event.forum.id;
}

function ComingLine({ event, viewerZone }: { event: ComingEvent; viewerZone: string }): ReactElement {
  const t = useTranslations('today');
  const forum = event.kind === 'deadline' ? event.deadline.forum : event.forum;
  const isDay =
    event.kind === 'deadline' &&
    readDue(event.at, event.deadline.precision, [viewerZone, forum.timeZone]).type === 'day';
  const time = isDay ? t('byEndOfDay') : formatTime(event.at, viewerZone);
  if (event.kind === 'forum')
    return (
      <li>
        <time dateTime={event.at.toISOString()}>{time}</time>{' '}
        <TextLink href={`/forums/${forum.id}`} className="font-medium">
          {forum.title}
        </TextLink>
      </li>
    );
  return (
    <li>
      <time dateTime={event.at.toISOString()}>{time}</time>{' '}
      <TextLink href={`/forums/${forum.id}/deadlines`}>{event.deadline.what}</TextLink>
      <span className="block truncate text-sm text-ink-soft">{forum.title}</span>
    </li>
  );
}
