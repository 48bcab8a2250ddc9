import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { joinSearchText, searchKey, toLikePattern, toSearchText } from '@/lib/domain/map/search';

describe('searchKey', () => {
  it.each([
    ['full width meets half width', 'ＪＰＣＥＲＴ／ＣＣ', 'jpcert/cc'],
    ['half-width katakana with voicing marks', 'ｻｲﾊﾞｰ軍', 'サイバー軍'],
    ['case', 'CYBERCOM', 'cybercom'],
    ['white space, also the ideographic space', ' 日米　2+2 \n 会合 ', '日米 2+2 会合'],
    ['kana are kept apart', 'さいばー サイバー', 'さいばー サイバー'],
  ])('%s', (_, text, expected) => expect(searchKey(text)).toBe(expected));

  it('is stable: a stored key is its own key', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => searchKey(searchKey(text)) === searchKey(text)));
  }, 30_000);
});

describe('search text', () => {
  it('holds every name of a record, so that any of them is found by substring', () => {
    const text = toSearchText({
      nameEn: 'United States Cyber Command',
      nameJa: '米国サイバー軍',
      abbreviation: 'USCYBERCOM',
      aliasesEn: ['CYBERCOM'],
      aliasesJa: ['サイバー軍'],
    });
    for (const query of ['サイバー軍', 'ｻｲﾊﾞｰ軍', 'cyber command', 'ＣＹＢＥＲＣＯＭ'])
      expect(text).toContain(searchKey(query));
  });

  it('never lets a query match across two names', () => {
    expect(joinSearchText(['alpha', 'beta', null, 'ALPHA'])).toBe('alpha\nbeta');
    expect(joinSearchText(['alpha', 'beta'])).not.toContain(searchKey('alpha beta'));
  });

  it('takes the titles of strategies and processes', () => {
    expect(toSearchText({ titleEn: 'A law', titleJa: '法律', aliasesEn: ['An act'], aliasesJa: [] })).toBe(
      'a law\n法律\nan act',
    );
    expect(toSearchText({ titleEn: 'A process', titleJa: '過程' })).toBe('a process\n過程');
  });
});

describe('toLikePattern', () => {
  it.each([
    ['２＋２', '%2+2%'],
    ['100%_a\\b', '%100\\%\\_a\\\\b%'],
  ])('%s', (query, expected) => expect(toLikePattern(query)).toBe(expected));
});
