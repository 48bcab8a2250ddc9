import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { RecordRow } from '@/components/map/record-row';
import { ItemList } from '@/components/ui/item-list';
import { Pager } from '@/components/ui/pager';
import type { RecordListView } from '@/lib/domain/map-record-views';
import { searchAddress, type FoundElsewhere } from '@/lib/domain/search-results';
import { NothingFound } from './nothing-found';

/** A page of the records of all kinds that hold the words, best first. */
export function RecordHits({
  list,
  place,
  elsewhere,
}: {
  list: RecordListView;
  place: { query: string; after: string | null };
  /** What the words find in the other kind; asked only where they find nothing here. */
  elsewhere: FoundElsewhere | null;
}): ReactElement {
  const t = useTranslations('search');
  const { query, after } = place;
  const { rows, total, nextAfter } = list;
  if (rows.length === 0) return <NothingFound query={query} elsewhere={elsewhere} />;
  return (
    <div>
      <ItemList label={t('scopes.map')}>
        {rows.map((record) => (
          <RecordRow key={record.id} record={record} within={record.function} asOf={null} />
        ))}
      </ItemList>
      <Pager
        label={t('pages')}
        position={t('recordsShown', { shown: rows.length, total })}
        previous={after === null ? null : { href: searchAddress(query, 'map'), label: t('first') }}
        next={nextAfter === null ? null : { href: searchAddress(query, 'map', nextAfter), label: t('next') }}
      />
    </div>
  );
}
