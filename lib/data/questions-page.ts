import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { ForumFrame } from '@/lib/domain/forums';
import type { Viewer } from '@/lib/domain/policy';
import { groupQuestions, paginateGroups, type QuestionLine, type QuestionsPageView } from '@/lib/domain/questions';
import { progressOf } from '@/lib/domain/readiness';
import type { Prisma } from '@/prisma/generated/client';
import { getForumFrame } from './forum-frame';
import { database } from './prisma';
import { visibleForums, visibleQuestions } from './scope';

/** `open`: the group asked for, a participant's id or the whole panel; `after`: where a page of it starts. */
export type QuestionsAsked = { open: string | null; after: string | null };

type Panelist = { id: string; name: string; role: string };

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
  const row = await database().forum.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: forumId }, visibleForums(viewer)] },
    select: {
      participants: { orderBy: { position: 'asc' }, select: { id: true, name: true, role: true } },
      questions: {
        orderBy: { position: 'asc' },
        select: { id: true, addressees: { select: { participantId: true } } },
      },
    },
  });
  if (row === null) throw new AppError('NOT_FOUND', 'forum');
  const questions = row.questions.map(({ id, addressees }) => ({
    id,
    addresseeIds: addressees.map((one) => one.participantId),
  }));
  const sketches = groupQuestions(questions, row.participants);
  const own = viewer.participations.find((one) => one.forumId === forumId)?.participantId ?? null;
  const pages = paginateGroups(sketches, questions.length, { ...asked, open: asked.open ?? own });
  const shown = [...new Set(pages.flatMap((page) => page.ids ?? []))];
  const lines = await loadLines(viewer, frame, shown, row.participants);
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
    people: row.participants.map(({ id, name }) => ({ id, name })),
  };
}

function lineSelect(viewer: Viewer, seesAll: boolean) {
  return {
    id: true,
    text: true,
    theme: true,
    version: true,
    addressees: { orderBy: { participant: { position: 'asc' } }, select: { participantId: true } },
    links: { where: { state: { not: 'REJECTED' } }, select: { state: true } },
    talkingPoints: {
      where: seesAll
        ? {}
        : { OR: [{ ownerId: viewer.userId }, { participant: { assistants: { some: { userId: viewer.userId } } } }] },
      select: { participantId: true, state: true, spokenSeconds: true },
    },
  } as const satisfies Prisma.QuestionSelect;
}

type LineRow = Prisma.QuestionGetPayload<{ select: ReturnType<typeof lineSelect> }>;

async function loadLines(
  viewer: Viewer,
  frame: ForumFrame,
  ids: string[],
  panel: Panelist[],
): Promise<Map<string, QuestionLine>> {
  if (ids.length === 0) return new Map();
  const rows = await database().question.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: { in: ids } }, visibleQuestions(viewer)] },
    select: lineSelect(viewer, frame.may.seeReadiness),
  });
  return new Map(rows.map((row) => [row.id, toLine(viewer, frame, row, panel)]));
}

function toLine(viewer: Viewer, frame: ForumFrame, row: LineRow, panel: Panelist[]): QuestionLine {
  const addresseeIds = row.addressees.map((one) => one.participantId);
  const addressees = panel.filter((one) => addresseeIds.includes(one.id));
  const answering = addressees.length > 0 ? addressees : panel.filter((one) => one.role === 'SPEAKER');
  const near = new Set([...viewer.participations, ...viewer.assists].map((one) => one.participantId));
  return {
    id: row.id,
    text: row.text,
    theme: row.theme,
    version: row.version,
    addressees: addressees.map(({ id, name }) => ({ id, name })),
    suggestedLinks: row.links.filter((link) => link.state === 'SUGGESTED').length,
    confirmedLinks: row.links.filter((link) => link.state === 'CONFIRMED').length,
    progress: answering
      .filter((one) => frame.may.seeReadiness || near.has(one.id))
      .map(({ id, name }) => ({
        participantId: id,
        name,
        state: progressOf(row.talkingPoints.find((points) => points.participantId === id)),
      })),
  };
}
