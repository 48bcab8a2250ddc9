import type { Entry } from './entries';

/** Rows that stand under each other. `header` holds the folded column names, lower case; empty when there is none. */
export type Table = { header: string[]; rows: Entry[]; topic: Entry['topic'] };

const COLUMN_WORDS =
  /^(?:role|name|affiliation|organi[sz]ation|title|position|time|start|end|segment|item|session|activity|who|speaker|speakers|lead|cue|notes?|duration|min|question|questions|to|for|addressee|#|no\.?|et|jst|est|edt|pt|pst|hst|utc|gmt|cet|topic|theme|what|content|description|役割|役|氏名|名前|お名前|所属|肩書|役職|時刻|時間|開始|終了|内容|項目|議題|担当|登壇者|発言者|質問|質問内容|宛先|回答者|対象|備考|番号|区分|日本時間|米国東部時間|分|所要|テーマ)$/;

/** The words at the head of a column as they are compared: lower case, without what stands in brackets. */
export function columnName(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^)]{0,40}\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isHeader(row: Entry, next: Entry | undefined): boolean {
  const names = row.cells.map((cell) => columnName(cell.folded));
  const known = names.filter((name) => COLUMN_WORDS.test(name)).length;
  // A rule drawn under the first row counts as a gap before the second.
  return (
    known * 2 >= names.filter((name) => name !== '').length || (next?.hasGapBefore === true && row.cells.length > 2)
  );
}

/** The tables among the entries, in order. */
export function tablesOf(entries: readonly Entry[]): Table[] {
  const tables: Table[] = [];
  let rows: Entry[] = [];
  const flush = (): void => {
    const [first] = rows;
    if (first === undefined) return;
    const hasHeader = rows.length > 1 && isHeader(first, rows[1]);
    const header = hasHeader ? first.cells.map((cell) => columnName(cell.folded)) : [];
    tables.push({ header, rows: hasHeader ? rows.slice(1) : rows, topic: first.topic });
    rows = [];
  };
  for (const entry of entries) {
    const last = rows.at(-1);
    const isNext = last === undefined || entry.index === last.index + 1;
    // A gap divides two tables, but the rule under the head of one counts as a gap too.
    const isOther = entry.hasGapBefore && (rows.length > 1 || rows[0]?.cells.length !== entry.cells.length);
    if (entry.kind !== 'row' || !isNext || isOther) flush();
    if (entry.kind === 'row') rows.push(entry);
  }
  flush();
  return tables;
}

/** The first column whose name fits, or -1. */
export function columnOf(table: Table, pattern: RegExp): number {
  return table.header.findIndex((name) => pattern.test(name));
}
