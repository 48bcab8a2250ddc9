import 'server-only';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { equalRichText, parseRichText } from '@/lib/domain/rich-text';
import {
  type AcceptedPoints,
  type KeptConflict,
  measurePoints,
  type RevisionLine,
  type SaveOutcome,
  toConflict,
} from '@/lib/domain/talking-points';
import type {
  RestoreRevisionInput,
  RevisionInput,
  RevisionListInput,
  SaveTalkingPointsInput,
} from '@/lib/schemas/talking-points';
import type { Prisma } from '@/prisma/generated/client';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { transact } from './forum-access';
import { database, type Database } from './prisma';
import { findPointsSubject, type PointsSubject, selectConflict, writableParticipants } from './talking-points';

const REVISIONS_SHOWN = 50;

/**
 * Saves talking points that were written against `version` (0: nothing saved yet). Accepted: the document, one revision
 * and one audit row in one transaction. Somebody saved since: the words are kept as a refused revision, once, and both
 * texts come back; a repeated save that had been accepted already is accepted again. `resolves` is settled by either.
 * Assistants write into the speaker's document. Policy: talkingPoints.edit. Throws NOT_FOUND.
 */
export async function saveTalkingPoints(viewer: Viewer, input: SaveTalkingPointsInput): Promise<SaveOutcome> {
  return transact(viewer, async (tx) => {
    const subject = await findPointsSubject(viewer, tx, input);
    assertCan(viewer, 'talkingPoints.edit', subject);
    const accepted = input.version === 0 ? await create(tx, subject, input) : await replace(tx, input);
    if (accepted === null) return refuse(tx, viewer, subject, input);
    const version = input.version + 1;
    await tx.talkingPointsRevision.create({
      data: {
        ...{
          talkingPointsId: accepted.id,
          authorId: viewer.userId,
          kind: 'SAVED',
          version,
          baseVersion: input.version,
        },
        ...{ body: input.body, plainText: measurePoints(input.body).plainText },
      },
      select: { id: true },
    });
    await resolve(tx, accepted.id, input.resolves);
    await audit(tx, viewer, subject, accepted.id, 'saved', { version });
    return { status: 'saved', version, savedAt: accepted.updatedAt };
  });
}

type Written = { id: string; updatedAt: Date } | null;

/** The first save; null when another was first. The unique pair decides, not a look beforehand. */
async function create(tx: Database, subject: PointsSubject, input: SaveTalkingPointsInput): Promise<Written> {
  const { questionId, participantId, body } = input;
  const rows = await tx.talkingPoints.createManyAndReturn({
    data: { questionId, participantId, ownerId: subject.ownerId, body, ...measurePoints(body), version: 1 },
    skipDuplicates: true,
    select: { id: true, updatedAt: true },
  });
  return rows[0] ?? null;
}

async function replace(tx: Database, input: SaveTalkingPointsInput): Promise<Written> {
  const { questionId, participantId, version, body } = input;
  const rows = await tx.talkingPoints.updateManyAndReturn({
    where: { questionId, participantId, version },
    data: { body, ...measurePoints(body), version: { increment: 1 } },
    select: { id: true, updatedAt: true },
  });
  return rows[0] ?? null;
}

async function refuse(
  tx: Database,
  viewer: Viewer,
  subject: PointsSubject,
  input: SaveTalkingPointsInput,
): Promise<SaveOutcome> {
  const { questionId, participantId, body, resolves } = input;
  const row = await tx.talkingPoints.findFirst({
    where: { questionId, participantId },
    select: { id: true, body: true, version: true, updatedAt: true },
  });
  if (row === null) throw new AppError('NOT_FOUND', 'talking points');
  const current: AcceptedPoints = { version: row.version, body: parseRichText(row.body), savedAt: row.updatedAt };
  if (equalRichText(current.body, body)) {
    await resolve(tx, row.id, resolves);
    return { status: 'saved', version: row.version, savedAt: row.updatedAt };
  }
  const kept = await keepRefused(tx, viewer, subject, row.id, input);
  if (kept.revisionId !== resolves) await resolve(tx, row.id, resolves);
  return { status: 'conflict', current, kept };
}

/** A repeated refusal of the same words is one revision. */
async function keepRefused(
  tx: Database,
  viewer: Viewer,
  subject: PointsSubject,
  talkingPointsId: string,
  { version: baseVersion, body }: SaveTalkingPointsInput,
): Promise<KeptConflict> {
  const same = { talkingPointsId, kind: 'CONFLICT', baseVersion, authorId: viewer.userId } as const;
  const known = await tx.talkingPointsRevision.findFirst({
    where: { ...same, resolvedAt: null, body: { equals: body } },
    ...selectConflict,
  });
  if (known !== null) return toConflict(known);
  const { plainText } = measurePoints(body);
  const made = await tx.talkingPointsRevision.create({ data: { ...same, body, plainText }, ...selectConflict });
  await audit(tx, viewer, subject, talkingPointsId, 'refused', { baseVersion });
  return toConflict(made);
}

