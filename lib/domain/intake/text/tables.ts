import { once } from '../../once';
import type { Span } from '../draft';
import { columnName, isColumnHead } from '../words/column-words';
import type { Entry } from './entries';
import type { Invitation } from './invitation';
import { keepRanges, readPassage, type Passage } from './passage';
import type { SourceText } from './source-text';

/** A row with every column in its place, also the empty ones. A cell that a spreadsheet quoted may run over lines. */
export type TableRow = { cells: Passage[]; entry: Entry; entries: Entry[] };
/** Rows that stand under each other. `header` holds the folded column names, lower case; empty when there is none. */
export type Table = { header: string[]; rows: TableRow[]; topic: Entry['topic'] };

const MAX_QUOTED_LINES = 8;

function spanOf(cell: Passage): Span {
  const [first, last] = [cell.pieces[0], cell.pieces.at(-1)];
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: first.start, end: last.start + last.length };
}

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

function opensQuote(source: SourceText, span: Span | undefined): boolean {
  const text = span === undefined ? '' : source.folded.slice(span.start, span.end);
  return text.startsWith('"') && (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** A cell as it was before a spreadsheet quoted it. */
function unquoted(cell: Passage): Passage {
  const inner = cell.folded.startsWith('"') ? /^"(.*)"$/s.exec(cell.folded)?.[1] : undefined;
  if (inner === undefined || (!inner.includes('""') && inner.includes('"'))) return cell;
  const ranges: { from: number; to: number }[] = [];
  let from = 1;
  for (const match of inner.matchAll(/""/g)) {
    ranges.push({ from, to: match.index + 2 });
    from = match.index + 3;
  }
  return keepRanges(cell, [...ranges, { from, to: cell.folded.length - 1 }]);
}

/** The row that begins with `entries[position]`, with the lines over which its last cell runs on. */
function readRow(source: SourceText, entries: readonly Entry[], position: number): TableRow | null {
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
  return { cells: cells.map((spans) => unquoted(readPassage(source, spans))), entry, entries: used };
}

/** Whether the first row names the columns: by its words, or because a rule is drawn under it. */
function isHead(first: TableRow, second: TableRow | undefined): boolean {
  if (second === undefined) return false;
  const names = first.cells.map((cell) => columnName(cell.folded));
  return isColumnHead(names) || (second.entry.hasGapBefore && names.length > 2);
}

function toTable(rows: TableRow[]): Table | null {
  const [first, second] = rows;
  if (first === undefined) return null;
  const hasHead = isHead(first, second);
  const header = hasHead ? first.cells.map((cell) => columnName(cell.folded)) : [];
  return { header, rows: hasHead ? rows.slice(1) : rows, topic: first.entry.topic };
}

/** The tables of the source, in order. A gap divides two of them, but the rule under a head counts as a gap too. */
export const tablesOf = once((invitation: Invitation): readonly Table[] => {
  const entries = invitation.body;
  const tables: (Table | null)[] = [];
  let rows: TableRow[] = [];
  for (let position = 0; position < entries.length; position += 1) {
    const row = readRow(invitation.source, entries, position);
    const last = rows.at(-1)?.entries.at(-1);
    const isNext = last === undefined || row?.entry.index === last.index + 1;
    const isOther = row?.entry.hasGapBefore === true && (rows.length > 1 || rows[0]?.cells.length !== row.cells.length);
    if ((row === null || !isNext || isOther) && rows.length > 0) {
      tables.push(toTable(rows));
      rows = [];
    }
    if (row === null) continue;
    rows.push(row);
    position += row.entries.length - 1;
  }
  tables.push(toTable(rows));
  return tables.filter((table) => table !== null);
});

/** The first column whose name fits, as a whole or in one of its two languages, or -1. */
export function columnOf(table: Table, pattern: RegExp): number {
  const whole = table.header.findIndex((name) => pattern.test(name));
  if (whole !== -1) return whole;
  // "Role / 役割": a head in two languages.
  return table.header.findIndex(
    (name) => name.includes('/') && name.split('/').some((half) => pattern.test(half.trim())),
  );
}

/** How many columns the widest row has. */
export function widthOf(table: Table): number {
  return table.rows.reduce((width, row) => Math.max(width, row.cells.length), 0);
}

/** The cells of a column that have words, in order. */
export function columnCells(table: Table, column: number): Passage[] {
  return table.rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell === undefined || cell.text === '' ? [] : [cell];
  });
}
