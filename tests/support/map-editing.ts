import { findWaitingUpdate, getRecordForEditing } from '@/lib/data/map-edit-pages';
import { saveMapRecord, settleMapUpdate } from '@/lib/data/map-edits';
import type { FieldValues } from '@/lib/domain/map-editing/fields';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { saveMapRecordInput, settleMapUpdateInput, type SettleMapUpdateInput } from '@/lib/schemas/map-editing';

/** A day on which somebody looks again; tests run long before it, and it is less than three years off. */
export const REVIEW_DAY = `${new Date().getUTCFullYear() + 1}-12-31`;

/** What the form of a record sends, as people fill it in: texts, lists one entry a line, records by name or id. */
export async function fillIn(
  viewer: Viewer,
  recordId: string,
  change: Partial<Record<keyof FieldValues | 'suggestionId' | 'reviewBy' | 'sourceUrl' | 'seen', string>>,
): Promise<Parameters<typeof saveMapRecord>[1]> {
  const { seen, fields } = await getRecordForEditing(viewer, recordId, null);
  const stored = Object.entries(fields).map(([field, value]) => [field, [value ?? ''].flat().join('\n')]);
  const source = { sourceTitle: 'Gazette', sourceUrl: 'https://example.org/gazette', reviewBy: REVIEW_DAY };
  return saveMapRecordInput.parse({ recordId, seen, ...Object.fromEntries(stored), ...source, ...change });
}

/** Opens the form, changes these fields and saves. */
export async function edit(
  viewer: Viewer,
  recordId: string,
  change: Parameters<typeof fillIn>[2],
): Promise<{ revisionId: string; version: number }> {
  return saveMapRecord(viewer, await fillIn(viewer, recordId, change));
}

/** What the form of a waiting update sends: `all`, or a choice by field. */
export async function chooseIn(
  viewer: Viewer,
  recordId: string,
  choice: { all: string } | Record<string, string>,
): Promise<SettleMapUpdateInput> {
  const waiting = await findWaitingUpdate(viewer, recordId);
  const named = Object.entries(choice).map(([name, value]) => [name === 'all' ? name : `choice.${name}`, value]);
  return settleMapUpdateInput.parse({ recordId, seen: waiting?.seen ?? 'nothing', ...Object.fromEntries(named) });
}

/** Opens a waiting update and decides about it. */
export async function decide(
  viewer: Viewer,
  recordId: string,
  choice: Parameters<typeof chooseIn>[2],
): ReturnType<typeof settleMapUpdate> {
  return settleMapUpdate(viewer, await chooseIn(viewer, recordId, choice));
}

/** The reference data with an agency changed, as a new version of the files would have it. */
export function withAgency(data: MapData, id: string, change: Partial<MapData['agencies'][number]>): MapData {
  return { ...data, agencies: data.agencies.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** The bodies of the map alone: loading everything takes several times as long, and these tests load often. */
export async function readBodies(): Promise<MapData> {
  return { ...(await readMapData()), strategies: [], processes: [], relations: [], leaders: [] };
}
