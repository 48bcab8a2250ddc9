import { describe, expect, it } from 'vitest';
import {
  emptyRichText,
  equalRichText,
  isEmptyRichText,
  parseRichText,
  richTextOfLines,
  toPlainText,
} from '@/lib/domain/rich-text';
import { MAX_DEPTH, MAX_NODES } from '@/lib/domain/rich-text/grammar';
import { codeOf, doc, item, link, mention, paragraph, text } from '../support/rich-text-documents';

function listsInside(levels: number): object {
  let inner = paragraph(text('deep'));
  for (let level = 0; level < levels; level += 1)
    inner = { type: 'bulletList', content: [level === 0 ? item(inner) : item(paragraph(), inner)] };
  return doc(inner);
}

describe('accepted documents', () => {
  const whole = doc(
    { type: 'heading', attrs: { level: 2 }, content: [text('MUST')] },
    paragraph(text('A '), text('bold', [{ type: 'bold' }]), { type: 'hardBreak' }, mention('jpcert-cc')),
    { type: 'bulletList', content: [item(paragraph(text('one')), paragraph(text('two')))] },
    { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph(text('three')))] },
    { type: 'blockquote', content: [paragraph(link('https://example.org/a?b=c#d'))] },
    { type: 'heading', attrs: { level: 3 } },
  );
  it('come back as they are, also with all that a document may hold', () => {
    expect(parseRichText(whole)).toEqual(whole);
  });
  it('have one JSON text whatever the order of their keys', () => {
    const one = parseRichText(doc(paragraph(text('a', [{ type: 'bold' }]))));
    const other = parseRichText({
      content: [{ content: [{ marks: [{ type: 'bold' }], text: 'a', type: 'text' }], type: 'paragraph' }],
      schemaVersion: 1,
      type: 'doc',
    });
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(equalRichText(one, other)).toBe(true);
    expect(equalRichText(one, emptyRichText())).toBe(false);
  });
  it('give their words line by line', () => {
    expect(toPlainText(parseRichText(whole))).toBe('MUST\nA bold\nJPCERT/CC\none\ntwo\nthree\nread\n');
  });
  it.each([
    [emptyRichText(), true],
    [richTextOfLines(['', ' \t']), true],
    [richTextOfLines(['', 'word']), false],
    [parseRichText(doc(paragraph(mention('nisc', 'NISC')))), false],
  ])('are empty or not (%#)', (document, empty) => expect(isEmptyRichText(document)).toBe(empty));
  it('can be made of lines', () => {
    expect(richTextOfLines(['a', '', 'b'])).toEqual(doc(paragraph(text('a')), paragraph(), paragraph(text('b'))));
  });
});

