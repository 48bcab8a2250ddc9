import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { sourcesAmong } from '@/lib/domain/map-editing/entry-records';
import { toEntryLines, toEntryTitle, type EntryLine } from '@/lib/domain/map-editing/entry-views';
import {
  comparableEntry,
  entryKindOf,
  entryKindsOf,
  isEntry,
  isNewKey,
  newKey,
  type EntryKey,
} from '@/lib/domain/map-editing/keys';
import type { EntryForEditing } from '@/lib/domain/map-editing/views';
import { toRecordName, WITHDRAWN_STATUS, type RecordName } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertEditsMap, readRecordBook } from './map-book';
import { readStanding, wasThere, withSources } from './map-edit-read';
import { findOpenSuggestion } from './map-suggestions';
import type { MapKind } from '@/prisma/generated/enums';
import { database } from './prisma';
import { fingerprint } from './row-state';

/**
 * An office-holder or a relation of a body, or a duty of a function, for its form, or the form of a new one, or of one that
 * somebody removed, whose words another editor may still have in the form; with a suggestion, what it proposes.
 * Policy: map.edit. Throws NOT_FOUND, also where no such thing hangs on a record of this kind. Two statements; one more for an
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
  if (!entryKindsOf(standing.kind, recordId).includes(entryKindOf(key)) || title === null || !isKnown)
    throw new AppError('NOT_FOUND', 'map entry');
  const suggestion = suggestionId === null ? null : await findOpenSuggestion(viewer, suggestionId, book);
  const namesOf = (...kinds: MapKind[]): RecordName[] =>
    [...book.values()]
      .filter((one) => kinds.includes(one.kind) && one.life.status !== WITHDRAWN_STATUS && one.id !== recordId)
      .map(toRecordName);
  const known = withSources.parse(standing.data).sources.map(({ url }) => url);
  return {
    recordId,
    key,
    title,
    seen: fingerprint([key, entry === null ? null : comparableEntry(entry)]),
    entry,
    relation: title.kind === 'relation' ? title.subject : null,
    sources: [...new Set([...sourcesAmong(standing, key).map(({ url }) => url), ...known])],
    reviewBy: standing.edit?.reviewBy ?? null,
    bodies: namesOf('AGENCY'),
    functions: namesOf('FUNCTION'),
    texts: namesOf('STRATEGY', 'CONCEPT'),
    suggestion: suggestion?.record.id === recordId ? suggestion : null,
  };
}

/**
 * What of the entries of a record a reader can suggest a correction for: each that there is, and one that is missing.
 * Policy: map.read. Throws NOT_FOUND. Two statements.
 */
export async function listEntries(viewer: Viewer, recordId: string): Promise<Pick<EntryLine, 'key' | 'title'>[]> {
  const { kind, fields } = await readStanding(viewer, recordId);
  const book = await readRecordBook(viewer);
  const missing = entryKindsOf(kind, recordId)
    .map(newKey)
    .flatMap((key) => {
      const title = toEntryTitle(key, undefined, recordId, book);
      return title === null ? [] : [{ key, title }];
    });
  return [...toEntryLines(fields, recordId, book), ...missing];
}
