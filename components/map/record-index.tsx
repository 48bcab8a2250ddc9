import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { ItemList } from '@/components/ui/item-list';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { SearchForm } from '@/components/ui/search-form';
import type { RecordListView } from '@/lib/domain/map-record-views';
import type { RecordRef } from '@/lib/domain/map-views';
import { KIND_PATHS } from './kind-paths';
import { mapAddress } from './map-address';
import { RecordRow } from './record-row';
import { countryLabel } from './words';

export type RecordIndexFilter = { query: string; country: string | null; after: string | null };

/** All records of a kind: search, countries, rows, and the next page; every choice is in the address. */
export function RecordIndex({
  kind,
  list,
  filter,
  asOf,
}: {
  kind: RecordRef['kind'];
  list: RecordListView;
  filter: RecordIndexFilter;
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('map');
  const path = KIND_PATHS[kind];
  const { query, country, after } = filter;
  const address = (change: Record<string, string | null>): string =>
    mapAddress(path, { q: query, country, 'as-of': asOf, ...change });
  const all = list.countries.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SearchForm action={path} label={t('search.list')} query={query}>
          {country === null ? null : <input type="hidden" name="country" value={country} />}
          {asOf === null ? null : <input type="hidden" name="as-of" value={asOf} />}
        </SearchForm>
        {list.countries.length > 1 || country !== null ? (
          <FilterLinks
            label={t('country.label')}
            links={[
              { href: address({ country: null }), label: t('country.all'), current: country === null, count: all },
              ...list.countries.map((one) => ({
                href: address({ country: one.country }),
                label: countryLabel(t, one.country),
                current: country === one.country,
                count: one.count,
              })),
            ]}
          />
        ) : null}
      </div>
      {list.rows.length === 0 ? (
        <EmptyState
          title={query === '' ? t('list.none') : t('search.found', { count: 0, query })}
          action={<LinkButton href={mapAddress(path, { 'as-of': asOf })}>{t('list.clear')}</LinkButton>}
        >
          {t('search.nothing')}
        </EmptyState>
      ) : (
        <ItemList label={t(`kindsPlural.${kind}`)}>
          {list.rows.map((record) => (
            <RecordRow key={record.id} record={record} within={record.function} asOf={asOf} />
          ))}
        </ItemList>
      )}
      {list.nextAfter === null && after === null ? null : (
        <Pager
          label={t('list.pages')}
          position={t('list.position', { shown: list.rows.length, total: list.total })}
          previous={after === null ? null : { href: address({}), label: t('list.first') }}
          next={list.nextAfter === null ? null : { href: address({ after: list.nextAfter }), label: t('list.next') }}
        />
      )}
    </div>
  );
}
