import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { buildAutomaton, scan } from '@/lib/domain/linking/automaton';

function find(patterns: readonly string[], text: string): string[] {
  const units = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const found: string[] = [];
  scan(buildAutomaton(patterns), units, text.length, (pattern, _start, end) => found.push(`${pattern}@${end}`));
  return found.sort();
}

/** Whether a place lies inside a Latin word, digits included. */
function isInsideWord(text: string, place: number): boolean {
  return /^[a-z\d\u00c0-\u024f]{2}$/.test(text.slice(Math.max(0, place - 1), place + 1));
}

/** What the automaton must find, the slow way. */
function findSlowly(patterns: readonly string[], text: string): string[] {
  const found: string[] = [];
  patterns.forEach((pattern, id) => {
    if (pattern === '') return;
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
      const end = at + pattern.length;
      if (!isInsideWord(text, at) && !isInsideWord(text, end)) found.push(`${id}@${end}`);
    }
  });
  return found.sort();
}

describe('automaton', () => {
  it.each([
    ['overlapping names', ['cyber command', 'command', 'cyber', 'and'], 'us cyber command'],
    ['one name inside another, in Japanese', ['総務省', '総務', '務省令'], '総務省令と総務省'],
    ['the same name again and again', ['省省', '省省省'], '省省省省省省'],
    ['a false start that falls back', ['ab cd', 'cd ef'], 'ab cd ef and ab c cd ef'],
    ['a false start that falls back, in Japanese', ['防衛省令', '衛省庁'], '防衛省庁'],
    ['a Latin name between Japanese', ['cisa', 'isa'], '米cisaはisaと'],
    ['a name after a letter that no name has', ['a', 'b c'], 'éa a zb c b c'],
    ['a name of digits', ['2 2', '5 g'], '2 2 22 2 5 g'],
    ['nothing at all', ['xyz'], 'abc'],
    ['a name of one character, at the end too', ['米', '・', '国々'], '米・国々・国米'],
    ['no patterns', [], 'abc'],
    ['an empty pattern, which is never found', ['', 'b'], 'abc'],
  ])('finds %s', (_, patterns, text) => expect(find(patterns, text)).toEqual(findSlowly(patterns, text)));

  it('finds Latin words only whole', () => {
    expect(find(['and', 'cyber', 'command', 'comm'], 'cyber command and cybers')).toEqual(['0@17', '1@5', '2@13']);
  });

  it('reports in reading order, and what begins at one place the longest first', () => {
    const order: number[][] = [];
    const units = Uint16Array.from([...'a b c'].map((letter) => letter.charCodeAt(0)));
    scan(buildAutomaton(['c', 'a', 'a b c', 'a b', 'b c']), units, 5, (...report) => order.push(report));
    expect(order).toEqual([
      [2, 0, 5],
      [3, 0, 3],
      [1, 0, 1],
      [4, 2, 5],
      [0, 4, 5],
    ]);
  });

  it('finds exactly what a search for each pattern finds between the edges of words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '米', '国'), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '米', '国', 'z', 'é', '1'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), text, (patterns, haystack) => {
        expect(find(patterns, haystack)).toEqual(findSlowly(patterns, haystack));
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
