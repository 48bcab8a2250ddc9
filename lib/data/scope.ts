import 'server-only';
import type { Prisma } from '@/prisma/generated/client';
import type { WorkspaceRole } from '@/prisma/generated/enums';
import type { Viewer } from '@/lib/domain/policy';

/** Workspace roles that see every forum of the workspace; a SPEAKER sees only the forums they are part of. */
const SEES_ALL_FORUMS: WorkspaceRole[] = ['OWNER', 'ORGANISER', 'STAFF', 'VIEWER'];
/** Workspace roles that see everything owed in the workspace. */
const SEES_ALL_ACTIONS: WorkspaceRole[] = ['OWNER', 'ORGANISER', 'STAFF'];

function workspacesOf(viewer: Viewer, roles: WorkspaceRole[]): string[] {
  return viewer.memberships.filter((one) => roles.includes(one.role)).map((one) => one.workspaceId);
}

/** Forums that the viewer may know of (policy forum.read). */
export function visibleForums(viewer: Viewer): Prisma.ForumWhereInput {
  return {
    OR: [
      { workspaceId: { in: workspacesOf(viewer, SEES_ALL_FORUMS) } },
      { roles: { some: { userId: viewer.userId } } },
      { participants: { some: { userId: viewer.userId } } },
      { participants: { some: { assistants: { some: { userId: viewer.userId } } } } },
    ],
  };
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
  const belongs = [
    { workspaceId: { in: viewer.memberships.map((one) => one.workspaceId) } },
    { forum: visibleForums(viewer) },
  ];
  return {
    OR: [
      { createdById: viewer.userId, OR: belongs },
      { ownerId: viewer.userId, OR: belongs },
      { workspaceId: { in: workspacesOf(viewer, SEES_ALL_ACTIONS) } },
      { forum: { roles: { some: { userId: viewer.userId, role: { in: ['ORGANISER', 'STAFF', 'MODERATOR'] } } } } },
      { forum: { participants: { some: { userId: viewer.userId, role: 'MODERATOR' } } } },
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
