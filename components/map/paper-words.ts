import { useLocale, useTranslations } from 'next-intl';

/** What PaperAndPractice says around the texts of the data; one object for all rows of a page, which tells it once. */
export type PaperWords = {
  onPaper: string;
  inPractice: string;
  unknown: string;
  /** Between a label and what follows it. */
  gap: string;
};

export function usePaperWords(): PaperWords {
  const t = useTranslations('map.agency');
  const isJapanese = useLocale() === 'ja';
  const gap = isJapanese ? '' : ' '; // the Japanese colon brings its own
  const [onPaper, inPractice] = [t('onPaper'), t('inPractice')];
  const unknown = `${inPractice}${gap}${t('practiceUnknown')}`;
  return { onPaper, inPractice, unknown, gap };
}
