import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';
import type { RichText, RichTextBlock, RichTextInline, RichTextItem, RichTextMark } from '@/lib/domain/rich-text';
import { HEADING_SHIFT, richTextLook } from './rich-text-look';

type Part = RichTextBlock | RichTextItem | RichTextInline;

function marked(mark: RichTextMark, inner: ReactNode, isMention: boolean): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'link':
      // A mention is a link already, and links do not nest.
      if (isMention) return inner;
      return (
        <a href={mark.attrs.href} rel="noopener noreferrer nofollow" className="text-link">
          {inner}
        </a>
      );
  }
}

function inlineContent(inline: RichTextInline): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'hardBreak':
      return <br />;
    case 'mapMention':
      return (
        <AppLink href={`/map/records/${inline.attrs.recordId}`} className="text-link" data-mention="">
          {inline.attrs.label}
        </AppLink>
      );
  }
}

function element(part: Part): ReactNode {
  switch (part.type) {
    case 'paragraph':
      return <p>{elements(part.content)}</p>;
    case 'heading':
      return createElement(`h${part.attrs.level + HEADING_SHIFT}`, null, ...elements(part.content));
    case 'bulletList':
      return <ul>{elements(part.content)}</ul>;
    case 'orderedList':
      return <ol start={part.attrs.start === 1 ? undefined : part.attrs.start}>{elements(part.content)}</ol>;
    case 'listItem':
      return <li>{elements(part.content)}</li>;
    case 'blockquote':
      return <blockquote>{elements(part.content)}</blockquote>;
    default:
      return (part.marks ?? []).reduceRight<ReactNode>(
        (inner, mark) => marked(mark, inner, part.type === 'mapMention'),
        inlineContent(part),
      );
  }
}

/** Parts of a document have no identity: their place is their key. */
function elements(parts: readonly Part[] | undefined): ReactElement[] {
  return (parts ?? []).map((part, index) => <Fragment key={index}>{element(part)}</Fragment>);
}

/**
 * A checked document as it is read: React elements only, no editor code. Its headings lie one level below those of the
 * editor's names, under the panel's own heading. `lang` sets the words' language where it is not the page's.
 */
export function RichTextView({ body, lang }: { body: RichText; lang?: string }): ReactElement {
  return (
    <div className={richTextLook} lang={lang}>
      {elements(body.content)}
    </div>
  );
}
