import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import type { ComparisonCell, RowKey } from '@/lib/domain/map-comparison';
import type { HolderView } from '@/lib/domain/map-holders';
import type { RelationView } from '@/lib/domain/map-record-views';
import { CompareFact } from './compare-fact';
import { DataText } from './data-text';
import { recordAddress } from './map-address';
import { PaperAndPractice } from './paper-and-practice';
import { usePaperWords } from './paper-words';
import { useShownText } from './shown-text';
import { RecordLink } from './record-link';
import { RecordNames } from './record-names';
import { RefList } from './ref-list';
import { paperAndPractice, relationLabel } from './relation-words';
import { SourceLink } from './source-link';
import { roleLabel } from './words';

/** What one of the compared has of an attribute. Nothing is said to be nothing, so that no cell is read as forgotten. */
export function CompareCell({
  cell,
  rowKey,
  asOf,
}: {
  cell: ComparisonCell;
  rowKey: RowKey;
  asOf: string | null;
}): ReactElement {
  const [t, mapWords] = [useTranslations('compare'), useTranslations('map')];
  const [words, shown] = [usePaperWords(), useShownText()];
  switch (cell.type) {
    case 'fact':
      return <CompareFact page={cell.page} rowKey={rowKey} asOf={asOf} />;
    case 'records':
      return <RefList records={cell.records} asOf={asOf} />;
    case 'names':
      return <RecordNames names={cell.names} asOf={asOf} />;
    case 'role':
      return (
        <>
          <Badge>{roleLabel(mapWords, cell.role.role)}</Badge>
          <PaperAndPractice onPaper={shown(cell.role.onPaper)} inPractice={shown(cell.role.inPractice)} words={words} />
        </>
      );
    case 'relations':
      return <Relations relations={cell.relations} namesOther={rowKey === 'together'} asOf={asOf} />;
    case 'holders':
      return <Holders holders={cell.holders} />;
    case 'sources':
      return (
        <ul className="text-sm">
          {cell.sources.map((source) => (
            <li key={source.address}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      );
    case 'questions':
      if (cell.count.confirmed + cell.count.suggested === 0) return <>{t('questionCount', cell.count)}</>;
      return (
        <AppLink href={`${recordAddress(cell.recordId, asOf)}#questions`} className="text-link">
          {t('questionCount', cell.count)}
        </AppLink>
      );
    case 'members':
      return (
        <ul className="space-y-1.5">
          {cell.members.map(({ record, role, onPaper, inPractice }) => (
            <li key={`${record.id} ${role}`}>
              <RecordLink record={record} asOf={asOf} />
              <PaperAndPractice onPaper={shown(onPaper)} inPractice={shown(inPractice)} words={words} />
            </li>
          ))}
        </ul>
      );
    default:
      return (
        <span className="text-ink-faint">
          <span aria-hidden="true">–</span>
          <span className="sr-only">{t('nothing')}</span>
        </span>
      );
  }
}

function Relations({
  relations,
  namesOther,
  asOf,
}: {
  relations: readonly RelationView[];
  /** Whether the row does not already say with whom. */
  namesOther: boolean;
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('map');
  return (
    <ul className="space-y-1">
      {relations.map((relation) => (
        <li key={`${relation.type} ${relation.direction} ${relation.other.id} ${relation.source.address}`}>
          {relationLabel(t, relation)}{' '}
          {namesOther ? (
            <>
              <RecordLink record={relation.other} asOf={asOf} short />{' '}
            </>
          ) : null}
          <span className="text-sm text-ink-soft">{paperAndPractice(t, relation).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

function Holders({ holders }: { holders: readonly HolderView[] }): ReactElement {
  const t = useTranslations('map');
  const isJapanese = useLocale() === 'ja';
  return (
    <ul>
      {holders.map(({ id, personEn, personJa, postEn, postJa, acting }) => (
        <li key={id}>
          {isJapanese ? (personJa ?? personEn) : personEn}{' '}
          <span className="text-sm text-ink-soft">
            {isJapanese ? (postJa ?? <DataText text={postEn} />) : postEn}
            {acting ? ` · ${t('holder.acting')}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
