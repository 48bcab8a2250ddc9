import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { fieldsOfRecord, type RecordEdit } from '@/lib/domain/map-editing/effective';
import { adoptEntries } from '@/lib/domain/map-editing/adopt';
import { MAP_FIELDS } from '@/lib/domain/map-editing/fields';
import { isEntryKey, type EntryKey, type Values } from '@/lib/domain/map-editing/keys';
import { CHOICES, rebase, waitingFields } from '@/lib/domain/map-editing/merge';
import type { StoredMap } from '@/lib/domain/map-japanese';
import type { Viewer } from '@/lib/domain/policy';
import { Prisma } from '@/prisma/generated/client';
import { assertEditsMap } from './map-book';
import { MAP_STATE_KEY } from './map-memory';
import { database, type Database } from './prisma';

const REFERENCE_ID = 'current';
const TRANSACTION_TIMEOUT_MILLISECONDS = 60_000;

const entry = z.record(z.string(), z.string().nullable());
const value = z.union([z.string(), z.null(), z.array(z.string()), entry]);
const field = z.union([z.enum(MAP_FIELDS), z.custom<EntryKey>((key) => typeof key === 'string' && isEntryKey(key))]);
const changeSource = z.object({ title: z.string(), url: z.string() });
/** The JSON columns of edits and revisions; nothing but this layer writes them. */
export const storedOverrides = z.partialRecord(field, z.object({ base: value, value, source: changeSource }));
export const storedValues = z.partialRecord(field, value);
export const storedChanges = z.array(
  z.object({
    field,
    from: value,
    to: value,
    decided: z.enum(CHOICES).optional(),
    confirmed: changeSource.nullable().optional(),
  }),
);

/** The local state of a record as stored. Version 0: nobody here has changed it. */
export type StoredEdit = RecordEdit & { version: number; waiting: Values; reviewBy: string | null };
export type StoredEdits = Map<string, StoredEdit>;
export const UNEDITED: StoredEdit = { version: 0, overrides: {}, waiting: {}, source: null, reviewBy: null };

/**
 * One writer of the map at a time, whatever the process: each sees what the one before made. Policy: map.edit; null is the
 * installation itself, which loads the reference data.
 */
export async function changeMap<T>(viewer: Viewer | null, work: (tx: Database) => Promise<T>): Promise<T> {
  if (viewer !== null) assertEditsMap(viewer);
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('rostrum.map-load'))`;
      return work(tx);
    },
    { timeout: TRANSACTION_TIMEOUT_MILLISECONDS, maxWait: TRANSACTION_TIMEOUT_MILLISECONDS },
  );
}

/** The reference data as it was last loaded; null before the first load. */
export async function findReference(db: Database): Promise<StoredMap | null> {
  const row = await db.mapReference.findUnique({ where: { id: REFERENCE_ID }, select: { data: true } });
  // Written by writeReference from data that passed its shape; loading follows every change of the files. What an older
  // release wrote, and is only compared with the next state, has no duties.
  return row === null ? null : { ...(row.data as unknown as StoredMap), duties: dutiesOf(row.data) };
}

function dutiesOf(data: unknown): StoredMap['duties'] {
  const { duties = [] } = data as Partial<StoredMap>;
  return duties;
}

export async function writeReference(tx: Database, reference: StoredMap): Promise<void> {
  const data = JSON.stringify(reference);
  await tx.$executeRaw`
    INSERT INTO "MapReference" (id, data) VALUES (${REFERENCE_ID}, ${data}::jsonb)
    ON CONFLICT (id) DO UPDATE SET data = EXCLUDED.data`;
}

/** Where a change comes from, as its columns hold it; an address without a title is its own. */
export function toEditSource(row: {
  sourceTitle: string | null;
  sourceUrl: string | null;
}): { title: string; url: string } | null {
  return row.sourceUrl === null ? null : { title: row.sourceTitle ?? row.sourceUrl, url: row.sourceUrl };
}

export async function readEdits(db: Database): Promise<StoredEdits> {
  const rows = await db.mapEdit.findMany({
    select: {
      recordId: true,
      version: true,
      overrides: true,
      waiting: true,
      sourceTitle: true,
      sourceUrl: true,
      reviewBy: true,
    },
    orderBy: { recordId: 'asc' },
  });
  return new Map(
    rows.map(({ recordId, overrides, waiting, sourceTitle, sourceUrl, ...rest }) => [
      recordId,
      {
        ...rest,
        overrides: storedOverrides.parse(overrides),
        waiting: waiting === null ? {} : storedValues.parse(waiting),
        source: toEditSource({ sourceTitle, sourceUrl }),
      },
    ]),
  );
}

/** The reference data and all edits. Throws UNAVAILABLE before the map was loaded. */
export async function readMapState(db: Database): Promise<{ reference: StoredMap; edits: StoredEdits }> {
  const reference = await findReference(db);
  if (reference === null) throw new AppError('UNAVAILABLE', 'no map is loaded');
  return { reference, edits: await readEdits(db) };
}

/** JSON for a column: null is SQL's own. */
export function waitingColumn(waiting: Values): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return waitingFields(waiting).length === 0 ? Prisma.DbNull : toJson(waiting);
}

export function toJson(values: object): Prisma.InputJsonValue {
  return values;
}

/**
 * Lays all edits over a new state of the reference data and keeps what that makes of them. `before`: the state that they
 * lay over until now; null where nothing was loaded before.
 */
export async function rebaseEdits(
  tx: Database,
  { before, reference }: { before: StoredMap | null; reference: StoredMap },
  edits: StoredEdits,
): Promise<StoredEdits> {
  const rebased: StoredEdits = new Map();
  for (const [recordId, edit] of edits) {
    const known = fieldsOfRecord(reference, recordId);
    const was = before === null ? {} : (fieldsOfRecord(before, recordId)?.fields ?? {});
    const after =
      known === null ? edit : { ...edit, ...rebase(adoptEntries(edit.overrides, was, known.fields), known.fields) };
    rebased.set(recordId, after);
    if (JSON.stringify(after) === JSON.stringify(edit)) continue;
    await tx.mapEdit.update({
      where: { recordId },
      data: { overrides: toJson(after.overrides), waiting: waitingColumn(after.waiting) },
      select: { recordId: true },
    });
  }
  return rebased;
}

/** Tells every process that the map has changed: the stamp of its state is another from here on. */
export async function announceChange(tx: Database): Promise<void> {
  await tx.$executeRaw`UPDATE "InstallationState" SET value = value WHERE key = ${MAP_STATE_KEY}`;
}
