import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { RecordPageView } from '@/lib/domain/map-record-views';
import type { Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { isRecordId } from '@/lib/domain/rich-text/grammar';
import { assertReadsMap, loadRecordBook } from './map-book';
import { toAgencyPage, toFunctionPage, toProcessPage, toTextPage, type RecordPageDraft } from './map-record-pages';
import { recordRow, type RecordRow } from './map-detail';
import { database } from './prisma';

/**
 * The page of a record, seen from a day. Policy: map.read. Throws NOT_FOUND. Two statements whatever hangs on the
 * record.
 */
export async function getMapRecord(viewer: Viewer, recordId: string, viewpoint: Viewpoint): Promise<RecordPageView> {
  assertReadsMap(viewer);
  if (!isRecordId(recordId)) throw new AppError('NOT_FOUND', 'map record');
  const raw = await database().$queryRaw<unknown[]>`
    SELECT r.id, r.kind, r.data,
      (SELECT json_agg(to_json(x)) FROM "Relation" x WHERE x."fromId" = r.id OR x."toId" = r.id) AS relations,
      (SELECT json_agg(h.data) FROM "OfficeHolder" h WHERE h."agencyId" = r.id) AS holders,
      (SELECT json_agg(to_json(m)) FROM "RecordFunction" m WHERE m."functionId" = r.id) AS memberships,
      (SELECT json_agg(a.id ORDER BY a.id) FROM "Agency" a WHERE a."parentId" = r.id) AS children,
      (SELECT json_agg(i."strategyId" ORDER BY i."strategyId") FROM "StrategyIssuer" i WHERE i."agencyId" = r.id AND i.role = 'issued_by') AS issued,
      (SELECT json_agg(i."strategyId" ORDER BY i."strategyId") FROM "StrategyIssuer" i WHERE i."agencyId" = r.id AND i.role = 'agency') AS concerned,
      (SELECT json_agg(p.id ORDER BY p.id) FROM "Process" p WHERE p."functionId" = r.id OR EXISTS (
        SELECT 1 FROM "ProcessStep" s WHERE s."processId" = p.id AND (s."agencyId" = r.id OR s."basisId" = r.id))) AS processes,
      (SELECT json_agg(c.id ORDER BY c.id) FROM "MapRecord" c
        WHERE c.kind = 'CONCEPT' AND c.id <> r.id AND c.data->'related' @> to_jsonb(r.id)) AS concepts,
      (SELECT json_agg(s."fromId" ORDER BY s."fromId") FROM "Succession" s WHERE s."toId" = r.id) AS predecessors,
      (SELECT json_agg(s."toId" ORDER BY s."toId") FROM "Succession" s WHERE s."fromId" = r.id) AS successors
    FROM "MapRecord" r WHERE r.id = ${recordId}`;
  if (raw.length === 0) throw new AppError('NOT_FOUND', 'map record');
  const row = recordRow.parse(raw[0]);
  const page = toPage(row);
  const book = await loadRecordBook(viewer, [row.id, ...page.mentions]);
  const record = book.get(row.id);
  if (record === undefined) throw new AppError('NOT_FOUND', 'map record');
  return page.view(record, book, viewpoint);
}

function toPage(row: RecordRow): RecordPageDraft {
  switch (row.kind) {
    case 'AGENCY':
      return toAgencyPage(row);
    case 'FUNCTION':
      return toFunctionPage(row);
    case 'PROCESS':
      return toProcessPage(row);
    default:
      return toTextPage(row);
  }
}
