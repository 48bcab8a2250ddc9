import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { TextBody as TextBodyView } from '@/lib/domain/map-record-views';
import type { RecordExtent } from './record-extent';
import { RefSection } from './ref-section';

/** The bodies and texts around a strategy, law, agreement or concept. */
export function TextBody({ body, extent }: { body: TextBodyView; extent: RecordExtent }): ReactElement {
  const t = useTranslations('map.text');
  return (
    <>
      <RefSection title={t('related')} records={body.related} extent={extent} />
      <RefSection title={body.kind === 'CONCEPT' ? t('look') : t('agencies')} records={body.agencies} extent={extent} />
      <RefSection title={t('concepts')} records={body.concepts} extent={extent} />
      <RefSection title={t('processes')} records={body.processes} extent={extent} />
    </>
  );
}
