import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { takeChangeBack } from '@/app/actions/map-editing';
import { mapAddress } from '@/components/map/map-address';
import { AppLink } from '@/components/ui/app-link';
import { hotkeyAttributes } from '@/components/ui/hotkey';
import { TextLink } from '@/components/ui/text-link';
import type { EditNote as Note } from '@/lib/domain/map-editing/views';
import { formatCalendarDay, formatDay } from '@/lib/domain/zoned-time';
import { ChangeButton, type ChangeLabels } from './change-button';

/** The acts on a record and, small, what was last done to it here. */
export function EditNote({
  recordId,
  note,
  asOf,
  today,
  viewerZone,
  labels,
}: {
  recordId: string;
  note: Note;
  /** The day of the page goes along and comes back. */
  asOf: string | null;
  today: string;
  viewerZone: string;
  labels: ChangeLabels;
}): ReactElement {
  const t = useTranslations('mapEditing');
  const address = (part: string): string => mapAddress(`/map/records/${recordId}/${part}`, { 'as-of': asOf });
  const { mayEdit, isWithdrawn, last, openSuggestions, undoable } = note;
  return (
    <div className="space-y-2 text-sm text-ink-soft">
      {last === null ? null : <LastEdit last={last} today={today} viewerZone={viewerZone} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
        {isWithdrawn ? null : mayEdit ? (
          <AppLink href={address('edit')} className="text-link" {...hotkeyAttributes('e')}>
            {t('edit')}
          </AppLink>
        ) : (
          <TextLink href={address('suggest')}>{t('suggest')}</TextLink>
        )}
        {note.hasHistory ? <TextLink href={address('history')}>{t('history')}</TextLink> : null}
        {undoable === null ? null : (
          <ChangeButton
            act={takeChangeBack.bind(null, { revisionId: undoable })}
            done={labels.undone}
            label={t('note.undo')}
            tone="quiet"
            labels={labels}
          />
        )}
        {openSuggestions === 0 ? null : (
          <TextLink href="/map/suggestions">{t('note.suggestions', { count: openSuggestions })}</TextLink>
        )}
      </div>
    </div>
  );
}

function LastEdit({
  last,
  today,
  viewerZone,
}: {
  last: NonNullable<Note['last']>;
  today: string;
  viewerZone: string;
}): ReactElement {
  const t = useTranslations('mapEditing.note');
  const locale = useLocale();
  const { isReview, at, byName, source, reviewBy } = last;
  const done = { day: formatDay(at, viewerZone, locale), name: byName };
  const isDue = reviewBy !== null && reviewBy <= today;
  return (
    <p className="break-words">
      {t(isReview ? 'reviewed' : 'edited', done)}
      {source === null ? null : (
        <> · {t.rich('source', { link: () => <TextLink href={source.url}>{source.title}</TextLink> })}</>
      )}
      {reviewBy === null ? null : (
        <span className={isDue ? 'text-amber' : undefined}>
          {' · '}
          {t(isDue ? 'reviewDue' : 'review', { day: formatCalendarDay(reviewBy, locale) })}
        </span>
      )}
    </p>
  );
}
