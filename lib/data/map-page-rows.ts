import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/prisma/generated/client';
import { recordRow, type RecordRow } from './map-detail';
import { toAgencyPage, toFunctionPage, toProcessPage, toTextPage, type RecordPageMaker } from './map-record-pages';

const rows = z.array(recordRow);

/** All that the pages of some records are made of: one row, one value, which costs the driver less than a dozen of each. */
export function pageRows(recordIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT json_agg(p.record) AS pages FROM (
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
    FROM "MapRecord" r WHERE r.id = ANY(${[...recordIds]})
  ) p`;
}

/** What that gives, by id; nothing for records that are not there. */
export function toPageMakers(pages: unknown): [string, RecordPageMaker][] {
  return rows.parse(pages ?? []).map((row) => [row.id, makerOf(row)]);
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
