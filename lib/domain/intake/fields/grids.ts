import type { Span } from '../draft';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../text/matches';
import { keepRanges, readPassage, type Passage } from '../text/passage';
import type { SourceText } from '../text/source-text';
import { columnName } from '../text/tables';

/** A row of a table with every column in its place, also the empty ones. A quoted cell may run over several lines. */
type GridRow = { cells: Passage[]; entries: Entry[] };
/** Rows under each other with no gap between them. `header` is the first row when it names columns, lower case. */
export type Grid = { header: string[]; rows: GridRow[] };

const MAX_QUOTED_LINES = 8;

/** The ranges of the cells; of a row with tabs also those of the empty cells, which hold the columns apart. */
function cellSpans(source: SourceText, entry: Entry): Span[] {
  const range = entry.lines[0]?.range ?? { start: 0, end: 0 };
  const line = source.folded.slice(range.start, range.end);
  if (line.startsWith('|') || !line.includes('\t')) return entry.cells.map(spanOf);
  let from = range.start;
  return line.split('\t').map((cell) => {
    const start = from + (cell.length - cell.trimStart().length);
    from += cell.length + 1;
    return { start: Math.min(start, from - 1), end: Math.max(start, start + cell.trim().length) };
  });
}

function spanOf(cell: Passage): Span {
  const [first, last] = [cell.pieces[0], cell.pieces.at(-1)];
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: first.start, end: last.start + last.length };
}

function opensQuote(source: SourceText, span: Span | undefined): boolean {
  const text = span === undefined ? '' : source.folded.slice(span.start, span.end);
  return text.startsWith('"') && (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** A cell as it was before a spreadsheet quoted it. */
function unquoted(cell: Passage): Passage {
  const inner = /^"(.*)"$/s.exec(cell.folded)?.[1];
  if (inner === undefined || (!inner.includes('""') && inner.includes('"'))) return cell;
  const ranges: { from: number; to: number }[] = [];
  let from = 1;
  for (const match of allMatches(inner, /""/g)) {
    ranges.push({ from, to: match.index + 2 });
    from = match.index + 3;
  }
  return keepRanges(cell, [...ranges, { from, to: cell.folded.length - 1 }]);
}

/** The row that begins with `entries[position]`, with the lines over which its last cell runs on. */
function readRow(source: SourceText, entries: readonly Entry[], position: number): GridRow | null {
  const entry = entries[position];
  if (entry?.kind !== 'row') return null;
  const cells = cellSpans(source, entry).map((span) => [span]);
  const used = [entry];
  const quoted = cells.findLastIndex((cell) => cell[0] !== undefined && cell[0].end > cell[0].start);
  const open = cells[quoted];
  if (open !== undefined && opensQuote(source, open[0])) {
    for (const next of entries.slice(position + 1, position + MAX_QUOTED_LINES)) {
      const [first, ...others] = next.kind === 'row' ? cellSpans(source, next) : next.lines.map((line) => line.range);
      if (first === undefined) break;
      open.push(first);
      used.push(next);
      if (/"/.test(source.folded.slice(first.start, first.end))) {
        cells.splice(quoted + 1, cells.length, ...others.map((span) => [span]));
        break;
      }
    }
  }
  return { cells: cells.map((spans) => unquoted(readPassage(source, spans))), entries: used };
}

/** The tables of the source, a gap parting one from the next. `isHeader` tells whether a first row names the columns. */
export function gridsOf(invitation: Invitation, isHeader: (names: readonly string[]) => boolean): Grid[] {
  const entries = invitation.body;
  const grids: GridRow[][] = [];
  let current: GridRow[] = [];
  for (let position = 0; position < entries.length; position += 1) {
    const row = readRow(invitation.source, entries, position);
    // The rule under a header counts as a gap before the second row.
    const isApart = current.length > 1 && entries[position]?.hasGapBefore === true;
    if ((row === null || isApart) && current.length > 0) {
      grids.push(current);
      current = [];
    }
    if (row === null) continue;
    current.push(row);
    position += row.entries.length - 1;
  }
  if (current.length > 0) grids.push(current);
  return grids.map((rows) => {
    const names = rows[0]?.cells.map((cell) => columnName(cell.folded)) ?? [];
    return isHeader(names) ? { header: names, rows: rows.slice(1) } : { header: [], rows };
  });
}

/** The cells of a column that have words, in order. */
export function columnCells(grid: Grid, column: number): Passage[] {
  return grid.rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell === undefined || cell.text === '' ? [] : [cell];
  });
}
