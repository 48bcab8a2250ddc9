import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { toRecordRefs, type RecordBook, type RecordRef, type Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { readMapMemory } from './map-memory';
import { reachOf } from './scope-reach';

/** The map belongs to no workspace: whoever has a place in one, or in a forum, reads it. Throws FORBIDDEN. */
export function assertReadsMap(viewer: Viewer): void {
  const { workspaceIds, forumIds } = reachOf(viewer, 'map.read');
  if (workspaceIds.length + forumIds.length === 0) throw new AppError('FORBIDDEN', 'map.read');
}

/** Every record of the map in short. One statement, once per request. Policy: map.read. */
export async function readRecordBook(viewer: Viewer): Promise<RecordBook> {
  assertReadsMap(viewer);
  return (await readMapMemory()).book;
}

/** Records by id with what they are on the day of the viewpoint, in the order of the ids; unknown ids are left out. */
export async function getRecordSummaries(
  viewer: Viewer,
  ids: readonly string[],
  viewpoint: Viewpoint,
): Promise<RecordRef[]> {
  return toRecordRefs(await readRecordBook(viewer), ids, viewpoint);
}
