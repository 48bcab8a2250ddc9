import type { People } from '../people/find-people';
import type { Entry } from '../text/entries';
import { allMatches } from '../../matches';
import { cutPassage, type Passage } from '../text/passage';
import { columnOf, type Table, type TableRow } from '../text/tables';
import { isWhenEntry } from '../when/date-candidates';
import { scanDurations } from '../when/durations';
import { timesOf } from '../when/readings';
import { zoneOfLabel } from '../when/zone-labels';
import type { AgendaLine } from './agenda-checks';
import { isElsewhere } from './elsewhere';

const TIME_COLUMN =
  /^(?:time|clock|at|when|start|starts|from|begins?|時刻|時間|開始|et|jst|est|edt|pt|pst|hst|utc|gmt|cet|日本時間|米国東部時間)$/;
const END_COLUMN = /^(?:end|ends|until|to|finish|off|終了|終わり|終了時刻)$/;
const LENGTH_COLUMN = /^(?:len|length|mins?|minutes|duration|dur\.?|分|時間\(分\)|所要|所要時間)$/;
const TITLE_COLUMN = /^(?:segment|item|session|activity|title|topic|what|content|description|内容|項目|議題)$/;
const WHO_COLUMN = /^(?:who|speakers?|lead|担当|登壇者|発言者)$/;

/** The title of an item: without brackets or tails that only tell a time limit. */
export function cleanTitle(words: Passage): Passage {
  const lead =
    /^(?:\(\d{1,2}[:.]\d{2}\)|(?:に|から|より)(?=[^\s])|[\s:|\u2502,.~>)\]-]+)*/.exec(words.folded)?.[0].length ?? 0;
  // A wide gap opens another column: a room, a remark.
  const gap = words.folded.slice(lead).search(/\s{3}\S/);
  let to = gap > 0 ? lead + gap : words.folded.length;
  for (const match of allMatches(words.folded, /\s?\(([^()]{0,80})\)|,\s([^,]{2,60})/g)) {
    if (match.index >= to) break;
    if (scanDurations(match[1] ?? match[2] ?? '').length === 0) continue;
    to = match.index;
    break;
  }
  const cut = cutPassage(words, lead, to);
  return cutPassage(cut, 0, cut.folded.replace(/[\s,;:.。、-]+$/, '').length);
}

function peopleIn(words: Passage | undefined, people: People): string[] {
  if (words === undefined) return [];
  return people.index.readWhole(words.folded)?.keys ?? [];
}

/** The end that a row tells in a column of its own, as a time or as the item's length. */
function endOf(table: Table, row: TableRow, start: number): number | null {
  // "時間" over two columns: the start and, under no name of its own, the end.
  const named = columnOf(table, END_COLUMN);
  const timed = columnOf(table, TIME_COLUMN);
  const end = row.cells[named === -1 && timed !== -1 && table.header[timed + 1] === '' ? timed + 1 : named];
  const time = end === undefined ? undefined : timesOf(end)[0];
  if (time !== undefined) return time.start > start ? time.start : null;
  const lengthColumn = columnOf(table, LENGTH_COLUMN);
  // "-20, 0, 3, 7": minutes from the start, and not how long an item takes.
  const isCount = table.rows.some(({ cells }) => /^(?:0|[-+T].*)$/.test(cells[lengthColumn]?.folded.trim() ?? ''));
  const length = isCount ? '' : (row.cells[lengthColumn]?.folded.trim() ?? '');
  const minutes = /^\d{1,3}$/.test(length) ? Number(length) : (scanDurations(length)[0]?.max ?? 0);
  return minutes > 0 ? start + minutes : null;
}

export function fromTable(table: Table, people: People, forumZone: string | null): AgendaLine[] {
  const columns = table.header.flatMap((name, index) => {
    // "PST (Wed)": the clock of a place, and which day it is there.
    const zone = zoneOfLabel(name.replace(/\s?\([^()]*\)$/, ''))?.timeZone ?? null;
    return zone !== null || TIME_COLUMN.test(name) ? [{ index, zone }] : [];
  });
  const column = columns.find((candidate) => candidate.zone !== null && candidate.zone === forumZone) ?? columns[0];
  const timeColumn = column?.index ?? firstTimeColumn(table);
  if (timeColumn === -1) return [];
  const named = columnOf(table, TITLE_COLUMN);
  const timed = [...columns.map((candidate) => candidate.index), columnOf(table, END_COLUMN), timeColumn];
  const titleColumn = named !== -1 ? named : Math.max(...timed) + 1;
  const whoColumn = columnOf(table, WHO_COLUMN);
  return table.rows.flatMap((row) => {
    if (isElsewhere(row.entry)) return [];
    const timeCell = row.cells[timeColumn];
    const titleCell = row.cells[titleColumn];
    const time = timeCell === undefined ? undefined : timesOf(timeCell)[0];
    if (timeCell === undefined || titleCell === undefined || time === undefined || titleCell.text === '') return [];
    return [
      {
        title: cleanTitle(titleCell),
        time: { ...time, end: time.end ?? endOf(table, row, time.start) },
        timeWords: timeCell,
        people: peopleIn(row.cells[whoColumn], people),
        zone: column?.zone ?? null,
        confidence: 0.95,
        row: row.entry.index,
      },
    ];
  });
}

