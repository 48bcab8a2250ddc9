import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { Pager } from '@/components/ui/pager';
import { formatPartialDate } from '@/lib/domain/map-dates';
import { searchAddress, type FoundElsewhere, type QuestionHit } from '@/lib/domain/search-results';
import { NothingFound } from './nothing-found';

/** A page of the questions that hold the words: each with its forum and day. */
export function QuestionHits({
  page,
  place,
  elsewhere,
}: {
  page: { rows: readonly QuestionHit[]; next: string | null };
  place: { query: string; after: string | null };
  /** What the words find in the other kind; asked only where they find nothing here. */
  elsewhere: FoundElsewhere | null;
}): ReactElement {
  const t = useTranslations('search');
  const locale = useLocale();
  const { query, after } = place;
  const { rows, next } = page;
  if (rows.length === 0 && after === null) return <NothingFound query={query} elsewhere={elsewhere} />;
  return (
    <div>
      <ItemList label={t('scopes.questions')}>
        {rows.map(({ id, text, forumId, forumTitle, forumDay }) => (
          <ItemRow
            key={id}
            href={`/forums/${forumId}/questions/${id}`}
            title={text}
            plain
            detail={[forumDay === null ? t('undated') : formatPartialDate(forumDay, locale), forumTitle].join(' · ')}
          />
        ))}
      </ItemList>
      <Pager
        label={t('pages')}
        position={t('questionsShown', { count: rows.length })}
        previous={after === null ? null : { href: searchAddress(query, 'questions'), label: t('first') }}
        next={next === null ? null : { href: searchAddress(query, 'questions', next), label: t('next') }}
      />
    </div>
  );
}
