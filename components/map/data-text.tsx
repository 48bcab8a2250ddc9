import { useLocale } from 'next-intl';
import type { ReactElement } from 'react';
import type { LocalText } from '@/lib/domain/map-views';
import { shownText } from './shown-text';

/**
 * A text of the reference data in the language of the page. What exists in English only is marked as such, so that it is
 * read and set as English.
 */
export function DataText({ text: given }: { text: LocalText | string }): ReactElement {
  const { text, lang } = shownText(given, useLocale());
  return lang === null ? <>{text}</> : <span lang={lang}>{text}</span>;
}
