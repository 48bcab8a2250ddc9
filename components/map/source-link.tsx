import type { ReactElement, ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import type { SourceView } from '@/lib/domain/map-record-views';

/** An outside address by its host; an address that may not be a link stays text. */
export function SourceLink({ source, children }: { source: SourceView; children?: ReactNode }): ReactElement {
  if (source.link === null) return <span className="break-all">{source.address}</span>;
  return <TextLink href={source.link}>{children ?? source.host}</TextLink>;
}
