import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { DUTY_KINDS } from '@/lib/domain/map/duties';
import { newKey } from '@/lib/domain/map-editing/keys';
import type { DutyView } from '@/lib/domain/map-duty-views';
import { mapAddress } from './map-address';
import { DutyItem } from './duty-item';

/** The bodies to be told, by how binding it is and then by how soon. */
export function DutyList({
  duties,
  isDone,
  isBegun,
  asOf,
  viewerZone,
  editing,
}: {
  duties: readonly DutyView[];
  /** Every question that matters was answered. */
  isDone: boolean;
  isBegun: boolean;
  asOf: string | null;
  viewerZone: string;
  /** `functionId`: where one more is added; null while the map has none. */
  editing: { mayEdit: boolean; functionId: string | null };
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
                    <DutyItem key={duty.id} duty={duty} asOf={asOf} viewerZone={viewerZone} mayEdit={editing.mayEdit} />
                  ))}
                </ol>
              </Section>
            );
          })}
        </div>
      )}
      {editing.functionId === null ? null : (
        <DutyActs functionId={editing.functionId} mayEdit={editing.mayEdit} asOf={asOf} />
      )}
    </Section>
  );
}

/** The ways to one more body, and to what was changed here. */
function DutyActs({
  functionId,
  mayEdit,
  asOf,
}: {
  functionId: string;
  mayEdit: boolean;
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('incident.edit');
  const path = `/map/records/${functionId}`;
  const entry = newKey('duty');
  return (
    <p className="mt-4 flex flex-wrap gap-x-4 text-sm print:hidden">
      {mayEdit ? (
        <TextLink href={mapAddress(`${path}/edit/entry`, { entry, 'as-of': asOf })}>{t('add')}</TextLink>
      ) : (
        <TextLink href={mapAddress(`${path}/suggest`, { entry, 'as-of': asOf })}>{t('missing')}</TextLink>
      )}
      <TextLink href={mapAddress(`${path}/history`, { 'as-of': asOf })}>{t('history')}</TextLink>
    </p>
  );
}
