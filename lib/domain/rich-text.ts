import { AppError } from './errors';
import {
  isDocumentText,
  isMarkName,
  isNodeName,
  MARK_ORDER,
  markRules,
  matchesContent,
  MAX_BYTES,
  MAX_DEPTH,
  MAX_NODES,
  type NodeName,
  nodeRules,
  type NodeRule,
  RICH_TEXT_VERSION,
} from './rich-text/grammar';

export type RichTextMark = { type: 'link'; attrs: { href: string } } | { type: 'bold' } | { type: 'italic' };

export type RichTextInline =
  | { type: 'text'; text: string; marks?: RichTextMark[] }
  | { type: 'hardBreak'; marks?: RichTextMark[] }
  | { type: 'mapMention'; attrs: { recordId: string; label: string }; marks?: RichTextMark[] };

export type RichTextItem = { type: 'listItem'; content: RichTextBlock[] };

export type RichTextBlock =
  | { type: 'paragraph'; content?: RichTextInline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 }; content?: RichTextInline[] }
  | { type: 'bulletList'; content: RichTextItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: RichTextItem[] }
  | { type: 'blockquote'; content: RichTextBlock[] };

/** A document that has been checked. Its JSON is canonical: equal documents made here have equal JSON text. */
export type RichText = { type: 'doc'; schemaVersion: typeof RICH_TEXT_VERSION; content: RichTextBlock[] };

type Fields = Record<string, unknown>;
type Walk = { nodes: number };

/** The path is indices only: what is refused may be private, and details reach the logs. */
function refuse(rule: string, path: readonly number[]): never {
  throw new AppError('INVALID', `rich text: ${rule} at /${path.join('/')}`);
}

function fieldsOf(value: unknown, allowed: readonly string[], path: readonly number[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('not an object', path);
  if (!Object.keys(value).every((key) => allowed.includes(key))) refuse('unknown field', path);
  return value as Fields; // an object that is no array, and whose keys have just been checked
}

function parseAttributes(
  given: unknown,
  rules: Record<string, (value: unknown) => boolean>,
  path: readonly number[],
): Fields | undefined {
  const names = Object.keys(rules);
  if (names.length === 0) return given === undefined ? undefined : refuse('attributes', path);
  const fields = fieldsOf(given, names, path);
  for (const [name, accepts] of Object.entries(rules)) if (!accepts(fields[name])) refuse(`attribute ${name}`, path);
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function parseMarks(given: unknown, path: readonly number[]): Fields[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || given.length === 0 || given.length > MARK_ORDER.length) refuse('marks', path);
  let last = -1;
  return given.map((mark: unknown) => {
    const { type, attrs } = fieldsOf(mark, ['type', 'attrs'], path);
    if (!isMarkName(type)) refuse('unknown mark', path);
    if (MARK_ORDER.indexOf(type) <= last) refuse('order of marks', path);
    last = MARK_ORDER.indexOf(type);
    return present({ type, attrs: parseAttributes(attrs, markRules[type], path) });
  });
}

/** The fields that are there, in this order: what makes the JSON canonical. */
function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function parseText(given: unknown, path: readonly number[]): Fields {
  const { text, marks } = fieldsOf(given, ['type', 'text', 'marks'], path);
  if (!isDocumentText(text)) refuse('text', path);
  return present({ type: 'text', text, marks: parseMarks(marks, path) });
}

function isJoinable(one: Fields | undefined, other: Fields): boolean {
  return one?.type === 'text' && other.type === 'text' && JSON.stringify(one.marks) === JSON.stringify(other.marks);
}

function parseContent(given: unknown, rule: NodeRule, walk: Walk, path: readonly number[]): Fields[] | undefined {
  if (given !== undefined && (!Array.isArray(given) || given.length === 0)) refuse('content', path);
  const children: Fields[] = [];
  for (const [index, child] of (given ?? []).entries()) {
    const parsed = parseNode(child, walk, [...path, index]);
    if (isJoinable(children.at(-1), parsed)) refuse('text apart', path);
    children.push(parsed);
  }
  const names = children.map((child) => child.type as NodeName | 'text'); // as parseNode has checked
  if (!matchesContent(rule.content, names)) refuse('content', path);
  return given === undefined ? undefined : children;
}

function parseNode(given: unknown, walk: Walk, path: readonly number[]): Fields {
  walk.nodes += 1;
  if (walk.nodes > MAX_NODES) refuse('too many nodes', []);
  if (path.length > MAX_DEPTH) refuse('too deep', []);
  const type = typeof given === 'object' && given !== null && 'type' in given ? given.type : undefined;
  if (type === 'text') return parseText(given, path);
  if (!isNodeName(type) || type === 'doc') refuse('unknown node', path);
  const rule: NodeRule = nodeRules[type];
  const isInline = rule.group === 'inline';
  const fields = fieldsOf(given, ['type', 'attrs', 'content', ...(isInline ? ['marks'] : [])], path);
  return present({
    type,
    attrs: parseAttributes(fields.attrs, rule.attributes, path),
    content: parseContent(fields.content, rule, walk, path),
    marks: parseMarks(fields.marks, path),
  });
}

/**
 * A document from outside, checked against the one grammar: nodes, marks and their order, attributes, link addresses,
 * nesting, depth, number of nodes, size. Nothing is mended: what the editor's schema would change is refused. Throws
 * INVALID, and TOO_LARGE beyond a megabyte.
 */
export function parseRichText(json: unknown): RichText {
  const { type, schemaVersion, content } = fieldsOf(json, ['type', 'schemaVersion', 'content'], []);
  if (type !== 'doc') refuse('not a document', []);
  if (schemaVersion !== RICH_TEXT_VERSION) refuse('schema version', []);
  const blocks = parseContent(content, nodeRules.doc, { nodes: 0 }, []);
  const document = { type, schemaVersion: RICH_TEXT_VERSION, content: blocks } as RichText; // as checked above
  if (new TextEncoder().encode(JSON.stringify(document)).length > MAX_BYTES)
    throw new AppError('TOO_LARGE', 'rich text over a megabyte');
  return document;
}

/** The words of a part of a line; a mention by its label. */
export function inlineText(inline: RichTextInline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'hardBreak' ? '\n' : inline.attrs.label;
}

/** What each paragraph and heading of a part holds, in the order of the document. */
export function inlinesOf(part: RichTextBlock | RichTextItem): RichTextInline[][] {
  switch (part.type) {
    case 'paragraph':
    case 'heading':
      return [part.content ?? []];
    default:
      return part.content.flatMap(inlinesOf);
  }
}

/** The words alone: a line for each paragraph, heading and list item; a mention by its label. */
export function toPlainText(document: RichText): string {
  const lines = document.content.flatMap(inlinesOf);
  return lines.map((inlines) => inlines.map(inlineText).join('')).join('\n');
}

/** Whether nothing is written in it: no character but white space. */
export function isEmptyRichText(document: RichText): boolean {
  return toPlainText(document).trim() === '';
}

/** A document of one empty paragraph: what an editor shows before anything is written. */
export function emptyRichText(): RichText {
  return { type: 'doc', schemaVersion: RICH_TEXT_VERSION, content: [{ type: 'paragraph' }] };
}

/** A document with one paragraph for each line of a plain text. Throws as `parseRichText` does. */
export function richTextOfLines(lines: readonly string[]): RichText {
  const content = lines.map((text) => ({
    type: 'paragraph',
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  }));
  return parseRichText({ ...emptyRichText(), content });
}

/** Whether two checked documents are the same. */
export function equalRichText(one: RichText, other: RichText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