async function resolve(tx: Database, talkingPointsId: string, revisionId: string | null): Promise<void> {
  if (revisionId === null) return;
  await tx.talkingPointsRevision.updateMany({
    where: { id: revisionId, talkingPointsId, kind: 'CONFLICT', resolvedAt: null },
    data: { resolvedAt: systemNow() },
  });
}

async function audit(
  tx: Database,
  viewer: Viewer,
  { workspaceId, forumId }: PointsSubject,
  subjectId: string,
  action: string,
  details: Record<string, number>,
): Promise<void> {
  const note = { workspaceId, actorId: viewer.userId, subject: 'talkingPoints', subjectId };
  await writeAudit(tx, { ...note, action: `talkingPoints.${action}`, details: { forumId, ...details } });
}

/**
 * Saves and refused saves of a document, the newest first, without words; `before` is the last id of the page before.
 * Policy: talkingPoints.read. Throws NOT_FOUND for everybody but the speaker and their assistants. Two statements.
 */
export async function listPointsRevisions(
  viewer: Viewer,
  { before, ...points }: RevisionListInput,
): Promise<RevisionLine[]> {
  assertCan(viewer, 'talkingPoints.read', await findPointsSubject(viewer, database(), points));
  const rows = await database().talkingPointsRevision.findMany({
    relationLoadStrategy: 'join',
    where: { talkingPoints: points, ...(before !== null && { id: { lt: before } }) },
    // Ids are ordered by time.
    orderBy: { id: 'desc' },
    take: REVISIONS_SHOWN,
    select: {
      id: true,
      kind: true,
      version: true,
      createdAt: true,
      resolvedAt: true,
      author: { select: { name: true } },
    },
  });
  return rows.map(({ id, kind, version, createdAt, resolvedAt, author }) => ({
    ...{ id, kind, version, authorName: author.name },
    savedAt: createdAt,
    isResolved: resolvedAt !== null,
  }));
}

const revisionSelect = {
  body: true,
  kind: true,
  talkingPointsId: true,
  talkingPoints: { select: { questionId: true, participantId: true } },
} satisfies Prisma.TalkingPointsRevisionSelect;

async function findRevision(viewer: Viewer, tx: Database, { revisionId }: RevisionInput) {
  const row = await tx.talkingPointsRevision.findFirst({
    relationLoadStrategy: 'join',
    where: { id: revisionId, talkingPoints: { participant: writableParticipants(viewer) } },
    select: revisionSelect,
  });
  if (row === null) throw new AppError('NOT_FOUND', 'revision');
  return row;
}

/** The words of one revision. Policy: talkingPoints.read. Throws NOT_FOUND. Two statements. */
export async function getPointsRevision(viewer: Viewer, input: RevisionInput): Promise<AcceptedPoints['body']> {
  const row = await findRevision(viewer, database(), input);
  assertCan(viewer, 'talkingPoints.read', await findPointsSubject(viewer, database(), row.talkingPoints));
  return parseRichText(row.body);
}

/**
 * Saves the words of an earlier or refused revision as a new version; `version` is the one the viewer sees. Refused words
 * that come back this way are settled. Policy, answer and errors as `saveTalkingPoints`.
 */
export async function restorePointsRevision(
  viewer: Viewer,
  { revisionId, version }: RestoreRevisionInput,
): Promise<SaveOutcome> {
  const row = await findRevision(viewer, database(), { revisionId });
  const resolves = row.kind === 'CONFLICT' ? revisionId : null;
  return saveTalkingPoints(viewer, { ...row.talkingPoints, version, body: parseRichText(row.body), resolves });
}

/** Settles refused words without taking them: they stay among the revisions. Policy: talkingPoints.edit. NOT_FOUND. */
export async function resolvePointsConflict(viewer: Viewer, input: RevisionInput): Promise<void> {
  await transact(viewer, async (tx) => {
    const row = await findRevision(viewer, tx, input);
    const subject = await findPointsSubject(viewer, tx, row.talkingPoints);
    assertCan(viewer, 'talkingPoints.edit', subject);
    if (row.kind !== 'CONFLICT') throw new AppError('NOT_FOUND', 'revision');
    await resolve(tx, row.talkingPointsId, input.revisionId);
    await audit(tx, viewer, subject, row.talkingPointsId, 'resolved', {});
  });
}
