import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { AppError } from '../domain/errors';
import { oncePerProcess } from '../once-per-process';
import { isBeyondBounds, makeThreads, type Threads } from '../threads';
import { makeTurns } from '../turns';
import type { OpeningNews } from './mail-parts';
import { startClock } from './reading-clock';
import type { ReadingOutcome, ReadingTask } from './read-source';
import type { ReadingAnswer } from './reading-worker';
import { assertWithinBounds } from './source-bounds';
import { MAX_SLOW } from './source-file';

/** One: a reading takes a moment, and a second thread takes 70 MB for as long as it lives. */
const AT_ONCE = 1;
/** Few honest readings take so long, and a thread that is ended leaves nobody waiting for the next one to start. */
const NEXT_THREAD_MILLISECONDS = 600;
const WAITING = 20;
/** Of reading: whoever waits behind a text made to be slow waits two seconds at most, until it is noticed and refused. */
const DEADLINE_MILLISECONDS = 1_900;
const LOOK_MILLISECONDS = 50;
/** How much of the time all attachments of a mail have, each of several as much; and what one of many has at least. */
const ATTACHMENTS_SHARE = 0.7;
const SMALLEST_SHARE = 0.2;
const HEAP_MEGABYTES = 256;
/** What has just been made is looked through more often, in less room. */
const YOUNG_HEAP_MEGABYTES = 8;
const ENTRY = ['lib', 'files', 'reading-thread.mjs'];

type Room = { inTurn: ReturnType<typeof makeTurns>; threads: Threads };

function room(): Room {
  return oncePerProcess('readings', () => ({
    inTurn: makeTurns(AT_ONCE, WAITING, 'readings'),
    threads: makeThreads({
      entry: ENTRY,
      heapMegabytes: HEAP_MEGABYTES,
      youngHeapMegabytes: YOUNG_HEAP_MEGABYTES,
    }),
  }));
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
    if (clock() >= NEXT_THREAD_MILLISECONDS) prepareReading();
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
  const { threads } = room();
  const worker = await threads.take();
  let hasAnswered = false;
  try {
    const answer = await ask(worker, task, milliseconds);
    hasAnswered = !('spent' in answer);
    return answer;
  } finally {
    // A thread without an answer is still at it, for nobody.
    if (hasAnswered) threads.putBack(worker);
    else void worker.terminate();
  }
}

/** Has a thread ready for a reading that is to come. */
export function prepareReading(): void {
  room().threads.prepare();
}

/**
 * Reads sources in a thread of its own, so that words or bytes made to be slow or large hold up nobody else and cannot
 * end the process: one at a time, each with a bound on time (2 s from when the thread can read) and memory. An attachment
 * that takes more than its share is left out, with a warning, and the mail is read again without it. Throws as
 * `readSource` does, TOO_LARGE beyond these bounds, and TOO_MANY when twenty wait.
 */
export async function readApart(task: ReadingTask, milliseconds = DEADLINE_MILLISECONDS): Promise<ReadingOutcome> {
  // Before the bytes are copied to the thread, which takes longer than to count them.
  assertWithinBounds(task.sources);
  return room().inTurn(async () => {
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
