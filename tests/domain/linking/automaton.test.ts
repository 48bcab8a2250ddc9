import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { buildAutomaton, scan } from '@/lib/domain/linking/automaton';

function find(patterns: readonly string[], text: string): string[] {
  const units = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const found: string[] = [];
  scan(buildAutomaton(patterns), units, text.length, (pattern, end) => found.push(`${pattern}@${end}`));
  return found.sort();
}

/** What the automaton must find, the slow way. */
function findSlowly(patterns: readonly string[], text: string): string[] {
  const found: string[] = [];
  patterns.forEach((pattern, id) => {
    if (pattern === '') return;
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
      found.push(`${id}@${at + pattern.length}`);
  });
  return found.sort();
}

describe('automaton', () => {
  it.each([
    ['overlapping names', ['cyber command', 'command', 'cyber', 'and'], 'us cyber command'],
    ['one name inside another, in Japanese', ['総務省', '総務', '務省令'], '総務省令と総務省'],
    ['the same name again and again', ['aa', 'aaa'], 'aaaaaa'],
    ['a false start that falls back', ['abcd', 'bce'], 'abce'],
    ['nothing at all', ['xyz'], 'abc'],
    ['no patterns', [], 'abc'],
    ['an empty pattern, which is never found', ['', 'b'], 'abc'],
  ])('finds %s', (_, patterns, text) => expect(find(patterns, text)).toEqual(findSlowly(patterns, text)));

  it('reports at one place the longest first', () => {
    const order: number[] = [];
    const units = Uint16Array.from([...'abc'].map((letter) => letter.charCodeAt(0)));
    scan(buildAutomaton(['c', 'abc', 'bc']), units, 3, (pattern) => order.push(pattern));
    expect(order).toEqual([1, 2, 0]);
  });

  it('finds exactly what a search for each pattern finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '米', '国'), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '米', '国', 'z'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), text, (patterns, haystack) => {
        expect(find(patterns, haystack)).toEqual(findSlowly(patterns, haystack));
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
