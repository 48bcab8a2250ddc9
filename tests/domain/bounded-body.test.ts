import { describe, expect, it } from 'vitest';
import { boundedBody, readBoundedBody } from '@/lib/boundary/bounded-body';

const PIECE = 65_536;
const MEBIBYTE = 1_048_576;

/** A request whose whole body is there already, as from somebody very near. */
function request(pieces: number): Request {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === pieces) return controller.close();
      sent += 1;
      controller.enqueue(new Uint8Array(PIECE).fill(sent));
    },
  });
  return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

/** How often something else had its turn until the body was read. */
async function turnsDuring(pieces: number): Promise<number> {
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  for await (const piece of boundedBody(request(pieces), 64 * MEBIBYTE)) expect(piece.length).toBe(PIECE);
  clearInterval(turning);
  return turns;
}

describe('the body of a request', () => {
  it('lets others have their turn all the while that a large one comes in, and is not slowed down while it is small', async () => {
    expect(await turnsDuring(64)).toBeGreaterThan(20);
    expect(await turnsDuring(8)).toBeLessThan(3);
  });

  it('comes whole up to its bound, and not at all beyond', async () => {
    const whole = await readBoundedBody(request(3), 3 * PIECE);
    expect([whole.length, whole[0], whole.at(-1)]).toEqual([3 * PIECE, 1, 3]);
    await expect(readBoundedBody(request(3), 3 * PIECE - 1)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});
