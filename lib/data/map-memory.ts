import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import type { NotificationDuty } from '@/lib/domain/map/duties';
import { isRecordId } from '@/lib/domain/rich-text/grammar';
import type { RecordBook, RecordSummary } from '@/lib/domain/map-views';
import { oncePerProcess } from '@/lib/once-per-process';
import { MapKind } from '@/prisma/generated/enums';
import type { RecordPageMaker } from './map-record-pages';
import { pageRows, toPageMakers } from './map-page-rows';
import { database } from './prisma';

/** Where the database says which map it holds; `xmin` of the row tells one change of the map from another. */
export const MAP_STATE_KEY = 'map-data';

/**
 * What a process keeps of the map: every record in short, who must be told of an incident, and the pages that somebody has
 * opened, by id.
 */
export type MapMemory = {
  stamp: string | null;
  book: RecordBook;
  duties: readonly NotificationDuty[];
  pages: Map<string, RecordPageMaker>;
};

function kept(): { memory: MapMemory | null } {
  return oncePerProcess('map', () => ({ memory: null }));
}

const summaries = z.array(
  z
    .object({
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
    })
    .transform(({ status, from, to, successorIds, ...record }): RecordSummary => {
      return { ...record, life: { status, from, to, successorIds: successorIds ?? [] } };
    }),
);

/** Names the state of the map in the database, loads and edits alike; null when no map is loaded. Once a request. */
export const readMapStamp = cache(async (): Promise<string | null> => {
  const [state] = await database().$queryRaw<{ stamp: string }[]>`
    SELECT value || ' ' || xmin AS stamp FROM "InstallationState" WHERE key = ${MAP_STATE_KEY}`;
  return state?.stamp ?? null;
});

const thisRequest = cache((): { memory: Promise<MapMemory> | null } => ({ memory: null }));

/**
 * The map as it stands in the database. It is some hundred records that only loads and edits change, and every page of
 * the map needs many of them: they are kept, and each request asks in one short statement whether they still hold. No
 * map loaded: nothing is kept. Whoever needs pages too names their records: if the map has to be read again, these come with it.
 */
export function readMapMemory(recordIds: readonly string[] = []): Promise<MapMemory> {
  const request = thisRequest();
  request.memory ??= remember(recordIds.filter(isRecordId));
  return request.memory;
}

async function remember(recordIds: readonly string[]): Promise<MapMemory> {
  const stamp = await readMapStamp();
  const known = kept().memory;
  if (known !== null && stamp !== null && known.stamp === stamp) return known;
  const loaded = await loadMemory(recordIds);
  kept().memory = loaded;
  return loaded;
}

async function loadMemory(recordIds: readonly string[]): Promise<MapMemory> {
  const [found] = await database().$queryRaw<
    { stamp: string | null; records: unknown; duties: NotificationDuty[] | null; pages: unknown }[]
  >`
    SELECT (SELECT value || ' ' || xmin FROM "InstallationState" WHERE key = ${MAP_STATE_KEY}) AS stamp,
      (SELECT json_agg(d.data ORDER BY d.id) FROM "NotificationDuty" d) AS duties,
      json_agg(json_build_object('id', r.id, 'kind', r.kind, 'nameEn', r."nameEn", 'nameJa', r."nameJa",
        'abbreviation', r.abbreviation, 'country', r.country, 'category', r.category, 'status', r.status,
        'from', r."validFrom", 'to', r."validTo", 'successorIds', after.ids) ORDER BY r.id) AS records,
      (${pageRows(recordIds)}) AS pages
    FROM "MapRecord" r
    LEFT JOIN (SELECT "fromId", array_agg("toId" ORDER BY "toId") AS ids FROM "Succession" GROUP BY "fromId") after
      ON after."fromId" = r.id`;
  const records = summaries.parse(found?.records ?? []);
  return {
    stamp: found?.stamp ?? null,
    book: new Map(records.map((record) => [record.id, record])),
    // Written by writeMapTables from duties that passed their shape.
    duties: found?.duties ?? [],
    pages: new Map(toPageMakers(found?.pages)),
  };
}
