import 'server-only';
import { isOver } from '@/lib/domain/forums';
import { speakingSeconds } from '@/lib/domain/limits';
import { can, type Viewer } from '@/lib/domain/policy';
import { progressOf, questionsOf, tallyPoints } from '@/lib/domain/readiness';
import { addMinutesToInstant } from '@/lib/domain/time';
import { COMING_DAYS, type ComingForum, type LinksToReview, type OwnMinutes, type TodayView } from '@/lib/domain/today';
import type { Prisma } from '@/prisma/generated/client';
import { countLeftOver, listActions } from './action-lists';
import { database } from './prisma';
import { visibleForums } from './scope';

const MINUTES_PER_DAY = 1_440;
const FORUMS_AHEAD = 12;
const FORUMS_TO_REVIEW = 6;
const ACTIONS_SHOWN = 20;
const DEADLINES_SHOWN = 20;

/**
 * What waits for the viewer: the next forum with their own minutes, their open actions, links to review, and what comes
 * in the next 14 days. Of what is left from forums long over only the number. Five statements, whatever the number of
 * rows. Of other people's drafts it reads nothing.
 */
export async function getToday(viewer: Viewer, now: Date): Promise<TodayView> {
  const until = addMinutesToInstant(now, COMING_DAYS * MINUTES_PER_DAY);
  const [ahead, recent, actions, leftOverCount, deadlines] = await Promise.all([
    listAhead(viewer, now),
    listRecent(viewer),
    listActions(viewer, { who: 'mine', state: 'open', overdueOnly: false, forums: 'current' }, { now }),
    countLeftOver(viewer, now),
    listComingDeadlines(viewer, now, until),
  ]);
  const forums = ahead.flatMap((row) => toComing(viewer, row)).filter((forum) => !isOver(forum, now));
  return {
    next: forums[0] ?? null,
    actions: actions.actions.slice(0, ACTIONS_SHOWN),
    hasMoreActions: actions.nextCursor !== null || actions.actions.length > ACTIONS_SHOWN,
    leftOverCount,
    review: recent.flatMap((row) => toReview(viewer, row)),
    deadlines,
    forums: forums.filter((forum) => forum.startsAt <= until),
    isEmpty: recent.length === 0,
  };
}

/** A forum that runs now is still ahead: the longest ones last days. */
const LONGEST_RUN_DAYS = 3;

function aheadSelect(viewer: Viewer) {
  const near = { OR: [{ userId: viewer.userId }, { assistants: { some: { userId: viewer.userId } } }] };
  return {
    id: true,
    title: true,
    startsAt: true,
    timeZone: true,
    durationMinutes: true,
    participants: {
      where: near,
      orderBy: { position: 'asc' },
      select: {
        id: true,
        name: true,
        role: true,
        userId: true,
        // State and minutes only, and only of those whose drafts the viewer may read anyway.
        talkingPoints: { select: { questionId: true, state: true, spokenSeconds: true } },
      },
    },
    questions: {
      where: { OR: [{ addressees: { some: { participant: near } } }, { addressees: { none: {} } }] },
      orderBy: { position: 'asc' },
      select: { id: true, addressees: { select: { participantId: true } } },
    },
    limits: { select: { audience: true, participantId: true, kind: true, minSeconds: true, maxSeconds: true } },
  } as const satisfies Prisma.ForumSelect;
}

type AheadRow = Prisma.ForumGetPayload<{ select: ReturnType<typeof aheadSelect> }>;

async function listAhead(viewer: Viewer, now: Date): Promise<AheadRow[]> {
  const since = addMinutesToInstant(now, -LONGEST_RUN_DAYS * MINUTES_PER_DAY);
  return database().forum.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [visibleForums(viewer), { startsAt: { gte: since } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: FORUMS_AHEAD,
    select: aheadSelect(viewer),
  });
}

function toComing(viewer: Viewer, row: AheadRow): ComingForum[] {
  const { id, title, startsAt, timeZone, durationMinutes } = row;
  if (startsAt === null) return [];
  const questions = row.questions.map((question) => ({
    id: question.id,
    addresseeIds: question.addressees.map((one) => one.participantId),
  }));
  const own = row.participants.map((person): OwnMinutes => {
    const ids = questionsOf(person, questions).map((question) => question.id);
    const tally = tallyPoints(ids, person.talkingPoints);
    const points = (questionId: string) => person.talkingPoints.find((one) => one.questionId === questionId);
    return {
      participantId: person.id,
      name: person.name,
      isSelf: person.userId === viewer.userId,
      questionCount: tally.questionCount,
      draftedCount: tally.draftedCount,
      writtenSeconds: tally.writtenSeconds,
      limitSeconds: speakingSeconds(person.id, ids.length, row.limits),
      nextQuestionId: ids.find((questionId) => progressOf(points(questionId)) === 'none') ?? null,
    };
  });
  return [{ id, title, startsAt, timeZone, durationMinutes, own }];
}

const recentSelect = {
  id: true,
  workspaceId: true,
  title: true,
  questions: {
    where: { links: { some: { state: 'SUGGESTED' } } },
    orderBy: { position: 'asc' },
    select: { id: true, _count: { select: { links: { where: { state: 'SUGGESTED' } } } } },
  },
} as const satisfies Prisma.ForumSelect;

type RecentRow = Prisma.ForumGetPayload<{ select: typeof recentSelect }>;

/** The latest forums, those ahead first, with the questions whose links wait. Empty: the viewer sees no forum. */
async function listRecent(viewer: Viewer): Promise<RecentRow[]> {
  return database().forum.findMany({
    relationLoadStrategy: 'join',
    where: visibleForums(viewer),
    orderBy: [{ startsAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take: FORUMS_TO_REVIEW,
    select: recentSelect,
  });
}

function toReview(viewer: Viewer, { id, workspaceId, title, questions }: RecentRow): LinksToReview[] {
  if (questions.length === 0 || !can(viewer, 'question.decideLinks', { workspaceId, forumId: id })) return [];
  return [
    {
      forum: { id, title },
      linkCount: questions.reduce((sum, question) => sum + question._count.links, 0),
      questionIds: questions.map((question) => question.id),
    },
  ];
}

async function listComingDeadlines(viewer: Viewer, now: Date, until: Date): Promise<TodayView['deadlines']> {
  const rows = await database().deadline.findMany({
    relationLoadStrategy: 'join',
    where: { dueAt: { gt: now, lte: until }, forum: visibleForums(viewer) },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: DEADLINES_SHOWN,
    select: {
      id: true,
      what: true,
      kind: true,
      dueAt: true,
      precision: true,
      forum: { select: { id: true, title: true, timeZone: true } },
    },
  });
  return rows.flatMap(({ dueAt, ...row }) => (dueAt === null ? [] : [{ ...row, dueAt }]));
}
