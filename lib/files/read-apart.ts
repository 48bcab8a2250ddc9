import { on, once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../domain/errors';
import { makeTurns } from '../turns';
import type { OpeningNews } from './mail-parts';
import { startClock } from './reading-clock';
import type { ReadingOutcome, ReadingTask } from './read-source';
import type { ReadingAnswer } from './reading-worker';
import { MAX_SLOW } from './source-file';

/** One: a reading takes a moment, and a second thread takes 70 MB for as long as it lives. */
const AT_ONCE = 1;
const WAITING = 20;
/** Of reading: whoever waits behind a text made to be slow waits no longer. Invitations take a tenth of it. */
const DEADLINE_MILLISECONDS = 2_000;
const LOOK_MILLISECONDS = 100;
/** Of loading the sources, once per thread; nothing that anybody sent decides how long that takes. */
const START_MILLISECONDS = 60_000;
/** A thread that has nothing to read ends after this: it holds the libraries for every kind of file. */
const IDLE_MILLISECONDS = 600_000;
/** How much of the time all attachments of a mail have, each of several as much; and what one of many has at least. */
const ATTACHMENTS_SHARE = 0.7;
const SMALLEST_SHARE = 0.2;
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

/** The attachment that a thread is at, its own clock, and when it has had its share. */
type Opening = { position: number; clock: () => number; share: number };

function begin({ position, of }: NonNullable<OpeningNews['opening']>, milliseconds: number): Opening {
  return { position, clock: startClock(), share: milliseconds * Math.max(SMALLEST_SHARE, ATTACHMENTS_SHARE / of) };
}

/** No answer in time or within the memory allowed; `at`: the attachment that was being opened. */
type Beyond = { at: number | null; spent: number };

/** The thread's answer; or where it was when its time, or that of the attachment, or its memory was used up. */
async function ask(worker: Worker, task: ReadingTask, milliseconds: number): Promise<ReadingAnswer | Beyond> {
  const stop = new AbortController();
  const clock = startClock();
  let opening: Opening | null = null;
  const watch = setInterval(() => {
    const hasHadShare = opening !== null && opening.clock() >= opening.share;
    if (hasHadShare || clock() >= milliseconds) stop.abort();
  }, LOOK_MILLISECONDS);
  try {
    const news = on(worker, 'message', { signal: stop.signal });
    worker.postMessage(task);
    for await (const [said] of news as AsyncIterable<[ReadingAnswer | OpeningNews]>) {
      if (!('opening' in said)) return said; // what reading-worker.ts posts
      opening = said.opening === null ? null : begin(said.opening, milliseconds);
    }
    throw new Error('the reading thread left without an answer');
  } catch (error) {
    if (!isBeyondBounds(error)) throw error;
    return { at: opening?.position ?? null, spent: clock() };
  } finally {
    clearInterval(watch);
  }
}

async function readOnce(task: ReadingTask, milliseconds: number): Promise<ReadingAnswer | Beyond> {
  const worker = await takeThread();
  let hasAnswered = false;
  try {
    const answer = await ask(worker, task, milliseconds);
    hasAnswered = !('spent' in answer);
    return answer;
  } finally {
    // A thread without an answer is still at it, for nobody.
    if (hasAnswered) putBack(worker);
    else void worker.terminate();
  }
}

/**
 * Reads sources in a thread of its own, so that words or bytes made to be slow or large hold up nobody else and cannot
 * end the process: one at a time, each with a bound on time (2 s from when the thread can read) and memory. An attachment
 * that takes more than its share is left out, with a warning, and the mail is read again without it. Throws as
 * `readSource` does, TOO_LARGE beyond these bounds, and TOO_MANY when twenty wait.
 */
export function readApart(task: ReadingTask, milliseconds = DEADLINE_MILLISECONDS): Promise<ReadingOutcome> {
  return inTurn(async () => {
    const slow: number[] = [];
    for (let left = milliseconds; left > 0;) {
      const answer = await readOnce({ ...task, slow }, left);
      if ('failure' in answer) throw new Error(answer.failure);
      if ('refusal' in answer) throw new AppError(answer.refusal.code, answer.refusal.detail);
      if ('reading' in answer) return answer.reading;
      if (answer.at === null || slow.length >= MAX_SLOW) break;
      slow.push(answer.at);
      left -= answer.spent;
    }
    throw new AppError('TOO_LARGE', 'reading takes too much');
  });
}
