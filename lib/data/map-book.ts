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

/** Whether the viewer may change the map: policy map.edit in any workspace, because the map belongs to all of them. */
export function mayEditMap(viewer: Viewer): boolean {
  return reachOf(viewer, 'map.edit').workspaceIds.length > 0;
}

/** Throws FORBIDDEN unless the viewer may change the map. */
export function assertEditsMap(viewer: Viewer): void {
  if (!mayEditMap(viewer)) throw new AppError('FORBIDDEN', 'map.edit');
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
