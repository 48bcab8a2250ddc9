import type { DraftTodo } from '../draft';
import type { Entry } from '../text/entries';
import { valueOf, type Invitation } from '../text/invitation';
import { cutPassage, readWords, type Passage } from '../text/passage';

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
      for (const match of value.folded.matchAll(/;|、(?=[^、]{6})|$/g)) {
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
  return [...boxes(entries), ...listed(entries), ...inLine(entries)]
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
  return { ...text, value: text.value.replace(/[.;]$/, '') };
}
