import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ItemList } from '@/components/ui/item-list';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { RecordGroup } from '@/lib/domain/map-record-views';
import { searchAddress } from '@/lib/domain/search-results';
import { KIND_PATHS } from './kind-paths';
import { mapAddress } from './map-address';
import { RecordRow } from './record-row';

/** What the whole map has on some words, by kind; the best hits of each, and the way to all of them. */
export function SearchResults({
  groups,
  query,
  asOf,
}: {
  groups: readonly RecordGroup[];
  query: string;
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('map');
  const count = groups.reduce((sum, group) => sum + group.total, 0);
  const clear = mapAddress('/map', { 'as-of': asOf });
  if (count === 0)
    return (
      <EmptyState
        title={t('search.found', { count, query })}
        action={<LinkButton href={clear}>{t('search.clear')}</LinkButton>}
      >
        {t('search.nothing')}
      </EmptyState>
    );
  return (
    <div className="space-y-6">
      <p role="status" className="text-ink-soft">
        {t('search.found', { count, query })}{' '}
        <AppLink href={clear} className="text-link">
          {t('search.clear')}
        </AppLink>
        {' · '}
        <AppLink href={searchAddress(query, 'map')} className="text-link">
          {t('search.ranked')}
        </AppLink>
      </p>
      {groups.map(({ kind, total, rows }) => (
        <Section
          key={kind}
          title={t(`kindsPlural.${kind}`)}
          aside={
            total > rows.length ? (
              <AppLink href={mapAddress(KIND_PATHS[kind], { q: query, 'as-of': asOf })} className="text-link">
                {t('search.all', { count: total })}
              </AppLink>
            ) : (
              total
            )
          }
        >
          <ItemList>
            {rows.map((record) => (
              <RecordRow key={record.id} record={record} asOf={asOf} />
            ))}
          </ItemList>
        </Section>
      ))}
    </div>
  );
}
