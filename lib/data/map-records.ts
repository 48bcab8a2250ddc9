import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { dutiesAbout } from '@/lib/domain/map/duties';
import type { RecordWithDuties } from '@/lib/domain/map-duty-views';
import type { RecordPageView } from '@/lib/domain/map-record-views';
import type { Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertReadsMap } from './map-book';
import { readMapMemory, type MapMemory } from './map-memory';
import { pageRows, toPageMakers } from './map-page-rows';
import { toDutyView } from './notification-duties';
import { database } from './prisma';

/**
 * The page of a record, seen from a day. Policy: map.read. Throws NOT_FOUND. At most two statements whatever hangs on
 * the record, also for the first who asks after the map has changed; one when somebody has opened it since then.
 */
export async function getMapRecord(viewer: Viewer, recordId: string, viewpoint: Viewpoint): Promise<RecordWithDuties> {
  assertReadsMap(viewer);
  const memory = await readMapMemory([recordId]);
  const [page] = await pagesOf(memory, [recordId], viewpoint);
  if (page === undefined) throw new AppError('NOT_FOUND', 'map record');
  const duties = dutiesAbout(memory.duties, recordId, viewpoint.asOfDay);
  return { ...page, duties: duties.map((duty) => toDutyView(duty, null, memory.book, viewpoint)) };
}

/** The same of a few records, in the order of the ids; ids that the map does not have are left out. */
export async function getMapRecords(
  viewer: Viewer,
  recordIds: readonly string[],
  viewpoint: Viewpoint,
): Promise<RecordPageView[]> {
  assertReadsMap(viewer);
  return pagesOf(await readMapMemory(recordIds), recordIds, viewpoint);
}

async function pagesOf(
  { book, pages }: MapMemory,
  recordIds: readonly string[],
  viewpoint: Viewpoint,
): Promise<RecordPageView[]> {
  const missing = recordIds.filter((id) => book.has(id) && !pages.has(id));
  if (missing.length > 0) {
    const [found] = await database().$queryRaw<{ pages: unknown }[]>`${pageRows(missing)}`;
    for (const [id, page] of toPageMakers(found?.pages)) pages.set(id, page);
  }
  return recordIds.flatMap((id) => {
    const [record, page] = [book.get(id), pages.get(id)];
    return record === undefined || page === undefined ? [] : [page(record, book, viewpoint)];
  });
}
