import type { ReactElement, ReactNode } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { Section } from '@/components/ui/section';
import type { RecordRef } from '@/lib/domain/map-views';
import { RecordRow } from './record-row';

/** A titled list of records with their dates; nothing at all when there are none. */
export function RefSection({
  title,
  records,
  asOf,
}: {
  title: ReactNode;
  records: readonly RecordRef[];
  asOf: string | null;
}): ReactElement | null {
  if (records.length === 0) return null;
  return (
    <Section title={title} aside={records.length}>
      <ItemList>
        {records.map((record) => (
          <RecordRow key={record.id} record={record} asOf={asOf} />
        ))}
      </ItemList>
    </Section>
  );
}
