import type { ReactElement } from 'react';
import type { RecordRef } from '@/lib/domain/map-views';
import { CountryMark } from './country-mark';
import { RecordLink } from './record-link';

/** Records one under the other, each with its mark; for facts and side columns. */
export function RefList({ records, asOf }: { records: readonly RecordRef[]; asOf: string | null }): ReactElement {
  return (
    <ul className="space-y-0.5">
      {records.map((record) => (
        <li key={record.id} className="flex items-baseline gap-1.5">
          <CountryMark country={record.country} />
          <span className="min-w-0">
            <RecordLink record={record} asOf={asOf} />
          </span>
        </li>
      ))}
    </ul>
  );
}
