import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { findRecord } from '@/lib/domain/map-editing/effective';
import { isSameValue, readFields } from '@/lib/domain/map-editing/fields';
import { waitingFields } from '@/lib/domain/map-editing/merge';
import {
  toShownValue,
  type EditNote,
  type RecordForEditing,
  type RevisionLine,
  type WaitingUpdate,
} from '@/lib/domain/map-editing/views';
import { toRecordName, WITHDRAWN_STATUS, type RecordBook } from '@/lib/domain/map-views';
import { toSourceView } from '@/lib/domain/map-record-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertEditsMap, assertReadsMap, mayEditMap, readRecordBook } from './map-book';
import { findReference, storedChanges, storedOverrides, storedValues, toEditSource } from './map-edit-store';
import { database } from './prisma';
import { fingerprint } from './row-state';
import { findOpenSuggestion } from './map-suggestions';

/** Revisions of one page of a history. */
const HISTORY_PAGE_SIZE = 20;

/** Revisions that somebody made; the others are updates of the reference data, which nobody takes back. */
const byPeople = { kind: { not: 'MERGED' } } as const;

const edit = {
  version: true,
  overrides: true,
  waiting: true,
  sourceTitle: true,
  sourceUrl: true,
  reviewBy: true,
  editedAt: true,
  editedBy: { select: { name: true } },
} as const;

/** What was done to a record here, for its page. Policy: map.read; what waits for a decision, map.edit. One statement. */
export async function getEditNote(viewer: Viewer, recordId: string): Promise<EditNote> {
  assertReadsMap(viewer);
  const row = await database().mapRecord.findUnique({
    relationLoadStrategy: 'join',
    where: { id: recordId },
    select: {
      status: true,
      edit: { select: edit },
      revisions: { where: byPeople, orderBy: { version: 'desc' }, take: 1, select: { id: true, kind: true } },
      _count: { select: { suggestions: { where: { state: 'OPEN' } } } },
    },
  });
  const isWithdrawn = row?.status === WITHDRAWN_STATUS;
  const mayEdit = mayEditMap(viewer) && !isWithdrawn;
  const done = row?.edit ?? null;
  const latest = row?.revisions[0];
  const source = done === null ? null : toEditSource(done);
  const isReview = done !== null && Object.keys(storedOverrides.parse(done.overrides)).length === 0;
  const last = done === null || (isReview && source === null) ? null : done;
  return {
    mayEdit,
    isWithdrawn,
    last:
      last === null
        ? null
        : { isReview, at: last.editedAt, byName: last.editedBy.name, source, reviewBy: last.reviewBy },
    hasHistory: done !== null,
    undoable: mayEdit && latest !== undefined && latest.kind !== 'UNDONE' ? latest.id : null,
    waiting: mayEdit ? waitingFields(storedValues.parse(done?.waiting ?? {})).length : 0,
    openSuggestions: mayEdit ? (row?._count.suggestions ?? 0) : 0,
  };
}

/** A record as the reference data and people here have it now. */
async function readRecord(recordId: string) {
  const row = await database().mapRecord.findUnique({
    relationLoadStrategy: 'join',
    where: { id: recordId },
    select: {
      kind: true,
      status: true,
      data: true,
      edit: { select: edit },
      revisions: { where: byPeople, orderBy: { version: 'desc' }, take: 1, select: { version: true } },
    },
  });
  if (row === null) throw new AppError('NOT_FOUND', 'map record');
  const fields = readFields(row.kind, Object(row.data) as object);
  return { ...row, fields, version: row.edit?.version ?? 0, waiting: storedValues.parse(row.edit?.waiting ?? {}) };
}

/** The same for who wants to change it: a withdrawn record is only kept to be read. */
async function readStanding(recordId: string): Promise<Standing> {
  const record = await readRecord(recordId);
  if (record.status === WITHDRAWN_STATUS) throw new AppError('NOT_FOUND', 'map record');
  return record;
}

const withSources = z.object({ sources: z.array(z.object({ url: z.string() })).default([]) });

/** A record for its form; with a suggestion, what it proposes. Policy: map.edit. Throws NOT_FOUND. Three statements. */
export async function getRecordForEditing(
  viewer: Viewer,
  recordId: string,
  suggestionId: string | null,
): Promise<RecordForEditing> {
  assertEditsMap(viewer);
  const { kind, data, fields, version, waiting, edit: done } = await readStanding(recordId);
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
  };
}

/** What waits for a decision about a record; null when nothing does. Policy: map.edit. Throws NOT_FOUND. Three statements. */
export async function findWaitingUpdate(viewer: Viewer, recordId: string): Promise<WaitingUpdate | null> {
  assertEditsMap(viewer);
  const { kind, fields, version, waiting, edit: done } = await readStanding(recordId);
  const book = await readRecordBook(viewer);
  const overrides = storedOverrides.parse(done?.overrides ?? {});
  const changes = waitingFields(waiting).map((field) => ({
    field,
    from: toShownValue(field, fields[field] ?? null, book),
    to: toShownValue(field, waiting[field] ?? null, book),
    source: overrides[field]?.source ?? null,
  }));
  if (changes.length === 0) return null;
  const reference = await findReference(database());
  const theirs = reference === null ? null : findRecord(reference, recordId);
  const theirSources = (theirs?.record.sources ?? []).map(toSourceView);
  return { recordId, kind, seen: fingerprint([version, fields, waiting]), changes, theirSources };
}

function toLine(row: RevisionRow, current: Standing, book: RecordBook, mayEdit: boolean): RevisionLine {
  const changes = storedChanges.parse(row.changes);
  const stands = changes.every(({ field, to }) => isSameValue(current.fields[field], to));
  const isUndone = row.undone !== null;
  const isFree = changes.length > 0 || row.version === current.revisions[0]?.version;
  return {
    id: row.id,
    kind: row.kind,
    authorName: row.author?.name ?? null,
    at: row.createdAt,
    changes: changes.map(({ field, from, to, decided = null }) => {
      return { field, from: toShownValue(field, from, book), to: toShownValue(field, to, book), decided };
    }),
    source: toEditSource(row),
    reviewBy: row.reviewBy,
    isUndone,
    mayUndo: mayEdit && stands && isFree && !isUndone && row.kind !== 'MERGED',
  };
}

type Standing = Awaited<ReturnType<typeof readRecord>>;
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
  const standing = await readRecord(recordId);
  const [book, found] = [await readRecordBook(viewer), await readRevisions(recordId, before)];
  const shown = found.slice(0, HISTORY_PAGE_SIZE);
  const last = found.length > HISTORY_PAGE_SIZE ? shown.at(-1) : undefined;
  const mayEdit = mayEditMap(viewer) && standing.status !== WITHDRAWN_STATUS;
  return { rows: shown.map((row) => toLine(row, standing, book, mayEdit)), next: last?.version ?? null };
}
