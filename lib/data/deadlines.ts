import 'server-only';
import { z } from 'zod';
import { parseDeadlineRule, precisionOf, type DeadlineLine } from '@/lib/domain/deadline-rules';
import { resolveDeadline, type DeadlineRule } from '@/lib/domain/deadlines';
import { AppError } from '@/lib/domain/errors';
import { isRowId } from '@/lib/domain/keyset';
import type { Viewer } from '@/lib/domain/policy';
import type { AddDeadlineInput, UpdateDeadlineInput } from '@/lib/schemas/deadlines';
import { Prisma } from '@/prisma/generated/client';
import { DeadlineKind, DuePrecision, type ActionPhase } from '@/prisma/generated/enums';
import { writeAudit } from './audit';
import { writeInForum, type ForumSubject } from './forum-access';
import { list } from './json-list';
import { database, type Database } from './prisma';
import { assertSeen, fingerprint } from './row-state';
import { visibleForums } from './scope';
import { actionVisible, forumVisible } from './scope-reach';
import { openUndo, sealUndo } from './undo';

const NOUN = 'deadline';
type StoredDeadline = Prisma.DeadlineGetPayload<object>;
type Removed = { deadline: StoredDeadline; actionIds: string[] };

/** The state of a deadline, in the order in which writes compare it; the instant follows from the forum and is left out. */
export function deadlineState(row: Pick<StoredDeadline, 'what' | 'kind'> & { rule: unknown }): unknown[] {
  return [row.what, row.kind, parseDeadlineRule(row.rule)];
}

const line = z.object({
  id: z.string(),
  what: z.string(),
  kind: z.enum(DeadlineKind),
  rule: z.unknown().transform(parseDeadlineRule),
  precision: z.enum(DuePrecision),
  dueAt: z.coerce.date().nullable(),
  openActionCount: z.number(),
});
const lines = z.object({ deadlines: z.array(line) });

/** Deadlines of a forum: owed at once first, then by their instant. One statement. Policy: forum.read; throws NOT_FOUND. */
export async function listDeadlines(viewer: Viewer, forumId: string): Promise<DeadlineLine[]> {
  if (!isRowId(forumId)) throw new AppError('NOT_FOUND', 'forum');
  const deadlines = list(
    Prisma.sql`d.id, d.what, d.kind, d.rule, d.precision, d."dueAt", (SELECT count(*)::int FROM "ActionItem" a
      WHERE a."deadlineId" = d.id AND a."doneAt" IS NULL AND ${actionVisible(viewer)}) AS "openActionCount"`,
    Prisma.sql`"Deadline" d WHERE d."forumId" = f.id ORDER BY d."dueAt" NULLS FIRST, d.id`,
  );
  const rows = await database().$queryRaw<unknown[]>`
    SELECT ${deadlines} AS deadlines FROM "Forum" f WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)}`;
  if (rows.length === 0) throw new AppError('NOT_FOUND', 'forum');
  return lines.parse(rows[0]).deadlines.map((row) => ({ ...row, seen: fingerprint(deadlineState(row)) }));
}

async function audit(
  tx: Database,
  viewer: Viewer,
  { workspaceId, forumId }: ForumSubject,
  deadlineId: string,
  action: string,
): Promise<void> {
  const note = { workspaceId, actorId: viewer.userId, subject: 'forum', subjectId: forumId };
  await writeAudit(tx, { ...note, action: `deadline.${action}`, details: { deadlineId } });
}

async function forumOf(viewer: Viewer, deadlineId: string): Promise<string> {
  const found = await database().deadline.findFirst({
    where: { id: deadlineId, forum: visibleForums(viewer) },
    select: { forumId: true },
  });
  if (found === null) throw new AppError('NOT_FOUND', NOUN);
  return found.forumId;
}

type Columns = { what: string; kind: DeadlineKind; rule: DeadlineRule; precision: DuePrecision; dueAt: Date | null };

/** What is stored of a rule: itself, how exact it is, and the instant that it gives for the forum as it stands. */
async function toColumns(
  tx: Database,
  forumId: string,
  { what, kind, rule }: Pick<Columns, 'what' | 'kind' | 'rule'>,
): Promise<Columns> {
  const anchor = await tx.forum.findUniqueOrThrow({
    where: { id: forumId },
    select: { startLocal: true, timeZone: true, durationMinutes: true },
  });
  return { what, kind, rule, precision: precisionOf(rule), dueAt: resolveDeadline(rule, anchor) };
}

