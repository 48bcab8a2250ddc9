import 'server-only';
import { z } from 'zod';
import { systemNow } from '@/lib/clock';
import { namedKey } from '@/lib/domain/map-editing/keys';
import { DOUBTS, STALE_GROUPS, type StaleGroup, type StalePage } from '@/lib/domain/map-editing/views';
import { pickRecords, toRecordName } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { localDay, shiftLocalDays } from '@/lib/domain/time';
import { Prisma } from '@/prisma/generated/client';
import { assertEditsMap, readRecordBook } from './map-book';
import { database } from './prisma';

/** How long before its day a review is announced. */
const AHEAD_DAYS = 90;
/** Of each group beside the others, and of one group alone. */
export const STALE_PAGE_SIZES = { together: 8, alone: 50 } as const;

const SEPARATOR = '_';
const row = z.object({
  group: z.enum(STALE_GROUPS),
  id: z.string(),
  sort: z.string(),
  reviewBy: z.string().nullable(),
  doubts: z.array(z.enum(DOUBTS)),
  openTerms: z.array(
    z.object({
      id: z.string(),
      personEn: z.string(),
      personJa: z.string().nullable(),
      postEn: z.string(),
      postJa: z.string().nullable(),
    }),
  ),
  total: z.number(),
});

/** Terms without an end of posts of the body `r` that have several: an update brought one beside one that was added here. */
const openTerms = Prisma.sql`
  SELECT COALESCE(jsonb_agg(jsonb_build_object('id', h.id, 'personEn', h.data->>'personEn', 'personJa', h.data->>'personJa',
    'postEn', h.data->>'postEn', 'postJa', h.data->>'postJa') ORDER BY h.data->>'postEn', h."fromDate" NULLS FIRST, h.id), '[]') AS list
  FROM "OfficeHolder" h WHERE h."agencyId" = r.id AND h."toDate" IS NULL AND EXISTS (SELECT 1 FROM "OfficeHolder" o
    WHERE o."agencyId" = r.id AND o."toDate" IS NULL AND o.id <> h.id AND o.data->>'postEn' = h.data->>'postEn')`;

/** Every record in a group, once: what decides most stands first. Whoever looked and said when to look again has settled doubts until then. */
function staleRecords(soon: string): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id, e."reviewBy", COALESCE(e."reviewBy", '') AS sort, doubt.list AS doubts, terms.list AS "openTerms",
      ARRAY_REMOVE(ARRAY[
        CASE WHEN e.waiting IS NOT NULL THEN 'waiting' END,
        CASE WHEN terms.list <> '[]' THEN 'doubled' END,
        CASE WHEN e."reviewBy" <= ${soon} THEN 'review' END,
        CASE WHEN jsonb_array_length(COALESCE(r.data->'sources', '[]')) = 0 THEN 'unsourced' END,
        CASE WHEN doubt.list <> '{}' AND COALESCE(e."reviewBy", '') <= ${soon} THEN 'doubtful' END
      ], NULL) AS groups
    FROM "MapRecord" r LEFT JOIN "MapEdit" e ON e."recordId" = r.id
    CROSS JOIN LATERAL (SELECT ARRAY_REMOVE(ARRAY[
      CASE WHEN r.data->>'verified' = 'known' THEN 'unchecked' END,
      CASE WHEN r.data->>'statusNote' IS NOT NULL THEN 'note' END,
      CASE WHEN r.status IN ('scheduled', 'planned', 'unknown') THEN 'status' END,
      CASE WHEN EXISTS (SELECT 1 FROM "Relation" x WHERE x."fromId" = r.id AND x.evidence = 'inferred') THEN 'inferred' END
    ], NULL) AS list) doubt CROSS JOIN LATERAL (${openTerms}) terms
    WHERE r.status <> 'withdrawn'`;
}

/** One page of a group out of `stale`, each row with how many there are in all. */
function pageOf(group: StaleGroup, size: number, after: string | null): Prisma.Sql {
  const at = after?.indexOf(SEPARATOR) ?? -1;
  const [sort, id] = after === null || at < 0 ? ['', ''] : [after.slice(0, at), after.slice(at + 1)];
  return Prisma.sql`(SELECT ${group} AS "group", s.id, s.sort, s."reviewBy", s.doubts, s."openTerms",
      (SELECT count(*)::int FROM stale WHERE ${group} = ANY(groups)) AS total
    FROM stale s WHERE ${group} = ANY(s.groups) AND (s.sort, s.id) > (${sort}, ${id})
    ORDER BY s.sort, s.id LIMIT ${size + 1})`;
}

/**
 * What somebody should look at again, in groups: an update of the reference data that waits, two who hold one post, a review that is due within
 * 90 days, no source, a doubt that the data itself states. All groups begin together; one alone has pages, `after` being
 * the `next` of the page before. Policy: map.edit. Two statements.
 */
export async function listStale(
  viewer: Viewer,
  { group, after }: { group: StaleGroup | null; after: string | null },
): Promise<StalePage[]> {
  assertEditsMap(viewer);
  const today = localDay(systemNow(), viewer.timeZone);
  const groups = group === null ? STALE_GROUPS : [group];
  const size = group === null ? STALE_PAGE_SIZES.together : STALE_PAGE_SIZES.alone;
  const pages = groups.map((one) => pageOf(one, size, group === null ? null : after));
  const raw = await database().$queryRaw<unknown[]>`
    WITH stale AS MATERIALIZED (${staleRecords(shiftLocalDays(today, AHEAD_DAYS))})
    ${Prisma.join(pages, ' UNION ALL ')}`;
  const book = await readRecordBook(viewer);
  const rows = raw.map((one) => row.parse(one));
  return groups.map((one) => {
    const found = rows.filter((line) => line.group === one);
    const shown = found.slice(0, size);
    const last = found.length > size ? shown.at(-1) : undefined;
    return {
      group: one,
      total: found[0]?.total ?? 0,
      rows: shown.flatMap(({ id, reviewBy, doubts, openTerms: terms }) =>
        pickRecords(book, [id]).map((record) => ({
          record: toRecordName(record),
          reviewBy,
          doubts,
          openTerms:
            one === 'doubled' ? terms.map(({ id: term, ...rest }) => ({ key: namedKey('holder', term), ...rest })) : [],
          isDue: reviewBy !== null && reviewBy <= today,
        })),
      ),
      next: last === undefined ? null : `${last.sort}${SEPARATOR}${last.id}`,
    };
  });
}
