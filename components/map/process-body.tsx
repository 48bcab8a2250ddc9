import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { hotkeyAttributes } from '@/components/ui/hotkey';
import { Section } from '@/components/ui/section';
import type { ProcessBody as ProcessBodyView } from '@/lib/domain/map-record-views';
import { DataText } from './data-text';
import { walkAddress } from './map-address';
import { WalkItem } from './walk-item';

/** A process as a numbered walk: who acts in the left column, what happens and where it leads in the right one. */
export function ProcessBody({
  body,
  recordId,
  asOf,
}: {
  body: ProcessBodyView;
  recordId: string;
  asOf: string | null;
}): ReactElement {
  const [t, walk] = [useTranslations('map.process'), useTranslations('walk')];
  return (
    <Section
      title={t('steps')}
      aside={
        <AppLink href={walkAddress(recordId, [1], asOf)} className="text-link" {...hotkeyAttributes('w')}>
          {walk('start')}
        </AppLink>
      }
    >
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
