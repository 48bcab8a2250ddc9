import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ActionEntry } from '@/components/actions/action-entry';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { LinksToReview, TodayView } from '@/lib/domain/today';
import { Icon } from '@/components/ui/icon';

/** What the viewer owes, the most pressing first, and what waits for a decision; last how much old forums have left. */
export function Waiting({
  view,
  viewerZone,
  now,
}: {
  view: Pick<TodayView, 'actions' | 'hasMoreActions' | 'leftOverCount' | 'review'>;
  viewerZone: string;
  now: Date;
}): ReactElement {
  const t = useTranslations('today');
  const isEmpty = view.actions.length === 0 && view.review.length === 0;
  return (
    <Section quiet title={t('waiting')}>
      {isEmpty ? <p className="text-ink-soft">{t('nothingWaits')}</p> : null}
      {isEmpty ? null : (
        <ItemList label={t('waiting')}>
          {view.actions.map((action) => (
            <ActionEntry
              key={action.id}
              {...{ action, viewerZone, now }}
              showsForum
              showsOwner={false}
              editHref={null}
            />
          ))}
          {view.review.map((review) => (
            <ReviewEntry key={review.forum.id} review={review} />
          ))}
        </ItemList>
      )}
      {view.hasMoreActions ? (
        <p className="mt-2 text-sm">
          <TextLink href="/actions">{t('moreActions')}</TextLink>
        </p>
      ) : null}
      {view.leftOverCount === 0 ? null : (
        <p className="mt-2 text-sm text-ink-soft">
          <TextLink href="/actions?due=left">{t('leftOver', { count: view.leftOverCount })}</TextLink>
        </p>
      )}
    </Section>
  );
}

function ReviewEntry({ review }: { review: LinksToReview }): ReactElement {
  const t = useTranslations('today');
  const { forum, linkCount, questionIds } = review;
  return (
    <ItemRow
      href={`/forums/${forum.id}/links`}
      leading={<Icon of="link-2" className="mt-[0.3em] text-ink-faint" />}
      title={t('review', { count: linkCount })}
      plain
      detail={
        <span className="block truncate">{t('reviewOf', { forum: forum.title, count: questionIds.length })}</span>
      }
    />
  );
}
