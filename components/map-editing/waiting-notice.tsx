import type { ReactElement, ReactNode } from 'react';
import { mapAddress } from '@/components/map/map-address';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';

/** Says that the reference data and what was changed here differ about a record, with the way to decide. */
export function WaitingNotice({
  recordId,
  asOf,
  decide,
  children,
}: {
  recordId: string;
  asOf: string | null;
  /** The words of the link. */
  decide: string;
  children: ReactNode;
}): ReactElement {
  return (
    <Notice tone="amber">
      {children} <TextLink href={mapAddress(`/map/records/${recordId}/update`, { 'as-of': asOf })}>{decide}</TextLink>
    </Notice>
  );
}
