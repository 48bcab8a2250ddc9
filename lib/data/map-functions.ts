import 'server-only';
import { z } from 'zod';
import { leadsOn } from '@/lib/domain/map-lanes';
import type { FunctionOverview } from '@/lib/domain/map-record-views';
import { toLocalText, toRecordRef, type Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertReadsMap, readRecordBook } from './map-book';
import { functionDetail } from './map-detail';
import { database } from './prisma';

const row = z.object({ id: z.string(), detail: functionDetail });

/** All functions in their own order, with who leads in each country on the day. Policy: map.read. Two statements. */
export async function listFunctions(viewer: Viewer, viewpoint: Viewpoint): Promise<FunctionOverview[]> {
  assertReadsMap(viewer);
  const raw = await database().$queryRaw<unknown[]>`
    SELECT r.id, json_build_object('bilateralAgenda', r.data->'bilateralAgenda',
      'bilateralAgendaJa', r.data->'bilateralAgendaJa', 'leadAgenciesUs', r.data->'leadAgenciesUs', 'leadAgenciesJp', r.data->'leadAgenciesJp') AS detail
    FROM "MapRecord" r JOIN "CyberFunction" f ON f.id = r.id ORDER BY f.position`;
  const rows = raw.map((one) => row.parse(one));
  const book = await readRecordBook(viewer);
  return rows.flatMap(({ id, detail }) => {
    const record = book.get(id);
    if (record === undefined) return [];
    return [
      {
        record: toRecordRef(record, book, viewpoint),
        bilateralAgenda: toLocalText(detail.bilateralAgenda, detail.bilateralAgendaJa),
        leadsUs: leadsOn(book, detail.leadAgenciesUs, viewpoint),
        leadsJp: leadsOn(book, detail.leadAgenciesJp, viewpoint),
      },
    ];
  });
}
