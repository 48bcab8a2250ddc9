import 'server-only';
import { randomUUID } from 'node:crypto';
import { movedOrder } from '@/lib/domain/agenda';
import { AppError } from '@/lib/domain/errors';
import { searchKey } from '@/lib/domain/map/search';
import type { Viewer } from '@/lib/domain/policy';
import { groupQuestions, WHOLE_PANEL } from '@/lib/domain/questions';
import type { AddQuestionInput, MoveQuestionInput, UpdateQuestionInput } from '@/lib/schemas/questions';
import type { Prisma } from '@/prisma/generated/client';
import { writeAudit } from './audit';
import { writeInForum, type ForumSubject } from './forum-access';
import { assertOnPanel, toPlaces } from './panel';
import { database, type Database } from './prisma';
import { replaceSuggestions, suggestForQuestion } from './question-suggestions';
import { assertChanged } from './row-state';
import { visibleQuestions } from './scope';
import { openUndo, sealUndo } from './undo';

const NOUN = 'question';
const stored = {
  addressees: { select: { participantId: true } },
  links: true,
} as const satisfies Prisma.QuestionInclude;
type StoredQuestion = Prisma.QuestionGetPayload<{ include: typeof stored }>;

async function audit(
  tx: Database,
  viewer: Viewer,
  { workspaceId }: ForumSubject,
  questionId: string,
  action: string,
  details: Record<string, string | number> = {},
): Promise<void> {
  const note = { workspaceId, actorId: viewer.userId, subject: NOUN, subjectId: questionId };
  await writeAudit(tx, { ...note, action: `question.${action}`, details });
}

async function forumOf(viewer: Viewer, questionId: string): Promise<string> {
  const found = await database().question.findFirst({
    where: { AND: [{ id: questionId }, visibleQuestions(viewer)] },
    select: { forumId: true },
  });
  if (found === null) throw new AppError('NOT_FOUND', NOUN);
  return found.forumId;
}

/** Adds a question at the end, with the links that the map suggests. Policy: question.edit. Writes one audit row. */
export async function createQuestion(
  viewer: Viewer,
  { forumId, addressees, ...question }: AddQuestionInput,
): Promise<{ questionId: string }> {
  const id = randomUUID();
  const suggestions = await suggestForQuestion(viewer, forumId, { ...question, id, addressees });
  return writeInForum(viewer, forumId, 'question.edit', async (tx, forum) => {
    await assertOnPanel(tx, forumId, addressees);
    const last = await tx.question.aggregate({ where: { forumId }, _max: { position: true } });
    await tx.question.create({
      data: {
        ...question,
        id,
        forumId,
        position: (last._max.position ?? 0) + 1,
        searchText: searchKey(question.text),
        addressees: { create: toPlaces(addressees) },
      },
      select: { id: true },
    });
    await replaceSuggestions(tx, id, suggestions);
    await audit(tx, viewer, forum, id, 'added', { suggestions: suggestions.length });
    return { questionId: id };
  });
}

/**
 * Replaces a question and whom it is put to. A changed text gets new suggestions; what was decided stays decided, and
 * loses its place in the text where the words are gone. Policy: question.edit. Throws STALE if someone saved since.
 */
export async function updateQuestion(
  viewer: Viewer,
  { questionId, version, addressees, ...question }: UpdateQuestionInput,
): Promise<{ version: number }> {
  const forumId = await forumOf(viewer, questionId);
  const suggestions = await suggestForQuestion(viewer, forumId, { ...question, id: questionId, addressees });
  return writeInForum(viewer, forumId, 'question.edit', async (tx, forum) => {
    await assertOnPanel(tx, forumId, addressees);
    const before = await tx.question.findUnique({ where: { id: questionId }, select: { text: true } });
    assertChanged(
      await tx.question.updateMany({
        where: { id: questionId, version },
        data: { ...question, searchText: searchKey(question.text), version: { increment: 1 } },
      }),
    );
    await tx.questionAddressee.deleteMany({ where: { questionId } });
    await tx.questionAddressee.createMany({ data: toPlaces(addressees).map((one) => ({ ...one, questionId })) });
    const isReworded = before?.text !== question.text;
    if (isReworded) await replaceSuggestions(tx, questionId, suggestions);
    await audit(tx, viewer, forum, questionId, isReworded ? 'reworded' : 'updated');
    return { version: version + 1 };
  });
}

