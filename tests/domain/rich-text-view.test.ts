import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RichTextView } from '@/components/editor/rich-text-view';
import { parseRichText, toPlainText, type RichText } from '@/lib/domain/rich-text';
import {
  anyJson,
  codeOf,
  doc,
  documents,
  item,
  mention,
  mutated,
  paragraph,
  text,
} from '../support/rich-text-documents';

const html = (body: RichText): string => renderToStaticMarkup(createElement(RichTextView, { body }));

type Opened = { name: string; attributes: Record<string, string> };
function elementsOf(markup: string): { opened: Opened[]; words: string; nestedLinks: number } {
  const found = { opened: [] as Opened[], words: '', nestedLinks: 0 };
  let inLinks = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      found.opened.push({ name, attributes });
      if (name === 'a') found.nestedLinks += inLinks++ > 0 ? 1 : 0;
    },
    onclosetag: (name) => (inLinks -= name === 'a' ? 1 : 0),
    ontext: (words) => (found.words += words),
  });
  parser.end(markup);
  return found;
}

const ELEMENTS = ['div', 'p', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'br', 'strong', 'em', 'a'];
const ATTRIBUTES = ['class', 'href', 'rel', 'start', 'data-mention'];

function expectSafe(body: RichText): void {
  const { opened, words, nestedLinks } = elementsOf(html(body));
  expect(opened.map(({ name }) => name).filter((name) => !ELEMENTS.includes(name))).toEqual([]);
  expect(opened.flatMap((one) => Object.keys(one.attributes)).filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
  const hrefs = opened.flatMap(({ attributes }) => attributes.href ?? []);
  expect(hrefs.filter((href) => !/^(https?:\/\/|mailto:|\/map\/records\/[a-z0-9-]+$)/.test(href))).toEqual([]);
  expect(nestedLinks).toBe(0);
  expect(words).toBe(toPlainText(body).replaceAll('\n', ''));
}

describe('the view of a document', () => {
  it('renders every kind of node and mark', () => {
    const body = parseRichText(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [text('MUST')] },
        { type: 'heading', attrs: { level: 3 }, content: [text('first')] },
        paragraph(
          text('plain '),
          text('strong', [{ type: 'bold' }]),
          { type: 'hardBreak' },
          text('slanted', [{ type: 'italic' }]),
        ),
        { type: 'bulletList', content: [item(paragraph(text('one')))] },
        { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph(text('three')))] },
        { type: 'blockquote', content: [paragraph(mention('jpcert-cc'))] },
      ),
    );
    expect(html(body).replaceAll(/ class="[^"]*"/g, '')).toBe(
      '<div><h3>MUST</h3><h4>first</h4><p>plain <strong>strong</strong><br/><em>slanted</em></p><ul><li><p>one</p></li></ul>' +
        '<ol start="3"><li><p>three</p></li></ol>' +
        '<blockquote><p><a href="/map/records/jpcert-cc" data-mention="">JPCERT/CC</a></p></blockquote></div>',
    );
  });
  it('gives links to the outside neither opener, referrer nor weight, and keeps the order of marks', () => {
    const marks = [{ type: 'link', attrs: { href: 'https://example.org/' } }, { type: 'bold' }, { type: 'italic' }];
    expect(html(parseRichText(doc(paragraph(text('read', marks)))))).toContain(
      '<a href="https://example.org/" rel="noopener noreferrer nofollow" class="text-link"><strong><em>read</em></strong></a>',
    );
  });
  it('shows markup as the words that it is', () => {
    const words = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const body = parseRichText(doc(paragraph(text(words), mention('nisc', words))));
    expectSafe({ ...body, content: [{ type: 'paragraph' }] });
    expect(elementsOf(html(body)).opened.map(({ name }) => name)).toEqual(['div', 'p', 'a']);
  });
  it('holds only listed elements and attributes, whatever is accepted', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(documents, mutated(documents), anyJson), (json) => {
        fc.pre(codeOf(json) === 'accepted');
        accepted += 1;
        expectSafe(parseRichText(json));
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(50);
  }, 30_000);
});
