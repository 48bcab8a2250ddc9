import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import type { Provider } from 'next-auth/providers/index';
import CredentialsProvider from 'next-auth/providers/credentials';
import { headers } from 'next/headers';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { SESSION_DAYS, openSession, revokeSession } from '@/lib/data/sessions';
import { findUserByIdentity } from '@/lib/data/identities';
import { env } from '@/lib/env';
import { proposeLocale } from '@/lib/i18n/locale-cookie';
import { email } from '@/lib/schemas/accounts';
import { finishIdentityConnection } from './identity-connection';
import { originOf } from './origin';
import { sessionToken } from './session-token';
import { signInWithPassword } from './sign-in';

const SECONDS_PER_DAY = 86_400;
const credentials = z.object({ email, password: z.string().max(1_000) });

function passwordProvider(): Provider {
  return CredentialsProvider({
    id: 'credentials',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(input, request) {
      const parsed = credentials.safeParse(input);
      if (!parsed.success) return null;
      try {
        const headers = new Headers(request.headers as Record<string, string>); // untyped by next-auth
        const opened = await signInWithPassword(parsed.data.email, parsed.data.password, originOf(headers));
        return { id: opened.userId, sessionId: opened.sessionId };
      } catch (error) {
        if (error instanceof AppError) return null;
        throw error;
      }
    },
  });
}

function openIdProvider(): Provider[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: 'oidc',
      name: OIDC_NAME ?? 'OpenID Connect',
      type: 'oauth',
      issuer: OIDC_ISSUER,
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: (claims: { sub: string }) => ({ id: claims.sub }),
    },
  ];
}

/** What the OpenID provider is called on the sign-in page; null when none is set up. */
export function openIdName(): string | null {
  return openIdProvider()[0]?.name ?? null;
}

/** next-auth's settings. No role logic here: the cookie names a session row, lib/auth/viewer reads the rest. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * SECONDS_PER_DAY },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [passwordProvider(), ...openIdProvider()],
    events: {
      // next-auth's own way out takes only the cookie; whoever kept a copy of it is signed out as well.
      async signOut({ token }) {
        const parsed = sessionToken.safeParse(token);
        if (parsed.success) await revokeSession(parsed.data.userId, parsed.data.sessionId);
      },
    },
    callbacks: {
      async signIn({ account }) {
        if (account?.provider !== 'oidc') return true;
        const [issuer, subject] = [env().OIDC_ISSUER ?? '', account.providerAccountId];
        const connection = await finishIdentityConnection(issuer, subject);
        if (connection !== null) return `/settings?identity=${connection}`;
        return (await findUserByIdentity(issuer, subject)) !== null || '/sign-in?error=unknown-identity';
      },
      async jwt({ token, user, account, trigger }) {
        // "update" comes from the browser: nothing of it is believed.
        if (trigger === 'update' || !user) return token;
        if (account?.provider === 'oidc') {
          const known = await findUserByIdentity(env().OIDC_ISSUER ?? '', account.providerAccountId);
          if (known === null) return {};
          const { userAgent } = originOf(await headers());
          const { sessionId, locale } = await openSession(known.userId, userAgent, 'oidc');
          await proposeLocale(locale);
          return { userId: known.userId, sessionId };
        }
        return { userId: user.id, sessionId: (user as { sessionId?: string }).sessionId };
      },
      session({ session, token }) {
        return { expires: session.expires, userId: token.userId, sessionId: token.sessionId };
      },
      redirect({ url, baseUrl }) {
        if (url.startsWith('/') && !url.startsWith('//')) return `${baseUrl}${url}`;
        return URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin ? url : baseUrl;
      },
    },
  };
}
