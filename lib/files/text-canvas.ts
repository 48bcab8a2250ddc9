import { definitionLines, tableLines, tidy, type Cell, type Definition } from './canvas-blocks';

type List = { isOrdered: boolean; letters: boolean; next: number };
/** `last` is the last sign of `line`: asking the line itself would put it together anew for every piece. */
type Sheet = {
  lines: string[];
  line: string;
  last: string;
  boldLength: number;
  lists: List[];
  hasList: boolean;
  prefix: string;
};
type Table = { rows: Cell[][]; row: Cell[] | null; outer: Sheet; open: Cell | null };
type Definitions = { groups: Definition[]; outer: Sheet; open: 'term' | 'description' | null };

const MAX_NESTING = 200;

function newSheet(): Sheet {
  return { lines: [], line: '', last: '', boldLength: 0, lists: [], hasList: false, prefix: '' };
}

/**
 * Where the readable text of a page is written line by line. It knows lists, tables, quotes and links, but nothing of
 * HTML; calls may come unbalanced, as the tags of a broken page do.
 */
export class TextCanvas {
  isPreformatted = false;
  private sheet = newSheet();
  private readonly tables: Table[] = [];
  private readonly definitions: Definitions[] = [];
  private quoteDepth = 0;
  private heading = 0;
  private link: { href: string; words: string } | null = null;

  write(words: string, isBold: boolean): void {
    if (this.isPreformatted) {
      words.split('\n').forEach((line, index) => {
        if (index > 0) this.breakLine();
        this.append(line, isBold);
      });
      return;
    }
    const collapsed = words.replace(/[\s\u00a0]+/g, ' ');
    this.append(this.isAtStart() ? collapsed.replace(/^ /, '') : collapsed, isBold);
  }

  private isAtStart(): boolean {
    return this.sheet.last === '' || this.sheet.last === ' ';
  }

  private append(words: string, isBold: boolean): void {
    this.sheet.line += words;
    this.sheet.last = words.at(-1) ?? this.sheet.last;
    if (this.link !== null) this.link.words += words;
    if (isBold) this.sheet.boldLength += words.trim().length;
  }

  /** Ends the line. `keepsEmpty`: an empty line stays one, as for `<br><br>`. A heading goes on in the same line. */
  breakLine(keepsEmpty = true): void {
    const sheet = this.sheet;
    if (this.heading > 0 && keepsEmpty) {
      this.append(' ', false);
      return;
    }
    const words = sheet.line.trimEnd();
    if (words.trim() === '' && sheet.prefix === '') {
      if (keepsEmpty && sheet.lines.length > 0) sheet.lines.push('');
    } else {
      const isAllBold =
        sheet.prefix === '' && sheet.boldLength >= words.replace(/\s+/g, '').length && words.length <= 140;
      const marked =
        this.heading > 0 ? `${'#'.repeat(this.heading)} ${words.trim()}` : isAllBold ? `**${words.trim()}**` : words;
      sheet.lines.push(`${'> '.repeat(this.quoteDepth)}${sheet.prefix}${marked}`);
    }
    sheet.line = '';
    sheet.last = '';
    sheet.boldLength = 0;
    sheet.prefix = '';
  }

  breakParagraph(): void {
    this.breakLine(false);
    this.heading = 0;
    const last = this.sheet.lines.at(-1);
    if (last !== undefined && last !== '' && this.sheet.lists.length === 0) this.sheet.lines.push('');
  }

  openHeading(level: number): void {
    this.breakParagraph();
    this.heading = level;
  }

  rule(): void {
    this.breakParagraph();
    this.sheet.lines.push('---', '');
  }

  openQuote(): void {
    this.breakParagraph();
    this.quoteDepth = Math.min(this.quoteDepth + 1, MAX_NESTING);
  }

  closeQuote(): void {
    this.breakParagraph();
    this.quoteDepth = Math.max(0, this.quoteDepth - 1);
  }

  openList(isOrdered: boolean, type: string, start: number): void {
    this.breakLine(false);
    const lists = this.sheet.lists;
    if (lists.length === 0) this.breakParagraph();
    lists.push({ isOrdered, letters: /^a$/i.test(type), next: Number.isFinite(start) ? start : 1 });
  }

