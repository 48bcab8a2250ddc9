import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { toEntryLines, toEntryTitle, type EntryLine } from '@/lib/domain/map-editing/entry-views';
import {
  comparableEntry,
  ENTRY_KINDS,
  holderKey,
  isEntry,
  isNewKey,
  newKey,
  relationKey,
  type EntryKey,
} from '@/lib/domain/map-editing/keys';
import type { EntryForEditing } from '@/lib/domain/map-editing/views';
import { toRecordName, WITHDRAWN_STATUS } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertEditsMap, readRecordBook } from './map-book';
import { readStanding, wasThere, withSources, type StandingRecord } from './map-edit-read';
import { findOpenSuggestion } from './map-suggestions';
import { database } from './prisma';
import { fingerprint } from './row-state';

/** What an entry rests on by itself. */
function sourcesOf({ holders, relations }: StandingRecord, key: EntryKey): string[] {
  const holder = holders.find((one) => holderKey(one.id) === key);
  const relation = relations.find((one) => relationKey(one) === key);
  return holder === undefined
    ? relation === undefined
      ? []
      : [relation.source]
    : holder.sources.map(({ url }) => url);
}

/**
 * An office-holder or a relation of a body for its form, or the form of a new one, or of one that somebody removed, whose
 * words another editor may still have in the form; with a suggestion, what it proposes.
 * Policy: map.edit. Throws NOT_FOUND, also where the record is no body. Two statements; one more for an
 * entry that is not there, and up to two for a suggestion.
 */
export async function getEntryForEditing(
  viewer: Viewer,
  { recordId, key, suggestionId }: { recordId: string; key: EntryKey; suggestionId: string | null },
): Promise<EntryForEditing> {
  assertEditsMap(viewer);
  const standing = await readStanding(viewer, recordId);
  const found = standing.fields[key];
  const entry = isEntry(found) ? found : null;
  const book = await readRecordBook(viewer);
  const title = toEntryTitle(key, found, recordId, book);
  const isKnown = entry !== null || isNewKey(key) || (await wasThere(database(), recordId, key));
  if (standing.kind !== 'AGENCY' || title === null || !isKnown) throw new AppError('NOT_FOUND', 'map entry');
  const suggestion = suggestionId === null ? null : await findOpenSuggestion(viewer, suggestionId, book);
  const known = withSources.parse(standing.data).sources.map(({ url }) => url);
  return {
    recordId,
    key,
    title,
    seen: fingerprint([key, entry === null ? null : comparableEntry(entry)]),
    entry,
    relation: title.kind === 'relation' ? title.subject : null,
    sources: [...new Set([...sourcesOf(standing, key), ...known])],
    reviewBy: standing.edit?.reviewBy ?? null,
    bodies: [...book.values()]
      .filter((one) => one.kind === 'AGENCY' && one.life.status !== WITHDRAWN_STATUS && one.id !== recordId)
      .map(toRecordName),
    suggestion: suggestion?.record.id === recordId ? suggestion : null,
  };
}

/**
 * What of the entries of a body a reader can suggest a correction for: each that there is, and one that is missing.
 * Policy: map.read. Throws NOT_FOUND. Two statements.
 */
export async function listEntries(viewer: Viewer, recordId: string): Promise<Pick<EntryLine, 'key' | 'title'>[]> {
  const { fields } = await readStanding(viewer, recordId);
  const book = await readRecordBook(viewer);
  const missing = ENTRY_KINDS.map(newKey).flatMap((key) => {
    const title = toEntryTitle(key, undefined, recordId, book);
    return title === null ? [] : [{ key, title }];
  });
  return [...toEntryLines(fields, recordId, book), ...missing];
}
