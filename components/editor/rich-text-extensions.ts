import {
  type AnyConfig,
  type AnyExtension,
  type Attributes,
  Extension,
  getExtensionField,
  Mark,
  Node,
} from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Fragment, Slice, type Node as DocumentNode } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { linkAddress } from '@/lib/domain/rich-text/link-address';
import {
  HEADING_LEVELS,
  isMarkName,
  isNodeName,
  markRules,
  MAX_DEPTH,
  MAX_NODES,
  nodeRules,
  withoutForbidden,
} from '@/lib/domain/rich-text/grammar';
import { HEADING_SHIFT } from './rich-text-look';

type AttributeRules = Record<string, (value: unknown) => boolean>;

/** The extension's attributes, cut down to those of the grammar, each checked by the grammar's own rule. */
function ruledAttributes(inherited: Attributes, rules: AttributeRules): Attributes {
  return Object.fromEntries(
    Object.entries(rules).map(([name, accepts]) => {
      const validate = (value: unknown): void => {
        if (!accepts(value)) throw new RangeError(`attribute ${name}`);
      };
      return [name, { ...inherited[name], validate }];
    }),
  );
}

/** Any node or mark of Tiptap, rewritten to what the grammar says of it; what the grammar does not know is refused. */
function underGrammar(extension: AnyExtension): AnyExtension {
  if (extension instanceof Node && extension.name !== 'text') {
    if (!isNodeName(extension.name)) throw new Error(`no grammar for node ${extension.name}`);
    const { content, group, attributes } = nodeRules[extension.name];
    return extension.extend({
      content,
      group: group ?? undefined,
      addAttributes() {
        return ruledAttributes(this.parent?.() ?? {}, attributes);
      },
    });
  }
  if (extension instanceof Mark) {
    if (!isMarkName(extension.name)) throw new Error(`no grammar for mark ${extension.name}`);
    const attributes = markRules[extension.name];
    return extension.extend({
      addAttributes() {
        return ruledAttributes(this.parent?.() ?? {}, attributes);
      },
    });
  }
  return extension;
}

const headingLevelOf = (element: HTMLElement): number => {
  const kept = Number(element.dataset.level);
  if (HEADING_LEVELS.some((level) => level === kept)) return kept;
  return element.matches('h1, h2') ? 2 : 3;
};

function asHeading(extension: AnyExtension): AnyExtension {
  if (!(extension instanceof Node) || extension.name !== 'heading') return extension;
  return extension.extend({
    addAttributes: () => ({ level: { default: 2, rendered: false, parseHTML: headingLevelOf } }),
    parseHTML: () => [{ tag: 'h1, h2, h3, h4, h5, h6' }],
    renderHTML: ({ node }) => [
      `h${Number(node.attrs.level) + HEADING_SHIFT}`,
      { 'data-level': String(node.attrs.level) },
      0,
    ],
  });
}

function depthOf(node: DocumentNode): number {
  let deepest = 0;
  node.forEach((child) => (deepest = Math.max(deepest, 1 + depthOf(child))));
  return deepest;
}

function cleaned(fragment: Fragment): Fragment {
  const nodes: DocumentNode[] = [];
  fragment.forEach((node) => {
    if (!node.isText) return void nodes.push(node.copy(cleaned(node.content)));
    const text = withoutForbidden(node.text ?? '');
    if (text !== '') nodes.push(node.type.schema.text(text, node.marks));
  });
  return Fragment.fromArray(nodes);
}

/** Positions of a document: a character is one, a paragraph two. Far below what a megabyte holds, whatever the script. */
const LARGEST_SIZE = 200_000;

function isTooLarge(document: DocumentNode): boolean {
  if (document.content.size > LARGEST_SIZE) return true;
  let nodes = 0;
  document.descendants(() => void (nodes += 1));
  return nodes > MAX_NODES;
}

/** Keeps edits and pastes inside what the server takes: its size, its depth of lists, no control characters. */
const documentLimits = (onTooLarge: () => void) =>
  Extension.create({
    name: 'documentLimits',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction) => {
          if (!transaction.docChanged) return true;
          const isGrown = transaction.doc.content.size > transaction.before.content.size;
          if (isGrown && isTooLarge(transaction.doc)) {
            onTooLarge();
            return false;
          }
          return depthOf(transaction.doc) <= MAX_DEPTH;
        },
        props: {
          transformPasted: (slice) => new Slice(cleaned(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ],
  });

/** A mention of a map record. Typing is offered by whoever adds a suggestion plugin to it. */
export const mapMention = Node.create({
  name: 'mapMention',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    recordId: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-record-id'),
      renderHTML: ({ recordId }) => ({ 'data-record-id': recordId }),
    },
    label: { default: null, parseHTML: (element) => element.textContent, rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[data-record-id]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, String(node.attrs.label)],
  renderText: ({ node }) => String(node.attrs.label),
});

const starterKit = StarterKit.configure({
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  // Nothing in this grammar needs a caret between blocks.
  gapcursor: false,
  // It would add a paragraph to documents that end in a list: opening one must not change it.
  trailingNode: false,
  heading: { levels: [...HEADING_LEVELS] },
  link: {
    openOnClick: false,
    defaultProtocol: 'https',
    isAllowedUri: (address) => linkAddress(address) === address,
    HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow' },
  },
});

/**
 * What the editor consists of, so that its schema and `parseRichText` accept the same documents. `mention` is
 * `mapMention` with or without a suggestion plugin; `onTooLarge` hears of edits that were not taken for their size.
 */
export function richTextExtensions({
  mention = mapMention,
  onTooLarge = () => undefined,
}: { mention?: Node; onTooLarge?: () => void } = {}): AnyExtension[] {
  const { name, options, storage } = starterKit;
  const kit = getExtensionField<AnyConfig['addExtensions']>(starterKit, 'addExtensions', {
    name,
    options,
    storage,
  })?.();
  return [...[...(kit ?? []), mention].map(asHeading).map(underGrammar), documentLimits(onTooLarge)];
}
