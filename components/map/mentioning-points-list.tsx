import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Badge } from '@/components/ui/badge';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { Section } from '@/components/ui/section';
import { formatPartialDate } from '@/lib/domain/map-dates';
import type { MentioningPoints } from '@/lib/domain/map-record-views';
import { isNothing, PageTurns, type TouchingPage } from './page-turns';

/**
 * Talking points that mention a record, each with its sentence. Nothing where the viewer may read none: that others may
 * have written about it is not even hinted at. A printed record is handed on, so private words are never on paper.
 */
export function MentioningPointsList({ page }: { page: TouchingPage<MentioningPoints> }): ReactElement | null {
  const t = useTranslations('map.talkingPoints');
  if (isNothing(page)) return null;
  return (
    <Section title={t('title')} id="talking-points" className="print:hidden">
      <ItemList>
        {page.rows.map((points) => (
          <PointsRow key={points.pointsId} points={points} />
        ))}
      </ItemList>
      <PageTurns page={page} newest={t('first')} older={t('more')} />
    </Section>
  );
}

function PointsRow({ points }: { points: MentioningPoints }): ReactElement {
  const t = useTranslations('map.talkingPoints');
  const locale = useLocale();
  const { forumId, questionId, forumDay, excerpt, isShared, isViewersOwn, speakerName } = points;
  const by = isViewersOwn ? t('own') : speakerName;
  return (
    <ItemRow
      href={`/forums/${forumId}/questions/${questionId}`}
      plain
      title={
        <span className="line-clamp-5">
          {excerpt.before}
          <strong>{excerpt.label}</strong>
          {excerpt.after}
        </span>
      }
      detail={
        <>
          <span className="line-clamp-2">
            {`${by} · `}
            <q>{points.questionText}</q>
          </span>
          <span className="line-clamp-1">{points.forumTitle}</span>
        </>
      }
      trailing={
        <>
          {forumDay === null ? t('undated') : formatPartialDate(forumDay, locale)}
          <Badge>{isShared ? t('shared') : t('private')}</Badge>
        </>
      }
    />
  );
}
