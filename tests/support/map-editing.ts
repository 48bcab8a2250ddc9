import { saveMapEntry } from '@/lib/data/map-entry-edits';
import { getEntryForEditing } from '@/lib/data/map-entry-pages';
import { findWaitingUpdate, getRecordForEditing } from '@/lib/data/map-edit-pages';
import { saveMapRecord, settleMapUpdate } from '@/lib/data/map-edits';
import { loadMapData } from '@/lib/data/map-loader';
import { getMapRecord } from '@/lib/data/map-records';
import { database } from '@/lib/data/prisma';
import type { HolderView } from '@/lib/domain/map-holders';
import type { AgencyBody } from '@/lib/domain/map-record-views';
import type { FieldValues } from '@/lib/domain/map-editing/fields';
import type { EntryKey } from '@/lib/domain/map-editing/keys';
import type { EntryProperty } from '@/lib/domain/map-editing/merge-entry';
import { splitAnswers } from '@/lib/domain/map-editing/entry-duty';
import { INCIDENT_QUESTIONS } from '@/lib/domain/map/duties';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { saveMapRecordInput, settleMapUpdateInput, type SettleMapUpdateInput } from '@/lib/schemas/map-editing';
import { resetDatabase } from '@/tests/support/database';
import { makeMember, makeWorkspace, viewerOf } from '@/tests/support/factories';
import { saveMapEntryInput, type SaveMapEntryInput } from '@/lib/schemas/map-entry';

/** A day on which somebody looks again; tests run long before it, and it is less than three years off. */
export const REVIEW_DAY = `${new Date().getUTCFullYear() + 1}-12-31`;

/** A database with this map alone, somebody who edits it and somebody who reads it. */
export async function startMap(data: MapData): Promise<{ staff: Viewer; reader: Viewer }> {
  await resetDatabase();
  await loadMapData(data);
  const { id } = await makeWorkspace();
  return {
    staff: await viewerOf(await makeMember(id, 'STAFF')),
    reader: await viewerOf(await makeMember(id, 'VIEWER')),
  };
}

/** An office-holder as the page of the body shows them. */
export async function holderOf(viewer: Viewer, bodyId: string, personEn: string): Promise<HolderView | undefined> {
  return (await bodyOf(viewer, bodyId)).holders.find((one) => one.personEn === personEn);
}

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
  return { ...(await readMapData()), strategies: [], processes: [], relations: [], leaders: [], duties: [] };
}

/** The bodies and functions of the map with who must be told of an incident, and the texts that say so. */
export async function readBodiesWithDuties(): Promise<MapData> {
  const data = await readMapData();
  const bases = new Set(data.duties.map((one) => one.basis));
  const strategies = data.strategies
    .filter((one) => bases.has(one.id))
    .map((one) => ({ ...one, supersedes: [], supersededBy: [], related: [] }));
  return { ...data, strategies, processes: [], relations: [], leaders: [] };
}

/** What is wrong with a change, field by field; "saved" when nothing is. */
export async function faultsOf(save: Promise<unknown>): Promise<unknown> {
  return save.then(
    () => 'saved',
    (error: { faults?: { field: string; code: string }[] }) =>
      error.faults?.map(({ field, code }) => `${field} ${code}`) ?? error,
  );
}

type EntryForm = Partial<
  Record<EntryProperty | 'relation' | 'other' | 'act' | 'reviewBy' | 'sourceUrl' | 'suggestionId', string | string[]>
> & { knownSource?: string };

/** What the form of an office-holder or a relation sends, as people fill it in. */
export async function fillInEntry(
  viewer: Viewer,
  recordId: string,
  key: EntryKey,
  change: EntryForm,
): Promise<SaveMapEntryInput> {
  const { seen, entry, relation, reviewBy } = await getEntryForEditing(viewer, { recordId, key, suggestionId: null });
  const { acting, ...stored } = Object.fromEntries(
    Object.entries(entry ?? {}).map(([name, value]) => [name, value ?? '']),
  );
  const ticks = INCIDENT_QUESTIONS.map((name) => [name, splitAnswers(name, entry?.[name])]);
  const ends =
    relation === null ? {} : { relation: `${relation.type}.${relation.direction}`, other: relation.other.id };
  const proof = { sourceTitle: 'Gazette', sourceUrl: 'https://example.org/gazette', reviewBy: REVIEW_DAY };
  const ticked = acting === 'yes' ? { acting: 'on' } : {};
  const known = { knownReviewBy: reviewBy ?? '' };
  return saveMapEntryInput.parse({
    recordId,
    key,
    seen,
    ...known,
    ...stored,
    ...Object.fromEntries(ticks),
    ...ticked,
    ...ends,
    ...proof,
    ...change,
  });
}

/** Opens the form of an entry, changes this and saves. */
export async function editEntry(
  viewer: Viewer,
  recordId: string,
  key: EntryKey,
  change: EntryForm,
): Promise<{ revisionId: string; version: number }> {
  return saveMapEntry(viewer, await fillInEntry(viewer, recordId, key, change));
}

/** The reference data with an office-holder changed, or gone. */
export function withHolder(data: MapData, id: string, change: Partial<MapData['leaders'][number]> | null): MapData {
  const leaders = data.leaders.flatMap((one) =>
    one.id !== id ? [one] : change === null ? [] : [{ ...one, ...change }],
  );
  return { ...data, leaders };
}

/** The bodies of the map with who leads them and their relations. */
export async function readBodiesWithEntries(): Promise<MapData> {
  const data = await readMapData();
  const relations = data.relations.map((one) => ({ ...one, basis: null }));
  return { ...data, relations, strategies: [], processes: [], duties: [] };
}

/** The page of a body on the day up to which the reference data is dense. */
export async function bodyOf(viewer: Viewer, id: string): Promise<AgencyBody> {
  const { body } = await getMapRecord(viewer, id, { asOfDay: '2026-11-22', today: '2026-11-22' });
  if (body.kind !== 'AGENCY') throw new Error(`${id} is no body`);
  return body;
}

/** What the database holds of office-holders, relations and edits, in an order of its own. */
export async function entryTables() {
  return {
    holders: await database().officeHolder.findMany({ orderBy: { id: 'asc' } }),
    relations: await database().relation.findMany({
      omit: { id: true },
      orderBy: [{ fromId: 'asc' }, { toId: 'asc' }, { type: 'asc' }],
    }),
    edits: await database().mapEdit.findMany({ orderBy: { recordId: 'asc' } }),
  };
}
