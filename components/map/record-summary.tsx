import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Notice } from '@/components/ui/notice';
import type { RecordPageView } from '@/lib/domain/map-record-views';
import { DataText } from './data-text';

/** What a record is, in a paragraph; with a warning where nobody has checked it against a source. */
export function RecordSummary({ page }: { page: RecordPageView }): ReactElement | null {
  const t = useTranslations('map');
  const locale = useLocale();
  const { body } = page;
  const own = locale === 'ja' ? page.summaryJa : page.summaryEn;
  if (own === null && body.kind !== 'FUNCTION' && page.isChecked) return null;
  return (
    <div className="space-y-3">
      {own === null ? null : <p className="measure text-lg">{own}</p>}
      {body.kind === 'FUNCTION' ? (
        <>
          {body.definition === null ? null : (
            <p className="measure text-lg">
              <DataText text={body.definition} />
            </p>
          )}
          {body.bilateralAgenda === null ? null : (
            <p className="measure text-ink-soft">
              <span className="font-medium text-together">⇄ {t('function.agenda')}</span>{' '}
              <DataText text={body.bilateralAgenda} />
            </p>
          )}
          {body.isAdded ? <p className="text-sm text-ink-faint">{t('function.added')}</p> : null}
        </>
      ) : null}
      {page.isChecked ? null : <Notice tone="amber">{t('record.doubt')}</Notice>}
    </div>
  );
}
