import 'server-only';
import type { Tie } from '@/lib/domain/map/chart-function';
import { holdsOn } from '@/lib/domain/map/relations';
import type { Viewer } from '@/lib/domain/policy';
import { assertReadsMap } from './map-book';
import { relationRow } from './map-detail';
import { database } from './prisma';

/** More relations than any drawing shows. */
const MOST_TIES = 1_000;

const tieRow = relationRow.pick({
  fromId: true,
  toId: true,
  type: true,
  since: true,
  until: true,
  onPaper: true,
  inPractice: true,
  source: true,
});

/** A relation between two bodies of a function, and the address it rests on. */
export type FunctionTie = Tie & { source: string };

/**
 * The relations that hold on a day between bodies that have a part in a function; those about the function itself first.
 * One statement. Policy: map.read.
 */
export async function listFunctionTies(viewer: Viewer, functionId: string, asOfDay: string): Promise<FunctionTie[]> {
  assertReadsMap(viewer);
  const rows = await database().$queryRaw<unknown[]>`
    SELECT r."fromId", r."toId", r.type, r.since, r.until, r."onPaper", r."inPractice", r.source FROM "Relation" r
    WHERE EXISTS (SELECT 1 FROM "RecordFunction" f WHERE f."functionId" = ${functionId} AND f."recordId" = r."fromId")
      AND EXISTS (SELECT 1 FROM "RecordFunction" f WHERE f."functionId" = ${functionId} AND f."recordId" = r."toId")
    ORDER BY (r."functionId" IS NOT DISTINCT FROM ${functionId}) DESC, r."fromId", r."toId", r.type LIMIT ${MOST_TIES}`;
  return rows.flatMap((one): FunctionTie[] => {
    const { fromId: from, toId: to, type, onPaper, inPractice, source, ...dates } = tieRow.parse(one);
    return holdsOn(dates, asOfDay) ? [{ from, to, type, onPaper: onPaper === true, inPractice, source }] : [];
  });
}
