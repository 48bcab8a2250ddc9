import type { MapWords } from '../words';

/** Between the parts of a list in running text. */
export function listSeparator(locale: 'en' | 'ja'): string {
  return locale === 'ja' ? '、' : ', ';
}

/** As many are named under a drawing; the record itself names all. */
const NAMED = 6;

/** Where what is drawn comes from, in one line. */
export function sourceWords(t: MapWords, locale: 'en' | 'ja', hosts: readonly string[]): string {
  const named = hosts.slice(0, NAMED).join(listSeparator(locale));
  const more = hosts.length - NAMED;
  return more > 0 ? t('drawing.sourcesMore', { hosts: named, count: more }) : t('drawing.sources', { hosts: named });
}
