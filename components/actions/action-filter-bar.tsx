import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FilterLinks } from '@/components/ui/filter-links';

type Filters = { who: 'mine' | 'all'; state: 'open' | 'done'; due: 'any' | 'overdue' | 'left' };

/** Whose actions, in which state; each choice an address. Only open ones can be overdue, or left over. */
export function ActionFilterBar({
  filters,
  hrefOf,
}: {
  filters: Filters;
  hrefOf: (changed: Record<string, string>) => string;
}): ReactElement {
  const t = useTranslations('actions.filters');
  const { who, state, due } = filters;
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <FilterLinks
        label={t('who')}
        links={[
          { href: hrefOf({ who: '' }), label: t('mine'), current: who === 'mine' },
          { href: hrefOf({ who: 'all' }), label: t('all'), current: who === 'all' },
        ]}
      />
      <FilterLinks
        label={t('state')}
        links={[
          { href: hrefOf({ state: '', due: '' }), label: t('open'), current: state === 'open' && due === 'any' },
          {
            href: hrefOf({ state: '', due: 'overdue' }),
            label: t('overdue'),
            current: state === 'open' && due === 'overdue',
          },
          {
            href: hrefOf({ state: '', due: 'left' }),
            label: t('left'),
            current: state === 'open' && due === 'left',
          },
          { href: hrefOf({ state: 'done', due: '' }), label: t('done'), current: state === 'done' },
        ]}
      />
    </div>
  );
}
