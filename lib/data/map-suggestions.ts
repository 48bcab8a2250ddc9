import 'server-only';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import { instantOfKeyset, PAGE_SIZE, parseCursor, toCursor } from '@/lib/domain/keyset';
import { readEntries } from '@/lib/domain/map-editing/entry-records';
import { toEntryTitle } from '@/lib/domain/map-editing/entry-views';
import { fieldsOf } from '@/lib/domain/map-editing/fields';
import {
  entryKindOf,
  entryKindsOf,
  idOfKey,
  isEntryKey,
  isNewKey,
  toFieldKey,
  type FieldKey,
  type Values,
} from '@/lib/domain/map-editing/keys';
import type { SuggestionLine } from '@/lib/domain/map-editing/views';
import type { NotificationDuty } from '@/lib/domain/map/duties';
import type { OfficeHolderRecord } from '@/lib/domain/map/records';
import { toRecordName, WITHDRAWN_STATUS, type RecordBook, type RecordSummary } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import type { DeclineSuggestionInput, SuggestCorrectionInput } from '@/lib/schemas/map-editing';
import type { Prisma } from '@/prisma/generated/client';
import { writeAudit } from './audit';
import { assertEditsMap, assertReadsMap, readRecordBook } from './map-book';
import { readRecord } from './map-edit-read';
import { database, type Database } from './prisma';
import { countAttempt, type RateRule } from './rate-limit';
import { assertChanged } from './row-state';

/** As many as a careful reader of a whole part of the map writes in an hour. */
export const SUGGESTION_RULE: RateRule = { attempts: 20, windowSeconds: 3_600 };
const HOW_MANY_OPEN = 100;

const select = {
  id: true,
  version: true,
  recordId: true,
  field: true,
  problem: true,
  proposal: true,
  sourceUrl: true,
  state: true,
  answer: true,
  createdAt: true,
  author: { select: { name: true } },
} as const satisfies Prisma.MapSuggestionSelect;
type Row = Prisma.MapSuggestionGetPayload<{ select: typeof select }>;

/** What the office-holders and duties that suggestions are about are called; a statement for each of the two. */
async function readNamed(rows: readonly Row[]): Promise<Values> {
  const named = (kind: 'holder' | 'duty') => ({
    where: { id: { in: rows.flatMap(({ field }) => (field === null ? [] : (idOfKey(kind, field) ?? []))) } },
    select: { data: true } as const,
  });
  const [ofHolders, ofDuties] = [named('holder'), named('duty')];
  const isAbout = ({ where }: typeof ofHolders): boolean => where.id.in.length > 0;
  const holders = isAbout(ofHolders) ? await database().officeHolder.findMany(ofHolders) : [];
  const duties = isAbout(ofDuties) ? await database().notificationDuty.findMany(ofDuties) : [];
  // Written by writeMapTables from terms and duties that passed their shapes.
  return readEntries({
    holders: holders.map(({ data }) => data as unknown as OfficeHolderRecord),
    duties: duties.map(({ data }) => data as unknown as NotificationDuty),
  });
}

function toLine({ recordId, field, author, createdAt, ...row }: Row, book: RecordBook, named: Values): SuggestionLine {
  const key = toFieldKey(field);
  const record = book.get(recordId);
  const name = { id: recordId, nameEn: recordId, nameJa: recordId, abbreviation: null };
  return {
    ...row,
    record: record === undefined ? name : toRecordName(record),
    field: key,
    title: key === null ? null : toEntryTitle(key, named[key], recordId, book),
    authorName: author.name,
    at: createdAt,
  };
}

async function audit(tx: Database, viewer: Viewer, id: string, action: string): Promise<void> {
  const note = { workspaceId: null, actorId: viewer.userId, subject: 'mapSuggestion', subjectId: id };
  await writeAudit(tx, { ...note, action: `mapSuggestion.${action}` });
}

/** Throws INVALID unless the record has such a field, or such an entry, or may get one. */
async function assertHas(viewer: Viewer, { id, kind }: RecordSummary, key: FieldKey): Promise<void> {
  const isThere = isEntryKey(key)
    ? entryKindsOf(kind, id).includes(entryKindOf(key)) &&
      (isNewKey(key) || (await readRecord(viewer, id)).fields[key] !== undefined)
    : fieldsOf(kind).includes(key);
  if (!isThere) throw new AppError('INVALID', 'field');
}

/**
 * Tells those who keep the map what is wrong with a record. Policy: map.read. Throws NOT_FOUND, INVALID for a field that
 * the record does not have, TOO_MANY after twenty in an hour or a hundred that wait. Writes an audit row.
 */
