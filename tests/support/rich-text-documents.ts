import fc from 'fast-check';
import { AppError } from '@/lib/domain/errors';
import { parseRichText } from '@/lib/domain/rich-text';

/** Rich-text documents: written by hand, and generated sound, damaged in one place, or of any shape at all. */

export const text = (words: string, marks?: unknown): object => ({
  type: 'text',
  text: words,
  ...(marks ? { marks } : {}),
});
export const paragraph = (...content: unknown[]): object =>
  content.length ? { type: 'paragraph', content } : { type: 'paragraph' };
export const doc = (...content: unknown[]): object => ({ type: 'doc', schemaVersion: 1, content });
export const link = (href: unknown): object => text('read', [{ type: 'link', attrs: { href } }]);
export const item = (...content: unknown[]): object => ({ type: 'listItem', content });
export const mention = (recordId: unknown, label: unknown = 'JPCERT/CC'): object => ({
  type: 'mapMention',
  attrs: { recordId, label },
});

/** "accepted", or the code with which the server refuses. */
export function codeOf(json: unknown): string {
  try {
    parseRichText(json);
    return 'accepted';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

type Json = Record<string, unknown>;

const words = fc.stringMatching(/^[a-z 国家サイバー]{1,12}$/);
const href = fc.constantFrom('https://example.org/', 'http://example.org/日本', 'mailto:a@example.org');

const marks = fc
  .tuple(fc.option(href, { nil: undefined }), fc.boolean(), fc.boolean())
  .map(([address, bold, italic]) => [
    ...(address === undefined ? [] : [{ type: 'link', attrs: { href: address } }]),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
  ]);
const withMarks = (node: Json, given: Json[]): Json => (given.length === 0 ? node : { ...node, marks: given });

const inline: fc.Arbitrary<Json> = fc.oneof(
  { arbitrary: fc.tuple(words, marks).map(([text, given]) => withMarks({ type: 'text', text }, given)), weight: 5 },
  { arbitrary: marks.map((given) => withMarks({ type: 'hardBreak' }, given)), weight: 1 },
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom('nisc', 'jpcert-cc', 'us-dod-2'),
        words.filter((one) => one.trim() !== ''),
        marks,
      )
      .map(([recordId, label, given]) => withMarks({ type: 'mapMention', attrs: { recordId, label } }, given)),
    weight: 1,
  },
);

const joinable = (one: Json | undefined, other: Json): boolean =>
  one?.type === 'text' && other.type === 'text' && JSON.stringify(one.marks) === JSON.stringify(other.marks);
const inlines = fc
  .array(inline, { maxLength: 4 })
  .map((nodes) => nodes.filter((node, index) => !joinable(nodes[index - 1], node)));
const withContent = (node: Json, content: Json[]): Json => (content.length === 0 ? node : { ...node, content });

const { block } = fc.letrec<{ block: Json; blocks: Json[]; item: Json; items: Json[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2, depthIdentifier: 'block' }),
  item: fc
    .tuple(inlines, fc.array(tie('block'), { maxLength: 1, depthIdentifier: 'block' }))
    .map(([content, more]) => ({ type: 'listItem', content: [withContent({ type: 'paragraph' }, content), ...more] })),
  items: fc.array(tie('item'), { minLength: 1, maxLength: 2, depthIdentifier: 'block' }),
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 4, depthIdentifier: 'block' },
    inlines.map((content) => withContent({ type: 'paragraph' }, content)),
    fc
      .tuple(fc.constantFrom(2, 3), inlines)
      .map(([level, content]) => withContent({ type: 'heading', attrs: { level } }, content)),
    tie('items').map((content) => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.nat(9_999), tie('items'))
      .map(([start, content]) => ({ type: 'orderedList', attrs: { start }, content })),
    tie('blocks').map((content) => ({ type: 'blockquote', content })),
  ),
}));

export const documents: fc.Arbitrary<Json> = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((content) => ({ type: 'doc', schemaVersion: 1, content }));

const nodeNames = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'mapMention',
  'text',
  'image',
  'constructor',
];
const values: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    ...nodeNames,
    'bold',
    'italic',
    'link',
    'javascript:alert(1)',
    'https://example.org/',
    'NISC',
    'nisc',
  ),
  fc.constantFrom(0, 1, 2, 3, 4, -1, 1.5, null, true, '', [], {}),
  fc.constantFrom(
    { type: 'paragraph' },
    { type: 'bold' },
    { level: 2 },
    { start: 1 },
    { href: 'data:x' },
    { type: 'hardBreak' },
  ),
);

type Place = { holder: object; key: string };
function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [{ holder: value, key }, ...placesOf(child)]);
}

function damage(document: Json, at: number, kind: string, value: unknown): unknown {
  const copy = structuredClone(document);
  const places = placesOf(copy);
  const place = places[at % places.length];
  if (place === undefined) return copy;
  const { holder, key } = place;
  if (kind === 'set') Reflect.set(holder, key, structuredClone(value));
  else if (kind === 'add' && !Array.isArray(holder)) Reflect.set(holder, String(value), 1);
  else if (Array.isArray(holder)) {
    if (kind === 'remove') holder.splice(Number(key), 1);
    else if (kind === 'double') holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
    else if (kind === 'add') holder.push(structuredClone(value));
    else holder.reverse();
  } else if (kind === 'remove') Reflect.deleteProperty(holder, key);
  return copy;
}

/** The same documents with one or two places removed, doubled, turned round, replaced or added to. */
export function mutated(sound: fc.Arbitrary<Json>): fc.Arbitrary<unknown> {
  const step = fc.tuple(fc.nat(), fc.constantFrom('set', 'add', 'remove', 'double', 'reverse'), values);
  return fc.tuple(sound, fc.array(step, { minLength: 1, maxLength: 2 })).map(
    ([document, steps]) =>
      steps.reduce<unknown>((given, [at, kind, value]) => damage(given as Json, at, kind, value), document), // a document, damaged or not
  );
}

export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.jsonValue().map((content) => ({ type: 'doc', schemaVersion: 1, content })),
  fc.array(fc.jsonValue(), { maxLength: 3 }).map((content) => ({ type: 'doc', schemaVersion: 1, content })),
);
