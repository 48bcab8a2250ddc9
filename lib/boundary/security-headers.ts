/** What decides the headers of one response. `development` loosens what React and the dev server need to reload. */
export type HeaderContext = { nonce: string; path: string; development: boolean; https: boolean };

/** Pages whose address holds a one-time token: not even our own next page may learn it. */
const TOKEN_PAGES = ['/sign-in/link'];

/**
 * Content-Security-Policy of a page. Scripts run only with the nonce of this response, and what they load themselves;
 * inline style attributes are allowed (positions, progress), style elements need the nonce. A nonce in `style-src`
 * would make browsers ignore 'unsafe-inline' for attributes, hence the two finer directives.
 */
export function contentSecurityPolicy({ nonce, development }: HeaderContext): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'style-src-elem': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** Every header that proxy.ts adds to a response which is not a static file. */
export function securityHeaders(context: HeaderContext): Record<string, string> {
  const holdsToken = TOKEN_PAGES.some((page) => context.path === page || context.path.startsWith(`${page}/`));
  return {
    'Content-Security-Policy': contentSecurityPolicy(context),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': holdsToken ? 'no-referrer' : 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
    ...(context.https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}
