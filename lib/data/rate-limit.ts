import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { database } from './prisma';

export type RateRule = { attempts: number; windowSeconds: number };

/**
 * Counts one attempt under a key in a fixed window and throws TOO_MANY once more than the rule allows have been made.
 * One statement, shared by all processes of the installation; it also clears away some windows that ended days ago. The
 * key must hold no secret.
 */
export async function countAttempt(key: string, rule: RateRule): Promise<void> {
  const rows = await database().$queryRaw<{ attempts: number }[]>`
    WITH ended AS (
      DELETE FROM "RateLimit" WHERE key IN (
        SELECT key FROM "RateLimit" WHERE "windowStart" < now() - interval '2 days' AND key <> ${key}
        ORDER BY "windowStart" LIMIT 10 FOR UPDATE SKIP LOCKED)
    )
    INSERT INTO "RateLimit" (key, "windowStart", attempts) VALUES (${key}, now(), 1)
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN "RateLimit"."windowStart" < now() - ${rule.windowSeconds} * interval '1 second' THEN 1 ELSE "RateLimit".attempts + 1 END,
      "windowStart" = CASE WHEN "RateLimit"."windowStart" < now() - ${rule.windowSeconds} * interval '1 second' THEN now() ELSE "RateLimit"."windowStart" END
    RETURNING attempts`;
  if ((rows[0]?.attempts ?? 0) > rule.attempts) throw new AppError('TOO_MANY', 'rate limit');
}

/** Forgets the attempts under a key, after a success. */
export async function forgetAttempts(key: string): Promise<void> {
  await database().rateLimit.deleteMany({ where: { key } });
}
