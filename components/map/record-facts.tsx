import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Fact } from '@/components/ui/fact';
import { FactList } from '@/components/ui/fact-list';
import { formatPartialDate } from '@/lib/domain/map-dates';
import type { RecordBody, RecordPageView } from '@/lib/domain/map-record-views';
import { hasStanding, type RecordRef } from '@/lib/domain/map-views';
import { DataText } from './data-text';
import { forceDates } from './force-dates';
import { RefList } from './ref-list';
import { SourceLink } from './source-link';
import { categoryLabel, countryLabel, statusLabel, type MapWords } from './words';

/** What the line under the title says already, in better words and with the date. */
const SAID_BY_STANDING = new Set(['active', 'in_force', 'published', 'not_binding', 'superseded']);

/** The facts of a record in a column: dates, what it belongs to, what came before and after, other names. */
export function RecordFacts({ page, asOf }: { page: RecordPageView; asOf: string | null }): ReactElement {
  const t = useTranslations('map');
  const locale = useLocale();
  const { record, body, aliasesEn, aliasesJa } = page;
  const { from, state } = record.standing;
  const dates = forceDates(t, record, locale);
  const addsStatus = hasStanding(record.kind) && (state === 'not_yet' || !SAID_BY_STANDING.has(page.status));
  return (
    <FactList>
      <Fact name={t('record.kind')}>{kindWords(t, record)}</Fact>
      {record.country === null ? null : <Fact name={t('record.country')}>{countryLabel(t, record.country)}</Fact>}
      {dates === null ? null : <Fact name={t('record.dates')}>{dates}</Fact>}
      {'dateIssued' in body && body.dateIssued !== null && body.dateIssued !== from ? (
        <Fact name={t('record.issued')}>{formatPartialDate(body.dateIssued, locale)}</Fact>
      ) : null}
      {addsStatus ? <Fact name={t('status.label')}>{statusLabel(t, page.status)}</Fact> : null}
      {page.statusNote === null ? null : (
        <Fact name={t('record.statusNote')}>
          <span className="text-sm">
            <DataText text={page.statusNote} />
          </span>
        </Fact>
      )}
      {placesOf(body).map(({ name, records }) =>
        records.length === 0 ? null : (
          <Fact key={name} name={t(`record.${name}`)}>
            <RefList records={records} asOf={asOf} />
          </Fact>
        ),
      )}
      {aliasesEn.length + aliasesJa.length === 0 ? null : (
        <Fact name={t('record.names')}>
          <ul className="text-sm text-ink-soft">
            {aliasesEn.map((alias) => (
              <li key={alias} lang="en">
                {alias}
              </li>
            ))}
            {aliasesJa.map((alias) => (
              <li key={alias} lang="ja">
                {alias}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {page.homepage === null ? null : (
        <Fact name={t('record.homepage')}>
          <SourceLink source={page.homepage} />
        </Fact>
      )}
    </FactList>
  );
}

/** Kind and sub-kind, or one word where they are the same ("Agency"). */
function kindWords(t: MapWords, { kind, category }: RecordRef): string {
  const main = t(`kinds.${kind}`);
  const sub = hasStanding(kind) && category !== null ? categoryLabel(t, category) : main;
  return sub.toLowerCase() === main.toLowerCase() ? main : `${main} · ${sub}`;
}

type Place = {
  name: 'parent' | 'children' | 'before' | 'after' | 'issuedBy' | 'functions' | 'function';
  records: RecordRef[];
};

/** What the record stands in line with: above and below it, before and after it. */
function placesOf(body: RecordBody): Place[] {
  switch (body.kind) {
    case 'AGENCY':
      return [
        { name: 'parent', records: body.parent === null ? [] : [body.parent] },
        { name: 'children', records: body.children },
        { name: 'before', records: body.predecessors },
        { name: 'after', records: body.successors },
      ];
    case 'FUNCTION':
      return [];
    case 'PROCESS':
      return [{ name: 'function', records: body.function === null ? [] : [body.function] }];
    default:
      return [
        { name: 'issuedBy', records: body.issuedBy },
        { name: 'before', records: body.predecessors },
        { name: 'after', records: body.successors },
        { name: 'functions', records: body.functions },
      ];
  }
}
