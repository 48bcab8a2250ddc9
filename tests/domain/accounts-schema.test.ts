import { describe, expect, it } from 'vitest';
import { returnPath } from '@/lib/schemas/accounts';

describe('where a sign-in leads', () => {
  it.each([
    ['/', '/'],
    ['/forums?q=a&after=b#c', '/forums?q=a&after=b#c'],
    ['/forums?q=日本', '/forums?q=%E6%97%A5%E6%9C%AC'],
  ])('is the page of this site that was asked for: %j', (asked, path) => {
    expect(returnPath.parse(asked)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '\t//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'forums',
    '',
    `/${'a'.repeat(2_000)}`,
    ['/forums', '//evil.example'],
    undefined,
  ])('is the start page for what a browser could take elsewhere: %j', (asked) => {
    expect(returnPath.parse(asked)).toBe('/');
  });
});
