import type { DraftTodo } from '../draft';
import type { Entry } from '../text/entries';
import { valueOf, type Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { cutPassage, readWords, sourceStart, type Passage } from '../text/passage';
import { columnCells, tablesOf, widthOf, type Table } from '../text/tables';

const AFTER = /\bafter\b|follow[- ]?up|事後|会議後|終了後|開催後|後の/i;
const BEFORE = /\bbefore\b|\bprep|事前|会議前|開催前|前の|準備/i;
const DONE = /\((?:done|済|完了)\)\s*$|^(?:済|完了)[:：\s]/i;

type Task = { words: Passage; done: boolean; entry: Entry };

function phaseOf(entry: Entry): DraftTodo['phase'] {
  const heading = entry.heading?.words.folded ?? entry.words.folded.slice(0, entry.label?.to ?? 0);
  if (AFTER.test(heading)) return 'after';
  return BEFORE.test(heading) ? 'before' : null;
}

function boxes(entries: readonly Entry[]): Task[] {
  return entries
    .filter((entry) => entry.marker?.kind === 'checkbox')
    .map((entry) => ({ words: entry.words, done: entry.marker?.isChecked ?? false, entry }));
}

/** "■ sent" among "□ to send": boxes that are filled in. */
function filled({ source, body }: Invitation): Task[] {
  const signOf = ({ marker, words }: Entry): string => {
    const start = sourceStart(words);
    return marker === null ? '' : source.folded.slice(start - marker.length, start).trim();
  };
  const open = new Set(body.filter((entry) => signOf(entry) === '□').map(({ heading }) => heading));
  return body
    .filter((entry) => entry.kind === 'item' && signOf(entry) === '■' && open.has(entry.heading))
    .map((entry) => ({ words: entry.words, done: true, entry }));
}

/** "YOUR BAG  [x] form received": the first box of a list, on the line of its label. */
function labelled(entries: readonly Entry[]): Task[] {
  return entries.flatMap((entry, position) => {
    const box = entry.words.folded.includes('[')
      ? /^[^[\]]{2,40}?(?:\s{2,20}|:\s{0,4})\[([ xX✓✔])\]\s{1,4}/.exec(entry.words.folded)
      : null;
    if (box === null || entry.kind !== 'paragraph' || entries[position + 1]?.marker?.kind !== 'checkbox') return [];
    return [{ words: cutPassage(entry.words, box[0].length), done: box[1] !== ' ', entry }];
  });
}

const TASK_COLUMN = /^(?:tasks?|to-?\s?dos?|items?|actions?|what|作業|やること|タスク|内容|事項|項目|対応事項|準備)$/;
const DONE_COLUMN = /^(?:done\??|status|state|ok|check(?:ed)?|✓|✔|☑|済|済み|完了|状況|状態|チェック)$/;
const IS_DONE = /^(?:true|yes|done|x|ok|\[[x✓✔]\]|[☑☒✅✔✓○]|済み?|完了)$/i;
const IS_OPEN = /^(?:false|no|open|todo|to do|-|\[\s?\]|[☐□×]|未(?:了|済|完了)?|)$/i;

/** The column of a table that says what is done: only ticks, and at least one of them not empty. */
function doneColumn(table: Table): number {
  const width = widthOf(table);
  return Array.from({ length: width }, (_, column) => column).findIndex((column) => {
    const name = table.header[column] ?? '';
    const cells = table.rows.map((row) => row.cells[column]?.folded.trim() ?? '');
    const isTicked = cells.every((cell) => IS_DONE.test(cell) || IS_OPEN.test(cell));
    const isBoxed = columnCells(table, column).every((cell) =>
      /^(?:true|false|\[[ x✓✔]?\]|[☐☑☒✅])$/i.test(cell.folded),
    );
    return isTicked && cells.some((cell) => cell !== '') && (DONE_COLUMN.test(name) || isBoxed);
  });
}

/** Tasks in a table with a column of ticks. */
function tabled(invitation: Invitation): Task[] {
  return tablesOf(invitation).flatMap((table) => {
    const done = doneColumn(table);
    if (done === -1) return [];
    const named = table.header.findIndex((name) => TASK_COLUMN.test(name));
    const column = named === -1 ? (done === 0 ? 1 : 0) : named;
    return table.rows.flatMap((row) => {
      const [words, tick, entry] = [row.cells[column], row.cells[done], row.entry];
      if (words === undefined || words.text === '') return [];
      return [{ words, done: IS_DONE.test(tick?.folded ?? ''), entry }];
    });
  });
}

/** Items of to-do lists that are written without boxes; where a list has boxes, only those are its tasks. */
function listed(entries: readonly Entry[]): Task[] {
  const boxed = new Set(entries.filter((entry) => entry.marker?.kind === 'checkbox').map((entry) => entry.heading));
  return entries
    .filter(
      (entry) =>
        entry.topic === 'todo' &&
        entry.kind === 'item' &&
        entry.marker?.kind !== 'checkbox' &&
        !boxed.has(entry.heading),
    )
    .map((entry) => ({ words: entry.words, done: DONE.test(entry.words.folded), entry }));
}

/** "Actions: Lars to send two diagrams; Hiromi to check …" in one line. */
function inLine(entries: readonly Entry[]): Task[] {
  return entries
    .filter((entry) => entry.label?.topic === 'todo')
    .flatMap((entry) => {
      const value = valueOf(entry);
      const tasks: Task[] = [];
      let from = 0;
      for (const match of allMatches(value.folded, /;|。|、(?=[^、]{6})|$/g)) {
        const words = cutPassage(value, from, match.index);
        from = match.index + match[0].length;
        if (words.text.length > 3) tasks.push({ words, done: false, entry });
      }
      return tasks;
    });
}

/** Check boxes and explicit to-do lists. Requests in running text are not tasks of these. */
export function findTodos(invitation: Invitation): DraftTodo[] {
  const entries = invitation.body;
  return [
    ...boxes(entries),
    ...filled(invitation),
    ...labelled(entries),
    ...tabled(invitation),
    ...listed(entries),
    ...inLine(entries),
  ]
    .sort((a, b) => a.entry.index - b.entry.index)
    .filter((task) => task.words.text !== '')
    .map((task, index) => ({
      key: `t${index + 1}`,
      text: trimStop(readWords(task.words, 0.95)),
      done: task.done,
      phase: phaseOf(task.entry),
    }));
}

function trimStop(text: DraftTodo['text']): DraftTodo['text'] {
  // "… を送る → 27日の17時まで": by when is told among the deadlines.
  const bare = text.value.replace(
    /\s?(?:→|->|⇒)\s?[^→]{2,30}(?:まで(?:に)?|〆切?|締切)$|\s(?:→|->)\s?by\s[^→]{2,30}$/i,
    '',
  );
  return { ...text, value: bare.replace(/[.;]$/, '') };
}
