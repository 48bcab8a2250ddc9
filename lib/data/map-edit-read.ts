import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { readEntries } from '@/lib/domain/map-editing/entry-records';
import { readFields } from '@/lib/domain/map-editing/fields';
import type { NotificationDuty } from '@/lib/domain/map/duties';
import type { EntryKey, Values } from '@/lib/domain/map-editing/keys';
import type { OfficeHolderRecord, RelationRecord } from '@/lib/domain/map/records';
import { WITHDRAWN_STATUS } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertReadsMap } from './map-book';
import { relationRow } from './map-detail';
import { storedValues } from './map-edit-store';
import { database, type Database } from './prisma';

const editColumns = {
  version: true,
  overrides: true,
  waiting: true,
  sourceTitle: true,
  sourceUrl: true,
  reviewBy: true,
  editedAt: true,
  editedBy: { select: { name: true } },
} as const;

/** The stored record, as far as it says what it rests on. */
export const withSources = z.object({ sources: z.array(z.object({ url: z.string() })).default([]) });

const relationColumns = {
  fromId: true,
  toId: true,
  type: true,
  since: true,
  until: true,
  onPaper: true,
  inPractice: true,
  functionId: true,
  basisId: true,
  note: true,
  source: true,
  verified: true,
  evidence: true,
} as const;

function toRelation(row: unknown): RelationRecord {
  const { fromId: from, toId: to, functionId, basisId: basis, onPaper, ...rest } = relationRow.parse(row);
  return { ...rest, from, to, function: functionId, basis, onPaper: onPaper === true };
}

/** A record as the reference data and people here have it now, with what hangs on it. Policy: map.read. Throws NOT_FOUND. */
export async function readRecord(viewer: Viewer, recordId: string) {
  assertReadsMap(viewer);
  const row = await database().mapRecord.findUnique({
    relationLoadStrategy: 'join',
    where: { id: recordId },
    select: {
      kind: true,
      status: true,
      data: true,
      edit: { select: editColumns },
      holders: { select: { data: true } },
      duties: { select: { data: true } },
      outgoing: { select: relationColumns },
      incoming: { select: relationColumns },
    },
  });
  if (row === null) throw new AppError('NOT_FOUND', 'map record');
  const own = readFields(row.kind, Object(row.data) as object);
  // Written by writeMapTables from terms and duties that passed their shapes.
  const holders = row.holders.map(({ data }) => data as unknown as OfficeHolderRecord);
  const duties = row.duties.map(({ data }) => data as unknown as NotificationDuty);
  const relations = [...row.outgoing, ...row.incoming].map(toRelation);
  const fields: Values = { ...own, ...readEntries({ holders, relations, duties }) };
  const waiting = storedValues.parse(row.edit?.waiting ?? {});
  return { ...row, own, holders, relations, duties, fields, version: row.edit?.version ?? 0, waiting };
}
export type StandingRecord = Awaited<ReturnType<typeof readRecord>>;

/** The same for who wants to change it: a withdrawn record is only kept to be read. */
export async function readStanding(viewer: Viewer, recordId: string): Promise<StandingRecord> {
  const record = await readRecord(viewer, recordId);
  if (record.status === WITHDRAWN_STATUS) throw new AppError('NOT_FOUND', 'map record');
  return record;
}

/** Whether an entry of a body is in its history: one that somebody removed can be written again, whatever its key. */
export async function wasThere(db: Database, recordId: string, key: EntryKey): Promise<boolean> {
  const told = { recordId, changes: { array_contains: [{ field: key }] } };
  return (await db.mapRevision.findFirst({ where: told, select: { id: true } })) !== null;
}
