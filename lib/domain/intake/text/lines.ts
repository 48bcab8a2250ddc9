import { isChatNotice, stampsOf, type Stamp } from './chat-stamps';
import { columnsOf, isWide, type SourceText } from './source-text';

/**
 * One line of the source. `from` is where its words begin, after quote marks and indentation; `end` is before the line
 * break and trailing spaces. Columns count wide characters as two.
 */
export type Line = {
  index: number;
  start: number;
  from: number;
  end: number;
  /** How many `>` stand before it. */
  depth: number;
  indent: number;
  width: number;
  isBlank: boolean;
  /** From `from` to `end`, folded. */
  words: string;
  /** In an exported chat, when the message that begins here was sent; it stands before `from`. */
  stamp: Stamp | null;
};

const MAX_QUOTE_DEPTH = 50;

function readLine(source: SourceText, index: number, start: number, lineEnd: number): Line {
  let end = lineEnd;
  while (end > start && source.folded.charCodeAt(end - 1) <= 32) end -= 1;
  let from = start;
  let depth = 0;
  let indentFrom = start;
  while (from < end) {
    const code = source.folded.charCodeAt(from);
    if (code === 62 && depth < MAX_QUOTE_DEPTH) {
      depth += 1;
      from += 1;
      if (source.folded.charCodeAt(from) === 32) from += 1;
      indentFrom = from;
    } else if (code <= 32) from += 1;
    else break;
  }
  from = Math.min(from, end);
  const indent = columnsOf(source.text.slice(Math.min(indentFrom, from), from));
  const columns = end - from > 2_000 ? 2_000 : columnsOf(source.text.slice(from, end));
  const words = source.folded.slice(from, end);
  return { index, start, from, end, depth, indent, width: indent + columns, isBlank: from >= end, words, stamp: null };
}

/** How many lines of a hard-wrapped text may be longer than its margin. */
const MAX_LONG_SHARE = 0.04;

export function splitLines(source: SourceText): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= source.text.length) {
    const newline = source.text.indexOf('\n', start);
    const end = newline === -1 ? source.text.length : newline;
    lines.push(readLine(source, lines.length, start, end));
    if (newline === -1) break;
    start = newline + 1;
  }
  return withoutStamps(source, lines);
}

/** The lines of an exported chat without the stamps before its messages, and without what its program says. */
function withoutStamps(source: SourceText, lines: Line[]): Line[] {
  const stamps = stampsOf(lines.map(({ words }) => words));
  return lines.map((line, index) => {
    const stamp = stamps[index] ?? null;
    if (stamp === null) return line;
    const behind = line.words.slice(stamp.length);
    const from = isChatNotice(behind) ? line.end : line.from + stamp.length;
    const words = source.folded.slice(from, line.end);
    return { ...line, from, words, isBlank: words === '', width: columnsOf(words), indent: 0, stamp };
  });
}

/**
 * The column at which a mail program broke these lines, or null when the text is not hard-wrapped: a body that has
 * several lines near one width between 50 and 100 columns, and hardly any beyond it.
 */
export function wrapColumn(lines: readonly Line[]): number | null {
  const widths = lines.filter((line) => !line.isBlank).map((line) => line.width);
  const candidates = widths.filter((width) => width >= 50 && width <= 100);
  const long = widths.filter((width) => width > 100).length;
  // A mail program lets only an address or a table run over its margin.
  if (candidates.length < 3 || long > Math.max(1, widths.length * MAX_LONG_SHARE)) return null;
  // A line or two may run over the margin: it is the widest column near which several lines end.
  const sorted = [...candidates].sort((a, b) => b - a);
  const allowed = Math.max(2, widths.length * MAX_LONG_SHARE);
  for (const [wider, width] of sorted.entries()) {
    if (wider > allowed) return null;
    if (sorted.slice(wider).filter((other) => other > width - 12).length >= 3) return width;
  }
  return null;
}

const MIN_BLOCK = 3;
/** As much as the longest usual word leaves open at the end of a line. */
const MAX_SHORTER = 16;
const MIN_MARGIN = 50;
const MAX_MARGIN = 100;
/** A line that is begun by a sign, a number or a bracket belongs to a list. */
const LISTED = /^(?:[-*+•・●○■□◆◇▼▽★☆※>|#]|[[(【〔<]|\d{1,3}[.):\s]|https?:)/;

function firstWordWidth(source: SourceText, words: string, at: number): number {
  const isWideStart = isWide(source.text.charAt(at));
  return isWideStart ? 2 : columnsOf(/^\S{1,60}/.exec(words)?.[0] ?? '') + 1;
}

/** The margin of lines that stand together, none of which had room for the first word of the next; null when it is no such block. */
function blockMargin(source: SourceText, block: readonly Line[]): number | null {
  const margin = block.slice(0, -1).reduce((widest, line) => Math.max(widest, line.width), 0);
  if (block.length < MIN_BLOCK || margin < MIN_MARGIN || margin > MAX_MARGIN) return null;
  const isFull = block.every((line, position) => {
    const next = block[position + 1];
    if (LISTED.test(line.words)) return false;
    if (next === undefined) return true;
    const isNear = line.width > margin - MAX_SHORTER;
    return isNear && line.width + firstWordWidth(source, next.words, next.from) > margin;
  });
  return isFull ? margin : null;
}

/** Lines in a row without a blank one between them. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.isBlank) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/**
 * For each line the column at which its part was hard-wrapped: a mail is, a paper that came with it is not. A paragraph may
 * have a margin of its own, as beside a list that runs further.
 */
export function wrapColumns(source: SourceText, lines: readonly Line[], zones: readonly string[]): (number | null)[] {
  const starts = lines.flatMap(({ index }) => (index === 0 || zones[index] === 'part' ? [index] : []));
  return starts.flatMap((start, position) => {
    const part = lines.slice(start, starts[position + 1] ?? lines.length);
    const column = wrapColumn(part.filter(({ index }) => zones[index] === 'body'));
    const columns = part.map(() => column);
    for (const block of blocksOf(part)) {
      const margin = blockMargin(source, block);
      if (margin !== null) for (const { index } of block) columns[index - start] = margin;
    }
    return columns;
  });
}

/** Whether the next line only begins where it does because its first word no longer fitted on this one. */
export function isWrapped(source: SourceText, line: Line, next: Line, column: number | null): boolean {
  if (column === null || line.width > column + 2) return false;
  const words = next.words;
  // A Japanese line that ends its sentence near the margin is done: words there break anywhere, sentences do not.
  if (isWide(source.text.charAt(line.end - 1)) && /[。?!)」』]/.test(source.folded.charAt(line.end - 1))) return false;
  const first = words.charAt(0);
  const firstWord = isWide(first) ? first : (/^\S{1,60}/.exec(words)?.[0] ?? '');
  return line.width + (isWide(first) ? 0 : 1) + columnsOf(firstWord) > column - (isWide(first) ? 2 : 0);
}

/** A line that ends on a word or a comma after which nothing can end goes on below, however short it is. */
const DANGLING =
  /(?:\b(?:is|are|was|were|the|an?|of|from|at|on|in|and|or|to|by|for|with|until|before|after|we|you|that|which|our|your)|\w,)$/;
export const MIN_DANGLING_WIDTH = 45;

export function dangles(last: Line): boolean {
  return last.width >= MIN_DANGLING_WIDTH && DANGLING.test(last.words.slice(-40));
}
