import { describe, expect, it } from 'vitest';
import { emptyRichText, parseRichText, richTextOfLines } from '@/lib/domain/rich-text';
import { baseOfDraft, keepBoth, measurePoints, shareOfLimit } from '@/lib/domain/talking-points';
import { doc, mention, paragraph } from '@/tests/support/rich-text-documents';

const lines = (...words: string[]) => richTextOfLines(words);

describe('keeping both texts', () => {
  it.each([
    [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'b', 'c'],
    ],
    [['a'], ['b'], ['a', 'b']],
    [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
    ],
    [['a'], ['a', 'a'], ['a', 'a']],
    [['a', 'a'], ['a'], ['a', 'a']],
    [['a'], ['a'], ['a']],
  ])('of %j and %j gives %j', (theirs, mine, both) =>
    expect(keepBoth(lines(...theirs), lines(...mine))).toEqual(lines(...both)),
  );
  it('tells words with other marks apart', () => {
    const bold = parseRichText({
      ...emptyRichText(),
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }],
    });
    expect(keepBoth(lines('a'), bold).content).toHaveLength(2);
  });
  it('is refused when the two do not fit into one document', () => {
    const half = 'a'.repeat(600_000);
    expect(() => keepBoth(lines(half), lines(`${half}b`))).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });
});

describe('words kept in a browser', () => {
  const server = { version: 5, body: lines('sent'), savedAt: null };
  it.each([
    ['continue from what they were written against', { version: 5, sent: null }, 5],
    ['continue from there also when the server has moved on', { version: 4, sent: null }, 4],
    ['continue from the server when the save before them had arrived', { version: 4, sent: lines('sent') }, 5],
    ['do not when something else was saved', { version: 4, sent: lines('other') }, 4],
    ['are never taken back to an older version', { version: 6, sent: lines('sent') }, 6],
  ])('%s', (_, draft, base) => expect(baseOfDraft(draft, server)).toBe(base));
});

describe('measures', () => {
  it('are the words alone, the records they mention and how long they take', () => {
    expect(measurePoints(lines('word '.repeat(140).trim(), ''))).toEqual({
      plainText: `${'word '.repeat(140).trim()}\n`,
      mentions: [],
      spokenSeconds: 60,
    });
    const { mentions } = measurePoints(parseRichText(doc(paragraph(mention('nisc'), mention('cisa')))));
    expect(mentions).toEqual(['cisa', 'nisc']);
  });
  it.each([
    [720, 4, 180],
    [720, 0, 720],
    [100, 3, 33],
    [null, 4, null],
  ])('divide %s seconds among %s questions', (limit, count, share) => expect(shareOfLimit(limit, count)).toBe(share));
});
