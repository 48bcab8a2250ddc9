import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Badge } from '@/components/ui/badge';
import { TextLink } from '@/components/ui/text-link';
import { ZonedTime } from '@/components/ui/zoned-time';
import type { ForumFrame } from '@/lib/domain/forums';
import { formatCalendarDay } from '@/lib/domain/zoned-time';
import { ForumWhen } from './forum-when';

/** The two lines under a forum's title: when and where, and under which rules. */
export function ForumLead({
  forum,
  viewerZone,
  now,
}: {
  forum: ForumFrame;
  viewerZone: string;
  now: Date;
}): ReactElement {
  const places = [forum.platform, forum.venue, forum.format, forum.organiser].filter((one) => one !== null);
  return (
    <div className="space-y-1.5">
      <p>
        <ForumWhen forum={forum} viewerZone={viewerZone} />
        {places.map((place) => (
          <span key={place}> · {place}</span>
        ))}
      </p>
      <ForumBadges forum={forum} viewerZone={viewerZone} now={now} />
    </div>
  );
}

/** The rules of a forum, each in words; what the invitation does not say has no badge. */
function ForumBadges({ forum, viewerZone, now }: { forum: ForumFrame; viewerZone: string; now: Date }): ReactElement {
  const [t, locale] = [useTranslations('forum'), useLocale()];
  const { recordRule, recorded, openToPublic, reviewBeforePublication, tlp } = forum;
  const words = [
    recordRule === null ? null : t(`rules.${recordRule}`),
    recorded === null ? null : t(recorded ? 'badges.recorded' : 'badges.notRecorded'),
    openToPublic === null ? null : t(openToPublic ? 'badges.open' : 'badges.closed'),
    reviewBeforePublication === true ? t('badges.review') : null,
  ].filter((one) => one !== null);
  const day = forum.startLocal?.slice(0, 10) ?? null;
  return (
    <div className="flex flex-wrap items-baseline gap-1.5">
      {words.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
      {tlp === null ? null : (
        <Badge tone={tlp === 'RED' ? 'red' : tlp.startsWith('AMBER') ? 'amber' : 'neutral'}>{t(`tlp.${tlp}`)}</Badge>
      )}
      <EmbargoBadge forum={forum} viewerZone={viewerZone} now={now} />
      {day === null ? null : (
        <TextLink href={`/map?as-of=${day}`} className="text-sm">
          {t('head.mapAsOf', { day: formatCalendarDay(day, locale) })}
        </TextLink>
      )}
    </div>
  );
}

/** Until when nothing may be published, and afterwards since when it may; by the wall time while the zone is not known. */
function EmbargoBadge({
  forum: { embargoLocal, embargoUntil, timeZone },
  viewerZone,
  now,
}: {
  forum: ForumFrame;
  viewerZone: string;
  now: Date;
}): ReactElement | null {
  const [t, locale] = [useTranslations('forum'), useLocale()];
  if (embargoLocal === null) return null;
  const isOver = embargoUntil !== null && embargoUntil <= now;
  return (
    <Badge tone={isOver ? 'neutral' : 'amber'}>
      {t.rich(isOver ? 'badges.embargoEnded' : 'badges.embargoed', {
        time: () =>
          embargoUntil === null ? (
            t('head.noZone', {
              local: `${formatCalendarDay(embargoLocal.slice(0, 10), locale)} ${embargoLocal.slice(11)}`,
            })
          ) : (
            <ZonedTime instant={embargoUntil} timeZone={timeZone ?? viewerZone} viewerZone={viewerZone} />
          ),
      })}
    </Badge>
  );
}
