import 'server-only';
import { systemNow } from '@/lib/clock';
import { endOfDay } from '@/lib/domain/actions';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { localToInstant } from '@/lib/domain/time';
import type { AddActionInput, UpdateActionInput } from '@/lib/schemas/actions';
import type { Prisma } from '@/prisma/generated/client';
import type { DuePrecision } from '@/prisma/generated/enums';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { transact } from './forum-access';
import type { Database } from './prisma';
import { assertChanged } from './row-state';
import { visibleActions, visibleForums } from './scope';
import { openUndo, sealUndo } from './undo';

const NOUN = 'action';
type StoredAction = Prisma.ActionItemGetPayload<object>;
type Place = { workspaceId: string; forumId: string | null };

async function audit(tx: Database, viewer: Viewer, place: Place, actionId: string, action: string): Promise<void> {
  const note = { workspaceId: place.workspaceId, actorId: viewer.userId, subject: NOUN, subjectId: actionId };
  await writeAudit(tx, { ...note, action: `action.${action}`, details: { forumId: place.forumId } });
}

/** Where a new action belongs: a forum that the viewer sees, or a workspace of theirs. Throws NOT_FOUND, INVALID. */
async function placeOf(
  tx: Database,
  viewer: Viewer,
  { forumId, workspaceId }: { forumId: string | null; workspaceId: string | null },
): Promise<Place> {
  if (forumId !== null) {
    const forum = await tx.forum.findFirst({
      where: { AND: [{ id: forumId }, visibleForums(viewer)] },
      select: { workspaceId: true },
    });
    if (forum === null) throw new AppError('NOT_FOUND', 'forum');
    return { workspaceId: forum.workspaceId, forumId };
  }
  if (workspaceId === null) throw new AppError('INVALID', 'neither forum nor workspace');
  if (!viewer.memberships.some((one) => one.workspaceId === workspaceId)) throw new AppError('NOT_FOUND', 'workspace');
  return { workspaceId, forumId: null };
}

/** An owner is a member of the workspace or one of the forum's people. Throws NOT_FOUND for anybody else. */
async function assertOwner(tx: Database, { workspaceId, forumId }: Place, ownerId: string | null): Promise<void> {
  if (ownerId === null) return;
  const count = await tx.user.count({
    where: {
      id: ownerId,
      disabledAt: null,
      OR: [
        { memberships: { some: { workspaceId } } },
        ...(forumId === null ? [] : [{ participations: { some: { forumId } } }]),
      ],
    },
  });
  if (count === 0) throw new AppError('NOT_FOUND', 'owner');
}

type DueInput = { dueDay: string | null; dueTime: string | null; timeZone: string };

/** A day is due at its end; without a day nothing is due. */
function toDue({ dueDay, dueTime, timeZone }: DueInput): { dueAt: Date | null; precision: DuePrecision } {
  if (dueDay === null) return { dueAt: null, precision: 'NONE' };
  if (dueTime === null) return { dueAt: endOfDay(dueDay, timeZone), precision: 'DAY' };
  return { dueAt: localToInstant(`${dueDay}T${dueTime}`, timeZone), precision: 'MINUTE' };
}

/** Notes something owed. Policy: action.create. Throws NOT_FOUND for an unknown place or owner. Writes one audit row. */
export async function createAction(viewer: Viewer, input: AddActionInput): Promise<{ actionId: string }> {
  return transact(viewer, async (tx) => {
    const place = await placeOf(tx, viewer, input);
    assertCan(viewer, 'action.create', place);
    const { text, phase, ownerId } = input;
    await assertOwner(tx, place, ownerId);
    const { id } = await tx.actionItem.create({
      data: { ...place, ...toDue(input), text, phase, ownerId, createdById: viewer.userId },
      select: { id: true },
    });
    await audit(tx, viewer, place, id, 'added');
    return { actionId: id };
  });
}

