import 'server-only';
import type { Prisma } from '@/prisma/generated/client';
import type { Viewer } from '@/lib/domain/policy';
import { reachOf } from './scope-reach';

/**
 * One of these ids, as a condition. A list is filled up to a power of two with its last id: each length is a statement of
 * its own to PostgreSQL, and people have places in any number of forums.
 */
function oneOf(ids: readonly string[]): { in: string[] } {
  const last = ids.at(-1);
  if (last === undefined) return { in: [] };
  const length = 2 ** Math.ceil(Math.log2(ids.length));
  return { in: [...ids, ...Array<string>(length - ids.length).fill(last)] };
}

/** Forums that the viewer may know of (policy forum.read), from the places read with the viewer at this request. */
export function visibleForums(viewer: Viewer): Prisma.ForumWhereInput {
  const { workspaceIds, forumIds } = reachOf(viewer, 'forum.read');
  return { OR: [{ workspaceId: oneOf(workspaceIds) }, { id: oneOf(forumIds) }] };
}

/** Questions, people, agenda and deadlines are seen by whoever sees their forum. */
export function visibleQuestions(viewer: Viewer): Prisma.QuestionWhereInput {
  return { forum: visibleForums(viewer) };
}

export function visibleParticipants(viewer: Viewer): Prisma.ParticipantWhereInput {
  return { forum: visibleForums(viewer) };
}

/** Drafts whose words the viewer may read (policy talkingPoints.read): their own, and of speakers they assist. */
export function readableTalkingPoints(viewer: Viewer): Prisma.TalkingPointsWhereInput {
  return {
    OR: [
      { ownerId: viewer.userId },
      { participant: { assistants: { some: { userId: viewer.userId } } } },
      { sharedAt: { not: null }, question: visibleQuestions(viewer) },
    ],
  };
}

/**
 * What is owed, as far as the viewer may know of it (policy action.read). Whoever made or owns an action knows of it while
 * they belong to its workspace or see its forum: those who were taken out of both do not follow it any further.
 */
export function visibleActions(viewer: Viewer): Prisma.ActionItemWhereInput {
  const { workspaceIds, forumIds } = reachOf(viewer, 'action.read');
  const belongs = [
    { workspaceId: oneOf(viewer.memberships.map((one) => one.workspaceId)) },
    { forumId: oneOf(reachOf(viewer, 'forum.read').forumIds) },
  ];
  return {
    OR: [
      { createdById: viewer.userId, OR: belongs },
      { ownerId: viewer.userId, OR: belongs },
      { workspaceId: oneOf(workspaceIds) },
      { forumId: oneOf(forumIds) },
    ],
  };
}

/** Originals hold personal links and codes: only who pasted them (policy source.read). */
export function readableSources(viewer: Viewer): Prisma.SourceWhereInput {
  return { createdById: viewer.userId };
}

/**
 * Public links of visible forums; confidential ones for the participant they are for and for who issued them
 * (policy forumLink.readConfidential).
 */
export function visibleForumLinks(viewer: Viewer): Prisma.ForumLinkWhereInput {
  return {
    forum: visibleForums(viewer),
    OR: [{ confidential: false }, { issuedById: viewer.userId }, { participant: { userId: viewer.userId } }],
  };
}
