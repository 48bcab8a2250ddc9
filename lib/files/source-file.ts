/** The kinds of file that an invitation may come in. */
export type SourceFormat = 'txt' | 'md' | 'eml' | 'html' | 'docx' | 'pdf' | 'ics';

/** Words as they were pasted, or a file with its name. */
export type SourceInput = { text: string } | { bytes: Uint8Array; name: string };

/** Something the reader of the file should know; `code` is one of the intake's warning codes. */
export type FileWarning = { code: string; params: Record<string, string | number> };

/** A part of a mail that is a file of its own. `isFurniture`: pictures within the words, and signatures of the mail. */
export type Attachment = { name: string; bytes: Uint8Array; isFurniture: boolean };

/** One file as text. `encoding` is null for formats that carry their own. `attachments` are not part of `text`. */
export type OpenedFile = {
  text: string;
  format: SourceFormat;
  encoding: string | null;
  warnings: FileWarning[];
  attachments: Attachment[];
};

/** The largest file that is taken, and the most that several may have together. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Once so many attachments have taken too long to read, none behind the last of them is begun. */
export const MAX_SLOW = 2;
/** How many files make one draft. */
export const MAX_FILES = 20;

export const MEDIA_TYPES: Record<SourceFormat, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  eml: 'message/rfc822',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  ics: 'text/calendar',
};
