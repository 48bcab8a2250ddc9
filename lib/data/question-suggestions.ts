import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { database, type Database } from './prisma';
import { visibleForums } from './scope';
import { suggestForQuestions, type QuestionSuggestion } from './suggest-links';

/** A question as it is about to be stored, with whom it is put to. */
export type WrittenQuestion = { id: string; text: string; theme: string | null; addressees: string[] };

const PREVIOUS_QUESTIONS = 2;

/**
 * The records that a question of a forum touches, as of the forum's day, read in the light of its title, its theme, who
 * is asked and what was asked before. Reads only, so that no transaction waits for it. Throws NOT_FOUND.
 */
export async function suggestForQuestion(
  viewer: Viewer,
  forumId: string,
  { id, text, theme, addressees }: WrittenQuestion,
): Promise<QuestionSuggestion[]> {
  const forum = await database().forum.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: forumId }, visibleForums(viewer)] },
    select: {
      workspaceId: true,
      title: true,
      startLocal: true,
      participants: { where: { id: { in: addressees } }, orderBy: { position: 'asc' }, select: { affiliation: true } },
      questions: { orderBy: { position: 'asc' }, select: { id: true, text: true } },
    },
  });
  if (forum === null) throw new AppError('NOT_FOUND', 'forum');
  const at = forum.questions.findIndex((question) => question.id === id);
  const before = at < 0 ? forum.questions : forum.questions.slice(0, at);
  const context = {
    title: forum.title,
    heading: theme,
    affiliation: forum.participants[0]?.affiliation ?? null,
    previousQuestions: before.slice(-PREVIOUS_QUESTIONS).map((question) => question.text),
  };
  return suggestForQuestions(
    viewer,
    forum.workspaceId,
    [{ id, text, context }],
    forum.startLocal?.slice(0, 10) ?? null,
  );
}

/**
 * Gives a question the links suggested for its present text. Undecided ones are replaced; decided ones stay decided and
 * get the place of their words in the new text, or none where the words are gone.
 */
export async function replaceSuggestions(
  tx: Database,
  questionId: string,
  suggestions: QuestionSuggestion[],
): Promise<void> {
  await tx.questionLink.deleteMany({ where: { questionId, state: 'SUGGESTED', byHand: false } });
  await tx.questionLink.updateMany({ where: { questionId }, data: { start: null, end: null } });
  await tx.$executeRaw`
    UPDATE "QuestionLink" l SET start = v.start, "end" = v."end", surface = v.surface
    FROM unnest(${suggestions.map((one) => one.recordId)}::text[], ${suggestions.map((one) => one.start)}::int[],
      ${suggestions.map((one) => one.end)}::int[], ${suggestions.map((one) => one.surface)}::text[])
      AS v("recordId", start, "end", surface)
    WHERE l."questionId" = ${questionId}::uuid AND l."recordId" = v."recordId"`;
  await tx.questionLink.createMany({ data: suggestions, skipDuplicates: true });
}
