import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { RecordPageView } from '@/lib/domain/map-record-views';
import type { Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertReadsMap } from './map-book';
import { toAgencyPage, toFunctionPage, toProcessPage, toTextPage, type RecordPageMaker } from './map-record-pages';
import { recordRow, type RecordRow } from './map-detail';
import { readMapMemory } from './map-memory';
import { database } from './prisma';

/**
 * The page of a record, seen from a day. Policy: map.read. Throws NOT_FOUND. At most two statements whatever hangs on
 * the record; one when somebody has opened it since the map was loaded.
 */
export async function getMapRecord(viewer: Viewer, recordId: string, viewpoint: Viewpoint): Promise<RecordPageView> {
  assertReadsMap(viewer);
  const [page] = await getMapRecords(viewer, [recordId], viewpoint);
  if (page === undefined) throw new AppError('NOT_FOUND', 'map record');
  return page;
}

/** The same of a few records, in the order of the ids; ids that the map does not have are left out. */
export async function getMapRecords(
  viewer: Viewer,
  recordIds: readonly string[],
  viewpoint: Viewpoint,
): Promise<RecordPageView[]> {
  assertReadsMap(viewer);
  const { book, pages } = await readMapMemory();
  const missing = recordIds.filter((id) => book.has(id) && !pages.has(id));
  if (missing.length > 0) for (const [id, page] of await readPages(missing)) pages.set(id, page);
  return recordIds.flatMap((id) => {
    const [record, page] = [book.get(id), pages.get(id)];
    return record === undefined || page === undefined ? [] : [page(record, book, viewpoint)];
  });
}

async function readPages(recordIds: readonly string[]): Promise<[string, RecordPageMaker][]> {
  // As one JSON value, which costs the driver less than a dozen of them.
  const found = await database().$queryRaw<{ record: unknown }[]>`
    SELECT json_build_object(
      'id', r.id, 'kind', r.kind, 'data', r.data,
      'relations', (SELECT json_agg(to_json(x)) FROM "Relation" x WHERE x."fromId" = r.id OR x."toId" = r.id),
      'holders', (SELECT json_agg(h.data) FROM "OfficeHolder" h WHERE h."agencyId" = r.id),
      'memberships', (SELECT json_agg(to_json(m)) FROM "RecordFunction" m WHERE m."functionId" = r.id),
      'children', (SELECT json_agg(a.id ORDER BY a.id) FROM "Agency" a WHERE a."parentId" = r.id),
      'issued', (SELECT json_agg(i."strategyId" ORDER BY i."strategyId") FROM "StrategyIssuer" i WHERE i."agencyId" = r.id AND i.role = 'issued_by'),
      'concerned', (SELECT json_agg(i."strategyId" ORDER BY i."strategyId") FROM "StrategyIssuer" i WHERE i."agencyId" = r.id AND i.role = 'agency'),
      'processes', (SELECT json_agg(p.id ORDER BY p.id) FROM "Process" p WHERE p."functionId" = r.id OR EXISTS (
        SELECT 1 FROM "ProcessStep" s WHERE s."processId" = p.id AND (s."agencyId" = r.id OR s."basisId" = r.id))),
      'concepts', (SELECT json_agg(c.id ORDER BY c.id) FROM "MapRecord" c
        WHERE c.kind = 'CONCEPT' AND c.id <> r.id AND c.data->'related' @> to_jsonb(r.id)),
      'predecessors', (SELECT json_agg(s."fromId" ORDER BY s."fromId") FROM "Succession" s WHERE s."toId" = r.id),
      'successors', (SELECT json_agg(s."toId" ORDER BY s."toId") FROM "Succession" s WHERE s."fromId" = r.id)) AS record
    FROM "MapRecord" r WHERE r.id = ANY(${[...recordIds]})`;
  return found.map(({ record }) => {
    const row = recordRow.parse(record);
    return [row.id, makerOf(row)];
  });
}

function makerOf(row: RecordRow): RecordPageMaker {
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