/**
 * Moves a question one place up or down among those put to the same person (or to the whole panel); at the end of the
 * group nothing happens. Policy: question.edit.
 */
export async function moveQuestion(
  viewer: Viewer,
  { questionId, direction, within }: MoveQuestionInput,
): Promise<void> {
  const forumId = await forumOf(viewer, questionId);
  await writeInForum(viewer, forumId, 'question.edit', async (tx, forum) => {
    const rows = await tx.question.findMany({
      where: { forumId },
      orderBy: { position: 'asc' },
      select: { id: true, position: true, addressees: { select: { participantId: true } } },
    });
    const questions = rows.map((row) => ({ ...row, addresseeIds: row.addressees.map((one) => one.participantId) }));
    const people = within === WHOLE_PANEL ? [] : [{ id: within, name: '' }];
    const group = groupQuestions(questions, people).find(
      (one) => one.participantId === (within === WHOLE_PANEL ? null : within),
    );
    const members = group?.questions ?? [];
    const order = movedOrder(
      members.map((one) => one.id),
      questionId,
      direction,
    );
    // The group keeps the places it has in the list; only who stands in which of them changes.
    await tx.$executeRaw`
      UPDATE "Question" q SET position = v.position
      FROM unnest(${order}::uuid[], ${members.map((one) => one.position)}::int[]) AS v(id, position)
      WHERE q.id = v.id AND q.position <> v.position`;
    await audit(tx, viewer, forum, questionId, 'moved');
  });
}

/**
 * Removes a question with its links; the answer holds the way back. Policy: question.edit. Throws CONFLICT once
 * somebody has begun to answer it (their words would go with it), STALE.
 */
export async function removeQuestion(
  viewer: Viewer,
  { questionId, version }: { questionId: string; version: number },
): Promise<{ undo: string }> {
  const forumId = await forumOf(viewer, questionId);
  return writeInForum(viewer, forumId, 'question.edit', async (tx, forum) => {
    // Drafts go with their question by cascade: the lock keeps one from being begun after the look.
    await tx.$queryRaw`SELECT 1 FROM "Question" WHERE id = ${questionId}::uuid FOR UPDATE`;
    const row = await tx.question.findUnique({ where: { id: questionId }, include: stored });
    if (row === null) throw new AppError('NOT_FOUND', NOUN);
    if (row.version !== version) throw new AppError('STALE', NOUN);
    if ((await tx.talkingPoints.count({ where: { questionId } })) > 0)
      throw new AppError('CONFLICT', 'question has drafts');
    await tx.question.delete({ where: { id: questionId }, select: { id: true } });
    await audit(tx, viewer, forum, questionId, 'removed');
    return { undo: sealUndo(viewer, NOUN, row) };
  });
}

/** Puts a removed question back in its place with its links. Policy: question.edit. Throws INVALID, CONFLICT. */
export async function restoreQuestion(
  viewer: Viewer,
  { forumId, undo }: { forumId: string; undo: string },
): Promise<void> {
  const { addressees, links, ...question } = openUndo<StoredQuestion>(viewer, NOUN, undo);
  if (question.forumId !== forumId) throw new AppError('INVALID', 'undo');
  await writeInForum(viewer, forumId, 'question.edit', async (tx, forum) => {
    await tx.$executeRaw`
      UPDATE "Question" SET position = position + 1 WHERE "forumId" = ${forumId}::uuid AND position >= ${question.position}`;
    await tx.question.create({ data: question, select: { id: true } });
    const people = addressees.map((one) => one.participantId);
    await tx.$executeRaw`
      INSERT INTO "QuestionAddressee" ("questionId", "participantId")
      SELECT ${question.id}::uuid, id FROM "Participant" WHERE id = ANY(${people}::uuid[]) AND "forumId" = ${forumId}::uuid`;
    // JSON that came out of the database goes back as it was.
    await tx.questionLink.createMany({ data: links as Prisma.QuestionLinkCreateManyInput[] });
    await audit(tx, viewer, forum, question.id, 'restored');
  });
}
