import 'server-only';
import {
  LEFT_OVER_DAYS,
  type ActionFilters,
  type ActionLine,
  type ActionPage,
  type OwnerChoice,
} from '@/lib/domain/actions';
import { AppError } from '@/lib/domain/errors';
import { instantOfKeyset, PAGE_SIZE, parseCursor, toCursor } from '@/lib/domain/keyset';
import { can, type Viewer } from '@/lib/domain/policy';
import { addMinutesToInstant } from '@/lib/domain/time';
import type { Prisma } from '@/prisma/generated/client';
import { database } from './prisma';
import { visibleActions, visibleForums } from './scope';

const select = {
  id: true,
  workspaceId: true,
  text: true,
  phase: true,
  dueAt: true,
  precision: true,
  doneAt: true,
  version: true,
  deadlineId: true,
  ownerId: true,
  createdById: true,
  owner: { select: { id: true, name: true } },
  forum: { select: { id: true, title: true, timeZone: true } },
} as const satisfies Prisma.ActionItemSelect;

type ActionRow = Prisma.ActionItemGetPayload<{ select: typeof select }>;

function toLine(viewer: Viewer, row: ActionRow): ActionLine {
  const { workspaceId, createdById, ownerId, forum, ...line } = row;
  const place = { workspaceId, forumId: forum?.id ?? null };
  return {
    ...line,
    forum: forum === null ? null : { ...forum, isVisible: can(viewer, 'forum.read', place) },
    isMine: isMine(viewer, { ownerId, createdById }),
    mayEdit: can(viewer, 'action.edit', { ...place, createdById, assigneeId: ownerId }),
  };
}

function isMine(viewer: Viewer, { ownerId, createdById }: { ownerId: string | null; createdById: string }): boolean {
  return ownerId === viewer.userId || (ownerId === null && createdById === viewer.userId);
}

/** Mine is what I own, and what I noted down for nobody else. */
function owedBy(viewer: Viewer): Prisma.ActionItemWhereInput {
  return { OR: [{ ownerId: viewer.userId }, { ownerId: null, createdById: viewer.userId }] };
}

/** A day is overdue once its last minute is over, a minute at once. */
export function overdueAt(now: Date): Prisma.ActionItemWhereInput {
  const aMinuteAgo = addMinutesToInstant(now, -1);
  return {
    OR: [
      { precision: 'MINUTE', dueAt: { lte: now } },
      { precision: 'DAY', dueAt: { lte: aMinuteAgo } },
    ],
  };
}

const MINUTES_PER_DAY = 1_440;

function longBefore(now: Date): Date {
  return addMinutesToInstant(now, -LEFT_OVER_DAYS * MINUTES_PER_DAY);
}

/** Left from a forum that began long ago, and not due since: nobody waits for it any more. */
function leftOver(now: Date): Prisma.ActionItemWhereInput {
  const longAgo = longBefore(now);
  return { forum: { startsAt: { lt: longAgo } }, OR: [{ dueAt: null }, { dueAt: { lt: longAgo } }] };
}

/** All others. Not the negation of the above, which SQL answers with neither where a forum has no day. */
function notLeftOver(now: Date): Prisma.ActionItemWhereInput {
  const longAgo = longBefore(now);
  const forums = [{ forumId: null }, { forum: { startsAt: null } }, { forum: { startsAt: { gte: longAgo } } }];
  return { OR: [...forums, { dueAt: { gte: longAgo } }] };
}

function ofForums(forums: ActionFilters['forums'], now: Date): Prisma.ActionItemWhereInput {
  if (forums === undefined) return {};
  return forums === 'past' ? leftOver(now) : notLeftOver(now);
}

/** How many open actions of the viewer are only left over from past forums. One statement. Policy: action.read. */
export async function countLeftOver(viewer: Viewer, now: Date): Promise<number> {
  const where = { AND: [visibleActions(viewer), owedBy(viewer), { doneAt: null }, leftOver(now)] };
  return database().actionItem.count({ where });
}

type Place = { key: Date | null; id: string };

