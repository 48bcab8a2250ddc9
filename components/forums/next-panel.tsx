import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { readDue } from '@/lib/domain/actions';
import type { ForumOverview, NextEvent } from '@/lib/domain/readiness';
import { localDay } from '@/lib/domain/time';
import {
  formatCalendarDay,
  formatInstant,
  formatOtherTime,
  isOfAnotherYear,
  showsOtherTime,
} from '@/lib/domain/zoned-time';
import { Countdown } from './countdown';

const pages = { deadline: 'deadlines', action: 'actions', start: 'agenda' } as const;

/** What comes next in a forum, the nearest first and largest. */
export function NextPanel({
  forum,
  overview,
  viewerZone,
  now,
}: {
  forum: { id: string; timeZone: string | null };
  overview: Pick<ForumOverview, 'next' | 'overdueActionCount'>;
  viewerZone: string;
  now: Date;
}): ReactElement {
  const t = useTranslations('forum.overview');
  const actions = `/forums/${forum.id}/actions`;
  return (
    <Section quiet title={t('next')}>
      {overview.overdueActionCount === 0 ? null : (
        <p className="mb-1">
          <TextLink href={actions} className="text-red">
            {t('overdue', { count: overview.overdueActionCount })}
          </TextLink>
        </p>
      )}
      {overview.next.length === 0 ? <p className="text-ink-soft">{t('nothingNext')}</p> : null}
      <ol className="space-y-1.5">
        {overview.next.map((event) => (
          <NextLine key={`${event.kind} ${event.id}`} {...{ event, forum, viewerZone, now }} />
        ))}
      </ol>
    </Section>
  );
}

function NextLine({
  event,
  forum,
  viewerZone,
  now,
}: {
  event: NextEvent;
  forum: { id: string; timeZone: string | null };
  viewerZone: string;
  now: Date;
}): ReactElement {
  const [t, locale] = [useTranslations('forum.overview'), useLocale()];
  const zone = forum.timeZone ?? viewerZone;
  const reading = readDue(event.at, event.precision, [zone, viewerZone]);
  const other = showsOtherTime(event.at, zone, viewerZone) ? formatOtherTime(event.at, zone, viewerZone, locale) : null;
  const day = reading.type === 'day' ? reading.day : localDay(event.at, zone);
  const withYear = isOfAnotherYear(day, now, zone);
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <TextLink href={`/forums/${forum.id}/${pages[event.kind]}`} className="font-medium">
          {event.text}
        </TextLink>
        <span className="font-medium">
          <Countdown instant={event.at} now={now} viewerZone={viewerZone} />
        </span>
        <Badge>{t(`kind.${event.kind}`)}</Badge>
      </p>
      <p className="text-sm text-ink-soft">
        <time dateTime={event.at.toISOString()}>
          {reading.type === 'day'
            ? t('byDay', { day: formatCalendarDay(day, locale, withYear) })
            : formatInstant(event.at, zone, locale, withYear)}
        </time>
        {other === null ? null : ` · ${other}`}
      </p>
    </li>
  );
}
