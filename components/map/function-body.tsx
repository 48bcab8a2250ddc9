import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { ItemList } from '@/components/ui/item-list';
import { Section } from '@/components/ui/section';
import type { FunctionBody as FunctionBodyView } from '@/lib/domain/map-record-views';
import type { RecordRef } from '@/lib/domain/map-views';
import { DataText } from './data-text';
import { RecordRow } from './record-row';
import { RefSection } from './ref-section';

/** What is known of a function in practice, and the flows, texts and concepts that belong to it. */
export function FunctionBody({ body, asOf }: { body: FunctionBodyView; asOf: string | null }): ReactElement {
  const t = useTranslations('map.function');
  return (
    <>
      {body.practiceNote === null ? null : (
        <Section title={t('practice')}>
          <p className="measure">
            <DataText text={body.practiceNote} />
          </p>
        </Section>
      )}
      <RefSection title={t('processes')} records={body.processes} asOf={asOf} />
      <Texts title={t('texts')} records={body.texts} asOf={asOf} />
      <RefSection title={t('concepts')} records={body.concepts} asOf={asOf} />
    </>
  );
}

/** Texts in force first; those of the past and the future are one press away. */
function Texts({
  title,
  records,
  asOf,
}: {
  title: string;
  records: readonly RecordRef[];
  asOf: string | null;
}): ReactElement | null {
  const t = useTranslations('map.function');
  const standing = records.filter((record) => record.standing.state === 'in_force');
  const others = records.filter((record) => record.standing.state !== 'in_force');
  if (standing.length === 0) return <RefSection title={title} records={others} asOf={asOf} />;
  return (
    <div className="space-y-2">
      <RefSection title={title} records={standing} asOf={asOf} />
      {others.length === 0 ? null : (
        <Disclosure summary={t('more', { count: others.length })}>
          <ItemList label={title}>
            {others.map((record) => (
              <RecordRow key={record.id} record={record} asOf={asOf} />
            ))}
          </ItemList>
        </Disclosure>
      )}
    </div>
  );
}
