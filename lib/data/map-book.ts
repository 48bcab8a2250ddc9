import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import {
  toRecordRefs,
  type RecordBook,
  type RecordRef,
  type RecordSummary,
  type Viewpoint,
} from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { MapKind } from '@/prisma/generated/enums';
import { database } from './prisma';
import { reachOf } from './scope-reach';

const row = z.object({
  id: z.string(),
  kind: z.enum(MapKind),
  nameEn: z.string(),
  nameJa: z.string(),
  abbreviation: z.string().nullable(),
  country: z.string().nullable(),
  category: z.string().nullable(),
  status: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  successorIds: z.array(z.string()).nullable(),
});

function toSummary(found: unknown): RecordSummary {
  const { status, from, to, successorIds, ...record } = row.parse(found);
  return { ...record, life: { status, from, to, successorIds: successorIds ?? [] } };
}

/** The map belongs to no workspace: whoever has a place in one, or in a forum, reads it. Throws FORBIDDEN. */
export function assertReadsMap(viewer: Viewer): void {
  const { workspaceIds, forumIds } = reachOf(viewer, 'map.read');
  if (workspaceIds.length + forumIds.length === 0) throw new AppError('FORBIDDEN', 'map.read');
}

/**
 * The records of these ids, and everything that came before or after them in a line of succession: enough to say of
 * each what it is on any day. One statement. Policy: map.read.
 */
export async function loadRecordBook(viewer: Viewer, ids: readonly string[]): Promise<RecordBook> {
  assertReadsMap(viewer);
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<unknown[]>`
    WITH RECURSIVE line(id) AS (
      SELECT unnest(${[...new Set(ids)]}::text[])
      UNION
      SELECT CASE WHEN s."fromId" = line.id THEN s."toId" ELSE s."fromId" END
      FROM line JOIN "Succession" s ON line.id = s."fromId" OR line.id = s."toId"
    )
    SELECT r.id, r.kind, r."nameEn", r."nameJa", r.abbreviation, r.country, r.category, r.status,
      r."validFrom" AS "from", r."validTo" AS "to", after.ids AS "successorIds"
    FROM "MapRecord" r
    LEFT JOIN (SELECT "fromId", array_agg("toId" ORDER BY "toId") AS ids FROM "Succession" GROUP BY "fromId") after
      ON after."fromId" = r.id
    WHERE r.id IN (SELECT id FROM line) ORDER BY r.id`;
  return new Map(rows.map(toSummary).map((record) => [record.id, record]));
}

/** Records by id with what they are on the day of the viewpoint, in the order of the ids; unknown ids are left out. */
export async function getRecordSummaries(
  viewer: Viewer,
  ids: readonly string[],
  viewpoint: Viewpoint,
): Promise<RecordRef[]> {
  return toRecordRefs(await loadRecordBook(viewer, ids), ids, viewpoint);
}
