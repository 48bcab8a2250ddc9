import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@/lib/domain/errors';

/** A mail with its attachments comes in at once. */
const UNPACED_BYTES = 1_048_576;
/** Behind that, so many bytes wait so long for the next: 20 MB take a second, and pages go between. */
const PACED_BYTES = 65_536;
const PAUSE_MILLISECONDS = 2;

/**
 * The body of a request as it streams in, whatever length it claims. A large one steps aside for pages: read as fast as
 * it can be sent, it would hold them up for as long as it takes. Throws TOO_LARGE as soon as it exceeds the bound.
 */
export async function* boundedBody(request: Request, maximumBytes: number): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  let length = 0;
  let pausedAt = UNPACED_BYTES;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      length += value.length;
      if (length > maximumBytes) throw new AppError('TOO_LARGE', `body over ${maximumBytes} bytes`);
      yield value;
      if (length - pausedAt < PACED_BYTES) continue;
      pausedAt = length;
      await pause(PAUSE_MILLISECONDS);
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
