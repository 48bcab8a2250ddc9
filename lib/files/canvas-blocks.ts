const MAX_CELL_LINES = 3;
const MAX_ROW_SPAN = 200;
const MAX_COLUMN_SPAN = 40;

/** A cell of a table: its words, whether a list is among them, and over how many rows and columns it stretches. */
export type Cell = { words: string; hasList: boolean; rowSpan: number; columnSpan: number };
/** Terms of a list of definitions with what is said of them. */
export type Definition = { terms: string[]; descriptions: Pick<Cell, 'words' | 'hasList'>[] };

/** The span that an attribute states, at least one. */
export function spanOf(attribute: string | undefined, isRow: boolean): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(1, span), isRow ? MAX_ROW_SPAN : MAX_COLUMN_SPAN) : 1;
}

export function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Whether a cell holds more than a value: several paragraphs, a list, a quote or a table of its own. */
function isLayout({ words, hasList }: Pick<Cell, 'words' | 'hasList'>): boolean {
  return hasList || words.split('\n').length > MAX_CELL_LINES || /^(?:\| |> )/m.test(words);
}

/**
 * The lines of a table as the grid that its spans draw: a cell over several rows is said in each of them, one over
 * several columns stands in the first and leaves the others empty. Rows that only lay the page out are taken apart.
 */
export function tableLines(rows: readonly (readonly Cell[])[]): string[] {
  const open: { words: string; rows: number }[] = [];
  return rows.flatMap((row) => {
    const cells: string[] = [];
    // A row that lays the page out has nothing of the grid around it.
    const isGrid = !row.some(isLayout);
    const takeOpen = (): void => {
      for (let above = open[cells.length]; above !== undefined && above.rows > 0; above = open[cells.length]) {
        above.rows -= 1;
        cells.push(isGrid ? above.words : '');
      }
    };
    for (const cell of row) {
      takeOpen();
      for (let column = 0; column < cell.columnSpan; column += 1) {
        const said = column === 0 ? cell.words : '';
        open[cells.length] = { words: isLayout(cell) ? '' : said, rows: cell.rowSpan - 1 };
        cells.push(said);
      }
    }
    takeOpen();
    return rowLines(cells, isGrid);
  });
}

/** A row of data becomes "| a | b |"; a row that only lays the page out becomes its cells, one after the other. */
function rowLines(cells: readonly string[], isGrid: boolean): string[] {
  const full = cells.filter((cell) => cell.trim() !== '');
  if (full.length < 2 || !isGrid) return full.flatMap((cell) => [...cell.split('\n'), '']);
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return [
    `| ${cells
      .slice(0, last + 1)
      .map(cellWords)
      .join(' | ')} |`,
  ];
}

function cellWords(cell: string): string {
  return cell
    .replace(/\*\*/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '/');
}

/** A definition as a labelled line ("When: Friday"), or, when much is said, the term over a list of it. */
export function definitionLines({ terms, descriptions }: Definition): string[] {
  const term = terms
    .map((words) => words.replace(/\*\*/g, '').replace(/\s*\n\s*/g, ' '))
    .join(' / ')
    .replace(/\s*[:：]\s*$/, '');
  const [only, ...others] = descriptions;
  if (only === undefined) return term === '' ? [] : [term];
  if (others.length === 0 && !isLayout(only)) {
    const words = only.words.replace(/\s*\n\s*/g, ' ');
    return [term === '' ? words : `${term}: ${words}`];
  }
  const said = descriptions.flatMap((description) =>
    isLayout(description) ? description.words.split('\n') : [`• ${description.words.replace(/\s*\n\s*/g, ' ')}`],
  );
  return term === '' ? said : ['', `${term}:`, ...said, ''];
}
