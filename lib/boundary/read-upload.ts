import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { MAX_FILE_BYTES } from '@/lib/files/source-file';
import { readBoundedBody } from './bounded-body';

/** What was sent: words, or one file with its name. */
export type Upload = { text: string } | { bytes: Uint8Array; name: string };

/** Room for the fields and boundaries around one file of the largest size. */
const ENVELOPE_BYTES = 65_536;

const textBody = z.object({ text: z.string() });

function parseJson(body: Uint8Array): Upload {
  try {
    return textBody.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    throw new AppError('INVALID', 'not {"text": …}');
  }
}

async function parseForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<Upload> {
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
  const [file, text] = [form?.get('file'), form?.get('text')];
  if (file instanceof File) return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
  if (typeof text === 'string') return { text };
  throw new AppError('INVALID', 'neither text nor file');
}

/**
 * The text or file of a request, as JSON or as a form. Counted while it streams in: TOO_LARGE beyond one file of the
 * largest size, INVALID for anything that is neither, UNSUPPORTED for another content type.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? '';
  const kind = contentType.split(';')[0]?.trim().toLowerCase();
  if (kind !== 'application/json' && kind !== 'multipart/form-data') throw new AppError('UNSUPPORTED', 'content type');
  const body = await readBoundedBody(request, MAX_FILE_BYTES + ENVELOPE_BYTES);
  return kind === 'application/json' ? parseJson(body) : parseForm(body, contentType);
}
