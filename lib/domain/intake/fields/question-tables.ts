import type { Reference, ReferenceIndex } from '../people/references';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import type { Passage } from '../text/passage';
import { columnCells, tablesOf, widthOf, type Table } from '../text/tables';
import { topicOfHeading } from '../text/topics';
import { readWholeReference } from './addressees';
import { isAsking } from './question-words';

/** A question in a cell of a table, with whom its row puts it to. */
export type TableQuestion = { words: Passage; reference: Reference | null; who: Passage | null; entries: Entry[] };

const QUESTION_COLUMN =
  /^(?:questions?|prompts?|matters?|質問|質問内容|質問事項|質問案|ご質問|問い|設問|論点|質疑項目|お尋ね|お尋ねの内容)$|\b(?:will|to|may) ask\b/;
const WHO_COLUMN =
  /^(?:to|for|who|speakers?|addressee|addressed to|put to|lead|witness(?:es)?|guests?|panell?ists?|answers?|宛先|回答者|答弁者|登壇者|対象|担当|お相手|回答)$|答(?:弁|え)を求める|尋ねる(?:方|相手)|(?:さ|の)れる方$/;
/** Who asks is not who is asked. */
const ASKER_COLUMN = /質疑者|質問者|社名|媒体|会派|議員|\b(?:asked by|from|asker|member|outlet|submitted)\b/;
const CLOCK = /^\d{1,2}(?:[:.h時])\d{0,2}/;
const SAME_AS_ABOVE = /^(?:\s*|〃|々|"|''|同上|同|-+|ditto|do\.|same)$/i;
const MIN_SHARE = 0.6;

function shareOf(cells: readonly Passage[], fits: (cell: Passage) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** The column whose cells are questions, or -1. Sessions that ask something as their title are none: they have times. */
function questionColumn(table: Table, whoColumn: number): number {
  const named = table.header.findIndex((name) => QUESTION_COLUMN.test(name));
  if (named !== -1) return named;
  const width = widthOf(table);
  const columns = Array.from({ length: width }, (_, column) => columnCells(table, column));
  if (columns.some((cells) => shareOf(cells, (cell) => CLOCK.test(cell.folded)) > 0.5)) return -1;
  const found = columns.findIndex(
    (cells, column) =>
      column !== whoColumn &&
      cells.length * 2 > table.rows.length &&
      shareOf(cells, (cell) => cell.text.length > 8 && isAsking(cell.folded)) >= MIN_SHARE,
  );
  const section = table.rows[0]?.entries[0];
  const heading = section?.heading?.words.folded;
  const isSection =
    section?.topic === 'questions' || (heading !== undefined && topicOfHeading(heading) === 'questions');
  const isNumbered = shareOf(columnCells(table, 0), (cell) =>
    /^(?:Q\s?)?\d{1,2}(?:[-.]\d{1,2})?\.?$/i.test(cell.folded),
  );
  return found !== -1 && (isSection || whoColumn !== -1 || isNumbered >= MIN_SHARE) ? found : -1;
}

/** The column that says who is asked: by its name, else because its cells are people. */
function addresseeColumn(table: Table, index: ReferenceIndex): number {
  const named = table.header.findIndex((name) => WHO_COLUMN.test(name) && !ASKER_COLUMN.test(name));
  if (named !== -1) return named;
  const width = widthOf(table);
  return Array.from({ length: width }, (_, column) => column).findIndex(
    (column) =>
      !ASKER_COLUMN.test(table.header[column] ?? '') &&
      shareOf(columnCells(table, column), (cell) => readWholeReference(cell.folded, index) !== null) >= MIN_SHARE,
  );
}

/** Lists of questions that are tables, one list per table. An empty cell of the addressees says: as in the row above. */
export function tableQuestions(invitation: Invitation, index: ReferenceIndex): TableQuestion[][] {
  return tablesOf(invitation).flatMap((table) => {
    const whoColumn = addresseeColumn(table, index);
    const column = questionColumn(table, whoColumn);
    if (column === -1) return [];
    let above: Pick<TableQuestion, 'reference' | 'who'> = { reference: null, who: null };
    const list = table.rows.flatMap((row) => {
      const words = row.cells[column];
      if (words === undefined || words.text === '') return [];
      const who = whoColumn === column ? undefined : row.cells[whoColumn];
      if (who !== undefined && !SAME_AS_ABOVE.test(who.folded))
        above = { reference: readWholeReference(who.folded, index), who };
      return [{ words, ...above, entries: row.entries }];
    });
    return [list];
  });
}
