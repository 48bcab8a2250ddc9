import { randomUUID } from 'node:crypto';
import { MAP_STATE_KEY } from '@/lib/data/map-memory';
import { database } from '@/lib/data/prisma';
import { findViewerByEmail } from '@/lib/data/viewer';
import type { Viewer } from '@/lib/domain/policy';
import { localToInstant } from '@/lib/domain/time';
import type { ForumRoleKind, MapKind, ParticipantRole, WorkspaceRole } from '@/prisma/generated/enums';

/** One make function per model, with no surprises: what a test relies on, it passes in. Invented people only. */

let serial = 0;
function next(): number {
  serial += 1;
  return serial;
}

export async function makeWorkspace(name = 'Example Institute'): Promise<{ id: string }> {
  return database().workspace.create({ data: { name }, select: { id: true } });
}

export async function makeUser(
  fields: { name?: string; email?: string; locale?: 'en' | 'ja'; timeZone?: string; passwordHash?: string } = {},
): Promise<{ id: string; email: string }> {
  const email = fields.email ?? `person-${randomUUID()}@example.org`;
  const data = { name: 'Test Person', timeZone: 'Asia/Tokyo', ...fields, email };
  return database().user.create({ data, select: { id: true, email: true } });
}

export async function makeMember(workspaceId: string, role: WorkspaceRole): Promise<{ id: string; email: string }> {
  const user = await makeUser();
  await database().membership.create({ data: { workspaceId, userId: user.id, role }, select: { id: true } });
  return user;
}

/** The viewer as the data layer sees them now; make memberships and roles first. */
export async function viewerOf(user: { email: string }): Promise<Viewer> {
  const viewer = await findViewerByEmail(user.email);
  if (viewer === null) throw new Error(`no viewer ${user.email}`);
  return viewer;
}

export async function makeForum(
  workspaceId: string,
  createdById: string,
  fields: { title?: string; startLocal?: string; timeZone?: string; durationMinutes?: number } = {},
): Promise<{ id: string }> {
  const {
    title = 'Test forum',
    startLocal = '2023-02-17T10:00',
    timeZone = 'Asia/Tokyo',
    durationMinutes = 90,
  } = fields;
  return database().forum.create({
    data: {
      workspaceId,
      createdById,
      title,
      searchText: title.toLowerCase(),
      startLocal,
      timeZone,
      startsAt: localToInstant(startLocal, timeZone),
      durationMinutes,
    },
    select: { id: true },
  });
}

export async function makeForumRole(forumId: string, userId: string, role: ForumRoleKind): Promise<void> {
  await database().forumRole.create({ data: { forumId, userId, role }, select: { id: true } });
}

export async function makeParticipant(
  forumId: string,
  fields: { name?: string; userId?: string; role?: ParticipantRole; position?: number } = {},
): Promise<{ id: string }> {
  const data = { name: 'Test Speaker', role: 'SPEAKER' as const, position: next(), ...fields, forumId };
  return database().participant.create({ data, select: { id: true } });
}

export async function makeAssistant(participantId: string, userId: string): Promise<void> {
  await database().participantAssistant.create({ data: { participantId, userId }, select: { userId: true } });
}

export async function makeQuestion(
  forumId: string,
  fields: { text?: string; position?: number; addressees?: string[] } = {},
): Promise<{ id: string }> {
  const { text = 'What should the allies do next?', position = next(), addressees = [] } = fields;
  return database().question.create({
    data: {
      forumId,
      text,
      position,
      searchText: text.toLowerCase(),
      addressees: { create: addressees.map((participantId) => ({ participantId })) },
    },
    select: { id: true },
  });
}

/** A record beside those of the map files; as after a load, what processes keep of the map no longer holds. */
export async function makeMapRecord(
  id: string,
  fields: { kind?: MapKind; nameEn?: string; nameJa?: string; status?: string } = {},
): Promise<{ id: string }> {
  const { kind = 'AGENCY', nameEn = id, nameJa = id, status = 'active' } = fields;
  await database().mapRecord.create({
    data: { id, kind, nameEn, nameJa, status, searchText: `${nameEn} ${nameJa}`.toLowerCase(), data: {} },
    select: { id: true },
  });
  await touchMap();
  return { id };
}

/** Tells every process that the map has changed; a test that writes to its tables calls it afterwards. */
export async function touchMap(): Promise<void> {
  await database().installationState.updateMany({ where: { key: MAP_STATE_KEY }, data: { key: MAP_STATE_KEY } });
}
