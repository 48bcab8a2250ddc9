import 'server-only';
import { AppError } from '@/lib/domain/errors';

/** Reads a body and stops as soon as it exceeds the bound, whatever length it claims. Throws TOO_LARGE. */
export async function readBoundedBody(request: Request, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    length += part.value.length;
    if (length > maximumBytes) {
      await reader?.cancel();
      throw new AppError('TOO_LARGE', `body over ${maximumBytes} bytes`);
    }
    chunks.push(part.value);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
