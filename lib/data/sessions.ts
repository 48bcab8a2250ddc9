import 'server-only';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { addMinutesToInstant } from '@/lib/domain/time';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { database } from './prisma';

/** A session ends 30 days after sign-in, whatever its use. */
export const SESSION_DAYS = 30;
const MINUTES_PER_DAY = 1_440;
const USER_AGENT_LENGTH = 300;
const LISTED_SESSIONS = 50;

export type OwnSession = { id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date; current: boolean };

/**
 * Opens a session for an account whose owner has just proved who they are, and says in which language they read. Only
 * lib/auth calls it. One audit entry.
 */
export async function openSession(
  userId: string,
  userAgent: string | null,
  how: string,
): Promise<{ sessionId: string; locale: Locale }> {
  const now = systemNow();
  return database().$transaction(async (tx) => {
    const session = await tx.userSession.create({
      data: {
        userId,
        userAgent: userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
        expiresAt: addMinutesToInstant(now, SESSION_DAYS * MINUTES_PER_DAY),
      },
      select: { id: true, user: { select: { locale: true } } },
    });
    await writeAudit(tx, {
      workspaceId: null,
      actorId: userId,
      action: 'session.opened',
      subject: 'session',
      subjectId: session.id,
      details: { how },
    });
    return { sessionId: session.id, locale: isLocale(session.user.locale) ? session.user.locale : 'en' };
  });
}

/** The viewer's own sessions that are still good, newest use first. Policy: account.edit. */
export async function listOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  assertCan(viewer, 'account.edit', { userId: viewer.userId });
  const rows = await database().userSession.findMany({
    where: { userId: viewer.userId, revokedAt: null, expiresAt: { gt: systemNow() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: LISTED_SESSIONS,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map((row) => ({ ...row, current: row.id === viewer.sessionId }));
}

/** Ends the session of a cookie that is being given up; nothing when it has ended. Only lib/auth calls it. */
export async function revokeSession(userId: string, sessionId: string): Promise<void> {
  await database().userSession.updateMany({
    where: { id: sessionId, userId, revokedAt: null },
    data: { revokedAt: systemNow() },
  });
}

/** Ends one of the viewer's own sessions; it is refused at its next request. Throws NOT_FOUND for anybody else's. */
export async function revokeOwnSession(viewer: Viewer, sessionId: string): Promise<void> {
  assertCan(viewer, 'account.edit', { userId: viewer.userId });
  const { count } = await database().userSession.updateMany({
    where: { id: sessionId, userId: viewer.userId, revokedAt: null },
    data: { revokedAt: systemNow() },
  });
  if (count === 0) throw new AppError('NOT_FOUND', 'session');
}
