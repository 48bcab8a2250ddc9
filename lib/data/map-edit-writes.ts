import 'server-only';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import { checkMapData } from '@/lib/domain/map/check';
import type { MapFault } from '@/lib/domain/map/fault';
import {
  changesBetween,
  isReview,
  type ChangePlan,
  type FieldChange,
  type TouchedRecord,
} from '@/lib/domain/map-editing/change';
import { applyEdits, fieldsOfRecord, findRecord } from '@/lib/domain/map-editing/effective';
import { withEntryKeys } from '@/lib/domain/map-editing/entry-faults';
import { readFields } from '@/lib/domain/map-editing/fields';
import { faultsOfChange, type FieldFault } from '@/lib/domain/map-editing/faults';
import { rebase, type ChangeSource } from '@/lib/domain/map-editing/merge';
import type { StoredMap } from '@/lib/domain/map-japanese';
import type { Viewer } from '@/lib/domain/policy';
import { localDay } from '@/lib/domain/time';
import type { MapRevisionKind } from '@/prisma/generated/enums';
import { writeAudit } from './audit';
import { announceChange, toJson, UNEDITED, waitingColumn, type StoredEdit, type StoredEdits } from './map-edit-store';
import { updateMapTables } from './map-tables';
import type { Database } from './prisma';

type MapState = { reference: StoredMap; edits: StoredEdits };

/** The name of a record, or of who holds an office, in the viewer's language. */
function namesOf(map: StoredMap, locale: Viewer['locale']): (id: string) => string {
  return (id) => {
    const holder = map.leaders.find((one) => one.id === id);
    if (holder !== undefined) return (locale === 'ja' ? holder.personJa : null) ?? holder.personEn;
    const found = findRecord(map, id);
    const name = found === null ? null : readFields(found.kind, found.record)[locale === 'ja' ? 'nameJa' : 'nameEn'];
    return typeof name === 'string' ? name : id;
  };
}

/** What `map check` would say of the map after a change that it did not say before. */
export function faultsOfPlan(viewer: Viewer, state: MapState, plan: ChangePlan): FieldFault[] {
  const today = localDay(systemNow(), viewer.timeZone);
  const [touched] = plan.touched;
  const known = touched === undefined ? null : fieldsOfRecord(plan.effective, touched.recordId);
  if (touched === undefined || known === null) return [];
  const faultsOf = (map: StoredMap): MapFault[] => withEntryKeys(map, checkMapData(map, today));
  return faultsOfChange(
    { before: faultsOf(applyEdits(state.reference, state.edits)), after: faultsOf(plan.effective) },
    { fields: known.fields, changed: touched.changes.map(({ field }) => field) },
    namesOf(plan.effective, viewer.locale),
  );
}

/** What a change is recorded as. `reviewBy`: by when to look again at the record that it was made to. */
type ChangeNote = {
  kind: MapRevisionKind;
  source: ChangeSource | null;
  reviewBy: string | null;
  undoesId?: string;
  /** Instead of what became different: a decision that changes nothing is told by what it decided. */
  decided?: FieldChange[];
};

/**
 * Keeps a planned change: local state, one revision and one audit row for each record touched, then the tables and the
 * stamp that every process looks at. Returns the revision of the record that was changed itself.
 */
export async function writeChange(
  tx: Database,
  viewer: Viewer,
  state: MapState,
  plan: ChangePlan,
  note: ChangeNote,
): Promise<{ revisionId: string; version: number }> {
  const [own, ...partners] = plan.touched;
  if (own === undefined) throw new AppError('NOT_FOUND', 'map record');
  const kept = await writeTouched(tx, viewer, state, plan, own, note);
  for (const partner of partners) {
    const { reviewBy } = state.edits.get(partner.recordId) ?? UNEDITED;
    // One act, told in the history of each record that it reaches; it is taken back from either end.
    const kind = isReview(partner.changes) ? 'REVIEWED' : 'EDITED';
    await writeTouched(tx, viewer, state, plan, partner, { kind, source: note.source, reviewBy });
  }
  await updateMapTables(tx, applyEdits(state.reference, state.edits), plan.effective);
  await announceChange(tx);
  return kept;
}

async function writeTouched(
  tx: Database,
  viewer: Viewer,
  { reference, edits }: MapState,
  plan: ChangePlan,
  { recordId, before: was, changes }: TouchedRecord,
  { kind, source, reviewBy, undoesId, decided }: ChangeNote,
): Promise<{ revisionId: string; version: number }> {
  const before = edits.get(recordId) ?? UNEDITED;
  const after = plan.edits.get(recordId) ?? UNEDITED;
  const known = fieldsOfRecord(reference, recordId);
  const { overrides, waiting } = rebase(after.overrides, known?.fields ?? {});
  const version = before.version + 1;
  const standing = { sourceTitle: after.source?.title ?? null, sourceUrl: after.source?.url ?? null, reviewBy };
  const row = {
    ...standing,
    version,
    overrides: toJson(overrides),
    waiting: waitingColumn(waiting),
    editedById: viewer.userId,
    editedAt: systemNow(),
  };
  await tx.mapEdit.upsert({
    where: { recordId },
    create: { recordId, ...row },
    update: row,
    select: { recordId: true },
  });
  const told = { sourceTitle: source?.title ?? null, sourceUrl: source?.url ?? null, reviewBy };
  const stood = { ...was, reviewBy: before.reviewBy };
  const revision = { recordId, version, kind, changes: decided ?? changes, before: stood, undoesId };
  return { revisionId: await writeRevision(tx, viewer.userId, { ...revision, ...told }), version };
}

type Revision = {
  recordId: string;
  version: number;
  kind: MapRevisionKind;
  changes: FieldChange[];
  before: Pick<StoredEdit, 'overrides' | 'source' | 'reviewBy'>;
  undoesId?: string;
  sourceTitle: string | null;
  sourceUrl: string | null;
  reviewBy: string | null;
};

/** A line of a record's history, and its audit row. Nobody as its author: the installation itself. */
async function writeRevision(
  tx: Database,
  authorId: string | null,
  { changes, before: { overrides, source, reviewBy }, ...revision }: Revision,
): Promise<string> {
  const { recordId, version, kind } = revision;
  const { id } = await tx.mapRevision.create({
    data: { ...revision, authorId, changes: toJson(changes), before: toJson({ overrides, source, reviewBy }) },
    select: { id: true },
  });
  await writeAudit(tx, {
    workspaceId: null,
    actorId: authorId,
    action: `map.${kind.toLowerCase()}`,
    subject: 'mapRecord',
    subjectId: null,
    details: { recordId, version, fields: changes.map(({ field }) => field) },
  });
  return id;
}

/**
 * What an update of the reference data changed by itself about records that people here edited, as a line in the history
 * of each; for the installation itself. Who edited such a record last, and what waits about it, stay as they are.
 */
export async function tellMerges(tx: Database, was: MapState, is: MapState): Promise<void> {
  const [before, after] = [applyEdits(was.reference, was.edits), applyEdits(is.reference, is.edits)];
  for (const [recordId, edit] of was.edits) {
    const changes = changesBetween(before, after, recordId);
    if (changes.length === 0) continue;
    const version = edit.version + 1;
    await tx.mapEdit.update({ where: { recordId }, data: { version }, select: { recordId: true } });
    const told = { sourceTitle: null, sourceUrl: null, reviewBy: null };
    await writeRevision(tx, null, { recordId, version, kind: 'MERGED', changes, before: edit, ...told });
  }
}
