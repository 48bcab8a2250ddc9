import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ZonedTime } from '@/components/ui/zoned-time';
import { endOf, type ForumFacts } from '@/lib/domain/forums';
import { formatCalendarDay } from '@/lib/domain/zoned-time';

type When = Pick<ForumFacts, 'startLocal' | 'timeZone' | 'durationMinutes'> & { startsAt: Date | null };

/** When a forum is, in its zone and the viewer's; in words what is still missing for that. */
export function ForumWhen({ forum, viewerZone }: { forum: When; viewerZone: string }): ReactElement {
  const [t, locale] = [useTranslations('forum.head'), useLocale()];
  if (forum.startsAt !== null && forum.timeZone !== null)
    return <ZonedTime instant={forum.startsAt} end={endOf(forum)} timeZone={forum.timeZone} viewerZone={viewerZone} />;
  if (forum.startLocal === null) return <span>{t('noStart')}</span>;
  const local = `${formatCalendarDay(forum.startLocal.slice(0, 10), locale)} ${forum.startLocal.slice(11)}`;
  return <span>{t('noZone', { local })}</span>;
}
