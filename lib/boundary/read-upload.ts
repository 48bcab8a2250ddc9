import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { MAX_FILE_BYTES, MAX_FILES } from '@/lib/files/source-file';
import { boundedBody, readBoundedBody } from './bounded-body';
import { splitForm } from './multipart';

export type UploadedFile = { bytes: Uint8Array; name: string };

/** What was sent: words, files with their names in the order they came, or both. */
export type Upload = { text: string | null; files: UploadedFile[] };

/** Room for the words, and for the fields and boundaries around files of the largest size. */
const ENVELOPE_BYTES = 524_288;

const textBody = z.object({ text: z.string() });

function wordsOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function parseJson(body: Uint8Array): Upload {
  try {
    return { text: textBody.parse(JSON.parse(wordsOf(body))).text, files: [] };
  } catch {
    throw new AppError('INVALID', 'not {"text": …}');
  }
}

async function parseForm(body: AsyncIterable<Uint8Array>, contentType: string): Promise<Upload> {
  const form = await splitForm(body, contentType);
  if (form === null) throw new AppError('INVALID', 'no form');
  const files = form.files
    .filter(({ name }) => name === 'file')
    .map(({ fileName, bytes }) => ({ bytes, name: fileName }));
  if (files.length > MAX_FILES) throw new AppError('TOO_LARGE', `more than ${MAX_FILES} files`);
  // Asked again where they are opened; here it spares the way there.
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_FILE_BYTES)
    throw new AppError('TOO_LARGE', 'files over 20 MB');
  // Words come as a field, or as a blob where their line breaks have to stay as they are.
  const blob = form.files.find(({ name }) => name === 'text');
  const words = form.fields.find(({ name }) => name === 'text')?.value ?? (blob ? wordsOf(blob.bytes) : null);
  if (words === null && files.length === 0) throw new AppError('INVALID', 'neither text nor file');
  return { text: words, files };
}

/**
 * The words and files of a request, as JSON or as a form. TOO_LARGE beyond what is taken together, at once where the
 * request says so itself, else counted while it streams in; INVALID for anything that is neither, UNSUPPORTED for another content type.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? '';
  const kind = contentType.split(';')[0]?.trim().toLowerCase();
  if (kind !== 'application/json' && kind !== 'multipart/form-data') throw new AppError('UNSUPPORTED', 'content type');
  const maximum = MAX_FILE_BYTES + ENVELOPE_BYTES;
  if (Number(request.headers.get('content-length') ?? 0) > maximum) throw new AppError('TOO_LARGE', 'announced');
  return kind === 'application/json'
    ? parseJson(await readBoundedBody(request, maximum))
    : parseForm(boundedBody(request, maximum), contentType);
}
