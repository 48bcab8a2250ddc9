import 'server-only';
import { z } from 'zod';
import type { ChartLayout } from '@/lib/domain/map/chart-layout';
import type { Viewer } from '@/lib/domain/policy';
import { assertReadsMap } from './map-book';
import { database } from './prisma';

/** So many layouts are kept; the map in both languages and all views has some thousand. */
const MOST_KEPT = 4_000;
/** A process that took a layout on and has not brought it after this has ended; a layout that failed may be tried again. */
const LOST_SECONDS = 30;
const FAILED_SECONDS = 600;

const point = z.object({ x: z.number(), y: z.number() });
const storedLayout: z.ZodType<ChartLayout> = z.object({
  width: z.number(),
  height: z.number(),
  lanes: z.array(z.object({ x: z.number(), width: z.number() })),
  nodes: z.array(point),
  edges: z.array(z.object({ points: z.array(point), label: point.nullable() })),
});

/**
 * `mine`: nobody has this layout or is at it, and whoever asked now has to bring it; `pending`: another process is at it;
 * `failed`: it was tried a short while ago and nothing came of it.
 */
export type LayoutState = { state: 'done'; layout: ChartLayout } | { state: 'mine' | 'pending' | 'failed' };

/** The layout kept under a hash, or who brings it. One statement; only a new hash writes. Policy: map.read. */
export async function findChartLayout(viewer: Viewer, hash: string): Promise<LayoutState> {
  assertReadsMap(viewer);
  const [found] = await database().$queryRaw<{ layout: unknown; failed: boolean | null; claimed: boolean }[]>`
    WITH known AS (
      SELECT layout, "isFailed", layout IS NULL AND "triedAt" < now() - make_interval(
        secs => CASE WHEN "isFailed" THEN ${FAILED_SECONDS}::int ELSE ${LOST_SECONDS}::int END) AS stale
      FROM "ChartLayout" WHERE hash = ${hash}),
    claimed AS (
      INSERT INTO "ChartLayout" AS l (hash, "triedAt", "isFailed")
      SELECT ${hash}, now(), false WHERE NOT EXISTS (SELECT 1 FROM known WHERE NOT stale)
      ON CONFLICT (hash) DO UPDATE SET "triedAt" = now(), "isFailed" = false
        WHERE l.layout IS NULL AND l."triedAt" < now() - make_interval(
          secs => CASE WHEN l."isFailed" THEN ${FAILED_SECONDS}::int ELSE ${LOST_SECONDS}::int END)
      RETURNING hash)
    SELECT (SELECT layout FROM known) AS layout, (SELECT "isFailed" FROM known) AS failed,
      EXISTS (SELECT 1 FROM claimed) AS claimed`;
  if (found?.claimed === true) return { state: 'mine' };
  const kept = storedLayout.safeParse(found?.layout);
  if (kept.success) return { state: 'done', layout: kept.data };
  return { state: found?.failed === true ? 'failed' : 'pending' };
}

/**
 * Keeps what came of a layout, null that nothing did; of too many the oldest go. One statement. Policy: map.read, because
 * nothing in it is anybody's.
 */
export async function keepChartLayout(viewer: Viewer, hash: string, layout: ChartLayout | null): Promise<void> {
  assertReadsMap(viewer);
  const json = layout === null ? null : JSON.stringify(layout);
  await database().$executeRaw`
    WITH surplus AS (
      SELECT hash FROM "ChartLayout" WHERE hash <> ${hash} ORDER BY "triedAt" DESC, hash OFFSET ${MOST_KEPT - 1}),
    gone AS (DELETE FROM "ChartLayout" WHERE hash IN (SELECT hash FROM surplus))
    INSERT INTO "ChartLayout" (hash, layout, "isFailed", "triedAt") VALUES (${hash}, ${json}::jsonb, ${layout === null}, now())
    ON CONFLICT (hash) DO UPDATE SET layout = EXCLUDED.layout, "isFailed" = EXCLUDED."isFailed", "triedAt" = now()`;
}

/** Gives a layout back that could not even be begun, so that the next who asks may bring it. Policy: map.read. */
export async function releaseChartLayout(viewer: Viewer, hash: string): Promise<void> {
  assertReadsMap(viewer);
  await database().$executeRaw`DELETE FROM "ChartLayout" WHERE hash = ${hash} AND layout IS NULL`;
}
