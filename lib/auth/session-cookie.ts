import 'server-only';
import { encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { SESSION_DAYS } from '@/lib/data/sessions';
import { env } from '@/lib/env';
import { proposeLocale } from '@/lib/i18n/locale-cookie';
import type { OpenedSession } from './sign-in';

const SECONDS_PER_DAY = 86_400;

function cookieName(): string {
  // The names that next-auth reads back: the prefix makes browsers refuse the cookie over plain HTTP.
  return isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https://');
}

/**
 * Hands the browser the cookie of a session just opened, and their language where none was chosen in it; from a server
 * action only.
 */
export async function setSessionCookie({ userId, sessionId, locale }: OpenedSession): Promise<void> {
  const maxAge = SESSION_DAYS * SECONDS_PER_DAY;
  const value = await encode({ token: { userId, sessionId }, secret: env().NEXTAUTH_SECRET, maxAge });
  await proposeLocale(locale);
  const jar = await cookies();
  jar.set(cookieName(), value, { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge });
}

/** Takes the cookie back; the session row is revoked separately. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName(), '', {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: 0,
  });
}
