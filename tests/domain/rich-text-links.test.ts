import { describe, expect, it } from 'vitest';
import { linkAddress, typedLinkAddress } from '@/lib/domain/rich-text/link-address';
import { codeOf, doc, link, paragraph } from '../support/rich-text-documents';

describe('link addresses', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a/b?c=d&e=%20#f',
    'HTTPS://EXAMPLE.ORG/',
    'https://ja.example.org/日本の戦略',
    'mailto:someone@example.org',
    'mailto:someone@example.org?subject=Panel',
  ])('%s stands', (href) => {
    expect(linkAddress(href)).toBe(href);
    expect(codeOf(doc(paragraph(link(href))))).toBe('accepted');
  });
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\u0000script:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'java\u00adscript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript%3Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'vb\u2028script:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'view-source:https://example.org',
    'ftp://example.org',
    'tel:+81300000000',
    '//example.org',
    '/map/records/nisc',
    'example.org',
    '#top',
    '?x=1',
    '',
    'https:',
    'https://',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https:\\\\example.org',
    'https://example.org\\@example.net',
    'https://www.example.org@example.net/',
    'https://user:secret@example.org/',
    'https://exa mple.org',
    'https://example.org/ a',
    ' https://example.org',
    'https://example.org\n',
    'https://example\u202e.org',
    'https://[bad',
    'mailto:',
    'mailto:someone',
    'mailto:a@example.org,b@example.org',
    'mailto:a@example.org%0d%0aBcc:b@example.org',
    'mailto:a@example.org?cc=%0Ax',
    `https://example.org/${'a'.repeat(2_048)}`,
    7,
    null,
    { toString: () => 'https://example.org' },
  ])('%j does not', (href) => expect(codeOf(doc(paragraph(link(href))))).toBe('INVALID'));
  it('are offered without what is invisible', () => {
    expect(linkAddress('  https://example.org/\u200ba\n')).toBe('https://example.org/a');
    expect(linkAddress(' java\tscript:alert(1)')).toBeNull();
  });
});

describe('an address typed by hand', () => {
  it.each([
    ['example.org', 'https://example.org'],
    [' example.org/a?b#c ', 'https://example.org/a?b#c'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['http://example.org', 'http://example.org'],
    ['日本.example.org', 'https://日本.example.org'],
    ['name@example.org', 'mailto:name@example.org'],
    ['mailto:name@example.org', 'mailto:name@example.org'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['user@example.org/path', null],
    ['word', null],
    ['two words.org', null],
    ['/map', null],
    ['', null],
  ])('%j means %j', (typed, address) => expect(typedLinkAddress(typed)).toBe(address));
});
