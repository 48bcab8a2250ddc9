import 'server-only';
import { z } from 'zod';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import { leadsOn } from '@/lib/domain/map-lanes';
import type { RecordPanelView } from '@/lib/domain/map-record-views';
import { holdsOn } from '@/lib/domain/map/relations';
import { toRecordName, toRecordRef, type RecordBook, type Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { localDay } from '@/lib/domain/time';
import { assertReadsMap, readRecordBook } from './map-book';
import { relationRow } from './map-detail';
import { toRelationViews } from './map-record-pages';
import { database } from './prisma';

const SHOWN_RELATIONS = 3;
const ids = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? []);

const row = z.object({
  summaryEn: z.string().nullable(),
  summaryJa: z.string().nullable(),
  leadsUs: ids,
  leadsJp: ids,
  roles: z.array(z.object({ functionId: z.string(), role: z.string() })).nullable(),
  relations: z.array(relationRow).nullable(),
});

export type PanelRow = z.output<typeof row>;

/** What the panel of a record is made of, still without names. One statement. Policy: map.read. Throws NOT_FOUND. */
export async function readPanelRow(viewer: Viewer, recordId: string): Promise<PanelRow> {
  assertReadsMap(viewer);
  const raw = await database().$queryRaw<unknown[]>`
    SELECT COALESCE(r.data->>'summaryEn', r.data->>'definition') AS "summaryEn",
      COALESCE(r.data->>'summaryJa', r.data->>'definitionJa') AS "summaryJa",
      r.data->'leadAgenciesUs' AS "leadsUs", r.data->'leadAgenciesJp' AS "leadsJp",
      (SELECT json_agg(json_build_object('functionId', m."functionId", 'role', m.role) ORDER BY f.position)
        FROM "RecordFunction" m JOIN "CyberFunction" f ON f.id = m."functionId" WHERE m."recordId" = r.id) AS roles,
      (SELECT json_agg(to_json(x)) FROM "Relation" x WHERE x."fromId" = r.id OR x."toId" = r.id) AS relations
    FROM "MapRecord" r WHERE r.id = ${recordId}`;
  if (raw.length === 0) throw new AppError('NOT_FOUND', 'map record');
  return row.parse(raw[0]);
}

/** The same for a record that an address names; null when there is none. */
export async function findPanelRow(viewer: Viewer, recordId: string): Promise<PanelRow | null> {
  try {
    return await readPanelRow(viewer, recordId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** The panel out of its row and the book. Throws NOT_FOUND. */
export function toRecordPanel(
  recordId: string,
  { roles, relations, summaryEn, summaryJa, leadsUs, leadsJp }: PanelRow,
  book: RecordBook,
  viewpoint: Viewpoint,
): RecordPanelView {
  const record = book.get(recordId);
  if (record === undefined) throw new AppError('NOT_FOUND', 'map record');
  const relationViews = toRelationViews(recordId, relations ?? [], book, viewpoint).filter((one) =>
    holdsOn(one, viewpoint.asOfDay),
  );
  return {
    record: toRecordRef(record, book, viewpoint),
    asOfDay: viewpoint.asOfDay,
    summaryEn,
    summaryJa,
    roles: (roles ?? []).flatMap(({ functionId, role }) => {
      const found = book.get(functionId);
      return found === undefined ? [] : [{ function: toRecordName(found), role }];
    }),
    leadsUs: leadsOn(book, leadsUs, viewpoint),
    leadsJp: leadsOn(book, leadsJp, viewpoint),
    relations: relationViews.slice(0, SHOWN_RELATIONS).map(({ type, direction, other, onPaper, inPractice }) => ({
      type,
      direction,
      other,
      onPaper,
      inPractice,
    })),
    moreRelations: Math.max(0, relationViews.length - SHOWN_RELATIONS),
  };
}

/**
 * A record in short, as it stood on a day (the forum's). Policy: map.read. Throws NOT_FOUND. Two statements; for one
 * open record, not for a list: `getRecordSummaries` is for that.
 */
export async function getRecordPanel(viewer: Viewer, recordId: string, asOfDay: string): Promise<RecordPanelView> {
  const viewpoint = { asOfDay, today: localDay(systemNow(), viewer.timeZone) };
  const found = await readPanelRow(viewer, recordId);
  const book = await readRecordBook(viewer);
  return toRecordPanel(recordId, found, book, viewpoint);
}
