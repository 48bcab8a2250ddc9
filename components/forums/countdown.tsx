import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { minutesBetween } from '@/lib/domain/time';
import { formatRelative, formatRemaining } from '@/lib/domain/zoned-time';

/** Beyond this many minutes days and hours tell nobody anything: "in 3 weeks" does. */
const NEAR_MINUTES = 14 * 1_440;

/** "in 2 d 14 h" or "3 h ago" as of the request; weeks and months where it is far. */
export function Countdown({
  instant,
  now,
  viewerZone,
}: {
  instant: Date;
  now: Date;
  viewerZone: string;
}): ReactElement {
  const [t, locale] = [useTranslations('forum.in'), useLocale()];
  const isAhead = instant.getTime() > now.getTime();
  const minutes = isAhead ? minutesBetween(now, instant) : minutesBetween(instant, now);
  if (minutes > NEAR_MINUTES) return <>{formatRelative(instant, now, viewerZone, locale)}</>;
  return <>{t(isAhead ? 'ahead' : 'passed', { time: formatRemaining(minutes, locale) })}</>;
}
