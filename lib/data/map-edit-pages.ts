import 'server-only';
import { nothingStandsOf } from '@/lib/domain/map-editing/change';
import { findRecord } from '@/lib/domain/map-editing/effective';
import { entrySources, sourcesAmong } from '@/lib/domain/map-editing/entry-records';
import { toEntryLines } from '@/lib/domain/map-editing/entry-views';
import { isSameValue } from '@/lib/domain/map-editing/fields';
import { isEntryKey, type FieldKey } from '@/lib/domain/map-editing/keys';
import { waitingFields } from '@/lib/domain/map-editing/merge';
import {
  toShownChange,
  type RecordForEditing,
  type RevisionLine,
  type WaitingUpdate,
} from '@/lib/domain/map-editing/views';
import { toRecordName, WITHDRAWN_STATUS, type RecordBook } from '@/lib/domain/map-views';
import { toSourceView } from '@/lib/domain/map-record-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertEditsMap, assertReadsMap, mayEditMap, readRecordBook } from './map-book';
import { readRecord, readStanding, withSources, type StandingRecord } from './map-edit-read';
import { findReference, storedChanges, storedOverrides, toEditSource } from './map-edit-store';
import { database } from './prisma';
import { fingerprint } from './row-state';
import { findOpenSuggestion } from './map-suggestions';

/** Revisions of one page of a history. */
const HISTORY_PAGE_SIZE = 20;

/**
 * A record for its form; with a suggestion, what it proposes. Policy: map.edit. Throws NOT_FOUND. Two statements, and up
 * to two for a suggestion.
 */
export async function getRecordForEditing(
  viewer: Viewer,
  recordId: string,
  suggestionId: string | null,
): Promise<RecordForEditing> {
  assertEditsMap(viewer);
  const { kind, data, own: fields, fields: all, version, waiting, edit: done } = await readStanding(viewer, recordId);
  const book = await readRecordBook(viewer);
  const suggestion = suggestionId === null ? null : await findOpenSuggestion(viewer, suggestionId, book);
  return {
    recordId,
    kind,
    seen: fingerprint([version, fields]),
    fields,
    sources: withSources.parse(data).sources.map(({ url }) => url),
    reviewBy: done?.reviewBy ?? null,
    waiting: waitingFields(waiting).length,
    relatives: [...book.values()]
      .filter((record) => record.kind === kind && record.life.status !== WITHDRAWN_STATUS && record.id !== recordId)
      .map(toRecordName),
    suggestion: suggestion?.record.id === recordId ? suggestion : null,
    entries: toEntryLines(all, recordId, book),
  };
}

/** What waits for a decision about a record; null when nothing does. Policy: map.edit. Throws NOT_FOUND. Three statements. */
export async function findWaitingUpdate(viewer: Viewer, recordId: string): Promise<WaitingUpdate | null> {
  assertEditsMap(viewer);
  const { kind, own, fields, version, waiting, edit: done } = await readStanding(viewer, recordId);
  const book = await readRecordBook(viewer);
  const overrides = storedOverrides.parse(done?.overrides ?? {});
  const changes = waitingFields(waiting);
  if (changes.length === 0) return null;
  const reference = await findReference(database());
  const theirs = reference === null ? null : findRecord(reference, recordId);
  const theirSources = (theirs?.record.sources ?? []).map(toSourceView);
  return {
    recordId,
    kind,
    seen: fingerprint([version, own, waiting]),
    changes: changes.map((field) => ({
      ...toShownChange({ field, from: fields[field] ?? null, to: waiting[field] ?? null }, recordId, book),
      source: overrides[field]?.source ?? null,
      theirs: reference === null || !isEntryKey(field) ? [] : entrySources(reference, field).map(toSourceView),
    })),
    theirSources,
  };
}

function sourcesOf(standing: StandingRecord, field: FieldKey): string[] {
  return isEntryKey(field) ? sourcesAmong(standing, field).map(({ url }) => url) : [];
}

/** `later`: what people did since; null where that is not known. */
function toLine(
  row: RevisionRow,
  current: StandingRecord,
  later: readonly RevisionRow[] | null,
  { recordId, book, mayEdit }: { recordId: string; book: RecordBook; mayEdit: boolean },
): RevisionLine {
  const changes = storedChanges.parse(row.changes);
  const stands = changes.every(({ field, to, confirmed = null }) => {
    const isSourced = confirmed === null || sourcesOf(current, field).includes(confirmed.url);
    return isSourced && isSameValue(current.fields[field], to);
  });
  const isUndone = row.undone !== null;
  const isFree = changes.length > 0 || (later !== null && nothingStandsOf(later));
  return {
    id: row.id,
    kind: row.kind,
    authorName: row.author?.name ?? null,
    at: row.createdAt,
    changes: changes.map(({ decided = null, confirmed, ...change }) => {
      return { ...toShownChange(change, recordId, book), decided, isConfirmed: confirmed !== undefined };
    }),
    source: toEditSource(row),
    reviewBy: row.reviewBy,
    isUndone,
    mayUndo: mayEdit && stands && isFree && !isUndone && row.kind !== 'MERGED',
  };
}

type RevisionRow = Awaited<ReturnType<typeof readRevisions>>[number];

function readRevisions(recordId: string, before: number | null) {
  return database().mapRevision.findMany({
    relationLoadStrategy: 'join',
    where: { recordId, ...(before === null ? {} : { version: { lt: before } }) },
    orderBy: { version: 'desc' },
    take: HISTORY_PAGE_SIZE + 1,
    select: {
      id: true,
      version: true,
      kind: true,
      changes: true,
      createdAt: true,
      sourceTitle: true,
      sourceUrl: true,
      reviewBy: true,
      author: { select: { name: true } },
      undoesId: true,
      undone: { select: { id: true } },
    },
  });
}

/**
 * What was done to a record here, newest first, a page at a time; `before` is the `next` of the page before. Policy:
 * map.read; whoever may not edit is offered no way back. Throws NOT_FOUND. Three statements.
 */
export async function listRevisions(
  viewer: Viewer,
  recordId: string,
  before: number | null,
): Promise<{ rows: RevisionLine[]; next: number | null }> {
  assertReadsMap(viewer);
  const standing = await readRecord(viewer, recordId);
  const [book, found] = [await readRecordBook(viewer), await readRevisions(recordId, before)];
  const shown = found.slice(0, HISTORY_PAGE_SIZE);
  const last = found.length > HISTORY_PAGE_SIZE ? shown.at(-1) : undefined;
  const mayEdit = mayEditMap(viewer) && standing.status !== WITHDRAWN_STATUS;
  const place = { recordId, book, mayEdit };
  const laterThan = (at: number): RevisionRow[] | null =>
    before === null ? shown.slice(0, at).filter((row) => row.kind !== 'MERGED') : null;
  return {
    rows: shown.map((row, at) => toLine(row, standing, laterThan(at), place)),
    next: last?.version ?? null,
  };
}
