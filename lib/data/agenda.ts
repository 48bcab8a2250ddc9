import 'server-only';
import { layOutAgenda, movedOrder, type AgendaPlan } from '@/lib/domain/agenda';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import type { AddAgendaItemInput, UpdateAgendaItemInput } from '@/lib/schemas/agenda';
import type { Prisma } from '@/prisma/generated/client';
import { writeAudit } from './audit';
import { writeInForum, type ForumSubject } from './forum-access';
import { getForumFrame } from './forum-frame';
import { assertOnPanel, toPlaces } from './panel';
import { database, type Database } from './prisma';
import { assertSeen, fingerprint } from './row-state';
import { visibleForums } from './scope';
import { openUndo, sealUndo } from './undo';

const NOUN = 'agendaItem';
const stored = {
  participants: { orderBy: { participantId: 'asc' }, select: { participantId: true } },
} as const satisfies Prisma.AgendaItemInclude;
type StoredItem = Prisma.AgendaItemGetPayload<{ include: typeof stored }>;

/** The state of an item, in the order in which writes compare it. */
export function agendaItemState(
  item: Pick<StoredItem, 'title' | 'startLocal' | 'durationMinutes'>,
  people: readonly string[],
): unknown[] {
  return [item.title, item.startLocal, item.durationMinutes, [...people].sort()];
}

export type AgendaPageView = AgendaPlan & { people: { id: string; name: string }[] };

/** The run of show of a forum, laid out. One statement beside the frame. Policy: forum.read; throws NOT_FOUND. */
export async function getAgendaPage(viewer: Viewer, forumId: string): Promise<AgendaPageView> {
  const frame = await getForumFrame(viewer, forumId);
  const row = await database().forum.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: forumId }, visibleForums(viewer)] },
    select: {
      participants: { orderBy: { position: 'asc' }, select: { id: true, name: true } },
      agenda: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          title: true,
          startLocal: true,
          durationMinutes: true,
          participants: { select: { participant: { select: { id: true, name: true, position: true } } } },
        },
      },
    },
  });
  if (row === null) throw new AppError('NOT_FOUND', 'forum');
  const items = row.agenda.map(({ participants, ...item }) => {
    const people = participants.map((one) => one.participant).sort((a, b) => a.position - b.position);
    const seen = fingerprint(
      agendaItemState(
        item,
        people.map((one) => one.id),
      ),
    );
    return { ...item, people: people.map(({ id, name }) => ({ id, name })), seen };
  });
  return { ...layOutAgenda(items, frame), people: row.participants };
}

async function audit(
  tx: Database,
  viewer: Viewer,
  { workspaceId, forumId }: ForumSubject,
  itemId: string,
  action: string,
): Promise<void> {
  const note = { workspaceId, actorId: viewer.userId, subject: 'forum', subjectId: forumId };
  await writeAudit(tx, { ...note, action: `agendaItem.${action}`, details: { itemId } });
}

async function forumOf(viewer: Viewer, itemId: string): Promise<string> {
  const found = await database().agendaItem.findFirst({
    where: { id: itemId, forum: visibleForums(viewer) },
    select: { forumId: true },
  });
  if (found === null) throw new AppError('NOT_FOUND', NOUN);
  return found.forumId;
}