/**
 * Adds a deadline and, when somebody owes something by it, the action that follows it, which nobody owns yet. Policy:
 * deadline.edit. Writes one audit row.
 */
export async function createDeadline(
  viewer: Viewer,
  { forumId, ...deadline }: AddDeadlineInput,
  owed: ActionPhase | null = null,
): Promise<{ deadlineId: string; actionId: string | null }> {
  return writeInForum(viewer, forumId, 'deadline.edit', async (tx, forum) => {
    const columns = await toColumns(tx, forumId, deadline);
    const { id } = await tx.deadline.create({ data: { ...columns, forumId }, select: { id: true } });
    const { what: text, dueAt, precision } = columns;
    const due = { dueAt, precision: dueAt === null ? 'NONE' : precision };
    const action =
      owed === null
        ? null
        : await tx.actionItem.create({
            data: { ...forum, ...due, deadlineId: id, text, phase: owed, createdById: viewer.userId },
            select: { id: true },
          });
    await audit(tx, viewer, forum, id, 'added');
    return { deadlineId: id, actionId: action?.id ?? null };
  });
}

/**
 * Replaces a deadline; actions that follow it move with it, in the same transaction. Policy: deadline.edit. Throws STALE
 * when it is no longer as it was seen.
 */
export async function updateDeadline(
  viewer: Viewer,
  { deadlineId, seen, ...deadline }: UpdateDeadlineInput,
): Promise<void> {
  const forumId = await forumOf(viewer, deadlineId);
  await writeInForum(viewer, forumId, 'deadline.edit', async (tx, forum) => {
    await readSeen(tx, deadlineId, seen);
    const columns = await toColumns(tx, forumId, deadline);
    await tx.deadline.update({ where: { id: deadlineId }, data: columns, select: { id: true } });
    const precision = columns.dueAt === null ? 'NONE' : columns.precision;
    await tx.actionItem.updateMany({
      where: { deadlineId },
      data: { dueAt: columns.dueAt, precision, version: { increment: 1 } },
    });
    await audit(tx, viewer, forum, deadlineId, 'updated');
  });
}

/**
 * Removes a deadline; actions that followed it keep the instant they had. The answer holds the way back. Policy:
 * deadline.edit. Throws STALE.
 */
export async function removeDeadline(
  viewer: Viewer,
  { deadlineId, seen }: { deadlineId: string; seen: string },
): Promise<{ undo: string }> {
  const forumId = await forumOf(viewer, deadlineId);
  return writeInForum(viewer, forumId, 'deadline.edit', async (tx, forum) => {
    const deadline = await readSeen(tx, deadlineId, seen);
    const actions = await tx.actionItem.findMany({ where: { deadlineId }, select: { id: true } });
    await tx.deadline.delete({ where: { id: deadlineId }, select: { id: true } });
    await audit(tx, viewer, forum, deadlineId, 'removed');
    const removed: Removed = { deadline, actionIds: actions.map((action) => action.id) };
    return { undo: sealUndo(viewer, NOUN, removed) };
  });
}

/** Puts a removed deadline back, due as the forum now stands, with the actions that followed it. Policy: deadline.edit. */
export async function restoreDeadline(
  viewer: Viewer,
  { forumId, undo }: { forumId: string; undo: string },
): Promise<void> {
  const { deadline, actionIds } = openUndo<Removed>(viewer, NOUN, undo);
  if (deadline.forumId !== forumId) throw new AppError('INVALID', 'undo');
  await writeInForum(viewer, forumId, 'deadline.edit', async (tx, forum) => {
    const { id, what, kind, precision } = deadline;
    const columns = await toColumns(tx, forumId, { what, kind, rule: parseDeadlineRule(deadline.rule) });
    await tx.deadline.create({ data: { ...columns, precision, id, forumId }, select: { id: true } });
    await tx.actionItem.updateMany({
      where: { id: { in: actionIds }, forumId, deadlineId: null },
      data: { deadlineId: id },
    });
    await audit(tx, viewer, forum, id, 'restored');
  });
}

async function readSeen(tx: Database, deadlineId: string, seen: string): Promise<StoredDeadline> {
  const row = await tx.deadline.findUnique({ where: { id: deadlineId } });
  if (row === null) throw new AppError('NOT_FOUND', NOUN);
  assertSeen(seen, deadlineState(row));
  return row;
}
