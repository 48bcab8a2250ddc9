import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import { DUTY_KINDS } from '@/lib/domain/map/duties';
import type { DutyView } from '@/lib/domain/map-duty-views';
import { DutyItem } from './duty-item';

/** The bodies to be told, by how binding it is and then by how soon. */
export function DutyList({
  duties,
  isDone,
  isBegun,
  asOf,
  viewerZone,
}: {
  duties: readonly DutyView[];
  /** Every question that matters was answered. */
  isDone: boolean;
  isBegun: boolean;
  asOf: string | null;
  viewerZone: string;
}): ReactElement {
  const t = useTranslations('incident');
  return (
    <Section
      title={isDone ? t('result.done') : t('result.soFar')}
      aside={isBegun ? t('result.progress', { count: duties.length }) : null}
    >
      {duties.length === 0 ? (
        <p className="text-ink-soft">{isDone ? t('result.nobody') : t('result.none')}</p>
      ) : (
        <div className="space-y-6">
          {DUTY_KINDS.map((kind) => {
            const group = duties.filter((duty) => duty.kind === kind);
            return group.length === 0 ? null : (
              <Section key={kind} title={t(`kind.${kind}`)} level={3} quiet aside={group.length}>
                <ol className="divide-y divide-line border-y border-line">
                  {group.map((duty) => (
                    <DutyItem key={duty.id} duty={duty} asOf={asOf} viewerZone={viewerZone} />
                  ))}
                </ol>
              </Section>
            );
          })}
        </div>
      )}
    </Section>
  );
}