function afterOpen({ key, id }: Place): Prisma.ActionItemWhereInput {
  if (key === null) return { dueAt: null, id: { gt: id } };
  return { OR: [{ dueAt: { gt: key } }, { dueAt: key, id: { gt: id } }, { dueAt: null }] };
}

function afterDone({ key, id }: Place): Prisma.ActionItemWhereInput {
  return key === null ? {} : { OR: [{ doneAt: { lt: key } }, { doneAt: key, id: { gt: id } }] };
}

/**
 * What is owed across forums, a page of 50: open ones by due instant (undated last), done ones latest first. One
 * statement. Policy: action.read by visibleActions.
 */
export async function listActions(
  viewer: Viewer,
  { who, state, overdueOnly, forums }: ActionFilters,
  { cursor, now, forumId }: { cursor?: string; now: Date; forumId?: string },
): Promise<ActionPage> {
  const keyset = parseCursor(cursor);
  const place = keyset === null ? null : { key: instantOfKeyset(keyset), id: keyset.id };
  const isOpen = state === 'open';
  const rows = await database().actionItem.findMany({
    relationLoadStrategy: 'join',
    where: {
      AND: [
        visibleActions(viewer),
        forumId === undefined ? {} : { forumId },
        who === 'mine' ? owedBy(viewer) : {},
        isOpen ? { doneAt: null } : { doneAt: { not: null } },
        isOpen && overdueOnly ? overdueAt(now) : {},
        ofForums(forums, now),
        place === null ? {} : isOpen ? afterOpen(place) : afterDone(place),
      ],
    },
    orderBy: isOpen ? [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] : [{ doneAt: 'desc' }, { id: 'asc' }],
    take: PAGE_SIZE + 1,
    select,
  });
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const key = (isOpen ? last?.dueAt : last?.doneAt)?.toISOString() ?? null;
  return {
    actions: shown.map((row) => toLine(viewer, row)),
    nextCursor: rows.length > PAGE_SIZE && last ? toCursor({ key, id: last.id }) : null,
  };
}

/** One action as its editor shows it. Policy: action.read; throws NOT_FOUND. */
export async function getAction(viewer: Viewer, actionId: string): Promise<ActionLine> {
  const row = await database().actionItem.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: actionId }, visibleActions(viewer)] },
    select,
  });
  if (row === null) throw new AppError('NOT_FOUND', 'action');
  return toLine(viewer, row);
}

/** Who can own an action of a forum: members of the workspace and the forum's people with an account. By name. */
export async function listOwnerChoices(viewer: Viewer, forumId: string): Promise<OwnerChoice[]> {
  const forum = await database().forum.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: forumId }, visibleForums(viewer)] },
    select: {
      workspace: { select: { memberships: ownerSelect } },
      participants: { where: { user: { disabledAt: null } }, select: { user: { select: { id: true, name: true } } } },
    },
  });
  if (forum === null) throw new AppError('NOT_FOUND', 'forum');
  const users = [...forum.workspace.memberships, ...forum.participants].flatMap((one) => one.user ?? []);
  return sortChoices(users);
}

/** Who can own an action of no forum: the members of the workspaces where the viewer may add one. By name. */
export async function listMemberChoices(viewer: Viewer, workspaceId: string): Promise<OwnerChoice[]> {
  if (!can(viewer, 'workspace.read', { workspaceId })) throw new AppError('NOT_FOUND', 'workspace');
  const workspace = await database().workspace.findFirst({
    relationLoadStrategy: 'join',
    where: { id: workspaceId },
    select: { memberships: ownerSelect },
  });
  return sortChoices((workspace?.memberships ?? []).map((one) => one.user));
}

const ownerSelect = {
  where: { user: { disabledAt: null } },
  select: { user: { select: { id: true, name: true } } },
} as const;

function sortChoices(users: { id: string; name: string }[]): OwnerChoice[] {
  const byId = new Map(users.map((user) => [user.id, user.name]));
  return [...byId].map(([userId, name]) => ({ userId, name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
