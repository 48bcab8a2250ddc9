type Range = { start: number; end: number };

/** A line that only draws a table ("|---|---|", "+----+"). */
function isTableRule(folded: string): boolean {
  return /^[|+][-:|+=\s]{2,400}$/.test(folded.slice(0, 400)) && folded.includes('-');
}

function splitAt(folded: string, separator: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (;;) {
    const at = folded.indexOf(separator, start);
    const end = at === -1 ? folded.length : at;
    ranges.push(trimmed(folded, start, end));
    if (at === -1) return ranges;
    start = at + separator.length;
  }
}

function trimmed(folded: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && folded.charCodeAt(from) <= 32) from += 1;
  while (to > from && folded.charCodeAt(to - 1) <= 32) to -= 1;
  return { start: from, end: to };
}

/** The cells of a table row written with bars or tabs, as ranges of the line; empty when the line is no row. */
export function cellRanges(folded: string): Range[] {
  if (folded.startsWith('|')) {
    const inner = splitAt(folded, '|').slice(1);
    const last = inner.at(-1);
    if (last !== undefined && last.start === last.end) inner.pop();
    return inner.length > 1 ? inner : [];
  }
  if (folded.includes('\t')) {
    const cells = splitAt(folded, '\t').filter((cell) => cell.end > cell.start);
    return cells.length > 1 ? cells : [];
  }
  if (folded.includes(' | ')) {
    const cells = splitAt(folded, ' | ');
    return cells.length > 1 && cells.every((cell) => cell.end > cell.start) ? cells : [];
  }
  return [];
}

/** A line of dashes, stars or dots, which only divides. */
export function isRule(text: string): boolean {
  return /^(?:[-=*_~.・…─━☆★#]\s?){3,200}$/.test(text.slice(0, 200)) || isTableRule(text);
}
