import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { isComparable } from '@/lib/domain/map-comparison';
import type { RecordRef } from '@/lib/domain/map-views';
import { compareAddress, compareFunctionAddress } from './compare-address';

/** From a record to its comparison with others, from a function to that of the two countries. */
export function CompareLink({ record, asOf }: { record: RecordRef; asOf: string | null }): ReactElement | null {
  const t = useTranslations('compare');
  const choices = { asOf, fold: false };
  if (record.kind === 'FUNCTION')
    return (
      <LinkButton size="sm" href={compareFunctionAddress(record.id, choices)}>
        {t('countries')}
      </LinkButton>
    );
  if (!isComparable(record.kind)) return null;
  return (
    <LinkButton size="sm" href={compareAddress([record.id], choices)}>
      {t('with')}
    </LinkButton>
  );
}