/** Adds an item at the end of the agenda. Policy: agenda.edit. Writes one audit row. */
export async function createAgendaItem(
  viewer: Viewer,
  { forumId, people, ...item }: AddAgendaItemInput,
): Promise<{ itemId: string }> {
  return writeInForum(viewer, forumId, 'agenda.edit', async (tx, forum) => {
    await assertOnPanel(tx, forumId, people);
    const last = await tx.agendaItem.aggregate({ where: { forumId }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const participants = { create: toPlaces(people) };
    const { id } = await tx.agendaItem.create({
      data: { ...item, forumId, position, participants },
      select: { id: true },
    });
    await audit(tx, viewer, forum, id, 'added');
    return { itemId: id };
  });
}

/** Replaces an item and its people. Policy: agenda.edit. Throws STALE when it is no longer as it was seen. */
export async function updateAgendaItem(
  viewer: Viewer,
  { itemId, seen, people, ...item }: UpdateAgendaItemInput,
): Promise<void> {
  const forumId = await forumOf(viewer, itemId);
  await writeInForum(viewer, forumId, 'agenda.edit', async (tx, forum) => {
    await readSeen(tx, itemId, seen);
    await assertOnPanel(tx, forumId, people);
    const participants = { deleteMany: {}, create: toPlaces(people) };
    await tx.agendaItem.update({ where: { id: itemId }, data: { ...item, participants }, select: { id: true } });
    await audit(tx, viewer, forum, itemId, 'updated');
  });
}

/** Moves an item one place up or down; at the end of the list nothing happens. Policy: agenda.edit. */
export async function moveAgendaItem(
  viewer: Viewer,
  { itemId, direction }: { itemId: string; direction: 'up' | 'down' },
): Promise<void> {
  const forumId = await forumOf(viewer, itemId);
  await writeInForum(viewer, forumId, 'agenda.edit', async (tx, forum) => {
    const items = await tx.agendaItem.findMany({
      where: { forumId },
      orderBy: { position: 'asc' },
      select: { id: true },
    });
    const order = movedOrder(
      items.map((item) => item.id),
      itemId,
      direction,
    );
    await tx.$executeRaw`
      UPDATE "AgendaItem" i SET position = v.position
      FROM unnest(${order}::uuid[]) WITH ORDINALITY AS v(id, position) WHERE i.id = v.id`;
    await audit(tx, viewer, forum, itemId, 'moved');
  });
}

/** Removes an item; the answer holds the way back. Policy: agenda.edit. Throws STALE. */
export async function removeAgendaItem(
  viewer: Viewer,
  { itemId, seen }: { itemId: string; seen: string },
): Promise<{ undo: string }> {
  const forumId = await forumOf(viewer, itemId);
  return writeInForum(viewer, forumId, 'agenda.edit', async (tx, forum) => {
    const row = await readSeen(tx, itemId, seen);
    await tx.agendaItem.delete({ where: { id: itemId }, select: { id: true } });
    await audit(tx, viewer, forum, itemId, 'removed');
    return { undo: sealUndo(viewer, NOUN, row) };
  });
}

/** Puts a removed item back in its place, without people who have left. Policy: agenda.edit. Throws INVALID, CONFLICT. */
export async function restoreAgendaItem(
  viewer: Viewer,
  { forumId, undo }: { forumId: string; undo: string },
): Promise<void> {
  const { participants, ...item } = openUndo<StoredItem>(viewer, NOUN, undo);
  if (item.forumId !== forumId) throw new AppError('INVALID', 'undo');
  await writeInForum(viewer, forumId, 'agenda.edit', async (tx, forum) => {
    await tx.$executeRaw`
      UPDATE "AgendaItem" SET position = position + 1 WHERE "forumId" = ${forumId}::uuid AND position >= ${item.position}`;
    await tx.agendaItem.create({ data: item, select: { id: true } });
    const people = participants.map((one) => one.participantId);
    await tx.$executeRaw`
      INSERT INTO "AgendaParticipant" ("agendaItemId", "participantId")
      SELECT ${item.id}::uuid, id FROM "Participant" WHERE id = ANY(${people}::uuid[]) AND "forumId" = ${forumId}::uuid`;
    await audit(tx, viewer, forum, item.id, 'restored');
  });
}

async function readSeen(tx: Database, itemId: string, seen: string): Promise<StoredItem> {
  const row = await tx.agendaItem.findUnique({ where: { id: itemId }, include: stored });
  if (row === null) throw new AppError('NOT_FOUND', NOUN);
  assertSeen(
    seen,
    agendaItemState(
      row,
      row.participants.map((one) => one.participantId),
    ),
  );
  return row;
}
