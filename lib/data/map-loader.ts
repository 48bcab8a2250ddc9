import 'server-only';
import { createHash } from 'node:crypto';
import type { MapData } from '@/lib/domain/map/records';
import type { MapJapanese } from '@/lib/domain/map-japanese';
import { toMapRows, type MapRows } from '@/lib/domain/map-rows';
import { WITHDRAWN_STATUS } from '@/lib/domain/map-views';
import { database, type Database } from './prisma';

/** Where the database says which map it holds; `xmin` of the row tells one load of the same files from another. */
export const MAP_STATE_KEY = 'map-data';
const TRANSACTION_TIMEOUT_MILLISECONDS = 60_000;

/** `removed`: no longer in the files and gone; `kept`: no longer there either, but questions point at them. */
export type MapLoad = { changed: boolean; removed: number; kept: number };

/**
 * Makes the map in the database equal to the reference data, in one transaction; does nothing when the very same rows
 * were loaded before. Records that questions point at are never deleted: they stay, marked as withdrawn. Loads of
 * several processes wait for each other. For the installation itself (`map load`), not for a viewer. The data must have
 * passed `checkMapData`.
 */
export async function loadMapData(data: MapData, japanese?: MapJapanese): Promise<MapLoad> {
  const rows = toMapRows(data, japanese);
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('rostrum.map-load'))`;
      const known = await tx.installationState.findUnique({ where: { key: MAP_STATE_KEY }, select: { value: true } });
      if (known?.value === hash) return { changed: false, removed: 0, kept: 0 };
      await upsertRecords(tx, rows);
      await removeDetails(tx);
      const gone = await removeVanished(tx, rows);
      await insertDetails(tx, rows);
      const state = { key: MAP_STATE_KEY, value: hash };
      await tx.installationState.upsert({
        where: { key: MAP_STATE_KEY },
        create: state,
        update: state,
        select: { key: true },
      });
      return { changed: true, ...gone };
    },
    { timeout: TRANSACTION_TIMEOUT_MILLISECONDS, maxWait: TRANSACTION_TIMEOUT_MILLISECONDS },
  );
}

async function upsertRecords(tx: Database, { records }: MapRows): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "MapRecord" (id, kind, "nameEn", "nameJa", abbreviation, country, category, status, "validFrom", "validTo", "searchText", data)
    SELECT id, kind, "nameEn", "nameJa", abbreviation, country, category, status, "validFrom", "validTo", "searchText", data
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(id text, kind "MapKind", "nameEn" text, "nameJa" text,
      abbreviation text, country text, category text, status text, "validFrom" text, "validTo" text, "searchText" text, data jsonb)
    ON CONFLICT (id) DO UPDATE SET kind = EXCLUDED.kind, "nameEn" = EXCLUDED."nameEn", "nameJa" = EXCLUDED."nameJa",
      abbreviation = EXCLUDED.abbreviation, country = EXCLUDED.country, category = EXCLUDED.category,
      status = EXCLUDED.status, "validFrom" = EXCLUDED."validFrom", "validTo" = EXCLUDED."validTo",
      "searchText" = EXCLUDED."searchText", data = EXCLUDED.data`;
}

/** Everything that hangs on the records and that nothing outside the map points at; children before parents. */
async function removeDetails(tx: Database): Promise<void> {
  await tx.relation.deleteMany();
  await tx.succession.deleteMany();
  await tx.officeHolder.deleteMany();
  await tx.strategyIssuer.deleteMany();
  await tx.recordFunction.deleteMany();
  await tx.processEdge.deleteMany();
  await tx.processStep.deleteMany();
  await tx.process.deleteMany();
  await tx.cyberFunction.deleteMany();
  await tx.strategy.deleteMany();
  await tx.agency.deleteMany();
}

/**
 * The rows are locked before they are looked at: a link that somebody makes at this moment is then either seen by the
 * delete, or waits and is refused because its record is gone.
 */
async function removeVanished(tx: Database, { records }: MapRows): Promise<{ removed: number; kept: number }> {
  const ids = records.map((record) => record.id);
  await tx.$queryRaw`SELECT id FROM "MapRecord" WHERE NOT (id = ANY(${ids}::text[])) ORDER BY id FOR UPDATE`;
  const removed = await tx.$executeRaw`
    DELETE FROM "MapRecord" r WHERE NOT (r.id = ANY(${ids}::text[]))
      AND NOT EXISTS (SELECT 1 FROM "QuestionLink" l WHERE l."recordId" = r.id)`;
  const withdrawn = { where: { id: { notIn: ids } }, data: { status: WITHDRAWN_STATUS } };
  const { count } = await tx.mapRecord.updateMany(withdrawn);
  return { removed, kept: count };
}

async function insertDetails(tx: Database, rows: MapRows): Promise<void> {
  await tx.agency.createMany({ data: rows.agencies });
  await tx.strategy.createMany({ data: rows.strategies });
  await tx.cyberFunction.createMany({ data: rows.functions });
  await tx.process.createMany({ data: rows.processes });
  await tx.processStep.createMany({ data: rows.steps });
  await tx.processEdge.createMany({ data: rows.edges, skipDuplicates: true });
  await tx.recordFunction.createMany({ data: rows.memberships, skipDuplicates: true });
  await tx.strategyIssuer.createMany({ data: rows.issuers, skipDuplicates: true });
  await tx.succession.createMany({ data: rows.successions, skipDuplicates: true });
  await tx.relation.createMany({ data: rows.relations });
  await tx.officeHolder.createMany({ data: rows.holders });
}
