import 'server-only';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import type { PolicyAction, Viewer } from '@/lib/domain/policy';
import type { AddParticipantInput, UpdateParticipantInput } from '@/lib/schemas/participants';
import type { Prisma } from '@/prisma/generated/client';
import type { SlidesState } from '@/prisma/generated/enums';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { transact, writeInForum, type ForumSubject } from './forum-access';
import type { Database } from './prisma';
import { assertChanged } from './row-state';
import { visibleParticipants } from './scope';
import { openUndo, sealUndo } from './undo';

const NOUN = 'participant';

/**
 * Runs one write on a participant that the viewer sees and the policy lets them change, in one transaction. Throws
 * NOT_FOUND, FORBIDDEN.
 */
export async function writeParticipant<T>(
  viewer: Viewer,
  participantId: string,
  action: PolicyAction,
  work: (tx: Database, forum: ForumSubject) => Promise<T>,
): Promise<T> {
  return transact(viewer, async (tx) => {
    const found = await tx.participant.findFirst({
      where: { AND: [{ id: participantId }, visibleParticipants(viewer)] },
      select: { forumId: true, forum: { select: { workspaceId: true } } },
    });
    if (found === null) throw new AppError('NOT_FOUND', NOUN);
    const forum = { workspaceId: found.forum.workspaceId, forumId: found.forumId };
    assertCan(viewer, action, { ...forum, participantId });
    return work(tx, forum);
  });
}

async function audit(
  tx: Database,
  viewer: Viewer,
  { workspaceId }: ForumSubject,
  participantId: string,
  action: string,
  details: Record<string, string | boolean | string[]> = {},
): Promise<void> {
  const note = { workspaceId, actorId: viewer.userId, subject: NOUN, subjectId: participantId };
  await writeAudit(tx, { ...note, action: `participant.${action}`, details });
}

