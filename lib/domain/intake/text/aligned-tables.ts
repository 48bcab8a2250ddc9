import type { Span } from '../draft';
import { columnName, isColumnHead } from '../words/column-words';
import type { Line } from './lines';
import { allMatches } from '../../matches';
import { columnsOf, type SourceText } from './source-text';

/** A word of a line with the column at which it begins. */
type Token = { start: number; end: number; column: number };

const MIN_COLUMNS = 3;
const MIN_ROWS = 2;
const MAX_ROWS = 200;
const MAX_WIDTH = 160;
const MAX_NAME_COLUMNS = 24;
/** A cell may begin a little before its column where a long one stands on its left. */
const TOLERANCE = 3;
/** Wide spaces of the first kind part the columns of a head, those of the second also the words of one name. */
const GAPS = [
  /(?:\u3000{2,}|[ \u00a0\u3000]{3,}|\t+)[ \u3000\t]*/g,
  /(?:\u3000|[ \u00a0]{2,}|\t)[ \u3000\t]*/g,
] as const;

function tokensOf(source: SourceText, line: Line, gap: RegExp): Token[] {
  const text = source.text.slice(line.from, line.end);
  const tokens: Token[] = [];
  let from = 0;
  const push = (to: number): void => {
    if (to > from)
      tokens.push({
        start: line.from + from,
        end: line.from + to,
        column: line.indent + columnsOf(text.slice(0, from)),
      });
  };
  for (const match of allMatches(text, gap)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return tokens;
}

/** What every gap begins with. */
const GAP = /\u3000|[ \u00a0]{2}|\t/;

/** The columns that a line names, or null when it is no head of a table. */
function headOf(source: SourceText, line: Line): Token[] | null {
  if (line.isBlank || line.width > MAX_WIDTH || line.depth > 0) return null;
  // Most lines have no gap at all.
  if (!GAP.test(source.text.slice(line.from, line.end))) return null;
  for (const gap of GAPS) {
    const tokens = tokensOf(source, line, gap);
    if (tokens.length < MIN_COLUMNS) continue;
    const names = tokens.map((token) => columnName(source.folded.slice(token.start, token.end)));
    const isShort = names.every((name) => columnsOf(name) <= MAX_NAME_COLUMNS && !/[:。?!|]/.test(name));
    if (isShort && isColumnHead(names)) return tokens;
  }
  return null;
}

/** The cells of a line under a head, one for each column, or null when the line does not keep to the columns. */
function cellsUnder(source: SourceText, head: readonly Token[], line: Line): Span[] | null {
  if (line.isBlank || line.width > MAX_WIDTH * 2) return null;
  const cells: (Span | null)[] = head.map(() => null);
  const [first] = head;
  const tokens = tokensOf(source, line, GAPS[1]);
  if (first === undefined || tokens[0] === undefined || tokens[0].column < first.column - TOLERANCE) return null;
  for (const token of tokens) {
    const column = head.findLastIndex((name) => name.column <= token.column + TOLERANCE);
    const cell = cells[column];
    if (column === -1) return null;
    cells[column] = cell == null ? { start: token.start, end: token.end } : { start: cell.start, end: token.end };
  }
  const filled = cells.filter((cell) => cell !== null).length;
  if (filled < 2 || filled * 2 < head.length) return null;
  return cells.map((cell) => cell ?? { start: line.end, end: line.end });
}

/**
 * Tables of plain text whose columns are held apart by spaces: a line that names at least three columns, and lines
 * right under it that keep to them. Per line (by index) the source ranges of its cells, one for each column.
 */
export function alignedRows(source: SourceText, lines: readonly Line[]): ReadonlyMap<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const head = line === undefined ? null : headOf(source, line);
    if (line === undefined || head === null) continue;
    const rows: Span[][] = [];
    for (const below of lines.slice(index + 1, index + 1 + MAX_ROWS)) {
      const cells = cellsUnder(source, head, below);
      if (cells === null) break;
      rows.push(cells);
    }
    if (rows.length < MIN_ROWS) continue;
    found.set(
      index,
      head.map(({ start, end }) => ({ start, end })),
    );
    rows.forEach((cells, row) => found.set(index + 1 + row, cells));
    index += rows.length;
  }
  return found;
}
