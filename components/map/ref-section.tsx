import type { ReactElement, ReactNode } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { Section } from '@/components/ui/section';
import type { RecordRef } from '@/lib/domain/map-views';
import { ListCount } from './list-count';
import { firstRows, type RecordExtent } from './record-extent';
import { RecordRow } from './record-row';

/** A titled list of records with their dates; nothing at all when there are none. */
export function RefSection({
  title,
  records,
  extent,
}: {
  title: ReactNode;
  records: readonly RecordRef[];
  extent: RecordExtent;
}): ReactElement | null {
  if (records.length === 0) return null;
  const shown = firstRows(records, extent);
  return (
    <Section title={title} aside={<ListCount shown={shown.length} total={records.length} extent={extent} />}>
      <ItemList>
        {shown.map((record) => (
          <RecordRow key={record.id} record={record} asOf={extent.asOf} />
        ))}
      </ItemList>
    </Section>
  );
}
