import 'server-only';

/** Whatever a file holds, the browser only saves it: it is never shown under this site's address. */
export function downloadHeaders(name: string, mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodeName(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  };
}

/** For programs that know only plain names: what kind of file it is. */
function plainName(name: string): string {
  return `source${/\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''}`;
}

/** RFC 8187: everything but the plainest characters as percent escapes; a lone surrogate would make it throw. */
function encodeName(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