/** Adds a person at the end of the panel. Policy: participant.edit. Throws NOT_FOUND. Writes one audit row. */
export async function createParticipant(
  viewer: Viewer,
  { forumId, ...person }: AddParticipantInput,
): Promise<{ participantId: string }> {
  return writeInForum(viewer, forumId, 'participant.edit', async (tx, forum) => {
    const last = await tx.participant.aggregate({ where: { forumId }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const { id } = await tx.participant.create({ data: { ...person, forumId, position }, select: { id: true } });
    await audit(tx, viewer, forum, id, 'added', { role: person.role });
    return { participantId: id };
  });
}

/** Replaces what is known of a person. Policy: participant.edit. Throws STALE if someone saved since `version`. */
export async function updateParticipant(
  viewer: Viewer,
  { participantId, version, ...person }: UpdateParticipantInput,
): Promise<{ version: number }> {
  return writeParticipant(viewer, participantId, 'participant.edit', async (tx, forum) => {
    assertChanged(
      await tx.participant.updateMany({
        where: { id: participantId, version },
        data: { ...person, version: { increment: 1 } },
      }),
    );
    await audit(tx, viewer, forum, participantId, 'updated', { fields: Object.keys(person) });
    return { version: version + 1 };
  });
}

/** Notes that a person has, or has not, confirmed the invitation's receipt. Policy: participant.logistics. */
export async function setReceipt(
  viewer: Viewer,
  { participantId, hasConfirmed }: { participantId: string; hasConfirmed: boolean },
): Promise<void> {
  await writeParticipant(viewer, participantId, 'participant.logistics', async (tx, forum) => {
    // Confirmed twice keeps the first instant.
    await tx.participant.updateMany({
      where: { id: participantId, ...(hasConfirmed ? { receiptConfirmedAt: null } : {}) },
      data: { receiptConfirmedAt: hasConfirmed ? systemNow() : null },
    });
    await audit(tx, viewer, forum, participantId, 'receipt', { hasConfirmed });
  });
}

/** Notes how things stand with a person's slides. Policy: participant.logistics. */
export async function setSlides(
  viewer: Viewer,
  { participantId, slides }: { participantId: string; slides: SlidesState },
): Promise<void> {
  await writeParticipant(viewer, participantId, 'participant.logistics', async (tx, forum) => {
    await tx.participant.update({ where: { id: participantId }, data: { slides }, select: { id: true } });
    await audit(tx, viewer, forum, participantId, 'slides', { slides });
  });
}

const removedSelect = {
  assistants: { select: { userId: true, createdAt: true } },
  addressed: { select: { questionId: true } },
  agenda: { select: { agendaItemId: true } },
  limits: true,
  links: true,
} as const satisfies Prisma.ParticipantInclude;

type Removed = Prisma.ParticipantGetPayload<{ include: typeof removedSelect }>;

/**
 * Removes a person with their limits, links and places in questions and agenda; the answer holds the way back. Policy:
 * participant.edit. Throws CONFLICT while drafts of theirs exist (words are never removed with a name), STALE.
 */
export async function removeParticipant(
  viewer: Viewer,
  { participantId, version }: { participantId: string; version: number },
): Promise<{ undo: string }> {
  return writeParticipant(viewer, participantId, 'participant.edit', async (tx, forum) => {
    // The lock keeps a draft from being begun between this look and the removal.
    await tx.$queryRaw`SELECT 1 FROM "Participant" WHERE id = ${participantId}::uuid FOR UPDATE`;
    const row = await tx.participant.findUniqueOrThrow({ where: { id: participantId }, include: removedSelect });
    if (row.version !== version) throw new AppError('STALE', NOUN);
    if ((await tx.talkingPoints.count({ where: { participantId } })) > 0)
      throw new AppError('CONFLICT', 'participant has drafts');
    await tx.participant.delete({ where: { id: participantId }, select: { id: true } });
    await audit(tx, viewer, forum, participantId, 'removed');
    return { undo: sealUndo(viewer, NOUN, row) };
  });
}

/** Puts a removed person back with everything that went with them. Policy: participant.edit. Throws INVALID, CONFLICT. */
export async function restoreParticipant(
  viewer: Viewer,
  { forumId, undo }: { forumId: string; undo: string },
): Promise<void> {
  const { assistants, addressed, agenda, limits, links, ...person } = openUndo<Removed>(viewer, NOUN, undo);
  if (person.forumId !== forumId) throw new AppError('INVALID', 'undo');
  await writeInForum(viewer, forumId, 'participant.edit', async (tx, forum) => {
    await tx.$executeRaw`
      UPDATE "Participant" SET position = position + 1 WHERE "forumId" = ${forumId}::uuid AND position >= ${person.position}
        AND EXISTS (SELECT 1 FROM "Participant" WHERE "forumId" = ${forumId}::uuid AND position = ${person.position})`;
    const participantId = person.id;
    await tx.participant.create({ data: person, select: { id: true } });
    await tx.participantAssistant.createMany({ data: assistants.map((one) => ({ ...one, participantId })) });
    await tx.timeLimit.createMany({ data: limits });
    await tx.forumLink.createMany({ data: links });
    await restorePlaces(tx, participantId, addressed, agenda);
    await audit(tx, viewer, forum, participantId, 'restored');
  });
}

/** Questions and agenda items that are gone meanwhile are left out. */
async function restorePlaces(
  tx: Database,
  participantId: string,
  addressed: { questionId: string }[],
  agenda: { agendaItemId: string }[],
): Promise<void> {
  const questionIds = addressed.map((one) => one.questionId);
  const itemIds = agenda.map((one) => one.agendaItemId);
  await tx.$executeRaw`
    INSERT INTO "QuestionAddressee" ("questionId", "participantId")
    SELECT id, ${participantId}::uuid FROM "Question" WHERE id = ANY(${questionIds}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO "AgendaParticipant" ("agendaItemId", "participantId")
    SELECT id, ${participantId}::uuid FROM "AgendaItem" WHERE id = ANY(${itemIds}::uuid[])`;
}
