import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import type { ProcessBody as ProcessBodyView } from '@/lib/domain/map-record-views';
import { DataText } from './data-text';
import { WalkItem } from './walk-item';

/** A process as a numbered walk: who acts in the left column, what happens and where it leads in the right one. */
export function ProcessBody({ body, asOf }: { body: ProcessBodyView; asOf: string | null }): ReactElement {
  const t = useTranslations('map.process');
  return (
    <Section title={t('steps')} aside={body.steps.length}>
      {body.note === null ? null : (
        <p className="measure mb-2 text-ink-soft">
          <DataText text={body.note} />
        </p>
      )}
      <ol className="divide-y divide-line border-y border-line">
        {body.steps.map((step) => (
          <WalkItem key={step.number} step={step} asOf={asOf} />
        ))}
      </ol>
    </Section>
  );
}
