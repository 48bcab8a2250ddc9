import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { TextBody as TextBodyView } from '@/lib/domain/map-record-views';
import { RefSection } from './ref-section';

/** The bodies and texts around a strategy, law, agreement or concept. */
export function TextBody({ body, asOf }: { body: TextBodyView; asOf: string | null }): ReactElement {
  const t = useTranslations('map.text');
  return (
    <>
      <RefSection title={t('related')} records={body.related} asOf={asOf} />
      <RefSection title={body.kind === 'CONCEPT' ? t('look') : t('agencies')} records={body.agencies} asOf={asOf} />
      <RefSection title={t('concepts')} records={body.concepts} asOf={asOf} />
      <RefSection title={t('processes')} records={body.processes} asOf={asOf} />
    </>
  );
}
