import 'server-only';
import { z } from 'zod';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import { isReview, nothingStandsOf, patchBack, patchFor, planChange } from '@/lib/domain/map-editing/change';
import { applyEdits, fieldsOfRecord, findRecord } from '@/lib/domain/map-editing/effective';
import { changedFields, readFields } from '@/lib/domain/map-editing/fields';
import { FieldRefusal } from '@/lib/domain/map-editing/faults';
import { waitingFields } from '@/lib/domain/map-editing/merge';
import { choiceForAll, settle } from '@/lib/domain/map-editing/settle';
import { readSubmission } from '@/lib/domain/map-editing/submission';
import type { Viewer } from '@/lib/domain/policy';
import { localDay } from '@/lib/domain/time';
import type { SaveMapRecordInput, SettleMapUpdateInput } from '@/lib/schemas/map-editing';
import { changeMap, readMapState, storedChanges, storedOverrides, UNEDITED } from './map-edit-store';
import { faultsOfPlan, writeChange } from './map-edit-writes';
import type { Database } from './prisma';
import { assertSeen } from './row-state';

type State = Awaited<ReturnType<typeof readMapState>>;
type Kept = { revisionId: string; version: number };

/** The record as it stands, and what it is stored as; throws NOT_FOUND for what the reference data does not have. */
export function standing({ reference, edits }: State, recordId: string) {
  const map = applyEdits(reference, edits);
  const [known, found] = [fieldsOfRecord(map, recordId), findRecord(map, recordId)];
  if (known === null || found === null) throw new AppError('NOT_FOUND', 'map record');
  const own = readFields(known.kind, found.record);
  return { map, ...known, own, sources: found.record.sources, edit: edits.get(recordId) ?? UNEDITED };
}

/**
 * Changes a record, or only says that somebody looked at it and when to look again. Everything that hangs on the map
 * follows: search, successions, what processes keep, what links are suggested. Policy: map.edit. Throws STALE when the
 * record is no longer as seen, FieldRefusal with what to put right. Writes a revision and an audit row for each record
 * touched, and accepts the suggestion that led here.
 */
export async function saveMapRecord(viewer: Viewer, input: SaveMapRecordInput): Promise<Kept> {
  const { recordId, reviewBy } = input;
  return changeMap(viewer, async (tx) => {
    const state = await readMapState(tx);
    const { map, kind, own, sources, edit } = standing(state, recordId);
    assertSeen(input.seen, [edit.version, own]);
    const today = localDay(systemNow(), viewer.timeZone);
    const { values, source, faults } = readSubmission(map, { kind, recordId, fields: own, sources }, input, today);
    if (faults.length > 0) throw new FieldRefusal(faults);
    const patch = patchFor(state.reference, recordId, changedFields(values, own), source);
    const plan = planChange(state.reference, state.edits, recordId, { patch, source, standing: source });
    const found = faultsOfPlan(viewer, state, plan);
    if (found.length > 0) throw new FieldRefusal(found);
    const kept = await writeChange(tx, viewer, state, plan, {
      kind: isReview(plan.touched[0]?.changes ?? []) ? 'REVIEWED' : 'EDITED',
      source,
      reviewBy,
    });
    if (input.suggestionId !== undefined) await acceptSuggestion(tx, viewer, recordId, input.suggestionId);
    return kept;
  });
}

/** What nobody has decided yet; a decision that somebody else took meanwhile stands. */
export async function acceptSuggestion(tx: Database, viewer: Viewer, recordId: string, id: string): Promise<void> {
  await tx.mapSuggestion.updateMany({
    where: { id, recordId, state: 'OPEN' },
    data: {
      state: 'ACCEPTED',
      version: { increment: 1 },
      decidedById: viewer.userId,
      decidedAt: systemNow(),
    },
  });
}

const storedBefore = z.object({
  overrides: storedOverrides,
  source: z.object({ title: z.string(), url: z.string() }).nullable(),
  reviewBy: z.string().nullable(),
});

