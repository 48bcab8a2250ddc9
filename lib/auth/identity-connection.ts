import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { connectIdentity } from '@/lib/data/identities';
import { findViewerBySession } from '@/lib/data/viewer';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { env } from '@/lib/env';
import { sessionToken } from './session-token';

/** Long enough to sign in at the provider, second factor included. */
const MINUTES = 10;
const SECONDS_PER_MINUTE = 60;
const COOKIE = 'rostrum.connect-identity';
/** Sealed with a key of its own: no other cookie of ours can stand in for it. */
const SALT = 'connect-identity';

function attributes(maxAge: number) {
  const secure = env().NEXTAUTH_URL.startsWith('https://');
  return { httpOnly: true, sameSite: 'lax', secure, path: '/api/auth', maxAge } as const;
}

/**
 * Remembers, in this browser and for ten minutes, that the viewer asked to connect an identity; from a server action
 * only. Without it an identity that is not known is never connected with anybody, whoever is signed in.
 */
export async function beginIdentityConnection({ userId, sessionId }: Viewer): Promise<void> {
  const maxAge = MINUTES * SECONDS_PER_MINUTE;
  const value = await encode({ token: { userId, sessionId }, secret: env().NEXTAUTH_SECRET, maxAge, salt: SALT });
  (await cookies()).set(COOKIE, value, attributes(maxAge));
}

/** Who asked for it in this browser, if their session is still good. Works once. */
async function takeAsker(): Promise<Viewer | null> {
  const jar = await cookies();
  const token = jar.get(COOKIE)?.value;
  if (token === undefined) return null;
  jar.set(COOKIE, '', attributes(0));
  const opened = await decode({ token, secret: env().NEXTAUTH_SECRET, salt: SALT }).catch(() => null);
  const parsed = sessionToken.safeParse(opened);
  return parsed.success ? findViewerBySession(parsed.data.userId, parsed.data.sessionId) : null;
}

/**
 * Ends what `beginIdentityConnection` began, once the provider has said who came back: `connected`, `taken` (the identity
 * belongs to another account), or null when nobody had asked.
 */
export async function finishIdentityConnection(issuer: string, subject: string): Promise<'connected' | 'taken' | null> {
  const viewer = await takeAsker();
  if (viewer === null) return null;
  try {
    await connectIdentity(viewer, issuer, subject);
    return 'connected';
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONFLICT') return 'taken';
    throw error;
  }
}
