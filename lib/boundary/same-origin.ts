import 'server-only';

/**
 * Whether a request that changes or costs something comes from a page of this site. Browsers say so themselves
 * (Sec-Fetch-Site); older ones send Origin, which must name the host that was asked. A request that says neither does
 * not come from our pages.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === (headers.get('x-forwarded-host') ?? headers.get('host'));
}
