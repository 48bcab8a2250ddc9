import type { ReactElement } from 'react';
import type { RecordRef } from '@/lib/domain/map-views';
import { RecordLink } from './record-link';

/** Records one under the other, each with its mark; for facts and side columns. */
export function RefList({ records, asOf }: { records: readonly RecordRef[]; asOf: string | null }): ReactElement {
  return (
    <ul className="space-y-0.5">
      {records.map((record) => (
        <li key={record.id}>
          <RecordLink record={record} asOf={asOf} marked />
        </li>
      ))}
    </ul>
  );
}
