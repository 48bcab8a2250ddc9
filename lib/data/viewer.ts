import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/domain/policy';
import { ForumRoleKind, ParticipantRole, WorkspaceRole } from '@/prisma/generated/enums';
import { database } from './prisma';

const row = z.object({
  userId: z.string(),
  sessionId: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(['en', 'ja']),
  timeZone: z.string(),
  memberships: z.array(z.object({ workspaceId: z.string(), workspaceName: z.string(), role: z.enum(WorkspaceRole) })),
  forumRoles: z.array(z.object({ forumId: z.string(), role: z.enum(ForumRoleKind) })),
  participations: z.array(z.object({ participantId: z.string(), forumId: z.string(), role: z.enum(ParticipantRole) })),
  assists: z.array(z.object({ participantId: z.string(), forumId: z.string() })),
});

/**
 * The person behind a session, with every role as it stands now, in one statement; null when the session is revoked or
 * expired, the account disabled, or its password still one that somebody else knows (`findNewcomerBySession`). Marks the
 * session as seen, at most every five minutes.
 */
export function findViewerBySession(userId: string, sessionId: string): Promise<Viewer | null> {
  return findBySession(userId, sessionId, false);
}

/** The same for who signed in with a password that was handed to them, and has to choose their own before all else. */
export function findNewcomerBySession(userId: string, sessionId: string): Promise<Viewer | null> {
  return findBySession(userId, sessionId, true);
}

async function findBySession(userId: string, sessionId: string, isIssued: boolean): Promise<Viewer | null> {
  const rows = await database().$queryRaw<unknown[]>`
    WITH seen AS (
      UPDATE "UserSession" SET "lastSeenAt" = now()
      WHERE id = ${sessionId}::uuid AND "lastSeenAt" < now() - interval '5 minutes'
    )
    SELECT u.id AS "userId", s.id AS "sessionId", u.name, u.email, u.locale, u."timeZone",
      COALESCE((SELECT json_agg(json_build_object('workspaceId', m."workspaceId", 'workspaceName', w.name, 'role', m.role) ORDER BY m."createdAt", m.id)
        FROM "Membership" m JOIN "Workspace" w ON w.id = m."workspaceId" WHERE m."userId" = u.id), '[]') AS memberships,
      COALESCE((SELECT json_agg(json_build_object('forumId', r."forumId", 'role', r.role))
        FROM "ForumRole" r WHERE r."userId" = u.id), '[]') AS "forumRoles",
      COALESCE((SELECT json_agg(json_build_object('participantId', p.id, 'forumId', p."forumId", 'role', p.role))
        FROM "Participant" p WHERE p."userId" = u.id), '[]') AS participations,
      COALESCE((SELECT json_agg(json_build_object('participantId', a."participantId", 'forumId', p."forumId"))
        FROM "ParticipantAssistant" a JOIN "Participant" p ON p.id = a."participantId" WHERE a."userId" = u.id), '[]') AS assists
    FROM "UserSession" s JOIN "User" u ON u.id = s."userId"
    WHERE s.id = ${sessionId}::uuid AND u.id = ${userId}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > now() AND u."disabledAt" IS NULL
      AND u."passwordIsIssued" = ${isIssued}`;
  return rows.length === 0 ? null : row.parse(rows[0]);
}

/** The same for the command line: a person named by e-mail, without a session. Null when there is no such account. */
export async function findViewerByEmail(email: string): Promise<Viewer | null> {
  const user = await database().user.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      timeZone: true,
      memberships: { select: { workspaceId: true, role: true, workspace: { select: { name: true } } } },
      forumRoles: { select: { forumId: true, role: true } },
      participations: { select: { id: true, forumId: true, role: true } },
      assists: { select: { participantId: true, participant: { select: { forumId: true } } } },
    },
  });
  if (user === null) return null;
  return row.parse({
    userId: user.id,
    sessionId: null,
    name: user.name,
    email: user.email,
    locale: user.locale,
    timeZone: user.timeZone,
    memberships: user.memberships.map((one) => ({ ...one, workspaceName: one.workspace.name })),
    forumRoles: user.forumRoles,
    participations: user.participations.map(({ id, ...rest }) => ({ participantId: id, ...rest })),
    assists: user.assists.map((one) => ({ participantId: one.participantId, forumId: one.participant.forumId })),
  });
}
