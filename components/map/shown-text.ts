import { useLocale } from 'next-intl';
import type { LocalText } from '@/lib/domain/map-views';
import { sentenceInJapanese } from '@/lib/i18n/map-sentences';

/** A text as a page shows it, with its language where that is not the page's. */
export type ShownText = { text: string; lang: 'en' | null };

/** Of the reference data what there is in the language of the page, else English, marked as such. */
export function shownText(text: LocalText | string, locale: 'en' | 'ja'): ShownText {
  const { en, ja } = typeof text === 'string' ? { en: text, ja: sentenceInJapanese(text) } : text;
  if (locale === 'en') return { text: en, lang: null };
  return ja === null ? { text: en, lang: 'en' } : { text: ja, lang: null };
}

/** The same in the language of this page, for texts that may not be there. */
export function useShownText(): (text: string | null) => ShownText | null {
  const locale = useLocale();
  return (text) => (text === null ? null : shownText(text, locale));
}
