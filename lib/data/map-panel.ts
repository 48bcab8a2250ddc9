import 'server-only';
import { z } from 'zod';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import { leadsOn } from '@/lib/domain/map-lanes';
import type { RecordPanelView } from '@/lib/domain/map-record-views';
import { toRecordName, toRecordRef } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { localDay } from '@/lib/domain/time';
import { assertReadsMap, loadRecordBook } from './map-book';
import { relationRow } from './map-detail';
import { relationMentions, toRelationViews } from './map-record-pages';
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

/**
 * A record in short, as it stood on a day (the forum's). Policy: map.read. Throws NOT_FOUND. Two statements; for one
 * open record, not for a list: `getRecordSummaries` is for that.
 */
export async function getRecordPanel(viewer: Viewer, recordId: string, asOfDay: string): Promise<RecordPanelView> {
  assertReadsMap(viewer);
  const viewpoint = { asOfDay, today: localDay(systemNow(), viewer.timeZone) };
  const raw = await database().$queryRaw<unknown[]>`
    SELECT COALESCE(r.data->>'summaryEn', r.data->>'definition') AS "summaryEn", r.data->>'summaryJa' AS "summaryJa",
      r.data->'leadAgenciesUs' AS "leadsUs", r.data->'leadAgenciesJp' AS "leadsJp",
      (SELECT json_agg(json_build_object('functionId', m."functionId", 'role', m.role) ORDER BY f.position)
        FROM "RecordFunction" m JOIN "CyberFunction" f ON f.id = m."functionId" WHERE m."recordId" = r.id) AS roles,
      (SELECT json_agg(to_json(x)) FROM "Relation" x WHERE x."fromId" = r.id OR x."toId" = r.id) AS relations
    FROM "MapRecord" r WHERE r.id = ${recordId}`;
  if (raw.length === 0) throw new AppError('NOT_FOUND', 'map record');
  const { roles, relations, summaryEn, summaryJa, ...leads } = row.parse(raw[0]);
  const functionIds = (roles ?? []).map((one) => one.functionId);
  const leadIds = [...leads.leadsUs, ...leads.leadsJp];
  const book = await loadRecordBook(viewer, [
    recordId,
    ...functionIds,
    ...leadIds,
    ...relationMentions(relations ?? []),
  ]);
  const record = book.get(recordId);
  if (record === undefined) throw new AppError('NOT_FOUND', 'map record');
  const relationViews = toRelationViews(recordId, relations ?? [], book, viewpoint);
  return {
    record: toRecordRef(record, book, viewpoint),
    asOfDay,
    summaryEn,
    summaryJa,
    roles: (roles ?? []).flatMap(({ functionId, role }) => {
      const found = book.get(functionId);
      return found === undefined ? [] : [{ function: toRecordName(found), role }];
    }),
    leadsUs: leadsOn(book, leads.leadsUs, viewpoint),
    leadsJp: leadsOn(book, leads.leadsJp, viewpoint),
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
