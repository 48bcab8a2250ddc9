'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import type { DraftWarning } from '@/lib/domain/intake/draft';
import type { ReadingNote } from '@/lib/domain/review/notes';
import { warningField } from '@/lib/domain/review/readings';
import { type NumberedWarning, weighWarnings } from '@/lib/domain/review/warning-weight';
import { Traced } from './traced';

/** What a person has to look at before anything else: what the source leaves open, and readings that are unsure. */
export function WarningList({
  warnings,
  notes,
  onChoose,
  onShow,
}: {
  warnings: DraftWarning[];
  notes: ReadonlyMap<string, ReadingNote>;
  onChoose: (field: string) => void;
  /** Shows the words that a warning is about; `field` is its name among the fields. */
  onShow: (field: string) => void;
}): ReactElement | null {
  const t = useTranslations('intake.review');
  const { grave, light } = weighWarnings(warnings);
  const unsure = [...notes].filter(([, note]) => note.isUnsure).map(([field]) => field);
  const count = grave.length + (unsure.length > 0 ? 1 : 0);
  return (
    <div className="flex flex-col gap-1 px-2 pt-2 empty:hidden">
      {count === 0 ? null : (
        <Notice tone="amber" title={t('toLookAt', { count })}>
          <ul className="flex flex-col gap-0.5">
            {grave.map((one) => (
              <WarningItem key={one.index} {...one} onShow={onShow} />
            ))}
            {unsure.length === 0 ? null : (
              <li>
                {t('unsure', { count: unsure.length })}{' '}
                <button type="button" className="text-link" onClick={() => onChoose(unsure[0] ?? '')}>
                  {t('goThere')}
                </button>
              </li>
            )}
          </ul>
        </Notice>
      )}
      {light.length === 0 ? null : (
        <Disclosure summary={<span className="text-sm">{t('alsoNoted', { count: light.length })}</span>}>
          <ul className="flex flex-col gap-0.5 text-sm text-ink-soft">
            {light.map((one) => (
              <WarningItem key={one.index} {...one} onShow={onShow} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function WarningItem({
  warning: { code, params, spans },
  index,
  onShow,
}: NumberedWarning & { onShow: (field: string) => void }): ReactElement {
  const t = useTranslations('intake');
  const key = `warning.${code}` as 'warning.missing_date';
  return (
    <li>
      <Traced field={warningField(index)}>
        {t.has(key) ? t(key, params as Parameters<typeof t>[1]) : t('warning.other', { code })}{' '}
        {spans.length === 0 ? null : (
          <button type="button" className="text-link" onClick={() => onShow(warningField(index))}>
            {t('review.show')}
          </button>
        )}
      </Traced>
    </li>
  );
}