  closeList(): void {
    this.breakLine(false);
    this.sheet.lists.pop();
    if (this.sheet.lists.length === 0) this.breakParagraph();
  }

  openItem(): void {
    this.breakLine(false);
    const lists = this.sheet.lists;
    this.sheet.hasList = true;
    const list = lists.at(-1);
    const indent = '  '.repeat(Math.min(Math.max(0, lists.length - 1), 20));
    if (list === undefined || !list.isOrdered) this.sheet.prefix = `${indent}• `;
    else {
      const sign = list.letters && list.next <= 26 ? String.fromCharCode(96 + list.next) : String(list.next);
      this.sheet.prefix = `${indent}${sign}. `;
      list.next += 1;
    }
  }

  openLink(href: string): void {
    this.link = /^https?:\/\//i.test(href.trim()) ? { href: href.trim(), words: '' } : null;
  }

  /** Writes the address after the words of a link unless the words are the address. */
  closeLink(): void {
    const link = this.link;
    this.link = null;
    if (link === null) return;
    if (link.words.trim() === link.href) return;
    this.append(`${this.isAtStart() ? '' : ' '}<${link.href}>`, this.sheet.boldLength > 0);
  }

  openTable(): void {
    if (this.tables.length >= MAX_NESTING) return;
    this.breakLine(false);
    this.tables.push({ rows: [], row: null, outer: this.sheet, open: null });
    this.sheet = newSheet();
  }

  openRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.closeCell();
    if (table.row !== null) table.rows.push(table.row);
    table.row = [];
  }

  openCell(rowSpan = 1, columnSpan = 1): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.closeCell();
    table.row ??= [];
    table.open = { words: '', hasList: false, rowSpan, columnSpan };
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    if (table === undefined || table.open === null) return;
    this.breakLine(false);
    table.row?.push({ ...table.open, words: tidy(this.sheet.lines), hasList: this.sheet.hasList });
    table.open = null;
    this.sheet = newSheet();
  }

  closeTable(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.closeCell();
    this.breakLine(false);
    if (table.row !== null) table.rows.push(table.row);
    const loose = this.sheet.lines;
    this.tables.pop();
    this.sheet = table.outer;
    this.sheet.lines.push('', ...loose, ...tableLines(table.rows), '');
  }

  openDefinitions(): void {
    if (this.definitions.length >= MAX_NESTING) return;
    this.breakLine(false);
    this.definitions.push({ groups: [], outer: this.sheet, open: null });
    this.sheet = newSheet();
  }

  /** A term or a description of the innermost list of definitions; outside of one it is a line of its own. */
  openDefinition(part: 'term' | 'description'): void {
    const list = this.definitions.at(-1);
    this.closeDefinition();
    if (list === undefined) return;
    const last = list.groups.at(-1);
    if (last === undefined || (part === 'term' && last.descriptions.length > 0))
      list.groups.push({ terms: [], descriptions: [] });
    list.open = part;
  }

  closeDefinition(): void {
    const list = this.definitions.at(-1);
    this.breakLine(false);
    const words = list === undefined || list.open === null ? '' : tidy(this.sheet.lines);
    if (list === undefined || list.open === null) return;
    const group = list.groups.at(-1);
    if (words !== '' && list.open === 'term') group?.terms.push(words);
    else if (words !== '') group?.descriptions.push({ words, hasList: this.sheet.hasList });
    list.open = null;
    this.sheet = newSheet();
  }

  closeDefinitions(): void {
    const list = this.definitions.at(-1);
    if (list === undefined) return;
    this.closeDefinition();
    const loose = this.sheet.lines;
    this.definitions.pop();
    this.sheet = list.outer;
    this.sheet.lines.push(...loose, ...list.groups.flatMap(definitionLines));
  }

  finish(): string {
    while (this.definitions.length > 0) this.closeDefinitions();
    while (this.tables.length > 0) this.closeTable();
    this.breakLine(false);
    return tidy(this.sheet.lines);
  }
}
