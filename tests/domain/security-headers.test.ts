import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '@/lib/boundary/security-headers';

const page = { nonce: 'n0nce+/==', path: '/forums', development: false, https: false };

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive): [string, string[]] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}

describe('content security policy', () => {
  it('runs scripts by nonce only', () => {
    expect(directives(contentSecurityPolicy(page)).get('script-src')).toEqual([
      "'nonce-n0nce+/=='",
      "'strict-dynamic'",
    ]);
  });

  it('allows style attributes, never style elements without the nonce', () => {
    const policy = directives(contentSecurityPolicy(page));
    expect(policy.get('style-src-elem')).toEqual(["'self'", "'nonce-n0nce+/=='"]);
    expect(policy.get('style-src')).not.toContain("'unsafe-inline'");
    expect(policy.get('style-src-attr')).toEqual(["'unsafe-inline'"]);
  });

  it.each(['object-src', 'base-uri', 'frame-ancestors', 'frame-src'])('closes %s', (name) => {
    expect(directives(contentSecurityPolicy(page)).get(name)).toEqual(["'none'"]);
  });

  it.each(['default-src', 'connect-src', 'form-action', 'worker-src', 'font-src'])(
    'keeps %s to this origin',
    (name) => {
      expect(directives(contentSecurityPolicy(page)).get(name)).toEqual(["'self'"]);
    },
  );

  it('loosens scripts for the dev server only', () => {
    expect(contentSecurityPolicy(page)).not.toContain('unsafe-eval');
    expect(contentSecurityPolicy({ ...page, development: true })).toContain("'unsafe-eval'");
  });
});

describe('headers of a response', () => {
  it('let nothing be stored, sniffed or framed', () => {
    expect(securityHeaders(page)).toMatchObject({
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it.each([
    ['/forums', 'same-origin'],
    ['/sign-in', 'same-origin'],
    ['/sign-in/link', 'no-referrer'],
    ['/sign-in/link/abc', 'no-referrer'],
    ['/sign-in/linked', 'same-origin'],
  ])('tell where a visitor comes from: %s %s', (path, policy) => {
    expect(securityHeaders({ ...page, path })['Referrer-Policy']).toBe(policy);
  });

  it('pin https only where the app is served by it', () => {
    expect(securityHeaders(page)).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders({ ...page, https: true })).toHaveProperty('Strict-Transport-Security');
  });
});
