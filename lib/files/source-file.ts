/** The kinds of file that an invitation may come in. */
export type SourceFormat = 'txt' | 'md' | 'eml' | 'html' | 'docx' | 'pdf' | 'ics';

/** Something the reader of the file should know; `code` is one of the intake's warning codes. */
export type FileWarning = { code: string; params: Record<string, string | number> };

export type Attachment = { name: string; mediaType: string; bytes: Uint8Array };

/**
 * A file as text. All spans of the intake refer to `text`, so it is what has to be kept beside the forum. `encoding`
 * is null for formats that carry their own. `attachments` are the parts of a mail that were not read into `text`.
 */
export type OpenedSource = {
  text: string;
  format: SourceFormat;
  encoding: string | null;
  warnings: FileWarning[];
  attachments: Attachment[];
};

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
