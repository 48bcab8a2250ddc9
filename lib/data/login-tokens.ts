import 'server-only';
import { systemNow } from '@/lib/clock';
import { addMinutesToInstant } from '@/lib/domain/time';
import { database } from './prisma';

/** A sign-in link works for 15 minutes. */
export const LOGIN_TOKEN_MINUTES = 15;

/** Keeps the hash of a new sign-in link; earlier unused links of the account stop working. Only lib/auth calls it. */
export async function createLoginToken(userId: string, tokenHash: string): Promise<void> {
  const now = systemNow();
  await database().$transaction([
    database().loginToken.updateMany({ where: { userId, consumedAt: null }, data: { consumedAt: now } }),
    database().loginToken.create({
      data: { userId, tokenHash, expiresAt: addMinutesToInstant(now, LOGIN_TOKEN_MINUTES) },
      select: { id: true },
    }),
  ]);
}

/** Uses up a sign-in link: the account it was for, or null when it is unknown, used, expired or the account disabled. */
export async function consumeLoginToken(tokenHash: string): Promise<{ userId: string } | null> {
  const rows = await database().$queryRaw<{ userId: string }[]>`
    UPDATE "LoginToken" t SET "consumedAt" = now() FROM "User" u
    WHERE t."tokenHash" = ${tokenHash} AND t."consumedAt" IS NULL AND t."expiresAt" > now()
      AND u.id = t."userId" AND u."disabledAt" IS NULL
    RETURNING t."userId"`;
  return rows[0] ?? null;
}
