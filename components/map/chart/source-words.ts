import type { MapWords } from '../words';

/** As many are named under a drawing; the record itself names all. */
const NAMED = 6;

/** Where what is drawn comes from, in one line. */
export function sourceWords(t: MapWords, hosts: readonly string[]): string {
  const named = hosts.slice(0, NAMED).join(t('drawing.separator'));
  const more = hosts.length - NAMED;
  return more > 0 ? t('drawing.sourcesMore', { hosts: named, count: more }) : t('drawing.sources', { hosts: named });
}
