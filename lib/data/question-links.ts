import 'server-only';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import type { AddLinkInput, DecideLinkInput } from '@/lib/schemas/question-links';
import type { QuestionLinkState } from '@/prisma/generated/enums';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { transact } from './forum-access';
import { visibleQuestions } from './scope';

/** A link as it stands after a write: what the next write must name. */
export type DecidedLink = { linkId: string; version: number; state: QuestionLinkState; previous: QuestionLinkState };

/**
 * Confirms, rejects or puts back a suggested link. Policy: question.decideLinks. Throws NOT_FOUND for a question that
 * the viewer does not see, STALE when someone decided since `version`. Writes one audit entry. Undo is the same call
 * with the previous state.
 */
export async function decideLink(viewer: Viewer, input: DecideLinkInput): Promise<DecidedLink> {
  return transact(viewer, async (tx) => {
    const link = await tx.questionLink.findFirst({
      where: { id: input.linkId, question: visibleQuestions(viewer) },
      select: {
        state: true,
        recordId: true,
        questionId: true,
        question: { select: { forumId: true, forum: { select: { workspaceId: true } } } },
      },
    });
    if (link === null) throw new AppError('NOT_FOUND', 'link');
    const subject = { workspaceId: link.question.forum.workspaceId, forumId: link.question.forumId };
    assertCan(viewer, 'question.decideLinks', subject);
    const decided = input.state !== 'SUGGESTED';
    const { count } = await tx.questionLink.updateMany({
      where: { id: input.linkId, version: input.version },
      data: {
        state: input.state,
        version: { increment: 1 },
        decidedById: decided ? viewer.userId : null,
        decidedAt: decided ? systemNow() : null,
      },
    });
    if (count === 0) throw new AppError('STALE', 'link');
    await writeAudit(tx, {
      workspaceId: subject.workspaceId,
      actorId: viewer.userId,
      action: `link.${input.state.toLowerCase()}`,
      subject: 'question',
      subjectId: link.questionId,
      details: { record: link.recordId, from: link.state },
    });
    return { linkId: input.linkId, version: input.version + 1, state: input.state, previous: link.state };
  });
}

/**
 * Links a question to a record by hand: confirmed at once, without words of the text. A link that was suggested or
 * rejected before is confirmed instead. Policy: question.decideLinks. Throws NOT_FOUND for an unseen question or an
 * unknown record, CONFLICT when it is confirmed already.
 */
export async function addLinkByHand(viewer: Viewer, input: AddLinkInput): Promise<{ linkId: string }> {
  return transact(viewer, async (tx) => {
    const question = await tx.question.findFirst({
      where: { AND: [{ id: input.questionId }, visibleQuestions(viewer)] },
      select: { forumId: true, forum: { select: { workspaceId: true } } },
    });
    if (question === null) throw new AppError('NOT_FOUND', 'question');
    const subject = { workspaceId: question.forum.workspaceId, forumId: question.forumId };
    assertCan(viewer, 'question.decideLinks', subject);
    const record = await tx.mapRecord.findFirst({ where: { id: input.recordId }, select: { id: true } });
    if (record === null) throw new AppError('NOT_FOUND', 'record');
    const decision = { state: 'CONFIRMED' as const, decidedById: viewer.userId, decidedAt: systemNow() };
    const known = await tx.questionLink.updateMany({
      where: { ...input, state: { not: 'CONFIRMED' } },
      data: { ...decision, version: { increment: 1 } },
    });
    const { id } =
      known.count === 1
        ? await tx.questionLink.findFirstOrThrow({ where: input, select: { id: true } })
        : await tx.questionLink.create({
            data: { ...input, ...decision, byHand: true, score: 1, reason: { code: 'by_hand', params: {} } },
            select: { id: true },
          });
    await writeAudit(tx, {
      workspaceId: subject.workspaceId,
      actorId: viewer.userId,
      action: 'link.added',
      subject: 'question',
      subjectId: input.questionId,
      details: { record: input.recordId },
    });
    return { linkId: id };
  });
}