export async function suggestCorrection(
  viewer: Viewer,
  input: SuggestCorrectionInput,
): Promise<{ suggestionId: string }> {
  assertReadsMap(viewer);
  const record = (await readRecordBook(viewer)).get(input.recordId);
  if (record === undefined || record.life.status === WITHDRAWN_STATUS) throw new AppError('NOT_FOUND', 'map record');
  if (input.field !== null) await assertHas(viewer, record, input.field);
  await countAttempt(`map-suggestion:${viewer.userId}`, SUGGESTION_RULE);
  return database().$transaction(async (tx) => {
    const waiting = await tx.mapSuggestion.count({ where: { authorId: viewer.userId, state: 'OPEN' } });
    if (waiting >= HOW_MANY_OPEN) throw new AppError('TOO_MANY', 'open suggestions');
    const { id } = await tx.mapSuggestion.create({
      data: { ...input, authorId: viewer.userId },
      select: { id: true },
    });
    await audit(tx, viewer, id, 'made');
    return { suggestionId: id };
  });
}

export type SuggestionPage = { rows: SuggestionLine[]; next: string | null };

async function readPage(
  where: Prisma.MapSuggestionWhereInput,
  cursor: string | null,
  book: RecordBook,
): Promise<SuggestionPage> {
  const keyset = parseCursor(cursor ?? undefined);
  const at = keyset === null ? null : instantOfKeyset(keyset);
  const after = {
    OR: [{ createdAt: { lt: at ?? undefined } }, { createdAt: at ?? undefined, id: { lt: keyset?.id } }],
  };
  const rows = await database().mapSuggestion.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [where, at === null ? {} : after] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    select,
  });
  const shown = rows.slice(0, PAGE_SIZE);
  const named = await readNamed(shown);
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => toLine(row, book, named)),
    next: last === undefined ? null : toCursor({ key: last.createdAt.toISOString(), id: last.id }),
  };
}

/** What waits for somebody's decision, newest first, a page of 50. Policy: map.edit. At most three statements. */
export async function listOpenSuggestions(viewer: Viewer, cursor: string | null): Promise<SuggestionPage> {
  assertEditsMap(viewer);
  return readPage({ state: 'OPEN' }, cursor, await readRecordBook(viewer));
}

/** What the viewer suggested and what became of it, newest first. Policy: map.read. At most three statements. */
export async function listOwnSuggestions(viewer: Viewer, cursor: string | null): Promise<SuggestionPage> {
  assertReadsMap(viewer);
  return readPage({ authorId: viewer.userId }, cursor, await readRecordBook(viewer));
}

/** A suggestion that nobody has decided about; null when there is none of this id. Policy: map.edit. */
export async function findOpenSuggestion(
  viewer: Viewer,
  suggestionId: string,
  book: RecordBook,
): Promise<SuggestionLine | null> {
  assertEditsMap(viewer);
  const row = await database().mapSuggestion.findFirst({
    relationLoadStrategy: 'join',
    where: { id: suggestionId, state: 'OPEN' },
    select,
  });
  return row === null ? null : toLine(row, book, await readNamed([row]));
}

/** Declines a suggestion with a sentence for its author. Policy: map.edit. Throws STALE when somebody decided before. */
export async function declineSuggestion(
  viewer: Viewer,
  { suggestionId, version, answer }: DeclineSuggestionInput,
): Promise<{ version: number }> {
  assertEditsMap(viewer);
  return database().$transaction(async (tx) => {
    const decided = { decidedById: viewer.userId, decidedAt: systemNow(), version: { increment: 1 } };
    assertChanged(
      await tx.mapSuggestion.updateMany({
        where: { id: suggestionId, version, state: 'OPEN' },
        data: { ...decided, state: 'DECLINED', answer },
      }),
    );
    await audit(tx, viewer, suggestionId, 'declined');
    return { version: version + 1 };
  });
}

/** Takes the decline of a suggestion back. Policy: map.edit. Throws STALE when something else happened to it since. */
export async function reopenSuggestion(
  viewer: Viewer,
  { suggestionId, version }: { suggestionId: string; version: number },
): Promise<void> {
  assertEditsMap(viewer);
  await database().$transaction(async (tx) => {
    assertChanged(
      await tx.mapSuggestion.updateMany({
        where: { id: suggestionId, version, state: 'DECLINED' },
        data: { state: 'OPEN', answer: null, decidedById: null, decidedAt: null, version: { increment: 1 } },
      }),
    );
    await audit(tx, viewer, suggestionId, 'reopened');
  });
}
