import 'server-only';
import { AppError } from '@/lib/domain/errors';

/** The body of a request as it streams in, whatever length it claims. Throws TOO_LARGE as soon as it exceeds the bound. */
export async function* boundedBody(request: Request, maximumBytes: number): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      length += value.length;
      if (length > maximumBytes) throw new AppError('TOO_LARGE', `body over ${maximumBytes} bytes`);
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** A bounded body as a whole. Throws TOO_LARGE. */
export async function readBoundedBody(request: Request, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of boundedBody(request, maximumBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
