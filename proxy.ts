import { type NextRequest, NextResponse } from 'next/server';
import { securityHeaders } from '@/lib/boundary/security-headers';
import { PATH_HEADER } from '@/lib/domain/sign-in-address';
import { env } from '@/lib/env';

/**
 * Writes the security headers of every page, action and route with a nonce of its own. It decides nothing: who may see
 * what is decided where the data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const headers = securityHeaders({
    nonce,
    path: request.nextUrl.pathname,
    development: env().NODE_ENV === 'development',
    https: env().NEXTAUTH_URL.startsWith('https://'),
  });
  // The renderer takes the nonce from the policy on the request and puts it on its own scripts and styles.
  const forwarded = new Headers(request.headers);
  forwarded.set('Content-Security-Policy', headers['Content-Security-Policy'] ?? '');
  forwarded.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

// Files that are the same for everybody are left to the browser's cache; next.config.js gives them their one header. Of
// uploads Next would keep a second copy for this function, 20 MB through two more streams: lib/boundary/answer-upload.ts
// gives their answers the headers that matter for them.
export const config = {
  matcher: ['/((?!_next/static/|icon\\.svg$|api/intake$|api/sources/[^/]+/files$).*)'],
};
