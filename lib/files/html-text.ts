import { Parser } from 'htmlparser2';
import { spanOf } from './canvas-blocks';
import { normaliseText } from './text-encoding';
import { TextCanvas } from './text-canvas';

export type HtmlText = { text: string; isMalformed: boolean };

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'rt',
  'rp',
  'svg',
  'object',
  'select',
  'textarea',
]);
const BLOCKS = new Set([
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'address',
  'center',
  'figure',
  'form',
  'fieldset',
  'nav',
  'aside',
]);
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'ul', 'ol', 'blockquote']);
const BOLD = new Set(['b', 'strong']);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'param',
]);
/** Elements whose closing tag HTML lets a writer leave out. */
const OPTIONAL_CLOSE = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'thead',
  'tbody',
  'tfoot',
  'dt',
  'dd',
  'option',
  'colgroup',
  'html',
  'body',
  'head',
  'rt',
  'rp',
]);

function isHidden(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  const style = (attributes['style'] ?? '').toLowerCase().replace(/\s+/g, '');
  return /display:none|visibility:hidden|mso-hide:all|font-size:0(?:px)?(?:;|$)|opacity:0(?:;|$)/.test(style);
}

/** Feeds the events of the HTML parser to a canvas; keeps its own stack because the markup may not nest. */
class HtmlReader {
  readonly canvas = new TextCanvas();
  readonly stack: { name: string; isSkipped: boolean }[] = [];
  skipped = 0;
  bold = 0;
  isMalformed = false;

  open(name: string, attributes: Record<string, string>): void {
    if (!VOID.has(name)) {
      const isSkipped = SKIPPED.has(name) || isHidden(attributes);
      this.stack.push({ name, isSkipped });
      if (isSkipped) this.skipped += 1;
    }
    if (this.skipped > 0) return;
    if (BOLD.has(name)) this.bold += 1;
    if (name === 'br') this.canvas.breakLine();
    else if (name === 'hr') this.canvas.rule();
    else if (name === 'a') this.canvas.openLink(attributes['href'] ?? '');
    else if (name === 'table') this.canvas.openTable();
    else if (name === 'tr') this.canvas.openRow();
    else if (name === 'td' || name === 'th')
      this.canvas.openCell(spanOf(attributes['rowspan'], true), spanOf(attributes['colspan'], false));
    else if (name === 'dl') this.canvas.openDefinitions();
    else if (name === 'dt' || name === 'dd') this.canvas.openDefinition(name === 'dt' ? 'term' : 'description');
    else if (name === 'ol' || name === 'ul')
      this.canvas.openList(name === 'ol', attributes['type'] ?? '', Number(attributes['start'] ?? 1));
    else if (name === 'li') this.canvas.openItem();
    else if (name === 'blockquote') this.canvas.openQuote();
    else if (/^h[1-6]$/.test(name)) this.canvas.openHeading(Number(name.slice(1)));
    else if (PARAGRAPHS.has(name)) this.canvas.breakParagraph();
    else if (BLOCKS.has(name)) this.canvas.breakLine(false);
    if (name === 'pre') this.canvas.isPreformatted = true;
  }

  close(name: string, isImplied: boolean): void {
    if (VOID.has(name)) return;
    if (isImplied && !OPTIONAL_CLOSE.has(name)) this.isMalformed = true;
    const at = this.stack.findLastIndex((element) => element.name === name);
    const closed = at === -1 ? undefined : this.stack.splice(at, 1)[0];
    if (closed?.isSkipped === true) {
      this.skipped -= 1;
      return;
    }
    if (this.skipped > 0) return;
    if (BOLD.has(name)) this.bold = Math.max(0, this.bold - 1);
    if (name === 'a') this.canvas.closeLink();
    else if (name === 'table') this.canvas.closeTable();
    else if (name === 'td' || name === 'th') this.canvas.closeCell();
    else if (name === 'dl') this.canvas.closeDefinitions();
    else if (name === 'dt' || name === 'dd') this.canvas.closeDefinition();
    else if (name === 'ol' || name === 'ul') this.canvas.closeList();
    else if (name === 'blockquote') this.canvas.closeQuote();
    else if (PARAGRAPHS.has(name)) this.canvas.breakParagraph();
    else if (BLOCKS.has(name) || name === 'li') this.canvas.breakLine(false);
    if (name === 'pre') this.canvas.isPreformatted = false;
  }

  text(words: string): void {
    if (this.skipped === 0) this.canvas.write(words, this.bold > 0);
  }
}

/**
 * The readable text of HTML of any quality: lists with their numbers, tables as rows with bars, quotes with `>`,
 * definitions as labelled lines, links with their address, headings with `#`. Scripts, styles, hidden preheaders, comments and ruby readings are left
 * out. `isMalformed` when elements that need a closing tag had none.
 */
export function readHtml(html: string): HtmlText {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name, isImplied) => reader.close(name, isImplied),
      ontext: (words) => reader.text(words),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(normaliseText(html));
  parser.end();
  return { text: reader.canvas.finish(), isMalformed: reader.isMalformed };
}
