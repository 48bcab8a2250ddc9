import type { DeadlineKind, DuePrecision } from '../../prisma/generated/enums';
import type { ActionLine } from './actions';

/** What somebody prepares for a forum: their own answers, or those of a speaker they assist. */
export type OwnMinutes = {
  participantId: string;
  name: string;
  isSelf: boolean;
  questionCount: number;
  draftedCount: number;
  writtenSeconds: number;
  limitSeconds: number | null;
  /** The first question without a word yet; null when each has some. */
  nextQuestionId: string | null;
};

export type ComingForum = {
  id: string;
  title: string;
  startsAt: Date;
  timeZone: string | null;
  durationMinutes: number | null;
  own: OwnMinutes[];
};

export type ComingDeadline = {
  id: string;
  what: string;
  kind: DeadlineKind;
  dueAt: Date;
  precision: DuePrecision;
  forum: { id: string; title: string; timeZone: string | null };
};

/** Links of a forum between questions and the map that nobody has decided yet. */
export type LinksToReview = { forum: { id: string; title: string }; linkCount: number; questionIds: string[] };

export type TodayView = {
  next: ComingForum | null;
  actions: ActionLine[];
  hasMoreActions: boolean;
  /** What is left open from forums long over; not among `actions`. */
  leftOverCount: number;
  review: LinksToReview[];
  deadlines: ComingDeadline[];
  forums: ComingForum[];
  /** The viewer sees no forum at all: the page offers how to begin. */
  isEmpty: boolean;
};

/** How far ahead the page looks. */
export const COMING_DAYS = 14;

/** Something on one day of the coming weeks. */
export type ComingEvent =
  { kind: 'deadline'; at: Date; deadline: ComingDeadline } | { kind: 'forum'; at: Date; forum: ComingForum };

/** Deadlines and forums in the order of time. */
export function comingEvents(view: Pick<TodayView, 'deadlines' | 'forums'>): ComingEvent[] {
  return [
    ...view.deadlines.map((deadline) => ({ kind: 'deadline' as const, at: deadline.dueAt, deadline })),
    ...view.forums.map((forum) => ({ kind: 'forum' as const, at: forum.startsAt, forum })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}
