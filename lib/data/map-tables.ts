import 'server-only';
import type { StoredMap } from '@/lib/domain/map-japanese';
import { toMapRows, type MapRows } from '@/lib/domain/map-rows';
import { WITHDRAWN_STATUS } from '@/lib/domain/map-views';
import type { Database } from './prisma';

/** `removed`: no longer on the map and gone; `kept`: no longer there either, but something of people's hangs on them. */
export type Vanished = { removed: number; kept: number };

/**
 * Makes the tables of the map equal to it, within the transaction of whoever changed it. Records that questions point at,
 * that people changed or made suggestions for, are never deleted: they stay, marked as withdrawn.
 */
export async function writeMapTables(tx: Database, map: StoredMap): Promise<Vanished> {
  const rows = toMapRows(map);
  await upsertRecords(tx, rows);
  await removeDetails(tx);
  const gone = await removeVanished(tx, rows);
  await insertDetails(tx, rows);
  return gone;
}

/**
 * The same after an edit of a map that the tables already hold: only what an edit can change is written, and of that only
 * what differs. Records neither come nor go.
 */
export async function updateMapTables(tx: Database, before: StoredMap, after: StoredMap): Promise<void> {
  const [was, is] = [toMapRows(before), toMapRows(after)];
  const records = changedRows(was.records, is.records);
  if (records.length > 0) await upsertRecords(tx, { records });
  for (const { id, parentId } of changedRows(was.agencies, is.agencies))
    await tx.agency.update({ where: { id }, data: { parentId }, select: { id: true } });
  for (const { id, dateIssued } of changedRows(was.strategies, is.strategies))
    await tx.strategy.update({ where: { id }, data: { dateIssued }, select: { id: true } });
  await updateHolders(tx, was, is);
  await updateDuties(tx, was, is);
  await updateRelations(tx, was, is);
  if (JSON.stringify(was.successions) === JSON.stringify(is.successions)) return;
  await tx.succession.deleteMany();
  await tx.succession.createMany({ data: is.successions, skipDuplicates: true });
}

async function updateHolders(tx: Database, was: MapRows, is: MapRows): Promise<void> {
  const gone = changedRows(is.holders, was.holders).map(({ id }) => id);
  if (gone.length > 0) await tx.officeHolder.deleteMany({ where: { id: { in: gone } } });
  await tx.officeHolder.createMany({ data: changedRows(was.holders, is.holders) });
}

async function updateDuties(tx: Database, was: MapRows, is: MapRows): Promise<void> {
  const gone = changedRows(is.duties, was.duties).map(({ id }) => id);
  if (gone.length > 0) await tx.notificationDuty.deleteMany({ where: { id: { in: gone } } });
  await tx.notificationDuty.createMany({ data: changedRows(was.duties, is.duties) });
}

/** The rows have ids of no meaning; in the map a relation is named by its ends and its kind. */
async function updateRelations(tx: Database, was: MapRows, is: MapRows): Promise<void> {
  const named = ({ relations }: MapRows) =>
    relations.map((row) => ({ id: `${row.fromId} ${row.type} ${row.toId}`, row }));
  const [before, after] = [named(was), named(is)];
  const gone = changedRows(after, before).map(({ row: { fromId, toId, type } }) => ({ fromId, toId, type }));
  if (gone.length > 0) await tx.relation.deleteMany({ where: { OR: gone } });
  await tx.relation.createMany({ data: changedRows(before, after).map(({ row }) => row) });
}

/** The rows of a table that are not what they were. */
function changedRows<T extends { id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  return after.filter((row) => known.get(row.id) !== JSON.stringify(row));
}

async function upsertRecords(tx: Database, { records }: Pick<MapRows, 'records'>): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "MapRecord" (id, kind, "nameEn", "nameJa", abbreviation, country, category, status, "validFrom", "validTo", "searchText", data)
    SELECT id, kind, "nameEn", "nameJa", abbreviation, country, category, status, "validFrom", "validTo", "searchText", data
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(id text, kind "MapKind", "nameEn" text, "nameJa" text,
      abbreviation text, country text, category text, status text, "validFrom" text, "validTo" text, "searchText" text, data jsonb)
    ON CONFLICT (id) DO UPDATE SET kind = EXCLUDED.kind, "nameEn" = EXCLUDED."nameEn", "nameJa" = EXCLUDED."nameJa",
      abbreviation = EXCLUDED.abbreviation, country = EXCLUDED.country, category = EXCLUDED.category,
      status = EXCLUDED.status, "validFrom" = EXCLUDED."validFrom", "validTo" = EXCLUDED."validTo",
      "searchText" = EXCLUDED."searchText", data = EXCLUDED.data
    WHERE to_jsonb("MapRecord") <> to_jsonb(EXCLUDED)`;
}

/** Everything that hangs on the records and that nothing outside the map points at; children before parents. */
async function removeDetails(tx: Database): Promise<void> {
  await tx.relation.deleteMany();
  await tx.succession.deleteMany();
  await tx.officeHolder.deleteMany();
  await tx.notificationDuty.deleteMany();
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
      AND NOT EXISTS (SELECT 1 FROM "QuestionLink" l WHERE l."recordId" = r.id)
      AND NOT EXISTS (SELECT 1 FROM "MapEdit" e WHERE e."recordId" = r.id)
      AND NOT EXISTS (SELECT 1 FROM "MapSuggestion" s WHERE s."recordId" = r.id)`;
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
  await tx.notificationDuty.createMany({ data: rows.duties });
}
