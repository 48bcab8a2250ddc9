import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import type { RelationView } from '@/lib/domain/map-record-views';
import { localName } from '@/lib/domain/map-views';
import { DataText } from './data-text';
import { recordAddress } from './map-address';
import { RecordLink } from './record-link';
import { paperAndPractice, relationDates } from './relation-words';
import { SourceLink } from './source-link';

/** One relation: with whom, whether it exists on paper and in practice, what it rests on, and a warning unless the source states it. */
export function RelationItem({ relation, asOf }: { relation: RelationView; asOf: string | null }): ReactElement {
  const t = useTranslations('map');
  const locale = useLocale();
  const { other, note, basis, source, evidence } = relation;
  return (
    <>
      <RecordLink record={other} asOf={asOf} marked />
      <span className="text-sm text-ink-soft">
        {['', ...paperAndPractice(t, relation), ...relationDates(t, relation, locale)].join(' · ')}
      </span>
      {note === null ? null : (
        <p className="text-sm text-ink-soft">
          <DataText text={note} />
        </p>
      )}
      <p className="text-sm text-ink-faint">
        {relation.function === null ? null : `${t('relation.for', { name: localName(relation.function, locale) })} · `}
        {basis === null ? null : (
          <>
            <AppLink href={recordAddress(basis.id, asOf)} className="hover:underline">
              {t('relation.basis', { name: localName(basis, locale) })}
            </AppLink>
            {' · '}
          </>
        )}
        <SourceLink source={source}>{t('relation.source', { host: source.host })}</SourceLink>
        {evidence === 'direct' ? null : (
          <span className="text-amber">{` (${t(`relation.evidence.${evidence}`)})`}</span>
        )}
      </p>
    </>
  );
}
