import PostalMime, { type Email } from 'postal-mime';
import { AppError } from '../domain/errors';
import { readCalendar } from './calendar-file';
import { readHtml } from './html-text';
import type { Attachment, FileWarning } from './source-file';
import { decodeBytes, normaliseText } from './text-encoding';

export type MailText = { text: string; warnings: FileWarning[]; attachments: Attachment[] };

const HEADER_LABELS: readonly (readonly [string, string])[] = [
  ['subject', 'Subject'],
  ['from', 'From'],
  ['to', 'To'],
  ['cc', 'Cc'],
  ['date', 'Date'],
];
const MAX_HEADER_LENGTH = 2_000;
const MAX_PART_DEPTH = 64;

function addressLine(addresses: Email['to']): string {
  return (addresses ?? [])
    .map((entry) =>
      entry.name && entry.address ? `${entry.name} <${entry.address}>` : (entry.address ?? entry.name ?? ''),
    )
    .filter((entry) => entry !== '')
    .join(', ');
}

/** The head of the mail as people see it, decoded, one field per line. */
function headLines(mail: Email): string[] {
  const values: Record<string, string> = {
    subject: mail.subject ?? '',
    from: addressLine(mail.from === undefined ? [] : [mail.from]),
    to: addressLine(mail.to),
    cc: addressLine(mail.cc),
    date: mail.headers.find((header) => header.key === 'date')?.value ?? mail.date ?? '',
  };
  return HEADER_LABELS.map(([key, label]) => [
    label,
    normaliseText(values[key] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MAX_HEADER_LENGTH),
  ])
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`);
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** The plain words when they say about as much as the HTML does, else the words of the HTML. */
function bodyOf(mail: Email, warnings: FileWarning[]): string {
  const plain = normaliseText(mail.text ?? '').trimEnd();
  if (mail.html === undefined) return plain;
  const html = readHtml(mail.html);
  const isPlainEnough = plain.replace(/\s/g, '').length * 2 >= html.text.replace(/\s/g, '').length;
  if (plain !== '' && isPlainEnough) {
    warnings.push({ code: 'html_alternative_ignored', params: {} });
    return plain;
  }
  warnings.push({ code: 'html_stripped', params: {} });
  if (html.isMalformed) warnings.push({ code: 'html_malformed', params: {} });
  return html.text;
}

function calendarText(part: Attachment): string | null {
  try {
    return readCalendar(decodeBytes(part.bytes).text);
  } catch {
    // A broken calendar part leaves the words of the mail, which say the same.
    return null;
  }
}

/** Whether a multipart mail lacks the line that ends it: it was cut off on its way. */
function isCutOff(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1');
  const boundary =
    /^content-type:\s*multipart\/[^\n]{0,200}(?:\r?\n[ \t][^\n]{0,200}){0,4}?boundary="?([^"\s;]{1,100})/im.exec(
      head,
    )?.[1];
  return boundary !== undefined && Buffer.from(bytes).lastIndexOf(`--${boundary}--`) === -1;
}

/** An RFC 822 mail as text: its head, its words, and what its calendar part says under "[invite.ics]". */
export async function readMail(bytes: Uint8Array): Promise<MailText> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_PART_DEPTH });
  } catch {
    throw new AppError('UNSUPPORTED', 'not a readable mail');
  }
  const warnings: FileWarning[] = [];
  const parts = mail.attachments.map((part, index) => ({
    name: part.filename ?? `part-${index + 1}`,
    mediaType: part.mimeType,
    bytes: bytesOf(part.content),
  }));
  const blocks = [headLines(mail).join('\n'), bodyOf(mail, warnings)];
  const attachments: Attachment[] = [];
  for (const part of parts) {
    const calendar = part.mediaType === 'text/calendar' ? calendarText(part) : null;
    if (calendar === null) attachments.push(part);
    else {
      blocks.push(`[invite.ics]\n${calendar}`);
      warnings.push({ code: 'calendar_part_used', params: {} });
    }
  }
  if (isCutOff(bytes)) warnings.push({ code: 'truncated_input', params: {} });
  return { text: blocks.filter((block) => block !== '').join('\n\n'), warnings, attachments };
}
