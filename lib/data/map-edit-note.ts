import 'server-only';
import { z } from 'zod';
import { areConfirmations, waitingFields } from '@/lib/domain/map-editing/merge';
import type { EditNote } from '@/lib/domain/map-editing/views';
import { WITHDRAWN_STATUS } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { isRecordId } from '@/lib/domain/rich-text/grammar';
import { MapRevisionKind } from '@/prisma/generated/enums';
import { assertReadsMap, mayEditMap } from './map-book';
import { storedOverrides, storedValues, toEditSource } from './map-edit-store';
import { database } from './prisma';

const noteRow = z
  .object({
    status: z.string(),
    openSuggestions: z.number(),
    latestId: z.string().nullable(),
    latestKind: z.enum(MapRevisionKind).nullable(),
    overrides: z.unknown(),
    waiting: z.unknown(),
    sourceTitle: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    reviewBy: z.string().nullable(),
    editedAt: z.date().nullable(),
    byName: z.string().nullable(),
  })
  .transform(({ status, openSuggestions, latestId, latestKind, editedAt, byName, ...edit }) => ({
    status,
    openSuggestions,
    latest: latestId === null ? null : { id: latestId, kind: latestKind },
    edit: editedAt === null ? null : { ...edit, editedAt, byName: byName ?? '' },
  }));

/** Written out: as a query of the client it took longer than everything else that the page of a record asks for. */
async function findNoteRow(recordId: string): Promise<z.output<typeof noteRow> | null> {
  if (!isRecordId(recordId)) return null;
  const [row] = await database().$queryRaw<unknown[]>`
    SELECT r.status, e.overrides, e.waiting, e."sourceTitle", e."sourceUrl", e."reviewBy", e."editedAt", u.name AS "byName",
      latest.id::text AS "latestId", latest.kind::text AS "latestKind",
      (SELECT count(*)::int FROM "MapSuggestion" s WHERE s."recordId" = r.id AND s.state = 'OPEN') AS "openSuggestions"
    FROM "MapRecord" r
    LEFT JOIN "MapEdit" e ON e."recordId" = r.id
    LEFT JOIN "User" u ON u.id = e."editedById"
    LEFT JOIN LATERAL (SELECT v.id, v.kind FROM "MapRevision" v
      WHERE v."recordId" = r.id AND v.kind <> 'MERGED' ORDER BY v.version DESC LIMIT 1) latest ON true
    WHERE r.id = ${recordId}`;
  return row === undefined ? null : noteRow.parse(row);
}

/** What was done to a record here, for its page. Policy: map.read; what waits for a decision, map.edit. One statement. */
export async function getEditNote(viewer: Viewer, recordId: string): Promise<EditNote> {
  assertReadsMap(viewer);
  const row = await findNoteRow(recordId);
  const isWithdrawn = row?.status === WITHDRAWN_STATUS;
  const mayEdit = mayEditMap(viewer) && !isWithdrawn;
  const done = row?.edit ?? null;
  const latest = row?.latest ?? null;
  const source = done === null ? null : toEditSource(done);
  const isBare = done !== null && areConfirmations(storedOverrides.parse(done.overrides));
  // A relation is kept with the body at its other end: then the day to look again is all that is left here.
  const isReview = isBare && latest?.kind !== 'EDITED';
  const last = done === null || (isBare && source === null && done.reviewBy === null) ? null : done;
  return {
    mayEdit,
    isWithdrawn,
    last: last === null ? null : { isReview, at: last.editedAt, byName: last.byName, source, reviewBy: last.reviewBy },
    hasHistory: done !== null,
    undoable: mayEdit && latest !== null && latest.kind !== 'UNDONE' ? latest.id : null,
    waiting: mayEdit ? waitingFields(storedValues.parse(done?.waiting ?? {})).length : 0,
    openSuggestions: mayEdit ? (row?.openSuggestions ?? 0) : 0,
  };
}
