import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { takeChangeBack } from '@/app/actions/map-editing';
import { Badge } from '@/components/ui/badge';
import { TextLink } from '@/components/ui/text-link';
import type { RevisionLine } from '@/lib/domain/map-editing/views';
import { formatCalendarDay, formatInstant } from '@/lib/domain/zoned-time';
import { ChangeButton, type ChangeLabels } from './change-button';
import { useKeyName } from './entry-words';
import { ShownValue } from './shown-value';

/** What was done to a record here, newest first: who, when, from what to what, on what ground, and the way back. */
export function RevisionList({
  rows,
  viewerZone,
  labels,
}: {
  rows: readonly RevisionLine[];
  viewerZone: string;
  labels: ChangeLabels;
}): ReactElement {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="py-3">
          <Revision row={row} viewerZone={viewerZone} labels={labels} />
        </li>
      ))}
    </ol>
  );
}

function Revision({
  row,
  viewerZone,
  labels,
}: {
  row: RevisionLine;
  viewerZone: string;
  labels: ChangeLabels;
}): ReactElement {
  const [t, note] = [useTranslations('mapEditing.historyPage'), useTranslations('mapEditing.note')];
  const nameOf = useKeyName();
  const locale = useLocale();
  const day = formatInstant(row.at, viewerZone, locale);
  const { source, reviewBy } = row;
  return (
    <article className="space-y-2">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="font-medium">{t(`kinds.${row.kind}`)}</h2>
        <span className="min-w-0 flex-1 text-sm text-ink-soft">
          {row.authorName === null ? day : t('by', { name: row.authorName, day })}{' '}
          {row.isUndone ? <Badge tone="done">{t('undone')}</Badge> : null}
        </span>
        {row.mayUndo ? (
          <ChangeButton
            act={takeChangeBack.bind(null, { revisionId: row.id })}
            done={labels.undone}
            label={t('undo')}
            name={t('undoNamed', { day })}
            labels={labels}
          />
        ) : null}
      </header>
      {row.changes.length === 0 ? null : (
        <dl className="space-y-1.5">
          {row.changes.map(({ field, title, from, to, decided, isConfirmed }) => (
            <div key={field} className="grid gap-x-5 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <dt className="text-sm leading-[1.75] text-ink-faint">
                {nameOf({ field, title })} {decided === null ? null : <Badge>{t(`decided.${decided}`)}</Badge>}
              </dt>
              {isConfirmed ? (
                <dd className="text-ink-soft">{t('confirmed')}</dd>
              ) : (
                <dd className="grid min-w-0 gap-x-3 break-words sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
                  <del className="text-ink-soft decoration-line">
                    <ShownValue field={field} value={from} />
                  </del>
                  <span aria-hidden="true" className="text-ink-faint max-sm:hidden">
                    →
                  </span>
                  <ins className="no-underline">
                    <ShownValue field={field} value={to} />
                  </ins>
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {source === null && reviewBy === null ? null : (
        <p className="text-sm break-words text-ink-soft">
          {source === null || source.url === ''
            ? null
            : note.rich('source', { link: () => <TextLink href={source.url}>{source.title}</TextLink> })}
          {source !== null && reviewBy !== null ? ' · ' : null}
          {reviewBy === null ? null : note('review', { day: formatCalendarDay(reviewBy, locale) })}
        </p>
      )}
    </article>
  );
}
