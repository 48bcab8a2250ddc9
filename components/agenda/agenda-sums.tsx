import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { AgendaPlan } from '@/lib/domain/agenda';

/** How the whole agenda stands to the forum's length, in one line. */
export function AgendaSums({ plan, zone }: { plan: AgendaPlan; zone: string | null }): ReactElement {
  const t = useTranslations('forum.agenda');
  const { plannedMinutes, freeMinutes, overrunMinutes } = plan;
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
      <span>{t('planned', { minutes: plannedMinutes })}</span>
      {overrunMinutes > 0 ? <span className="text-red">{t('over', { minutes: overrunMinutes })}</span> : null}
      {freeMinutes !== null && overrunMinutes === 0 ? <span>{t('free', { minutes: freeMinutes })}</span> : null}
      {zone === null ? null : <span>{t('zones', { zone })}</span>}
    </p>
  );
}
