import { useTranslations } from 'next-intl';
import type { NotificationDuty } from '@/lib/domain/map/duties';

/** By when a body is to be told, in words: "within 24 hours of …". */
export function useDutyTime({ first }: Pick<NotificationDuty, 'first'>): string {
  const t = useTranslations('incident');
  const from = first.unit === 'promptly' ? t(`fromPromptly.${first.from}`) : t(`from.${first.from}`);
  return t(`time.${first.unit}`, { count: first.count ?? 0, from });
}
