import { useLocale } from 'next-intl';
import type { ReactElement } from 'react';
import type { LocalText } from '@/lib/domain/map-views';

/**
 * A text of the reference data in the language of the page. What exists in English only is marked as such, so that it is
 * read and set as English.
 */
export function DataText({ text }: { text: LocalText | string }): ReactElement {
  const locale = useLocale();
  const { en, ja } = typeof text === 'string' ? { en: text, ja: null } : text;
  if (locale === 'ja' && ja !== null) return <>{ja}</>;
  return locale === 'en' ? <>{en}</> : <span lang="en">{en}</span>;
}
