import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { speakingSeconds } from '@/lib/domain/limits';
import { can, type Viewer } from '@/lib/domain/policy';
import { emptyRichText, parseRichText } from '@/lib/domain/rich-text';
import {
  type AcceptedPoints,
  type PointsRef,
  type PointsStanding,
  type ReadablePoints,
  shareOfLimit,
  type TalkingPointsForEditing,
  toConflict,
} from '@/lib/domain/talking-points';
import type { PointsStateInput, SharePointsInput } from '@/lib/schemas/talking-points';
import type { Prisma } from '@/prisma/generated/client';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { transact } from './forum-access';
import { database, type Database } from './prisma';
import { readableTalkingPoints, visibleForums } from './scope';

/** Participants in whose name the viewer writes: themselves, and speakers who named them their assistant. */
export function writableParticipants(viewer: Viewer): Prisma.ParticipantWhereInput {
  return {
    userId: { not: null },
    OR: [{ userId: viewer.userId }, { assistants: { some: { userId: viewer.userId } } }],
  };
}

/** Where a document lies, for policy and audit, and whose it is. */
export type PointsSubject = { workspaceId: string; forumId: string; participantId: string; ownerId: string };

/**
 * The place of a document that the viewer may write, whether or not it exists yet. NOT_FOUND for everybody else, whoever
 * they are in the forum: the same answer as for a question or a participant that does not exist.
 */
export async function findPointsSubject(viewer: Viewer, tx: Database, points: PointsRef): Promise<PointsSubject> {
  const found = await tx.participant.findFirst({
    relationLoadStrategy: 'join',
    where: {
      AND: [
        { id: points.participantId, forum: { questions: { some: { id: points.questionId } } } },
        writableParticipants(viewer),
      ],
    },
    select: { forumId: true, userId: true, forum: { select: { workspaceId: true } } },
  });
  if (found === null || found.userId === null) throw new AppError('NOT_FOUND', 'talking points');
  const { forumId, userId: ownerId, forum } = found;
  return { workspaceId: forum.workspaceId, forumId, participantId: points.participantId, ownerId };
}

export const selectConflict = {
  select: { id: true, body: true, createdAt: true, author: { select: { name: true } } },
} satisfies { select: Prisma.TalkingPointsRevisionSelect };

const unwritten: AcceptedPoints = { version: 0, body: emptyRichText(), savedAt: null };

function loadPlace(viewer: Viewer, { questionId, participantId }: PointsRef) {
  return database().participant.findFirst({
    relationLoadStrategy: 'join',
    where: {
      AND: [{ id: participantId, forum: { questions: { some: { id: questionId } } } }, writableParticipants(viewer)],
    },
    select: {
      userId: true,
      forumId: true,
      assistants: { select: { userId: true } },
      talkingPoints: { where: { questionId: { not: questionId } }, select: { spokenSeconds: true } },
      addressed: { select: { questionId: true } },
      forum: {
        select: {
          workspaceId: true,
          limits: { select: { audience: true, participantId: true, kind: true, minSeconds: true, maxSeconds: true } },
        },
      },
    },
  });
}

/**
 * One participant's talking points on one question, with what refused saves left and how much time there is. Policy:
 * talkingPoints.edit. NOT_FOUND for everybody but the speaker and their assistants. Two statements.
 */
export async function getTalkingPointsForEditing(
  viewer: Viewer,
  questionId: string,
  participantId: string,
): Promise<TalkingPointsForEditing> {
  const place = await loadPlace(viewer, { questionId, participantId });
  if (place === null) throw new AppError('NOT_FOUND', 'talking points');
  const subject = { workspaceId: place.forum.workspaceId, forumId: place.forumId, participantId };
  assertCan(viewer, 'talkingPoints.edit', subject);
  const row = await database().talkingPoints.findFirst({
    relationLoadStrategy: 'join',
    where: { questionId, participantId },
    select: {
      body: true,
      version: true,
      updatedAt: true,
      state: true,
      sharedAt: true,
      revisions: { where: { kind: 'CONFLICT', resolvedAt: null }, orderBy: { id: 'asc' }, ...selectConflict },
    },
  });
  const accepted =
    row === null ? unwritten : { version: row.version, body: parseRichText(row.body), savedAt: row.updatedAt };
  const limitSeconds = speakingSeconds(participantId, place.addressed.length, place.forum.limits);
  return {
    questionId,
    participantId,
    ...accepted,
    state: row?.state ?? 'DRAFT',
    isShared: (row?.sharedAt ?? null) !== null,
    mayShare: can(viewer, 'talkingPoints.share', subject),
    assistantCount: place.assistants.length,
    conflicts: (row?.revisions ?? []).map(toConflict),
    otherPointsSeconds: place.talkingPoints.reduce((sum, one) => sum + one.spokenSeconds, 0),
    limitSeconds,
    questionSeconds: shareOfLimit(limitSeconds, place.addressed.length),
  };
}

