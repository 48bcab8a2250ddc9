import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { AgencyBody as AgencyBodyView } from '@/lib/domain/map-record-views';
import { HolderList } from './holder-list';
import { RefSection } from './ref-section';
import { RelationList } from './relation-list';
import { RoleList } from './role-list';

/** What a body does, whom it works with, who led it, and the texts and processes around it. */
export function AgencyBody({ body, asOf }: { body: AgencyBodyView; asOf: string | null }): ReactElement {
  const t = useTranslations('map.agency');
  return (
    <>
      <RoleList roles={body.roles} asOf={asOf} />
      <RelationList relations={body.relations} asOf={asOf} />
      <HolderList holders={body.holders} />
      <RefSection title={t('issued')} records={body.issued} asOf={asOf} />
      <RefSection title={t('concernedBy')} records={body.concernedBy} asOf={asOf} />
      <RefSection title={t('processes')} records={body.processes} asOf={asOf} />
    </>
  );
}
