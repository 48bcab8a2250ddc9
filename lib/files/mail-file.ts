import PostalMime, { type Email } from 'postal-mime';
import { AppError } from '../domain/errors';
import { readHtml } from './html-text';
import { MEDIA_TYPES, type Attachment, type FileWarning, type SourceFormat } from './source-file';
import { normaliseText } from './text-encoding';

type MailPart = Email['attachments'][number];

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

/** Files that mail programs add by themselves. */
const SIGNATURES = /^application\/(?:x-)?(?:pkcs7-signature|pgp-signature|pgp-keys)$/;
const EXTENSIONS = new Map(Object.entries(MEDIA_TYPES).map(([format, type]) => [type, format as SourceFormat]));

/** The name as it came, or one after its kind: a calendar part has none, nor has a mail within the mail. */
function nameOf({ filename, mimeType }: MailPart, index: number): string {
  const extension = EXTENSIONS.get(mimeType);
  const name = (filename ?? '').trim();
  if (name === '') return extension === 'ics' ? 'invite.ics' : `part-${index + 1}${extension ? `.${extension}` : ''}`;
  return /\.[a-z0-9]{1,8}$/i.test(name) || extension === undefined ? name : `${name}.${extension}`;
}

function toAttachment(part: MailPart, index: number): Attachment {
  // Some programs give every attachment a content id: it tells only where the part does not say what it is.
  const { related, disposition, contentId } = part;
  const isWithin = related === true || (disposition === null ? contentId !== undefined : disposition === 'inline');
  return {
    name: nameOf(part, index),
    bytes: bytesOf(part.content),
    isFurniture: (part.mimeType.startsWith('image/') && isWithin) || SIGNATURES.test(part.mimeType),
  };
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

/** An RFC 822 mail as text, its head and its words, and the files that came with it, mails within it among them. */
export async function readMail(bytes: Uint8Array): Promise<MailText> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_PART_DEPTH, forceRfc822Attachments: true });
  } catch {
    throw new AppError('UNSUPPORTED', 'not a readable mail');
  }
  const warnings: FileWarning[] = [];
  const blocks = [headLines(mail).join('\n'), bodyOf(mail, warnings)];
  if (isCutOff(bytes)) warnings.push({ code: 'truncated_input', params: {} });
  const text = blocks.filter((block) => block !== '').join('\n\n');
  return { text, warnings, attachments: mail.attachments.map(toAttachment) };
}
