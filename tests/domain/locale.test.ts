import { describe, expect, it } from 'vitest';
import { isLocale, negotiateLocale } from '@/lib/i18n/locale';

describe('the language a browser asks for', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['ja', 'ja'],
    ['ja-JP,ja;q=0.9,en-US;q=0.8', 'ja'],
    ['en-US,en;q=0.9,ja;q=0.8', 'en'],
    ['fr, ja;q=0.8, en;q=0.5', 'ja'],
    ['en;q=0.3, ja;q=0.7', 'ja'],
    ['ja;q=0, en;q=0.1', 'en'],
    ['de, fr;q=0.5', 'en'],
    ['*', 'en'],
    ['ja;q=9', 'ja'],
    [';;;,,q=ja', 'en'],
  ])('%j gives %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });

  it('looks at no more than the beginning of an endless header', () => {
    expect(negotiateLocale(`${'x,'.repeat(100_000)}ja`)).toBe('en');
  });

  it('is one of ours or none', () => {
    expect(['en', 'ja', 'fr', '', undefined, 1].map(isLocale)).toEqual([true, true, false, false, false, false]);
  });
});