/**
 * Takes one change back, as a new revision; of a succession also at its other end. Policy: map.edit. Throws NOT_FOUND,
 * and CONFLICT when it was taken back before, a later change touched the same field, or the map would contradict itself.
 */
export async function undoMapRevision(viewer: Viewer, { revisionId }: { revisionId: string }): Promise<Kept> {
  return changeMap(viewer, async (tx) => {
    const revision = await tx.mapRevision.findUnique({
      where: { id: revisionId },
      select: {
        recordId: true,
        version: true,
        kind: true,
        changes: true,
        before: true,
        undone: { select: { id: true } },
      },
    });
    if (revision === null) throw new AppError('NOT_FOUND', 'map revision');
    if (revision.kind === 'MERGED') throw new AppError('CONFLICT', 'the reference data is not taken back');
    const state = await readMapState(tx);
    const { recordId, version } = revision;
    const { fields, edit } = standing(state, recordId);
    const [changes, before] = [storedChanges.parse(revision.changes), storedBefore.parse(revision.before)];
    const patch = patchBack({ recordId, fields, edits: state.edits }, changes, before.overrides);
    const since = { recordId, version: { gt: version }, kind: { not: 'MERGED' as const } };
    const later = await tx.mapRevision.findMany({ where: since, select: { id: true, undoesId: true } });
    const isLatest = nothingStandsOf(later);
    if (revision.undone !== null || patch === null || (changes.length === 0 && !isLatest))
      throw new AppError('CONFLICT', 'map revision cannot be taken back');
    // Source and day of the record belong to what was done last and still stands.
    const head = isLatest ? before : edit;
    const source = before.source ?? edit.source ?? { title: '', url: '' };
    const plan = planChange(state.reference, state.edits, recordId, { patch, source, standing: head.source });
    if (faultsOfPlan(viewer, state, plan).length > 0) throw new AppError('CONFLICT', 'map would contradict itself');
    return writeChange(tx, viewer, state, plan, {
      kind: 'UNDONE',
      source: head.source,
      reviewBy: head.reviewBy,
      undoesId: revisionId,
    });
  });
}

/**
 * Decides, field by field, about what waits for a record because both sides changed it: what people here wrote stays, or
 * the reference data has it again; fields without a choice wait on. Policy: map.edit. Throws STALE when the record is no
 * longer as seen or such a field does not wait, FieldRefusal with what the map would have against it. Writes a revision,
 * which can be taken back like any change. `left`: fields that still wait.
 */
export async function settleMapUpdate(viewer: Viewer, input: SettleMapUpdateInput): Promise<Kept & { left: number }> {
  const { recordId, seen, all } = input;
  return changeMap(viewer, async (tx) => {
    const state = await readMapState(tx);
    const { own, edit } = standing(state, recordId);
    assertSeen(seen, [edit.version, own, edit.waiting]);
    const reference = fieldsOfRecord(state.reference, recordId)?.fields ?? {};
    const settled = settle(edit, reference, all === null ? input.choices : choiceForAll(edit.waiting, all));
    if (settled === null) throw new AppError('STALE', 'nothing of this waits');
    const { patch, decided, kind, isOurs, source } = settled;
    const ground = source ?? { title: '', url: '' }; // nothing that waits changes a succession
    const plan = planChange(state.reference, state.edits, recordId, { patch, source: ground, standing: source });
    const found = faultsOfPlan(viewer, state, plan);
    // What is wrong with an entry is said at the entry: here its fields have no places of their own.
    if (found.length > 0) throw new FieldRefusal(found.map((one) => ({ ...one, field: one.entry ?? one.field })));
    const reviewBy = isOurs ? edit.reviewBy : null;
    const kept = await writeChange(tx, viewer, state, plan, { kind, source, reviewBy, decided });
    return { ...kept, left: waitingFields(edit.waiting).length - decided.length };
  });
}
