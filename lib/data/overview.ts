import 'server-only';
import { dueStateOf } from '@/lib/domain/actions';
import { isOver, type ForumFrame } from '@/lib/domain/forums';
import { speakingSeconds } from '@/lib/domain/limits';
import {
  missingOf,
  nextEvents,
  progressOf,
  questionsOf,
  tallyPoints,
  type ForumOverview,
  type NextEvent,
  type OverviewPerson,
  type OwnQuestions,
  type PersonReadiness,
} from '@/lib/domain/readiness';
import type { Viewer } from '@/lib/domain/policy';
import { AppError } from '@/lib/domain/errors';
import { getForumFrame } from './forum-frame';
import { readOverviewRow, type OverviewRow } from './overview-row';

type Question = OverviewRow['questions'][number];

/**
 * What is next in a forum, what it lacks, and how far its people are: one statement beside the frame. Who may not know
 * how far the others are gets nothing about them. Policy: forum.read, participant.readProgress; throws NOT_FOUND.
 */
export async function getForumOverview(viewer: Viewer, forumId: string, now: Date): Promise<ForumOverview> {
  const frame = await getForumFrame(viewer, forumId);
  const row = await readOverviewRow(viewer, forumId, { seesAll: frame.may.seeReadiness, now });
  if (row === null) throw new AppError('NOT_FOUND', 'forum');
  const { questions } = row;
  const people = row.participants.map((person) => toPerson(viewer, frame, person, questions, row.limits));
  return {
    next: nextEvents(eventsOf(frame, row), now),
    overdueActionCount: row.actions.filter(
      (one) => dueStateOf({ ...one, doneAt: null }, now, viewer.timeZone) === 'overdue',
    ).length,
    missing: missingOf({
      isOver: isOver(frame, now),
      startLocal: frame.startLocal,
      timeZone: frame.timeZone,
      durationMinutes: frame.durationMinutes,
      limitCount: row.limits.length,
      questionCount: questions.length,
      unaddressedCount: questions.filter((one) => one.addresseeIds.length === 0).length,
      suggestedLinkCount: questions.reduce((sum, one) => sum + one.suggestedLinks, 0),
      people: people.flatMap((one) => one.readiness ?? []),
      roles: people.map((one) => one.role),
    }),
    people,
    own: row.participants.flatMap((person) => ownQuestionsOf(viewer, person, questions, row.limits)),
    links: row.links,
  };
}

type PersonRow = OverviewRow['participants'][number];

function isWithin(viewer: Viewer, participantId: string): boolean {
  return [...viewer.participations, ...viewer.assists].some((one) => one.participantId === participantId);
}

function toPerson(
  viewer: Viewer,
  frame: ForumFrame,
  person: PersonRow,
  questions: Question[],
  limits: OverviewRow['limits'],
): OverviewPerson {
  const { id, name, role, title, affiliation } = person;
  const own = questionsOf(person, questions).map((question) => question.id);
  const readiness: PersonReadiness = {
    participantId: id,
    name,
    role,
    ...tallyPoints(own, person.talkingPoints),
    limitSeconds: speakingSeconds(id, own.length, limits),
    hasConfirmed: person.hasConfirmed,
    slides: person.slides,
  };
  const isKnown = frame.may.seeReadiness || isWithin(viewer, id);
  return { id, name, role, title, affiliation, readiness: isKnown ? readiness : null };
}

function ownQuestionsOf(
  viewer: Viewer,
  person: PersonRow,
  questions: Question[],
  limits: OverviewRow['limits'],
): OwnQuestions[] {
  const own = questionsOf(person, questions);
  if (!isWithin(viewer, person.id) || own.length === 0) return [];
  const ids = own.map((question) => question.id);
  return [
    {
      participantId: person.id,
      name: person.name,
      isSelf: person.userId === viewer.userId,
      writtenSeconds: tallyPoints(ids, person.talkingPoints).writtenSeconds,
      limitSeconds: speakingSeconds(person.id, own.length, limits),
      questions: own.map(({ id, text }) => ({
        id,
        text,
        state: progressOf(person.talkingPoints.find((points) => points.questionId === id)),
      })),
    },
  ];
}

/** An action that follows a deadline of the list says the same thing twice and is left out. */
function eventsOf(frame: ForumFrame, row: OverviewRow): NextEvent[] {
  const shown = new Set(row.deadlines.map((deadline) => deadline.id));
  const actions = row.actions.filter((action) => action.deadlineId === null || !shown.has(action.deadlineId));
  return [
    ...row.deadlines.map(({ id, what, dueAt, precision }) => ({
      kind: 'deadline' as const,
      id,
      text: what,
      at: dueAt,
      precision,
    })),
    ...actions.map(({ id, text, dueAt, precision }) => ({ kind: 'action' as const, id, text, at: dueAt, precision })),
    ...(frame.startsAt === null
      ? []
      : [
          { kind: 'start' as const, id: frame.id, text: frame.title, at: frame.startsAt, precision: 'MINUTE' as const },
        ]),
  ];
}
