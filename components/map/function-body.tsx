import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import type { FunctionBody as FunctionBodyView } from '@/lib/domain/map-record-views';
import { DataText } from './data-text';
import type { RecordExtent } from './record-extent';
import { RefSection } from './ref-section';

/** What is known of a function in practice. */
export function FunctionPractice({ note }: { note: FunctionBodyView['practiceNote'] }): ReactElement | null {
  const t = useTranslations('map.function');
  if (note === null) return null;
  return (
    <Section title={t('practice')}>
      <p className="measure">
        <DataText text={note} />
      </p>
    </Section>
  );
}

/** The flows, texts (in force first) and concepts that belong to it. */
export function FunctionBody({ body, extent }: { body: FunctionBodyView; extent: RecordExtent }): ReactElement {
  const t = useTranslations('map.function');
  return (
    <>
      <RefSection title={t('processes')} records={body.processes} extent={extent} />
      <RefSection title={t('texts')} records={body.texts} extent={extent} />
      <RefSection title={t('concepts')} records={body.concepts} extent={extent} />
    </>
  );
}