describe('hostile documents', () => {
  it.each([
    ['nothing', null],
    ['text', '<p>hello</p>'],
    ['a list', [paragraph()]],
    ['no schema version', { type: 'doc', content: [paragraph()] }],
    ['another schema version', { ...doc(paragraph()), schemaVersion: 2 }],
    ['no content', { type: 'doc', schemaVersion: 1 }],
    ['an empty document', doc()],
    ['content that is no list', { type: 'doc', schemaVersion: 1, content: paragraph() }],
    ['an unknown field', { ...doc(paragraph()), html: '<script>' }],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'https://example.org/x.png' } })],
    ['an inherited name as node', doc({ type: 'constructor' })],
    ['__proto__ as node', doc({ type: '__proto__' })],
    [
      '__proto__ as field',
      JSON.parse('{"type":"doc","schemaVersion":1,"content":[{"type":"paragraph","__proto__":{}}]}'),
    ],
    ['a document in a document', doc({ type: 'doc', content: [paragraph()] })],
    ['a code block', doc({ type: 'codeBlock', content: [text('x')] })],
    ['text at the top', doc(text('loose'))],
    ['a block inside a paragraph', doc(paragraph(paragraph()))],
    ['an item outside a list', doc(item(paragraph()))],
    ['a paragraph straight in a list', doc({ type: 'bulletList', content: [paragraph()] })],
    ['an empty list', doc({ type: 'bulletList', content: [] })],
    ['a list without content', doc({ type: 'bulletList' })],
    [
      'an item that begins with a list',
      doc({ type: 'bulletList', content: [item({ type: 'bulletList', content: [item(paragraph())] })] }),
    ],
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 } })],
    ['a heading of level 4', doc({ type: 'heading', attrs: { level: 4 } })],
    ['a heading of level "2"', doc({ type: 'heading', attrs: { level: '2' } })],
    ['a heading without level', doc({ type: 'heading' })],
    ['a heading with a style', doc({ type: 'heading', attrs: { level: 2, style: 'color:red' } })],
    ['a paragraph with attributes', doc({ type: 'paragraph', attrs: { class: 'x' } })],
    ['a list that starts at −1', doc({ type: 'orderedList', attrs: { start: -1 }, content: [item(paragraph())] })],
    ['a list that starts at 1.5', doc({ type: 'orderedList', attrs: { start: 1.5 }, content: [item(paragraph())] })],
    ['marks on a paragraph', doc({ type: 'paragraph', marks: [{ type: 'bold' }] })],
    ['an unknown mark', doc(paragraph(text('x', [{ type: 'code' }])))],
    ['an inherited name as mark', doc(paragraph(text('x', [{ type: 'toString' }])))],
    ['a mark twice', doc(paragraph(text('x', [{ type: 'bold' }, { type: 'bold' }])))],
    ['marks in another order', doc(paragraph(text('x', [{ type: 'italic' }, { type: 'bold' }])))],
    ['an empty list of marks', doc(paragraph({ type: 'text', text: 'x', marks: [] }))],
    ['a mark with attributes', doc(paragraph(text('x', [{ type: 'bold', attrs: { onclick: 'x' } }])))],
    ['a link without address', doc(paragraph(text('x', [{ type: 'link' }])))],
    [
      'a link with a target',
      doc(paragraph(text('x', [{ type: 'link', attrs: { href: 'https://example.org', target: '_top' } }]))),
    ],
    ['empty text', doc(paragraph(text('')))],
    ['text that is a number', doc(paragraph({ type: 'text', text: 7 }))],
    ['text with content', doc(paragraph({ type: 'text', text: 'x', content: [] }))],
    ['text cut in two', doc(paragraph(text('a'), text('b')))],
    ['a zero character', doc(paragraph(text('a\u0000b')))],
    ['an escape character', doc(paragraph(text('a\u001bb')))],
    ['half a surrogate pair', doc(paragraph(text('a\ud83d')))],
    ['a mention of a path', doc(paragraph(mention('../../sign-out')))],
    ['a mention of a capital id', doc(paragraph(mention('NISC')))],
    ['a mention of nothing', doc(paragraph(mention('')))],
    ['a mention by a list', doc(paragraph(mention(['nisc'])))],
    ['a mention without label', doc(paragraph(mention('nisc', '')))],
    ['a mention with a blank label', doc(paragraph(mention('nisc', '  ')))],
    ['a mention with a long label', doc(paragraph(mention('nisc', 'x'.repeat(201))))],
    ['a mention with a line break', doc(paragraph(mention('nisc', 'a\nb')))],
    [
      'a mention with a further field',
      doc(paragraph({ type: 'mapMention', attrs: { recordId: 'nisc', label: 'N', href: 'x' } })),
    ],
    ['a hard break with content', doc(paragraph({ type: 'hardBreak', content: [] }))],
  ])('with %s are refused', (_, json) => expect(codeOf(json)).toBe('INVALID'));

  it('may be as deep as the limit and no deeper', () => {
    expect(codeOf(listsInside(9))).toBe('accepted');
    expect(codeOf(listsInside(10))).toBe('INVALID');
    let nested: object = paragraph();
    for (let depth = 1; depth < MAX_DEPTH; depth += 1) nested = { type: 'blockquote', content: [nested] };
    expect(codeOf(doc(nested))).toBe('accepted');
    expect(codeOf(doc({ type: 'blockquote', content: [nested] }))).toBe('INVALID');
  });
  it('of a hundred thousand levels are refused without a stack overflow', () => {
    let nested: object = paragraph();
    for (let depth = 0; depth < 100_000; depth += 1) nested = { type: 'blockquote', content: [nested] };
    expect(codeOf(doc(nested))).toBe('INVALID');
  });
  it('may have as many nodes as the limit and no more', () => {
    expect(codeOf(doc(...Array.from({ length: MAX_NODES }, () => paragraph())))).toBe('accepted');
    expect(codeOf(doc(...Array.from({ length: MAX_NODES + 1 }, () => paragraph())))).toBe('INVALID');
  });
  it('may have a megabyte and no more, in bytes and not in characters', () => {
    expect(codeOf(doc(paragraph(text('a'.repeat(999_000)))))).toBe('accepted');
    expect(codeOf(doc(paragraph(text('a'.repeat(1_000_000)))))).toBe('TOO_LARGE');
    expect(codeOf(doc(paragraph(text('国'.repeat(333_000)))))).toBe('accepted');
    expect(codeOf(doc(paragraph(text('国'.repeat(334_000)))))).toBe('TOO_LARGE');
  });
  it('are named by rule and place, never by their words', () => {
    const secret = doc(paragraph(text('fine')), paragraph(text('CANARY', [{ type: 'CANARY' }])));
    expect(() => parseRichText(secret)).toThrow('rich text: unknown mark at /1/0');
  });
});
