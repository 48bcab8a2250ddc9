import 'server-only';
import { can, type PolicyAction, type Viewer } from '@/lib/domain/policy';
import { Prisma } from '@/prisma/generated/client';

/** Workspaces and forums whose records a viewer may do something to by the place they hold there. */
export type Reach = { workspaceIds: string[]; forumIds: string[] };

/** Where the policy lets the viewer do this, from the roles read at this request. */
export function reachOf(viewer: Viewer, action: PolicyAction): Reach {
  const workspaceIds = viewer.memberships.map((one) => one.workspaceId);
  const places = [...viewer.forumRoles, ...viewer.participations, ...viewer.assists].map((one) => one.forumId);
  return {
    workspaceIds: workspaceIds.filter((workspaceId) => can(viewer, action, { workspaceId })),
    forumIds: [...new Set(places)].filter((forumId) => can(viewer, action, { forumId })),
  };
}

/** The condition on a forum `f` of hand-written SQL that `visibleForums` is in Prisma. */
export function forumVisible(viewer: Viewer): Prisma.Sql {
  const { workspaceIds, forumIds } = reachOf(viewer, 'forum.read');
  return Prisma.sql`(f."workspaceId" = ANY(${workspaceIds}::uuid[]) OR f.id = ANY(${forumIds}::uuid[]))`;
}

/** The condition on an action `a` of hand-written SQL that `visibleActions` is in Prisma. */
export function actionVisible(viewer: Viewer): Prisma.Sql {
  const { workspaceIds, forumIds } = reachOf(viewer, 'action.read');
  const belongsTo = viewer.memberships.map((one) => one.workspaceId);
  const sees = reachOf(viewer, 'forum.read').forumIds;
  return Prisma.sql`(((a."createdById" = ${viewer.userId}::uuid OR a."ownerId" = ${viewer.userId}::uuid)
      AND (a."workspaceId" = ANY(${belongsTo}::uuid[]) OR a."forumId" = ANY(${sees}::uuid[])))
    OR a."workspaceId" = ANY(${workspaceIds}::uuid[]) OR a."forumId" = ANY(${forumIds}::uuid[]))`;
}

/** The condition on a link `l` of a visible forum, in hand-written SQL, that `visibleForumLinks` is in Prisma. */
export function forumLinkVisible(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(NOT l.confidential OR l."issuedById" = ${viewer.userId}::uuid OR EXISTS (
    SELECT 1 FROM "Participant" own WHERE own.id = l."participantId" AND own."userId" = ${viewer.userId}::uuid))`;
}

/** The condition on an assistance `pa` of a person `p` in hand-written SQL: the speaker knows all, an assistant their own. */
export function assistanceVisible(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(pa."userId" = ${viewer.userId}::uuid OR p."userId" = ${viewer.userId}::uuid)`;
}

/**
 * The condition on a draft `t` in hand-written SQL whose state and minutes, never its words, the viewer may know of: all
 * where they see everybody's progress (policy participant.readProgress), else their own and of speakers they assist.
 */
export function draftProgressVisible(viewer: Viewer, seesAll: boolean): Prisma.Sql {
  return seesAll ? Prisma.sql`true` : draftIsNear(viewer);
}

/** The condition on a draft `t` in hand-written SQL that it is the viewer's own or of a speaker they assist. */
function draftIsNear(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(t."ownerId" = ${viewer.userId}::uuid OR EXISTS (SELECT 1 FROM "ParticipantAssistant" pa
    WHERE pa."participantId" = t."participantId" AND pa."userId" = ${viewer.userId}::uuid))`;
}

/** The condition on a draft `t` of a forum `f`, in hand-written SQL, that `readableTalkingPoints` is in Prisma. */
export function draftReadable(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(${draftIsNear(viewer)} OR (t."sharedAt" IS NOT NULL AND ${forumVisible(viewer)}))`;
}

/** The condition on an original `s` of hand-written SQL that `readableSources` is in Prisma. */
export function sourceReadable(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`s."createdById" = ${viewer.userId}::uuid`;
}
