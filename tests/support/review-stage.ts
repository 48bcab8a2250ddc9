import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import { makeForum, makeMapRecord, makeMember, makeQuestion, makeWorkspace, viewerOf } from './factories';

export type ReviewStage = {
  workspaceId: string;
  forumId: string;
  organiser: Viewer;
  questionIds: string[];
  /** By question, then in the order of the records. */
  linkIds: string[][];
};

/** A forum of 17 February 2023 whose questions each have one suggestion a record, with the scores given. */
export async function makeReviewStage(
  questionCount: number,
  scores: readonly number[] = [0.95, 0.6],
): Promise<ReviewStage> {
  const workspace = await makeWorkspace();
  const organiser = await makeMember(workspace.id, 'ORGANISER');
  const forum = await makeForum(workspace.id, organiser.id);
  const recordIds = scores.map((_, at) => `review-record-${at}`);
  const known = new Set((await database().mapRecord.findMany({ select: { id: true } })).map(({ id }) => id));
  for (const id of recordIds) if (!known.has(id)) await makeMapRecord(id, { nameEn: `Record ${id}` });
  const questionIds: string[] = [];
  for (let at = 0; at < questionCount; at += 1)
    questionIds.push((await makeQuestion(forum.id, { text: `What of record ${at}?` })).id);
  const links = await database().questionLink.createManyAndReturn({
    data: questionIds.flatMap((questionId) =>
      scores.map((score, at) => ({
        questionId,
        recordId: recordIds[at] ?? '',
        start: 8 + at,
        end: 9 + at,
        surface: 'r',
        score,
        reason: { code: 'name', params: { surface: 'r' } },
      })),
    ),
    select: { id: true, questionId: true, recordId: true },
  });
  const linkIds = questionIds.map((questionId) =>
    recordIds.map(
      (recordId) => links.find((one) => one.questionId === questionId && one.recordId === recordId)?.id ?? '',
    ),
  );
  return { workspaceId: workspace.id, forumId: forum.id, organiser: await viewerOf(organiser), questionIds, linkIds };
}
