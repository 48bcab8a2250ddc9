import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { PreviewGroup } from '@/lib/domain/link-review';
import { localName } from '@/lib/domain/map-views';

/** What is about to be confirmed: each record once, with its questions; the least certain first. */
export function PreviewList({ groups }: { groups: readonly PreviewGroup[] }): ReactElement {
  const [t, locale] = [useTranslations('links'), useLocale()];
  return (
    <>
      <p className="mb-2 text-sm text-ink-soft">{t('confirmAll.order')}</p>
      <div
        role="group"
        tabIndex={0}
        aria-label={t('confirmAll.records')}
        className="max-h-72 overflow-y-auto border-y border-line text-sm"
      >
        <ul className="divide-y divide-line">
          {groups.map(({ record, numbers, lowest, highest }) => (
            <li key={record.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-1 pr-2">
              <span>
                {localName(record, locale)}{' '}
                <span className="text-ink-faint">
                  {t('confirmAll.questions', {
                    count: numbers.length,
                    numbers: numbers.join(locale === 'ja' ? '、' : ', '),
                  })}
                </span>
              </span>
              <span className="text-ink-faint tabular-nums">
                {lowest === highest ? t('percent', { percent: lowest }) : t('percentRange', { lowest, highest })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
