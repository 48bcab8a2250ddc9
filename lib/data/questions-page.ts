import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import type { ForumFrame } from '@/lib/domain/forums';
import type { Viewer } from '@/lib/domain/policy';
import { groupQuestions, paginateGroups, type QuestionLine, type QuestionsPageView } from '@/lib/domain/questions';
import { progressOf } from '@/lib/domain/readiness';
import { Prisma } from '@/prisma/generated/client';
import { ParticipantRole, PointsState } from '@/prisma/generated/enums';
import { getForumFrame } from './forum-frame';
import { list } from './json-list';
import { database } from './prisma';
import { draftProgressVisible, forumVisible } from './scope-reach';

/** `open`: the group asked for, a participant's id or the whole panel; `after`: where a page of it starts. */
export type QuestionsAsked = { open: string | null; after: string | null };

const structure = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(ParticipantRole) })),
  questions: z.array(z.object({ id: z.string(), addresseeIds: z.array(z.string()) })),
});
const line = z.object({
  id: z.string(),
  text: z.string(),
  theme: z.string().nullable(),
  version: z.number(),
  addresseeIds: z.array(z.string()),
  suggestedLinks: z.number(),
  confirmedLinks: z.number(),
  talkingPoints: z.array(
    z.object({ participantId: z.string(), state: z.enum(PointsState), spokenSeconds: z.number() }),
  ),
});

type Panelist = z.output<typeof structure>['people'][number];

/**
 * The questions of a forum by the person they are put to. While they are few, all; else one group at a time. Two
 * statements beside the frame, whatever the number of rows. How far people are is told as participant.readProgress
 * allows. Policy: forum.read; throws NOT_FOUND.
 */
export async function getQuestionsPage(
  viewer: Viewer,
  forumId: string,
  asked: QuestionsAsked,
): Promise<QuestionsPageView> {
  const frame = await getForumFrame(viewer, forumId);
  const { people, questions } = await readStructure(viewer, forumId);
  const sketches = groupQuestions(questions, people);
  const own = viewer.participations.find((one) => one.forumId === forumId)?.participantId ?? null;
  const pages = paginateGroups(sketches, questions.length, { ...asked, open: asked.open ?? own });
  const shown = [...new Set(pages.flatMap((page) => page.ids ?? []))];
  const lines = await loadLines(viewer, frame, shown, people);
  return {
    groups: pages.map(({ group, ids, offset, nextAfter }) => ({
      participantId: group.participantId,
      name: group.name,
      count: group.questions.length,
      questions: ids?.flatMap((id) => lines.get(id) ?? []) ?? null,
      offset,
      nextAfter,
    })),
    total: questions.length,
    people: people.map(({ id, name }) => ({ id, name })),
  };
}

/** Who is on the panel and which question is put to whom, without their words. */
async function readStructure(viewer: Viewer, forumId: string): Promise<z.output<typeof structure>> {
  const people = list(
    Prisma.sql`p.id, p.name, p.role`,
    Prisma.sql`"Participant" p WHERE p."forumId" = f.id ORDER BY p.position`,
  );
  const questions = list(
    Prisma.sql`q.id, ARRAY(
      SELECT a."participantId" FROM "QuestionAddressee" a WHERE a."questionId" = q.id) AS "addresseeIds"`,
    Prisma.sql`"Question" q WHERE q."forumId" = f.id ORDER BY q.position`,
  );
  const rows = await database().$queryRaw<unknown[]>`
    SELECT ${people} AS people, ${questions} AS questions
    FROM "Forum" f WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)}`;
  if (rows.length === 0) throw new AppError('NOT_FOUND', 'forum');
  return structure.parse(rows[0]);
}

/** Questions with their links and how far their answers are: of drafts state and minutes, never their words. */
async function loadLines(
  viewer: Viewer,
  frame: ForumFrame,
  ids: string[],
  panel: Panelist[],
): Promise<Map<string, QuestionLine>> {
  if (ids.length === 0) return new Map();
  const drafts = list(
    Prisma.sql`t."participantId", t.state, t."spokenSeconds"`,
    Prisma.sql`"TalkingPoints" t WHERE t."questionId" = q.id AND ${draftProgressVisible(viewer, frame.may.seeReadiness)}`,
  );
  const rows = await database().$queryRaw<unknown[]>`
    SELECT q.id::text, q.text, q.theme, q.version,
      ARRAY(SELECT a."participantId"::text FROM "QuestionAddressee" a WHERE a."questionId" = q.id) AS "addresseeIds",
      (SELECT count(*)::int FROM "QuestionLink" l WHERE l."questionId" = q.id AND l.state = 'SUGGESTED') AS "suggestedLinks",
      (SELECT count(*)::int FROM "QuestionLink" l WHERE l."questionId" = q.id AND l.state = 'CONFIRMED') AS "confirmedLinks",
      ${drafts} AS "talkingPoints"
    FROM "Question" q JOIN "Forum" f ON f.id = q."forumId"
    WHERE q.id = ANY(${ids}::uuid[]) AND ${forumVisible(viewer)}`;
  return new Map(rows.map((raw) => line.parse(raw)).map((row) => [row.id, toLine(viewer, frame, row, panel)]));
}

function toLine(viewer: Viewer, frame: ForumFrame, row: z.output<typeof line>, panel: Panelist[]): QuestionLine {
  const addressees = panel.filter((one) => row.addresseeIds.includes(one.id));
  const answering = addressees.length > 0 ? addressees : panel.filter((one) => one.role === 'SPEAKER');
  const near = new Set([...viewer.participations, ...viewer.assists].map((one) => one.participantId));
  return {
    id: row.id,
    text: row.text,
    theme: row.theme,
    version: row.version,
    addressees: addressees.map(({ id, name }) => ({ id, name })),
    suggestedLinks: row.suggestedLinks,
    confirmedLinks: row.confirmedLinks,
    progress: answering
      .filter((one) => frame.may.seeReadiness || near.has(one.id))
      .map(({ id, name }) => ({
        participantId: id,
        name,
        state: progressOf(row.talkingPoints.find((points) => points.participantId === id)),
      })),
  };
}
