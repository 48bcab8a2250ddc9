import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { questionCount, type PreviewGroup } from '@/lib/domain/link-review';
import { localName } from '@/lib/domain/map-views';

/** What is about to be confirmed: each record once, with its questions; the least certain first. */
export function PreviewList({ groups }: { groups: readonly PreviewGroup[] }): ReactElement {
  const [t, words, locale] = [useTranslations('links'), useTranslations('questions'), useLocale()];
  const [comma, semicolon] = locale === 'ja' ? ['、', '；'] : [', ', '; '];
  const listed = ({ questions }: PreviewGroup): string =>
    questions
      .map(({ whom, numbers }) =>
        t('confirmAll.asked', { numbers: numbers.join(comma), whom: whom.join(comma) || words('toAll') }),
      )
      .join(semicolon);
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
          {groups.map((group) => (
            <li key={group.record.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-1 pr-2">
              <span>
                {localName(group.record, locale)}{' '}
                <span className="text-ink-faint">
                  {t('confirmAll.questions', {
                    count: questionCount(group),
                    numbers: listed(group),
                  })}
                </span>
              </span>
              <span className="text-ink-faint tabular-nums">
                {group.lowest === group.highest
                  ? t('percent', { percent: group.lowest })
                  : t('percentRange', { lowest: group.lowest, highest: group.highest })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
