import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
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
  const gap = useLocale() === 'ja' ? '' : ' '; // the Japanese colon brings its own
  return (
    <>
      {onPaper === null ? null : (
        <p className="paper-line">
          <span className="text-ink-faint">{t('onPaper')}</span>
          {gap}
          <DataText text={onPaper} />
        </p>
      )}
      {inPractice === null ? (
        <p className="text-sm text-ink-faint">{`${t('inPractice')}${gap}${t('practiceUnknown')}`}</p>
      ) : (
        <p className="paper-line">
          <span className="text-ink-faint">{t('inPractice')}</span>
          {gap}
          <DataText text={inPractice} />
        </p>
      )}
    </>
  );
}