/** The action that a write is about, once the viewer sees it and may change it. Throws NOT_FOUND, FORBIDDEN. */
async function editable(tx: Database, viewer: Viewer, actionId: string): Promise<StoredAction> {
  const row = await tx.actionItem.findFirst({ where: { AND: [{ id: actionId }, visibleActions(viewer)] } });
  if (row === null) throw new AppError('NOT_FOUND', NOUN);
  const { workspaceId, forumId, createdById, ownerId } = row;
  assertCan(viewer, 'action.edit', { workspaceId, forumId, createdById, assigneeId: ownerId });
  return row;
}

/**
 * Replaces an action. A due instant of its own loosens it from the deadline it followed. Policy: action.edit. Throws
 * STALE if someone saved since `version`.
 */
export async function updateAction(
  viewer: Viewer,
  { actionId, version, ...input }: UpdateActionInput,
): Promise<{ version: number }> {
  return transact(viewer, async (tx) => {
    const row = await editable(tx, viewer, actionId);
    const { text, phase, ownerId } = input;
    if (ownerId !== row.ownerId) await assertOwner(tx, row, ownerId);
    const due = toDue(input);
    const follows = due.dueAt?.getTime() === row.dueAt?.getTime() && due.precision === row.precision;
    assertChanged(
      await tx.actionItem.updateMany({
        where: { id: actionId, version },
        data: {
          text,
          phase,
          ownerId,
          ...due,
          deadlineId: follows ? row.deadlineId : null,
          version: { increment: 1 },
        },
      }),
    );
    await audit(tx, viewer, row, actionId, 'updated');
    return { version: version + 1 };
  });
}

/** Marks an action as done, or as open again; undo is the opposite call. Policy: action.edit. Throws STALE. */
export async function tickAction(
  viewer: Viewer,
  { actionId, version, done }: { actionId: string; version: number; done: boolean },
): Promise<{ version: number }> {
  return transact(viewer, async (tx) => {
    const row = await editable(tx, viewer, actionId);
    assertChanged(
      await tx.actionItem.updateMany({
        where: { id: actionId, version },
        data: { doneAt: done ? systemNow() : null, version: { increment: 1 } },
      }),
    );
    await audit(tx, viewer, row, actionId, done ? 'done' : 'reopened');
    return { version: version + 1 };
  });
}

/** Removes an action; the answer holds the way back. Policy: action.edit. Throws STALE. */
export async function removeAction(
  viewer: Viewer,
  { actionId, version }: { actionId: string; version: number },
): Promise<{ undo: string }> {
  return transact(viewer, async (tx) => {
    const row = await editable(tx, viewer, actionId);
    assertChanged(await tx.actionItem.deleteMany({ where: { id: actionId, version } }));
    await audit(tx, viewer, row, actionId, 'removed');
    return { undo: sealUndo(viewer, NOUN, row) };
  });
}

/**
 * Puts a removed action back; it follows its deadline again while that exists. Policy: action.edit. Throws NOT_FOUND for
 * who has lost the place it was in, CONFLICT.
 */
export async function restoreAction(viewer: Viewer, { undo }: { undo: string }): Promise<void> {
  const row = openUndo<StoredAction>(viewer, NOUN, undo);
  const { workspaceId, forumId, createdById, ownerId } = row;
  assertCan(viewer, 'action.edit', { workspaceId, forumId, createdById, assigneeId: ownerId });
  await transact(viewer, async (tx) => {
    if (!viewer.memberships.some((one) => one.workspaceId === workspaceId)) await placeOf(tx, viewer, row);
    const deadlines = row.deadlineId === null ? 0 : await tx.deadline.count({ where: { id: row.deadlineId } });
    const deadlineId = deadlines === 0 ? null : row.deadlineId;
    await tx.actionItem.create({ data: { ...row, deadlineId }, select: { id: true } });
    await audit(tx, viewer, row, row.id, 'restored');
  });
}
