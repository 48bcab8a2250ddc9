const MEBIBYTE = 1_048_576;
/** The routes that take files: 20 MB, with words and form fields around. What next.config.js lets through to them, too. */
const UPLOAD_PATHS = /^\/api\/(?:intake|sources\/[0-9a-f-]{36}\/files)$/;
const UPLOAD_BYTES = 22 * MEBIBYTE;
/** Everything else takes words: server actions stop at 2 MB themselves and say so better. */
const WORDS_BYTES = 3 * MEBIBYTE;
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Bears the secret of what is handed over within the process. */
export const HAND_OVER_HEADER = 'x-rostrum-hand-over';

const FORBIDDEN = 403;
const NOT_ALLOWED = 405;
const LENGTH_REQUIRED = 411;
const TOO_LARGE = 413;

/** What answers carry that neither a page nor proxy.ts wrote: refusals, redirects and errors of the server itself. */
export const BASE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
};

/**
 * The status with which a request is refused before anything of it is read; null when it may come in. Next keeps a body
 * that proxy.ts sees in memory, so nobody may begin to send without saying how much: browsers and the usual proxies do.
 *
 * @param {{ method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders }} request
 * @returns {405 | 411 | 413 | null}
 */
export function requestRefusal({ method = 'GET', url = '/', headers }) {
  if (!METHODS.includes(method)) return NOT_ALLOWED;
  if (headers['transfer-encoding'] !== undefined) return LENGTH_REQUIRED;
  const declared = Number(headers['content-length'] ?? 0);
  const path = url.split('?', 1)[0];
  return declared <= (UPLOAD_PATHS.test(path) ? UPLOAD_BYTES : WORDS_BYTES) ? null : TOO_LARGE;
}

/**
 * The same for what Next hands over within the process: actions, whose bodies were let in already and come without a length
 * (Next bounds them at 2 MB), and the pages that they lead to. Refuses what does not bear the pass.
 *
 * @param {{ method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders }} request
 * @param {string} pass
 * @returns {403 | 405 | 411 | 413 | null}
 */
export function handOverRefusal({ method, url, headers }, pass) {
  if (headers[HAND_OVER_HEADER] !== pass) return FORBIDDEN;
  if (method !== 'POST') return requestRefusal({ method, url, headers });
  if (headers['x-action-forwarded'] !== '1') return NOT_ALLOWED;
  return requestRefusal({ method, url, headers: { ...headers, 'transfer-encoding': undefined } });
}
