import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { consumeLoginToken } from '@/lib/data/login-tokens';
import { countAttempt, forgetAttempts } from '@/lib/data/rate-limit';
import { openSession } from '@/lib/data/sessions';
import { findSignInRecord } from '@/lib/data/users';
import type { Locale } from '@/lib/i18n/locale';
import { passwordMatches } from './password';
import { hashToken } from './token';

/** Where a sign-in comes from: the peer's address and what its browser calls itself. */
export type Origin = { address: string; userAgent: string | null };
export type OpenedSession = { userId: string; sessionId: string; locale: Locale };

const MINUTES = 60;
const PER_ACCOUNT = { attempts: 10, windowSeconds: 15 * MINUTES };
const PER_ADDRESS = { attempts: 50, windowSeconds: 15 * MINUTES };

/** Counts one try against the account and the address it comes from. Throws TOO_MANY. */
export async function countSignInAttempt(email: string, address: string): Promise<void> {
  await countAttempt(`sign-in:address:${hashToken(address)}`, PER_ADDRESS);
  await countAttempt(accountKey(email), PER_ACCOUNT);
}

function accountKey(email: string): string {
  return `sign-in:account:${hashToken(email.trim().toLowerCase())}`;
}

/**
 * Opens a session for an e-mail and password. Throws UNAUTHENTICATED for a wrong pair, the same for an unknown account
 * as for a wrong password, and TOO_MANY after ten tries on one account or fifty from one address in 15 minutes.
 */
export async function signInWithPassword(email: string, password: string, origin: Origin): Promise<OpenedSession> {
  await countSignInAttempt(email, origin.address);
  const record = await findSignInRecord(email.trim());
  const matches = await passwordMatches(record?.passwordHash ?? null, password);
  if (record === null || !matches) throw new AppError('UNAUTHENTICATED', 'e-mail or password');
  await forgetAttempts(accountKey(email));
  return { userId: record.userId, ...(await openSession(record.userId, origin.userAgent, 'password')) };
}

/** Opens a session for a one-time link and uses the link up. Throws UNAUTHENTICATED when it is no longer good. */
export async function signInWithLink(token: string, origin: Origin): Promise<OpenedSession> {
  await countAttempt(`sign-in:address:${hashToken(origin.address)}`, PER_ADDRESS);
  const consumed = await consumeLoginToken(hashToken(token));
  if (consumed === null) throw new AppError('UNAUTHENTICATED', 'link');
  return { userId: consumed.userId, ...(await openSession(consumed.userId, origin.userAgent, 'link')) };
}
