import { parsePartialDate } from '../map/as-of';
import { isDirected } from '../map/relations';
import { searchKey } from '../map/search';
import type { StoredMap } from '../map-japanese';
import type { MapEdits } from './effective';
import { entryKindOf, isEntry, isEntryKey, orderedKeys, relationKey, type Entry, type Values } from './keys';
import type { Overrides } from './merge';

/** Whether two entries can have held on the same day, as far as their dates tell; an open end may still last. */
function mayOverlap(one: Entry, other: Entry): boolean {
  const rangeOf = (date: string | null | undefined) => (date == null ? null : parsePartialDate(date));
  const first = ({ from, since = null }: Entry): string => rangeOf(from ?? since)?.first ?? '';
  const endsBefore = (entry: Entry, next: Entry): boolean => {
    const end = rangeOf(entry.to ?? entry.until);
    return end !== null && end.last < first(next);
  };
  return !endsBefore(one, other) && !endsBefore(other, one);
}

const LANGUAGES = ['En', 'Ja'] as const;
type Language = (typeof LANGUAGES)[number];

function joined(...parts: (string | null | undefined)[]): string | null {
  return parts.some((part) => part == null) ? null : searchKey(parts.join(' '));
}

/** What an entry with an id of its own is known by in a language: who in which post, or who is told of what on which basis. */
function nameOf(entry: Entry, language: Language): string | null {
  if (entry.personEn !== undefined) return joined(entry[`person${language}`], entry[`post${language}`]);
  const { country, agency, basis, where, victim, sector, data, harm } = entry;
  const incident = [where, victim, sector, data, harm].map((answers) => answers ?? '-').join(' ');
  return joined(country, agency ?? entry[`body${language}`], basis ?? entry[`basis${language}`], incident);
}

/**
 * An office-holder or a duty that was added here and that the reference data has come to know too, under an id of its
 * own: from here on they are one entry, added by both sides. What the reference data had `before` is another one, as is
 * one of another time: people come back to a post.
 */
export function adoptEntries(overrides: Overrides, before: Values, reference: Values): Overrides {
  const adopted: Overrides = { ...overrides };
  for (const key of orderedKeys(overrides).filter(isEntryKey)) {
    const override = overrides[key];
    const kind = entryKindOf(key);
    if (override?.base !== null || !isEntry(override.value) || kind === 'relation') continue;
    if (reference[key] !== undefined) continue;
    const ours = override.value;
    const theirs = orderedKeys(reference).find((other) => {
      const entry = reference[other];
      if (!isEntryKey(other) || entryKindOf(other) !== kind || !isEntry(entry)) return false;
      if (before[other] !== undefined || adopted[other] !== undefined || !mayOverlap(ours, entry)) return false;
      return LANGUAGES.some((one) => nameOf(ours, one) !== null && nameOf(ours, one) === nameOf(entry, one));
    });
    if (theirs === undefined) continue;
    delete adopted[key];
    adopted[theirs] = override;
  }
  return adopted;
}

/**
 * A new state of the reference data with each relation that has no direction told from the end from which people here
 * told it: it says the same from either, and would otherwise stand twice, once theirs and once ours.
 */
export function withRelationsAsToldHere(reference: StoredMap, edits: MapEdits): StoredMap {
  const isHere = (ends: Parameters<typeof relationKey>[0]): boolean =>
    edits.get(ends.from)?.overrides[relationKey(ends)] !== undefined;
  const relations = reference.relations.map((relation) => {
    const turned = { ...relation, from: relation.to, to: relation.from };
    return isDirected(relation.type) || isHere(relation) || !isHere(turned) ? relation : turned;
  });
  return { ...reference, relations };
}
