import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { SearchForm } from '@/components/ui/search-form';
import { Section } from '@/components/ui/section';
import { MOST_COMPARED } from '@/lib/domain/map-comparison';
import { localName, otherNames, type RecordName, type RecordRef } from '@/lib/domain/map-views';
import { COMPARE_PATH, compareAddress, type CompareChoices } from './compare-address';
import { CountryMark } from './country-mark';
import { RecordLink } from './record-link';

/**
 * What is compared, each to be changed or taken out, and the search for one more. Plain forms and links: it works
 * without a script.
 */
export function ComparePicker({
  chosen,
  change,
  query,
  found,
  near,
  choices,
}: {
  chosen: readonly RecordRef[];
  /** The record that what is picked takes the place of. */
  change: RecordName | null;
  query: string;
  found: readonly RecordRef[];
  /** Counterparts and others that the chosen have to do with, to be compared without a search. */
  near: readonly RecordRef[];
  choices: CompareChoices;
}): ReactElement {
  const t = useTranslations('compare');
  const locale = useLocale();
  const ids = chosen.map((record) => record.id);
  const isFull = ids.length >= MOST_COMPARED && change === null;
  const withPicked = (id: string): string =>
    compareAddress(change === null ? [...ids, id] : ids.map((one) => (one === change.id ? id : one)), choices);
  const isNew = ({ id }: RecordName): boolean => !ids.includes(id);
  // Once there is something to read, only a search puts more above it.
  const offered = (query === '' ? (ids.length < 2 || change !== null ? near : []) : found).filter(isNew);
  return (
    <div className="space-y-4 print:hidden">
      {chosen.length === 0 ? null : (
        <ul aria-label={t('chosen')} className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
          {chosen.map((record) => (
            <li key={record.id} className="flex flex-wrap items-baseline gap-x-2">
              <span>
                <RecordLink record={record} asOf={choices.asOf} short marked />
              </span>
              <AppLink
                href={compareAddress(ids, choices, record.id)}
                stay
                aria-label={t('changeName', { name: localName(record, locale) })}
                aria-current={record.id === change?.id ? 'true' : undefined}
                className="text-link aria-[current]:font-semibold"
              >
                {t('change')}
              </AppLink>
              <AppLink
                href={compareAddress(
                  ids.filter((id) => id !== record.id),
                  choices,
                )}
                stay
                aria-label={t('removeName', { name: localName(record, locale) })}
                className="text-link"
              >
                {t('remove')}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
      {isFull ? null : (
        <>
          <SearchForm
            action={COMPARE_PATH}
            label={change === null ? t('search') : t('searchInstead', { name: localName(change, locale) })}
            query={query}
          >
            {ids.length === 0 ? null : <input type="hidden" name="records" value={ids.join(',')} />}
            {change === null ? null : <input type="hidden" name="change" value={change.id} />}
            {choices.asOf === null ? null : <input type="hidden" name="as-of" value={choices.asOf} />}
            {choices.fold ? <input type="hidden" name="fold" value="1" /> : null}
          </SearchForm>
          {query !== '' && offered.length === 0 ? <p role="status">{t('nothingFound', { query })}</p> : null}
          {offered.length === 0 ? null : (
            <Offered title={query === '' ? t('near') : t('found')} records={offered} hrefOf={withPicked} />
          )}
        </>
      )}
    </div>
  );
}

function Offered({
  title,
  records,
  hrefOf,
}: {
  title: string;
  records: readonly RecordRef[];
  hrefOf: (recordId: string) => string;
}): ReactElement {
  const locale = useLocale();
  return (
    <Section quiet title={title}>
      <ul aria-label={title} className="columns-1 gap-x-8 text-sm sm:columns-2 xl:columns-3">
        {records.map((record) => (
          <li key={record.id} className="flex break-inside-avoid items-baseline gap-1.5 py-0.5">
            <CountryMark country={record.country} />
            <AppLink href={hrefOf(record.id)} stay title={otherNames(record, locale)} className="text-link">
              {localName(record, locale)}
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
