import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { minutesBetween } from '@/lib/domain/time';
import { formatRemaining } from '@/lib/domain/zoned-time';

/** "in 2 d 14 h" or "3 h ago" as of the request. */
export async function Countdown({ instant, now }: { instant: Date; now: Date }): Promise<ReactElement> {
  const [t, locale] = [await getTranslations('forum.in'), await getLocale()];
  const isAhead = instant.getTime() > now.getTime();
  const minutes = isAhead ? minutesBetween(now, instant) : minutesBetween(instant, now);
  return <>{t(isAhead ? 'ahead' : 'passed', { time: formatRemaining(minutes, locale) })}</>;
}
