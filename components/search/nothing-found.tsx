import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { searchAddress, type FoundElsewhere } from '@/lib/domain/search-results';

/** Says that there is no hit of this kind, and where there is one; else what to try. */
export function NothingFound({ query, elsewhere }: { query: string; elsewhere: FoundElsewhere | null }): ReactElement {
  const t = useTranslations('search');
  if (elsewhere === null) return <EmptyState title={t('nothing', { query })}>{t('hint')}</EmptyState>;
  const { scope, count } = elsewhere;
  return (
    <EmptyState
      title={t(`elsewhere.${scope}.title`, { query })}
      action={<LinkButton href={searchAddress(query, scope)}>{t(`elsewhere.${scope}.link`, { count })}</LinkButton>}
    />
  );
}
