import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { readDue } from '@/lib/domain/actions';
import { localDay } from '@/lib/domain/time';
import { comingEvents, type ComingEvent, type TodayView } from '@/lib/domain/today';
import {
  formatCalendarDay,
  formatOtherTime,
  formatTime,
  isOfAnotherYear,
  showsOtherTime,
  zoneAbbreviation,
} from '@/lib/domain/zoned-time';

/** Deadlines and forums of the next two weeks, day by day of the viewer's calendar, with the forum's own clock beside theirs. */
export function Coming({
  view,
  viewerZone,
  now,
}: {
  view: Pick<TodayView, 'deadlines' | 'forums'>;
  viewerZone: string;
  now: Date;
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
            <span className="text-sm leading-[1.75] text-ink-soft">
              {formatCalendarDay(day, locale, isOfAnotherYear(day, now, viewerZone))}
            </span>
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
  if (event.kind === 'forum')
    return (
      <li>
        <ComingTime at={event.at} isDay={false} timeZone={event.forum.timeZone ?? viewerZone} viewerZone={viewerZone} />{' '}
        <TextLink href={`/forums/${event.forum.id}`} className="font-medium">
          {event.forum.title}
        </TextLink>
      </li>
    );
  const { forum, precision, what } = event.deadline;
  const isDay = readDue(event.at, precision, [viewerZone, forum.timeZone]).type === 'day';
  return (
    <li>
      <ComingTime at={event.at} isDay={isDay} timeZone={forum.timeZone ?? viewerZone} viewerZone={viewerZone} />{' '}
      <TextLink href={`/forums/${forum.id}/deadlines`}>{what}</TextLink>
      <span className="block truncate text-sm text-ink-soft">{forum.title}</span>
    </li>
  );
}

/** The time on a day of the viewer's, then by the forum's clock where that differs. */
function ComingTime({
  at,
  isDay,
  timeZone,
  viewerZone,
}: {
  at: Date;
  isDay: boolean;
  timeZone: string;
  viewerZone: string;
}): ReactElement {
  const [t, locale] = [useTranslations('today'), useLocale()];
  const showsOther = !isDay && showsOtherTime(at, viewerZone, timeZone);
  return (
    <time dateTime={at.toISOString()} className="tabular-nums">
      {isDay ? t('byEndOfDay') : formatTime(at, viewerZone)}
      {showsOther ? (
        <span className="text-ink-soft">
          {` ${zoneAbbreviation(at, viewerZone)} · ${formatOtherTime(at, viewerZone, timeZone, locale)}`}
        </span>
      ) : null}
    </time>
  );
}