/** A table without column names is a run of show when its first cells are times. */
function firstTimeColumn(table: Table): number {
  const timed = table.rows.filter((row) => /^\d{1,2}(?:[:時]|h\d)/.test(row.cells[0]?.folded ?? '')).length;
  return table.rows.length > 1 && timed * 2 > table.rows.length ? 0 : -1;
}

/** "10:00–10:05 Welcome (MC)", "18:40 A/V check, 19:00 start": times that lead what happens at them. */
export function fromLine(entry: Entry, words: Passage = entry.words, isInRun = false): AgendaLine[] {
  const times = timesOf(words);
  const [first] = times;
  // Under the date itself the hours of the day may be listed; the line that tells the date is none of them.
  const isListed = isInRun && entry.kind === 'item' && entry.label === null;
  if (first === undefined || first.from > 1 || (isWhenEntry(entry) && !isListed)) return [];
  // "(9:30 a.m. in Tokyo)" tells the same time elsewhere; "(9:30) Welcome" is an item.
  if (first.from === 1 && !/^\s?[)\]]/.test(words.folded.slice(first.to))) return [];
  // "13時に開会し、13時10分から…" is told in prose.
  if (times.length > 2 && /^(?:に|から|より)/.test(words.folded.slice(first.to))) return [];
  // "11時25分からの説明は録音をお断りします。": what is said of a part, and no item.
  if (/^(?:まで|以降|から)の.*(?:ます|ません)(?:。|$)|^まで/.test(words.folded.slice(first.to))) return [];
  const leading = times.filter(
    (time, index) =>
      index === 0 || /[,;、/→⇒>]\s{0,3}$/.test(words.folded.slice(Math.max(0, time.from - 4), time.from)),
  );
  return leading.flatMap((time, index) => {
    const title = cleanTitle(cutPassage(words, time.to, leading[index + 1]?.from ?? words.text.length));
    // "10:30-11:45 a.m. in New York (EST)" tells when it is there.
    const isZone = /^\([^()]{2,24}\)$/.test(title.folded) && zoneOfLabel(title.folded.slice(1, -1)) !== null;
    return title.text === '' || isZone || title.text.length > 160 || /^for\s\d/.test(title.folded)
      ? []
      : [{ title, time, timeWords: words, people: [], zone: null, confidence: 0.9 }];
  });
}

/** A cell that holds a time of day and nothing else. */
function isTimeCell(cell: Passage | undefined): boolean {
  const time = cell === undefined ? undefined : timesOf(cell)[0];
  return time !== undefined && time.from <= 1 && /^[\s)\]]*$/.test(cell?.folded.slice(time.to) ?? '');
}

/**
 * Rows outside of the tables that have a column for the time: "9:00–9:10 | welcome | host" under rows of another
 * kind, and rows whose cells are items side by side ("9:30 Doors | 10:00 Start").
 */
export function fromRows(entries: readonly Entry[], read: ReadonlySet<number>): AgendaLine[] {
  const rows = entries.filter((entry) => entry.kind === 'row' && !read.has(entry.index) && !isElsewhere(entry));
  const timed = rows.filter((row) => isTimeCell(row.cells[0]) && /\p{L}/u.test(row.cells[1]?.folded ?? ''));
  const stacked = timed.length < 2 ? [] : timed.flatMap(fromTimedRow);
  const sideBySide = rows.flatMap((row) => {
    const items = row.cells.flatMap((cell) => fromLine(row, cell));
    return items.length > 1 && items.length === row.cells.length ? items : [];
  });
  return [...stacked, ...sideBySide];
}

function fromTimedRow(row: Entry): AgendaLine[] {
  const [timeWords, titleCell] = row.cells;
  const time = timeWords === undefined ? undefined : timesOf(timeWords)[0];
  if (timeWords === undefined || titleCell === undefined || time === undefined) return [];
  return [{ title: cleanTitle(titleCell), time, timeWords, people: [], zone: null, confidence: 0.85 }];
}
