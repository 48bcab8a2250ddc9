import { describe, expect, it } from 'vitest';
import { BASE_HEADERS, HAND_OVER_HEADER, handOverRefusal, requestRefusal } from '../../bin/launcher/request-gate.mjs';
import nextConfig from '../../next.config.js';
import { securityHeaders } from '@/lib/boundary/security-headers';
import { MAX_FILE_BYTES } from '@/lib/files/source-file';

const MEBIBYTE = 1_048_576;
/** What lib/boundary/read-upload.ts reads at most: files of the largest size with words, fields and boundaries. */
const LARGEST_UPLOAD = MAX_FILE_BYTES + MEBIBYTE;
const FILES_PATH = '/api/sources/0199c0de-0000-7000-8000-000000000001/files';

const post = (url: string, length: number | string) =>
  requestRefusal({ url, headers: { 'content-length': String(length) } });

describe('a request', () => {
  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('is refused that wants to %s', (method) => {
    expect(requestRefusal({ method, url: '/', headers: {} })).toBe(405);
  });

  it('is answered with no less than a page, where no page answers', () => {
    const page = securityHeaders({ nonce: 'n', path: '/', development: false, https: false });
    expect(page).toMatchObject(BASE_HEADERS);
  });
});

describe('the body of a request', () => {
  it('may hold the largest file where a file is taken, and words elsewhere', () => {
    expect(post('/api/intake', LARGEST_UPLOAD)).toBeNull();
    expect(post('/api/intake?a=b', LARGEST_UPLOAD)).toBeNull();
    expect(post(`${FILES_PATH}?position=1`, LARGEST_UPLOAD)).toBeNull();
    expect(post('/forums/new', 2 * MEBIBYTE)).toBeNull();
    expect(requestRefusal({ url: '/', headers: {} })).toBeNull();
  });

  it.each([
    '/',
    '/sign-in',
    '/api/auth/callback/credentials',
    '/api/intake/../forums',
    '/x?/api/intake',
    `${FILES_PATH}/x`,
    '/api/sources/x/files',
  ])('is no file at %s', (url) => expect(post(url, LARGEST_UPLOAD)).toBe(413));

  it('is refused beyond all bounds, and without saying how long it is', () => {
    expect(post('/api/intake', 23 * MEBIBYTE)).toBe(413);
    expect(post('/', 'many')).toBe(413);
    for (const url of ['/', '/api/intake'])
      expect(requestRefusal({ url, headers: { 'transfer-encoding': 'chunked' } })).toBe(411);
  });

  it('reaches the route whole: Next hands on as much of it as is let in', () => {
    const handedOn = String(nextConfig.experimental?.proxyClientMaxBodySize);
    expect(handedOn).toMatch(/^\d+mb$/);
    expect(Number.parseInt(handedOn, 10) * MEBIBYTE).toBeGreaterThanOrEqual(LARGEST_UPLOAD);
  });
});

describe('what is handed over within the process', () => {
  const PASS = 'of this process';
  const pass = { [HAND_OVER_HEADER]: PASS };
  const stream = { 'transfer-encoding': 'chunked', 'x-action-forwarded': '1', ...pass };

  it('may be an action without a length, which nobody may send from outside', () => {
    expect(handOverRefusal({ method: 'POST', url: '/forums', headers: stream }, PASS)).toBeNull();
    expect(requestRefusal({ method: 'POST', url: '/forums', headers: stream })).toBe(411);
  });

  it('may be a page that an action leads to, and nothing else', () => {
    const length = { 'content-length': '3', ...pass };
    expect(handOverRefusal({ method: 'GET', url: '/forums', headers: pass }, PASS)).toBeNull();
    expect(handOverRefusal({ method: 'POST', url: '/forums', headers: length }, PASS)).toBe(405);
    expect(handOverRefusal({ method: 'DELETE', url: '/forums', headers: pass }, PASS)).toBe(405);
  });

  it('is nothing that another program of the machine sends', () => {
    expect(handOverRefusal({ method: 'GET', url: '/forums', headers: {} }, PASS)).toBe(403);
    const guessed = { ...stream, [HAND_OVER_HEADER]: 'guessed' };
    expect(handOverRefusal({ method: 'POST', url: '/forums', headers: guessed }, PASS)).toBe(403);
  });
});
