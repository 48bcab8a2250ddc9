import type { useTranslations } from 'next-intl';
import type { LimitFacts } from '@/lib/domain/limits';

const SECONDS_PER_MINUTE = 60;

/** Seconds as minutes with what fraction they have: 30 → "0.5". */
export function toMinutesText(seconds: number | null): string {
  return seconds === null ? '' : String(Number((seconds / SECONDS_PER_MINUTE).toFixed(2)));
}

/** "everybody: remarks, at most 12 min". */
export function limitWords(
  t: ReturnType<typeof useTranslations<'forum.limits'>>,
  limit: LimitFacts,
  name: string | null,
): string {
  const [min, max] = [toMinutesText(limit.minSeconds), toMinutesText(limit.maxSeconds)];
  const bounds = min === '' ? t('atMost', { max }) : max === '' ? t('atLeast', { min }) : t('between', { min, max });
  return t('line', { who: name ?? t(`audience.${limit.audience}`), kind: t(`kinds.${limit.kind}`), bounds });
}
