import { isBodyName } from './gazetteer';
import type { NameMention } from './mentions';

/** The records of the bodies that names name, each with the words that do. */
export function bodiesOf(names: readonly NameMention[]): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const { entry, words } of names) {
    if (!isBodyName(entry)) continue;
    const ids = entry.ambiguous?.candidates.map(({ id }) => id) ?? entry.senses.map(({ recordId }) => recordId);
    for (const id of ids) bodies.set(id, words);
  }
  return bodies;
}
