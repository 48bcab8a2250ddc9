import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText, toPlainText } from '@/lib/domain/rich-text';
import { mentionExcerpt } from '@/lib/domain/rich-text/mention-excerpt';
import { mentionedRecords } from '@/lib/domain/rich-text/mentions';
import { doc, documents, item, mention, paragraph, text } from '@/tests/support/rich-text-documents';

const cisa = mention('cisa', 'CISA');

/** The excerpt of a document of these parts, the label between bars. */
function excerptOf(...blocks: unknown[]): string | null {
  const found = mentionExcerpt(parseRichText(doc(...blocks)), 'cisa');
  return found === null ? null : `${found.before}|${found.label}|${found.after}`;
}

describe('the records that a document mentions', () => {
  it('are each once, wherever they stand, and sorted', () => {
    const list = { type: 'bulletList', content: [item(paragraph(mention('nisc', 'NISC')))] };
    const heading = { type: 'heading', attrs: { level: 2 }, content: [mention('us-dod', 'DoD')] };
    const quote = { type: 'blockquote', content: [list, paragraph(cisa, text(' and '), mention('nisc', 'it'))] };
    expect(mentionedRecords(parseRichText(doc(heading, quote)))).toEqual(['cisa', 'nisc', 'us-dod']);
    expect(mentionedRecords(parseRichText(doc(paragraph(text('CISA, cisa')))))).toEqual([]);
  });
});

describe('the sentence around a mention', () => {
  it.each([
    ['a sentence among others', 'We act. Ask ', ' first. Then go.', 'Ask |CISA| first.'],
    ['a mention at the start', '', ' leads.', '|CISA| leads.'],
    ['nothing but the mention', '', '', '|CISA|'],
    ['an abbreviation before it', 'No. In the U.S. system ', ' leads. Yes.', 'In the U.S. system |CISA| leads.'],
    ['Japanese without spaces', '日本では違う。まず', 'に聞く。その後は別。', 'まず|CISA|に聞く。'],
    ['a question', 'Why? Does ', ' know? Yes.', 'Does |CISA| know?'],
  ])('%s', (_, before, after, excerpt) => {
    const around = [before === '' ? [] : [text(before)], [cisa], after === '' ? [] : [text(after)]].flat();
    expect(excerptOf(paragraph(text('First.')), paragraph(...around))).toBe(excerpt);
  });

  it('ends at a line break, and is of the first mention alone, in a list too', () => {
    const lines = paragraph(
      text('Before'),
      { type: 'hardBreak' },
      text('ask '),
      cisa,
      { type: 'hardBreak' },
      text('x'),
    );
    expect(excerptOf({ type: 'orderedList', attrs: { start: 1 }, content: [item(lines)] }, paragraph(cisa))).toBe(
      'ask |CISA|',
    );
  });

  it('keeps what is bold or a link as words, and other records by their labels', () => {
    const bold = text('Ask now ', [{ type: 'bold' }]);
    expect(excerptOf(paragraph(bold, mention('nisc', 'NISC'), text(' and '), cisa))).toBe('Ask now NISC and |CISA|');
  });

  it('is cut at a word where it is long, and anywhere in Japanese, never through a pair', () => {
    const long = excerptOf(paragraph(text('word '.repeat(100)), cisa, text(' then'.repeat(100)))) ?? '';
    expect(long).toMatch(/^…(word )+\|CISA\|( then)+…$/);
    expect(long.length).toBeLessThan(300);
    const japanese = excerptOf(paragraph(text('漢'.repeat(500)), cisa, text('字'.repeat(500)))) ?? '';
    expect(japanese).toMatch(/^…漢{90}\|CISA\|字{140}…$/);
    const pairs = excerptOf(paragraph(text(`x${'𠮷'.repeat(300)}`), cisa, text(`x${'𠮷'.repeat(300)}`))) ?? '';
    expect(pairs).not.toMatch(/\p{Cs}/u);
  });

  it('goes no further than its reach, however long the paragraph is', () => {
    expect(excerptOf(paragraph(text('a'.repeat(400_000)), cisa, text('b'.repeat(400_000))))).toHaveLength(238);
  });

  it('is null without a mention, and else always a part of the words', () => {
    fc.assert(
      fc.property(documents, (json) => {
        const document = parseRichText(json);
        const mentioned = mentionedRecords(document);
        for (const id of ['nisc', 'jpcert-cc', 'us-dod-2']) {
          const found = mentionExcerpt(document, id);
          expect(found !== null).toBe(mentioned.includes(id));
          if (found !== null) expect(toPlainText(document)).toContain(found.before + found.label + found.after);
        }
      }),
    );
  });
});
