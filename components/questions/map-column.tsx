import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { formatCalendarDay } from '@/lib/domain/zoned-time';
import type { QuestionPageView } from '@/lib/domain/question-links';
import { AddLink } from './add-link';
import { toLinkItems } from './link-items';
import { LinkReview } from './link-review';

/** What the question points at on the map, as of the forum's day: the links to review, one by hand, the open record. */
export function MapColumn({
  view,
  hrefOf,
  openId,
  record,
}: {
  view: QuestionPageView;
  hrefOf: (recordId: string) => string;
  openId: string | null;
  /** The open record, beside the question. */
  record: ReactNode;
}): ReactElement {
  const [t, locale] = [useTranslations('questions'), useLocale()];
  const { forum, links } = view;
  const waiting = links.filter((link) => link.state === 'SUGGESTED').length;
  const items = toLinkItems(t, locale, links, { hrefOf, openId, asOf: forum.day });
  return (
    <div className="space-y-6">
      <Section
        quiet
        title={t('map.title')}
        aside={forum.day === null ? null : t('map.asOf', { day: formatCalendarDay(forum.day, locale) })}
      >
        {waiting > 0 ? <p className="mb-1 text-sm text-ink-soft">{t('map.waiting', { count: waiting })}</p> : null}
        {items.length === 0 ? (
          <p className="text-ink-soft">{t('map.none')}</p>
        ) : (
          <LinkReview
            items={items}
            mayDecide={view.mayDecideLinks}
            labels={{
              title: t('map.title'),
              confirm: t('map.confirm'),
              reject: t('map.reject'),
              putBack: t('map.putBack'),
              confirmed: t('map.confirmed'),
              rejected: t('map.rejected'),
              undo: t('map.undo'),
              failed: t('map.failed'),
              refused: t('map.refused'),
            }}
          />
        )}
        {view.mayDecideLinks ? (
          <div className="mt-3">
            <AddLink
              questionId={view.question.id}
              labels={{
                open: t('add.open'),
                search: t('add.search'),
                hint: t('add.hint'),
                none: t('add.none'),
                added: t('add.added'),
                failed: t('add.failed'),
                results: t('add.results'),
              }}
            />
          </div>
        ) : null}
      </Section>
      {record}
    </div>
  );
}
