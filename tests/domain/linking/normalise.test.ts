import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { normaliseName, normaliseText, NormalisedText } from '@/lib/domain/linking/normalise';

function folded(text: string): string {
  const { units, length } = normaliseText(text);
  return String.fromCharCode(...units.subarray(0, length));
}

describe('normaliseText', () => {
  it.each([
    ['case', 'CISA and NISC', 'cisa and nisc'],
    ['full width', 'ＪＰＣＥＲＴ／ＣＣ', 'jpcert/cc'],
    ['half-width katakana with voicing marks', 'ｻｲﾊﾞｰ ﾎﾟﾘｼｰ', 'サイバーポリシー'],
    ['combining accents', 'Cafe\u0301', 'café'],
    ['hyphens, dashes and white space', 'hunt-forward\u00a0 hunt–forward\n', 'hunt forward hunt forward '],
    ['apostrophes', 'Japan’s Japan`s', "japan's japan's"],
    ['initials', 'the U.S. and the U.K. E.O. 14028', 'the us and the uk eo 14028'],
    ['the full stop of a sentence', 'Ask NISC. Then U.', 'ask nisc. then u.'],
    [
      'cyber, joined or not',
      'cyber security, Cyber-Security, cybersecurity',
      'cyber security, cyber security, cyber security',
    ],
    ['cyber at the end of a name', 'Actions on Cyber mean', 'actions on cyber mean'],
    ['not inside another word', 'encybersecurity', 'encybersecurity'],
    ['invisible characters', 'NI\u00adSC\u200b', 'nisc'],
    ['line breaks in Japanese', '内閣官房\n国家サイバー 統括室', '内閣官房国家サイバー統括室'],
    ['a space between Latin and Japanese stays', '米 CISA と', '米 cisa と'],
    ['middle dots between katakana', 'セキュア・バイ・デザイン', 'セキュアバイデザイン'],
    ['but not between kanji', '警察・防衛', '警察・防衛'],
    ['two spellings', 'ソフトウエア セキュリティー', 'ソフトウェアセキュリティ'],
    ['characters that are several', '㈱ ㍻', '(株) 平成'],
  ])('%s', (_, text, expected) => expect(folded(text)).toBe(expected));

  it('maps every unit back to the characters that it came from', () => {
    const text = 'ｶﾞ・U.S. cybersecurity';
    const { units, origins, length } = normaliseText(text);
    const parts = Array.from({ length }, (_, i) => [
      String.fromCharCode(units[i] ?? 0),
      text.slice(origins.startOf(i), origins.endOf(i)),
    ]);
    expect(parts.slice(0, 4)).toEqual([
      ['ガ', 'ｶﾞ'],
      ['・', '・'],
      ['u', 'U'],
      ['s', 'S'],
    ]);
    expect(parts.slice(-9, -7)).toEqual([
      [' ', ''],
      ['s', 's'],
    ]);
  });

  it('gives ranges that run forward inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { origins, length } = normaliseText(text);
        for (let i = 0; i < length; i++) {
          const [start, end] = [origins.startOf(i), origins.endOf(i)];
          if (start < 0 || end > text.length || start > end) return false;
          if (i > 0 && start < origins.startOf(i - 1)) return false;
          if (i > 0 && origins.follows(i) !== (start === origins.endOf(i - 1))) return false;
        }
        return true;
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('gives the same in an object that has held another text', () => {
    const room = new NormalisedText();
    room.read('x'.repeat(100_000));
    for (const text of ['U.S. ｻｲﾊﾞｰ軍', '', 'ﷺ'.repeat(600)]) {
      const again = room.read(text);
      const fresh = normaliseText(text);
      expect(again.length).toBe(fresh.length);
      expect([...again.units.subarray(0, again.length)]).toEqual([...fresh.units.subarray(0, fresh.length)]);
    }
  });

  it('stays linear on marks without end', () => {
    const start = performance.now();
    normaliseText(`e${'\u0301'.repeat(300_000)}`);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('normaliseName', () => {
  it('brings the spellings of one name together', () => {
    const names = ['U.S. Cyber Command', 'US Cyber-Command', 'US  cyber command', 'ＵＳ Cyber Command'];
    expect(new Set(names.map(normaliseName))).toEqual(new Set(['us cyber command']));
  });
});
