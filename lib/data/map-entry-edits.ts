import 'server-only';
import { randomUUID } from 'node:crypto';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import { isReview, patchFor, planChange } from '@/lib/domain/map-editing/change';
import { entrySources } from '@/lib/domain/map-editing/entry-records';
import { readEntrySubmission } from '@/lib/domain/map-editing/entry-submission';
import { FieldRefusal } from '@/lib/domain/map-editing/faults';
import { comparableEntry, entryKindOf, entryKindsOf, isEntry, isNewKey } from '@/lib/domain/map-editing/keys';
import type { Viewer } from '@/lib/domain/policy';
import { localDay } from '@/lib/domain/time';
import type { SaveMapEntryInput } from '@/lib/schemas/map-entry';
import { wasThere } from './map-edit-read';
import { changeMap, readMapState } from './map-edit-store';
import { faultsOfPlan, writeChange } from './map-edit-writes';
import { acceptSuggestion, standing } from './map-edits';
import { assertSeen } from './row-state';

/** Before the id of a term that was added here; no id of the reference data begins so. */
const LOCAL = 'local-';

/**
 * Adds, changes, confirms, ends or removes an office-holder or a relation of a body, or a duty of a function, as an edit
 * of that record: with a source and a day to look again, a line in the history of each that it reaches, and Undo. Policy: map.edit. Throws NOT_FOUND for
 * an entry that is not there, STALE when it is no longer as seen (what others do to other entries does not matter),
 * FieldRefusal with what to put right. What somebody removed meanwhile is written again. Writes a revision and an audit row a record, and accepts the suggestion that led here.
 */
export async function saveMapEntry(
  viewer: Viewer,
  input: SaveMapEntryInput,
): Promise<{ revisionId: string; version: number }> {
  const { recordId, key } = input;
  return changeMap(viewer, async (tx) => {
    const state = await readMapState(tx);
    const { map, kind, fields, sources, edit } = standing(state, recordId);
    const entry = fields[key];
    assertSeen(input.seen, [key, isEntry(entry) ? comparableEntry(entry) : null]);
    const isKnown = isEntry(entry) || (input.act === 'save' && (isNewKey(key) || (await wasThere(tx, recordId, key))));
    if (!entryKindsOf(kind, recordId).includes(entryKindOf(key)) || !isKnown)
      throw new AppError('NOT_FOUND', 'map entry');
    const today = localDay(systemNow(), viewer.timeZone);
    const known = [...sources, ...entrySources(map, key)];
    const ids = {
      agencies: new Set(map.agencies.map((one) => one.id)),
      functions: new Set(map.functions.map((one) => one.id)),
      texts: new Set(map.strategies.map((one) => one.id)),
    };
    const target = { recordId, fields, sources: known, ids, newId: `${LOCAL}${randomUUID()}` };
    const { values, source, faults } = readEntrySubmission(target, input, today);
    if (faults.length > 0) throw new FieldRefusal(faults);
    const patch = patchFor(state.reference, recordId, values, source, state.edits);
    // The entry rests on the source, not the record that it hangs on.
    const plan = planChange(state.reference, state.edits, recordId, { patch, source, standing: edit.source });
    const found = faultsOfPlan(viewer, state, plan);
    if (found.length > 0) throw new FieldRefusal(found);
    // Left as the form had it, the day is not this editor's: another may have set a new one for the record meanwhile.
    const isDayLeft = input.reviewBy === input.knownReviewBy;
    const reviewBy = isDayLeft ? (edit.reviewBy ?? input.reviewBy) : input.reviewBy;
    const kept = await writeChange(tx, viewer, state, plan, {
      kind: isReview(plan.touched[0]?.changes ?? []) ? 'REVIEWED' : 'EDITED',
      source,
      reviewBy,
    });
    if (input.suggestionId !== undefined) await acceptSuggestion(tx, viewer, recordId, input.suggestionId);
    return kept;
  });
}