/** Whatever the viewer may read on a question: own words, those of speakers they assist, and shared ones. One statement. */
export async function listReadablePoints(viewer: Viewer, questionId: string): Promise<ReadablePoints[]> {
  const rows = await database().talkingPoints.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [{ questionId }, readableTalkingPoints(viewer)] },
    orderBy: { participant: { position: 'asc' } },
    select: {
      participantId: true,
      body: true,
      state: true,
      sharedAt: true,
      spokenSeconds: true,
      participant: { select: { name: true } },
    },
  });
  return rows.map(({ participantId, body, state, sharedAt, spokenSeconds, participant }) => ({
    questionId,
    participantId,
    participantName: participant.name,
    body: parseRichText(body),
    state,
    isShared: sharedAt !== null,
    spokenSeconds,
  }));
}

/**
 * How far every document of a forum is, for those who run it; speakers and assistants see their own. States, seconds and
 * times, never words. Policy: participant.readProgress. Throws NOT_FOUND for an unseen forum. One statement.
 */
export async function listPointsProgress(viewer: Viewer, forumId: string): Promise<PointsStanding[]> {
  const forum = await database().forum.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: forumId }, visibleForums(viewer)] },
    select: {
      workspaceId: true,
      questions: {
        orderBy: { position: 'asc' },
        select: {
          talkingPoints: {
            orderBy: { participant: { position: 'asc' } },
            select: {
              questionId: true,
              participantId: true,
              state: true,
              sharedAt: true,
              spokenSeconds: true,
              updatedAt: true,
            },
          },
        },
      },
    },
  });
  if (forum === null) throw new AppError('NOT_FOUND', 'forum');
  const subject = { workspaceId: forum.workspaceId, forumId };
  return forum.questions
    .flatMap((question) => question.talkingPoints)
    .filter(({ participantId }) => can(viewer, 'participant.readProgress', { ...subject, participantId }))
    .map(({ sharedAt, updatedAt, ...rest }) => ({ ...rest, isShared: sharedAt !== null, savedAt: updatedAt }));
}

/**
 * Says whether the talking points are ready. The words and their version stay as they are. Policy: talkingPoints.edit.
 * Throws NOT_FOUND also when nothing has been written yet. Writes one audit row.
 */
export async function setPointsState(viewer: Viewer, { state, ...points }: PointsStateInput): Promise<void> {
  await transact(viewer, async (tx) => {
    const subject = await findPointsSubject(viewer, tx, points);
    assertCan(viewer, 'talkingPoints.edit', subject);
    const changed = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "TalkingPoints" SET state = ${state}::"PointsState"
      WHERE "questionId" = ${points.questionId}::uuid AND "participantId" = ${points.participantId}::uuid RETURNING id`;
    await auditChange(tx, viewer, subject, changed[0]?.id, state === 'READY' ? 'ready' : 'reopened');
  });
}

/**
 * Opens the words to everybody who sees the forum, or closes them again. Policy: talkingPoints.share, the speaker alone.
 * Throws NOT_FOUND also when nothing has been written yet. Writes one audit row.
 */
export async function sharePoints(viewer: Viewer, { isShared, ...points }: SharePointsInput): Promise<void> {
  await transact(viewer, async (tx) => {
    const subject = await findPointsSubject(viewer, tx, points);
    assertCan(viewer, 'talkingPoints.share', subject);
    const changed = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "TalkingPoints" SET "sharedAt" = CASE WHEN ${isShared} THEN COALESCE("sharedAt", now()) END
      WHERE "questionId" = ${points.questionId}::uuid AND "participantId" = ${points.participantId}::uuid RETURNING id`;
    await auditChange(tx, viewer, subject, changed[0]?.id, isShared ? 'shared' : 'unshared');
  });
}

async function auditChange(
  tx: Database,
  viewer: Viewer,
  { workspaceId, forumId }: PointsSubject,
  pointsId: string | undefined,
  action: string,
): Promise<void> {
  if (pointsId === undefined) throw new AppError('NOT_FOUND', 'talking points');
  await writeAudit(tx, {
    workspaceId,
    actorId: viewer.userId,
    action: `talkingPoints.${action}`,
    subject: 'talkingPoints',
    subjectId: pointsId,
    details: { forumId },
  });
}
