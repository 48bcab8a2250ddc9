import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../domain/errors';
import { makeTurns } from '../turns';
import type { ReadingOutcome, ReadingTask } from './read-source';
import type { ReadingAnswer } from './reading-worker';

/** One: a reading takes a moment, and a second thread takes 70 MB for as long as it lives. */
const AT_ONCE = 1;
const WAITING = 20;
/** Of reading: whoever waits behind a text made to be slow waits no longer. Invitations take a tenth of it. */
const DEADLINE_MILLISECONDS = 2_000;
/** How many times longer it may take where other programs leave this one too little of the processor. */
const STARVED_FACTOR = 5;
const LOOK_MILLISECONDS = 100;
/** Of loading the sources, once per thread; nothing that anybody sent decides how long that takes. */
const START_MILLISECONDS = 60_000;
/** A thread that has nothing to read ends after this: it holds the libraries for every kind of file. */
const IDLE_MILLISECONDS = 600_000;
const HEAP_MEGABYTES = 256;
/** What has just been made is looked through more often, in less room. */
const YOUNG_HEAP_MEGABYTES = 8;
/** Loaded from the sources, as the command line does it: no part of a route's bundle. */
const ENTRY = ['lib', 'files', 'reading-thread.mjs'];

const inTurn = makeTurns(AT_ONCE, WAITING, 'readings');
const idle = new Map<Worker, NodeJS.Timeout>();

async function openThread(): Promise<Worker> {
  const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), ...ENTRY), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_HEAP_MEGABYTES },
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

async function takeThread(): Promise<Worker> {
  const [known] = idle;
  if (known === undefined) return openThread();
  const [worker, timer] = known;
  clearTimeout(timer);
  idle.delete(worker);
  return worker;
}

function putBack(worker: Worker): void {
  const leave = (): void => {
    idle.delete(worker);
    void worker.terminate();
  };
  idle.set(worker, setTimeout(leave, IDLE_MILLISECONDS).unref());
}

function isBeyondBounds(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string }; // whatever was thrown
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/**
 * Ends the wait once the time is up. Time counts only as far as this process was given the processor: where it was not,
 * an honest text would be refused for what other programs do.
 */
function deadline(milliseconds: number): { signal: AbortSignal; clear: () => void } {
  const stop = new AbortController();
  const from = performance.now();
  const used = process.cpuUsage();
  const watch = setInterval(() => {
    const waited = performance.now() - from;
    const { user, system } = process.cpuUsage(used);
    const worked = (user + system) / 1_000;
    if (Math.min(waited, Math.max(worked, waited / STARVED_FACTOR)) >= milliseconds) stop.abort();
  }, LOOK_MILLISECONDS);
  return { signal: stop.signal, clear: () => clearInterval(watch) };
}

/** The thread's answer. Throws TOO_LARGE when there is none in time or within the memory allowed. */
async function ask(worker: Worker, task: ReadingTask, milliseconds: number): Promise<ReadingAnswer> {
  const { signal, clear } = deadline(milliseconds);
  const said = once(worker, 'message', { signal });
  worker.postMessage(task);
  try {
    const [answer] = (await said) as [ReadingAnswer]; // what reading-worker.ts posts
    return answer;
  } catch (error) {
    throw isBeyondBounds(error) ? new AppError('TOO_LARGE', 'reading takes too much') : error;
  } finally {
    clear();
  }
}

/**
 * Reads sources in a thread of its own, so that words or bytes made to be slow or large hold up nobody else and cannot
 * end the process: one at a time, each with a bound on time (2 s from when the thread can read) and memory. Throws as
 * `readSource` does, TOO_LARGE beyond these bounds, and TOO_MANY when twenty wait.
 */
export function readApart(task: ReadingTask, milliseconds = DEADLINE_MILLISECONDS): Promise<ReadingOutcome> {
  return inTurn(async () => {
    const worker = await takeThread();
    let hasAnswered = false;
    try {
      const answer = await ask(worker, task, milliseconds);
      hasAnswered = true;
      if ('failure' in answer) throw new Error(answer.failure);
      if ('refusal' in answer) throw new AppError(answer.refusal.code, answer.refusal.detail);
      return answer.reading;
    } finally {
      // A thread without an answer is still at it, for nobody.
      if (hasAnswered) putBack(worker);
      else void worker.terminate();
    }
  });
}
