import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeThreads, type Threads } from '@/lib/threads';

const folder = mkdtempSync(path.join(os.tmpdir(), 'threads-'));

/** Threads that begin with these words. */
function threadsOf(name: string, words: string): Threads {
  const file = path.join(folder, name);
  writeFileSync(file, words);
  return makeThreads({ entry: [path.relative(process.cwd(), file)], heapMegabytes: 16, youngHeapMegabytes: 4 });
}

const READY =
  "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {}); parentPort.postMessage('');";

describe('threads that are prepared', () => {
  let started: Worker[] = [];
  const note = (worker: Worker): unknown => started.push(worker);
  process.on('worker', note);
  beforeEach(() => (started = []));
  afterAll(async () => {
    process.off('worker', note);
    rmSync(folder, { recursive: true });
  });

  it('are taken, be they ready or still starting, and no other is started', async () => {
    const threads = threadsOf('ready.mjs', READY);
    threads.prepare();
    threads.prepare();
    const first = await threads.take();
    expect(started).toEqual([first]);
    threads.prepare();
    const second = await threads.take();
    expect(started).toEqual([first, second]);
    threads.putBack(second);
    threads.prepare();
    expect(await threads.take()).toBe(second);
    expect(started).toHaveLength(2);
    await Promise.all(started.map((worker) => worker.terminate()));
  });

  it('are one each, for two who take at once', async () => {
    const threads = threadsOf('ready.mjs', READY);
    threads.prepare();
    const [one, other] = await Promise.all([threads.take(), threads.take()]);
    expect(one).not.toBe(other);
    await Promise.all([one.terminate(), other.terminate()]);
  });

  it('that cannot start say so to whoever takes one, and leave nothing behind', async () => {
    const threads = threadsOf('fault.mjs', "throw new Error('no such library');");
    threads.prepare();
    await expect(threads.take()).rejects.toThrow('no such library');
    threads.prepare();
    await setImmediate(); // Node tells of a thread in the turn after it was made
    await new Promise((resolve) => started[1]?.once('exit', resolve));
    await expect(threads.take()).rejects.toThrow('no such library');
    expect(started).toHaveLength(3);
  });
});
