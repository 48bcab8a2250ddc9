import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { classNames } from '@/components/ui/class-names';
import { DataText } from './data-text';

/** What is laid down and what is done: two things, never mixed. `null` in practice: nothing reliable is known. */
export function PaperAndPractice({
  onPaper,
  inPractice,
}: {
  onPaper: string | null;
  inPractice: string | null;
}): ReactElement {
  const t = useTranslations('map.agency');
  const gap = useLocale() === 'ja' ? null : ' '; // the Japanese colon brings its own
  return (
    <dl className="mt-0.5 text-sm">
      {onPaper === null ? null : (
        <div>
          <dt className="inline text-ink-faint">{t('onPaper')}</dt>
          {gap}
          <dd className="inline text-ink-soft">
            <DataText text={onPaper} />
          </dd>
        </div>
      )}
      <div>
        <dt className="inline text-ink-faint">{t('inPractice')}</dt>
        {gap}
        <dd className={classNames('inline', inPractice === null ? 'text-ink-faint' : 'text-ink-soft')}>
          {inPractice === null ? t('practiceUnknown') : <DataText text={inPractice} />}
        </dd>
      </div>
    </dl>
  );
}
