import { linkAddress } from './link-address';

/** Raised when a stored document would no longer be accepted as it is; a migration then rewrites it by code. */
export const RICH_TEXT_VERSION = 1;

/** The document itself is at depth 0. Ten lists inside each other, one inside the next item, reach 20. */
export const MAX_DEPTH = 20;
export const MAX_NODES = 20_000;
/** UTF-8 bytes of the document as JSON. */
export const MAX_BYTES = 1_000_000;
const LONGEST_LABEL = 200;
const LONGEST_RECORD_ID = 100;
const LAST_LIST_NUMBER = 9_999;

export const HEADING_LEVELS = [2, 3] as const;

/** Characters that no document holds: controls other than tab and line feed, and halves of surrogate pairs. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]/u;

/** The text without the characters that a document may not hold. */
export function withoutForbidden(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(new RegExp(FORBIDDEN, 'gu'), '') : text;
}

export function isDocumentText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !FORBIDDEN.test(value);
}

type AttributeRule = (value: unknown) => boolean;

const isWhole = (value: unknown, first: number, last: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && !Object.is(value, -0) && value >= first && value <= last;
const isHeadingLevel: AttributeRule = (value) => HEADING_LEVELS.some((level) => level === value);
const isAddress: AttributeRule = (value) => typeof value === 'string' && linkAddress(value) === value;
const isLabel: AttributeRule = (value) =>
  isDocumentText(value) && value.length <= LONGEST_LABEL && !/[\t\n]/.test(value) && value.trim() !== '';

/** Whether this may be the id of a map record ("jpcert-cc"). That the record exists is not the document's affair. */
export function isRecordId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_RECORD_ID && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
}

export type NodeRule = {
  group: 'block' | 'inline' | null;
  /** A content expression as ProseMirror writes it; here only sequences of names or groups with `+` or `*`. */
  content: string;
  attributes: Record<string, AttributeRule>;
};

/** Every kind of node but text. The editor builds its schema from this table, and the server checks against it. */
export const nodeRules = {
  doc: { group: null, content: 'block+', attributes: {} },
  paragraph: { group: 'block', content: 'inline*', attributes: {} },
  heading: { group: 'block', content: 'inline*', attributes: { level: isHeadingLevel } },
  bulletList: { group: 'block', content: 'listItem+', attributes: {} },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attributes: { start: (value) => isWhole(value, 0, LAST_LIST_NUMBER) },
  },
  listItem: { group: null, content: 'paragraph block*', attributes: {} },
  blockquote: { group: 'block', content: 'block+', attributes: {} },
  hardBreak: { group: 'inline', content: '', attributes: {} },
  mapMention: { group: 'inline', content: '', attributes: { recordId: isRecordId, label: isLabel } },
} as const satisfies Record<string, NodeRule>;

/** Marks of inline nodes, in the order in which a node carries them. */
export const markRules = {
  link: { href: isAddress },
  bold: {},
  italic: {},
} as const satisfies Record<string, Record<string, AttributeRule>>;

export type NodeName = keyof typeof nodeRules;
export type MarkName = keyof typeof markRules;
export const MARK_ORDER = Object.keys(markRules) as MarkName[]; // the keys of the table above

export function isNodeName(value: unknown): value is NodeName {
  return typeof value === 'string' && Object.hasOwn(nodeRules, value);
}

export function isMarkName(value: unknown): value is MarkName {
  return typeof value === 'string' && Object.hasOwn(markRules, value);
}

function belongsTo(child: NodeName | 'text', name: string): boolean {
  return child === name || (child === 'text' ? 'inline' : nodeRules[child].group) === name;
}

/** Whether these children, in this order, are what the content expression asks for. */
export function matchesContent(expression: string, children: readonly (NodeName | 'text')[]): boolean {
  let position = 0;
  for (const term of expression === '' ? [] : expression.split(' ')) {
    const name = term.replace(/[+*]$/, '');
    const first = position;
    const most = term === name ? 1 : Infinity;
    for (let child = children[position]; child !== undefined && belongsTo(child, name); child = children[position]) {
      if (position - first === most) break;
      position += 1;
    }
    if (position === first && !term.endsWith('*')) return false;
  }
  return position === children.length;
}
