import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf';
import { AppError } from '../domain/errors';
import { normaliseText } from './text-encoding';

const MAX_PAGES = 300;
const SAME_LINE = 0.5;
/** A gap this many times the type size stands between columns, not between words. */
const COLUMN_GAP = 1.6;

type Row = { y: number; size: number; items: StructuredTextItem[] };

/** Pieces of text as lines: pieces at one height form a line, a tall gap between lines is an empty line. */
function pageText(items: readonly StructuredTextItem[]): string {
  const rows: Row[] = [];
  for (const item of items) {
    const size = item.fontSize || item.height || 10;
    // White space as wide as this stands between columns, where the places of the words tell it better.
    if (item.str.trim() === '' && item.width > size * COLUMN_GAP) continue;
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row.y - item.y) < row.size * SAME_LINE) row.items.push(item);
    else if (item.str.trim() !== '') rows.push({ y: item.y, size, items: [item] });
  }
  const pitch = medianPitch(rows);
  return rows
    .map((row, index) => {
      const above = rows[index - 1];
      const gap = above === undefined ? 0 : above.y - row.y;
      return `${pitch > 0 && gap > pitch * 1.45 ? '\n' : ''}${rowText(row)}`;
    })
    .join('\n');
}

function medianPitch(rows: readonly Row[]): number {
  const pitches = rows
    .slice(1)
    .map((row, index) => (rows[index]?.y ?? row.y) - row.y)
    .filter((pitch) => pitch > 0)
    .sort((a, b) => a - b);
  return pitches[Math.floor(pitches.length / 2)] ?? 0;
}

function rowText(row: Row): string {
  let text = '';
  let end: number | null = null;
  for (const item of row.items) {
    const gap = end === null ? 0 : item.x - end;
    if (gap > row.size * COLUMN_GAP) text = `${text.trimEnd()}    `;
    else if (gap > row.size * 0.2 && text !== '' && !/\s$/.test(text)) text += ' ';
    text += item.str;
    end = item.x + item.width;
  }
  return text.trimEnd();
}

/** The text of a PDF, page after page. Throws UNSUPPORTED when it cannot be read, TOO_LARGE beyond 300 pages. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  let pages: StructuredTextItem[][];
  try {
    // The library takes the buffer over, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    if (document.numPages > MAX_PAGES) throw new AppError('TOO_LARGE', `more than ${MAX_PAGES} pages`);
    pages = (await extractTextItems(document)).items;
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('UNSUPPORTED', 'not a readable PDF');
  }
  return normaliseText(pages.map(pageText).join('\n\n'));
}
