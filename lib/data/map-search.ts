import 'server-only';
import { z } from 'zod';
import { searchKey } from '@/lib/domain/map/search';
import { toRecordName, toRecordRef, toRecordRefs, type RecordRef, type Viewpoint } from '@/lib/domain/map-views';
import type { RecordGroup, RecordListView } from '@/lib/domain/map-record-views';
import type { Viewer } from '@/lib/domain/policy';
import { Prisma } from '@/prisma/generated/client';
import { MapKind } from '@/prisma/generated/enums';
import { assertReadsMap, getRecordSummaries, readRecordBook } from './map-book';
import { goneOn, matchRecords, sortName } from './map-match';
import { database } from './prisma';

/** Rows of one page of a list of records. */
export const RECORD_PAGE_SIZE = 30;
const GROUP_SIZE = 8;

/** `query` empty: every record of the kind. `kind` null: of all kinds. `after`: id of the last row of the page before. */
export type RecordFilter = { kind: MapKind | null; query: string; country: string | null; after: string | null };

const page = z.object({
  rows: z.array(z.object({ id: z.string(), functionId: z.string().nullable() })).nullable(),
  total: z.coerce.number(),
  countries: z.array(z.object({ country: z.string(), count: z.number() })).nullable(),
});

/**
 * One page of the records of a kind, or of all: best hits first when searching, else by name in the viewer's language (functions
 * keep their own order). Policy: map.read. Two statements.
 */
export async function listMapRecords(
  viewer: Viewer,
  filter: RecordFilter,
  viewpoint: Viewpoint,
  locale: 'en' | 'ja',
): Promise<RecordListView> {
  assertReadsMap(viewer);
  const match = matchRecords(filter.query, 'all');
  const gone = filter.query === '' ? Prisma.sql`0` : goneOn(viewpoint.asOfDay);
  const name = filter.kind === 'FUNCTION' ? Prisma.sql`lpad(f.position::text, 6, '0')` : sortName(locale);
  const raw = await database().$queryRaw<unknown[]>`
    WITH found AS (
      SELECT r.id, r.country, p."functionId", ${match.rank} AS rank, ${gone} AS gone, ${name} AS name
      FROM "MapRecord" r LEFT JOIN "Process" p ON p.id = r.id LEFT JOIN "CyberFunction" f ON f.id = r.id
      WHERE (${filter.kind}::"MapKind" IS NULL OR r.kind = ${filter.kind}::"MapKind") AND ${match.found}
    ), shown AS (
      SELECT * FROM found WHERE ${filter.country}::text IS NULL OR country = ${filter.country}
    ), page AS (
      SELECT * FROM shown
      WHERE NOT EXISTS (SELECT 1 FROM shown WHERE id = ${filter.after}::text)
        OR (rank, gone, name, id) > (SELECT rank, gone, name, id FROM shown WHERE id = ${filter.after}::text)
      ORDER BY rank, gone, name, id LIMIT ${RECORD_PAGE_SIZE + 1}
    )
    SELECT
      (SELECT json_agg(json_build_object('id', id, 'functionId', "functionId") ORDER BY rank, gone, name, id) FROM page) AS rows,
      (SELECT count(*) FROM shown) AS total,
      (SELECT json_agg(json_build_object('country', country, 'count', n) ORDER BY n DESC, country)
        FROM (SELECT country, count(*)::int AS n FROM found WHERE country IS NOT NULL GROUP BY country) c) AS countries`;
  const { rows, total, countries } = page.parse(raw[0]);
  const found = rows ?? [];
  const shown = found.slice(0, RECORD_PAGE_SIZE);
  const book = await readRecordBook(viewer);
  return {
    rows: shown.flatMap(({ id, functionId }) => {
      const record = book.get(id);
      const parent = functionId === null ? undefined : book.get(functionId);
      if (record === undefined) return [];
      return [
        { ...toRecordRef(record, book, viewpoint), function: parent === undefined ? null : toRecordName(parent) },
      ];
    }),
    total,
    countries: countries ?? [],
    nextAfter: found.length > RECORD_PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  };
}

const groupRow = z.object({ id: z.string(), kind: z.enum(MapKind), total: z.coerce.number() });

/** The best hits of each kind, with how many there are; kinds without a hit are left out. Policy: map.read. */
export async function searchMap(
  viewer: Viewer,
  query: string,
  viewpoint: Viewpoint,
  locale: 'en' | 'ja',
): Promise<RecordGroup[]> {
  assertReadsMap(viewer);
  const match = matchRecords(query, 'all');
  const raw = await database().$queryRaw<unknown[]>`
    WITH found AS (
      SELECT r.id, r.kind, ${match.rank} AS rank, ${goneOn(viewpoint.asOfDay)} AS gone, ${sortName(locale)} AS name
      FROM "MapRecord" r WHERE ${match.found}
    ), placed AS (
      SELECT id, kind, rank, row_number() OVER (PARTITION BY kind ORDER BY rank, gone, name, id) AS place,
        count(*) OVER (PARTITION BY kind) AS total, min(rank) OVER (PARTITION BY kind) AS best
      FROM found
    )
    SELECT id, kind, total FROM placed WHERE place <= ${GROUP_SIZE} ORDER BY best, kind, place`;
  const hits = raw.map((one) => groupRow.parse(one));
  const book = await readRecordBook(viewer);
  return [...new Set(hits.map((hit) => hit.kind))].map((kind) => {
    const ofKind = hits.filter((hit) => hit.kind === kind);
    const ids = ofKind.map((hit) => hit.id);
    return { kind, total: ofKind[0]?.total ?? 0, rows: toRecordRefs(book, ids, viewpoint) };
  });
}

const nameRow = z.object({
  id: z.string(),
  kind: z.enum(MapKind),
  nameEn: z.string(),
  nameJa: z.string(),
  abbreviation: z.string().nullable(),
});
export type NamedRecord = z.output<typeof nameRow>;

/**
 * Records whose names or abbreviations hold the query, best first and those in force on the day before others; none for
 * an empty query. For mentions and the palette. Policy: map.read. One statement.
 */
export async function findRecordNames(
  viewer: Viewer,
  query: string,
  options: { kinds?: readonly MapKind[]; limit: number; day: string },
): Promise<NamedRecord[]> {
  assertReadsMap(viewer);
  if (searchKey(query) === '') return [];
  const match = matchRecords(query, 'names');
  const kinds = [...(options.kinds ?? Object.values(MapKind))];
  const rows = await database().$queryRaw<unknown[]>`
    SELECT r.id, r.kind, r."nameEn", r."nameJa", r.abbreviation
    FROM "MapRecord" r WHERE r.kind = ANY(${kinds}::"MapKind"[]) AND ${match.found}
    ORDER BY ${match.rank}, ${goneOn(options.day)}, length(r."nameEn"), r.id LIMIT ${options.limit}`;
  return rows.map((one) => nameRow.parse(one));
}

/** The same with what each record is on the day of the viewpoint. Two statements. */
export async function searchMapRecords(
  viewer: Viewer,
  query: string,
  options: { kinds?: readonly MapKind[]; limit: number; viewpoint: Viewpoint },
): Promise<RecordRef[]> {
  const { viewpoint, ...rest } = options;
  const found = await findRecordNames(viewer, query, { ...rest, day: viewpoint.asOfDay });
  return getRecordSummaries(
    viewer,
    found.map((one) => one.id),
    viewpoint,
  );
}
