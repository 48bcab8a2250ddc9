import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { ItemList } from '@/components/ui/item-list';
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
  const offered = (query === '' ? near : found).filter(isNew);
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
            <Section quiet title={query === '' ? t('near') : t('found')}>
              <ItemList label={query === '' ? t('near') : t('found')}>
                {offered.map((record) => (
                  <li key={record.id} className="flex items-baseline gap-2 py-1">
                    <CountryMark country={record.country} />
                    <span className="min-w-0">
                      <AppLink href={withPicked(record.id)} stay className="text-link">
                        {localName(record, locale)}
                      </AppLink>{' '}
                      <span className="text-sm text-ink-faint">{otherNames(record, locale)}</span>
                    </span>
                  </li>
                ))}
              </ItemList>
            </Section>
          )}
        </>
      )}
    </div>
  );
}
