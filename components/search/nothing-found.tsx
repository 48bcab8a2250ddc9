import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { EmptyState } from '@/components/ui/empty-state';

/** Says that there is no hit, and what else to try. */
export function NothingFound({ query }: { query: string }): ReactElement {
  const t = useTranslations('search');
  return <EmptyState title={t('nothing', { query })}>{t('hint')}</EmptyState>;
}
