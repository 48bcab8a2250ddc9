import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { AgencyBody as AgencyBodyView } from '@/lib/domain/map-record-views';
import { HolderList } from './holder-list';
import type { RecordExtent } from './record-extent';
import { RefSection } from './ref-section';
import { RelationList } from './relation-list';

/** Whom a body works with, who led it, and the texts and processes around it. */
export function AgencyBody({ body, extent }: { body: AgencyBodyView; extent: RecordExtent }): ReactElement {
  const t = useTranslations('map.agency');
  return (
    <>
      <RelationList title={t('relations')} relations={body.relations} extent={extent} />
      <HolderList holders={body.holders} extent={extent} />
      <RelationList title={t('otherRelations')} relations={body.otherRelations} extent={extent} />
      <RefSection title={t('issued')} records={body.issued} extent={extent} />
      <RefSection title={t('concernedBy')} records={body.concernedBy} extent={extent} />
      <RefSection title={t('processes')} records={body.processes} extent={extent} />
    </>
  );
}
