import { AppError } from '../domain/errors';
import { readCalendar } from './calendar-file';
import { readHtml } from './html-text';
import { readMail } from './mail-file';
import { readPdf } from './pdf-file';
import { MAX_FILE_BYTES, type FileWarning, type OpenedFile, type SourceFormat } from './source-file';
import { decodeBytes, isBinary } from './text-encoding';
import { readWord } from './word-file';

const FORMAT_OF_EXTENSION: Readonly<Record<string, SourceFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  eml: 'eml',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  pdf: 'pdf',
  ics: 'ics',
};

/** The format by the bytes where they are telling, else by the name; UNSUPPORTED for the rest. */
export function formatOf(bytes: Uint8Array, name: string): SourceFormat {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.startsWith('%PDF-')) return 'pdf';
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt';
  const format = FORMAT_OF_EXTENSION[extension];
  if (head.startsWith('PK\u0003\u0004')) {
    if (format === 'docx') return 'docx';
    throw new AppError('UNSUPPORTED', 'this kind of file is not read');
  }
  if (format === undefined) throw new AppError('UNSUPPORTED', `files of the kind .${extension} are not read`);
  if (format === 'pdf' || format === 'docx') throw new AppError('UNSUPPORTED', `the file is no ${format}`);
  if (format === 'txt' && /^mime-version:\s?1/im.test(head) && /^(?:from|subject|date):/im.test(head)) return 'eml';
  if (format === 'txt' && head.startsWith('BEGIN:VCALENDAR')) return 'ics';
  return format;
}

/** Text formats with a structure of their own: decoded first, then turned into reading text. */
function readDecoded(text: string, format: SourceFormat): { text: string; warnings: FileWarning[] } {
  if (format === 'ics') return { text: readCalendar(text), warnings: [] };
  if (format !== 'html') return { text, warnings: [] };
  const html = readHtml(text);
  const warnings: FileWarning[] = [{ code: 'html_stripped', params: {} }];
  if (html.isMalformed) warnings.push({ code: 'html_malformed', params: {} });
  return { text: html.text, warnings };
}

/**
 * Opens one file of any supported kind as text; what is attached to a mail stays closed. Throws TOO_LARGE over 20 MB or
 * when it unpacks to too much, UNSUPPORTED when the kind is unknown or the file is broken. Runs on the calling thread:
 * `readApart` has one of its own for it.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  if (bytes.length > MAX_FILE_BYTES) throw new AppError('TOO_LARGE', 'file over 20 MB');
  const format = formatOf(bytes, name);
  if (format === 'eml') return { ...(await readMail(bytes)), format, encoding: null };
  if (format === 'docx') return { text: await readWord(bytes), format, encoding: null, warnings: [], attachments: [] };
  if (format === 'pdf') return { text: await readPdf(bytes), format, encoding: null, warnings: [], attachments: [] };
  if (isBinary(bytes)) throw new AppError('UNSUPPORTED', 'the file is no text');
  const decoded = decodeBytes(bytes);
  const read = readDecoded(decoded.text, format);
  return {
    text: read.text,
    format,
    encoding: decoded.encoding,
    warnings: [...decoded.warnings, ...read.warnings],
    attachments: [],
  };
}
