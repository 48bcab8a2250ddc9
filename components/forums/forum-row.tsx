import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ItemRow } from '@/components/ui/item-row';
import { ZonedTime } from '@/components/ui/zoned-time';
import { endOf, type ForumSummary } from '@/lib/domain/forums';
import { formatRelative } from '@/lib/domain/zoned-time';

/** One forum of the list: its title, when in both zones, who holds it, how much it has. */
export function ForumRow({
  forum,
  viewerZone,
  now,
}: {
  forum: ForumSummary;
  viewerZone: string;
  now: Date;
}): ReactElement {
  const [t, locale] = [useTranslations('forums'), useLocale()];
  const { startsAt, timeZone, organiser, platform, questionCount, participantCount } = forum;
  return (
    <ItemRow
      record
      href={`/forums/${forum.id}`}
      title={forum.title}
      detail={
        <>
          {startsAt === null ? (
            <span>{t('undated')}</span>
          ) : (
            <ZonedTime
              instant={startsAt}
              end={endOf(forum)}
              timeZone={timeZone ?? viewerZone}
              viewerZone={viewerZone}
            />
          )}
          {[platform, organiser].map((place) => (place === null ? null : <span key={place}> · {place}</span>))}
        </>
      }
      trailing={
        <>
          <span>{t('questions', { count: questionCount })}</span>
          <span>{t('people', { count: participantCount })}</span>
          {startsAt === null ? null : (
            <span className="min-w-20">{formatRelative(startsAt, now, viewerZone, locale)}</span>
          )}
        </>
      }
    />
  );
}
