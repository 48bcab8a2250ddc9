import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Of loading the sources, once per thread; nothing that anybody sent decides how long that takes. */
const START_MILLISECONDS = 60_000;
/** A thread that has nothing to do ends after this: it holds libraries that are large in memory. */
const IDLE_MILLISECONDS = 600_000;

/**
 * The threads of one kind of work. Whoever takes one puts it back, or ends it when it is still at work for nobody. Who
 * knows that one will be needed has it prepared, so that nobody waits while it starts; none is made while one waits for work.
 */
export type Threads = { take: () => Promise<Worker>; putBack: (worker: Worker) => void; prepare: () => void };

/**
 * Threads for work that must hold up nobody else and cannot end the process, each with a bound on its memory. `entry`
 * names their first module from the root of the project; it is loaded from the sources, as the command line does it, and
 * is no part of a route's bundle. It says something once it can be given work.
 */
export function makeThreads({
  entry,
  heapMegabytes,
  youngHeapMegabytes,
}: {
  entry: readonly string[];
  heapMegabytes: number;
  youngHeapMegabytes: number;
}): Threads {
  const idle = new Map<Worker, NodeJS.Timeout>();
  let coming: Promise<Worker> | null = null;

  async function open(): Promise<Worker> {
    const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), ...entry), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngHeapMegabytes },
    });
    // Whoever waits for an answer hears of a fault; without anybody waiting it must not end the process.
    worker.on('error', () => idle.delete(worker));
    try {
      await once(worker, 'message', { signal: AbortSignal.timeout(START_MILLISECONDS) });
    } catch (error) {
      void worker.terminate();
      throw error;
    }
    worker.unref();
    return worker;
  }

  function putBack(worker: Worker): void {
    const leave = (): void => {
      idle.delete(worker);
      void worker.terminate();
    };
    idle.set(worker, setTimeout(leave, IDLE_MILLISECONDS).unref());
  }

  function prepare(): void {
    if (idle.size > 0 || coming !== null) return;
    const opened = open();
    const isTaken = (): boolean => coming !== opened;
    const forget = (): void => {
      if (!isTaken()) coming = null;
    };
    coming = opened;
    opened.then((worker) => {
      if (!isTaken()) putBack(worker);
      forget();
    }, forget); // whoever takes it hears of the fault, or the next one opens another
  }

  async function take(): Promise<Worker> {
    const [known] = idle;
    if (known === undefined) {
      const opened = coming ?? open();
      coming = null;
      return opened;
    }
    const [worker, timer] = known;
    clearTimeout(timer);
    idle.delete(worker);
    return worker;
  }

  return { take, putBack, prepare };
}

/** Whether a thread ended because its time or its memory was used up. */
export function isBeyondBounds(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string }; // whatever was thrown
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
