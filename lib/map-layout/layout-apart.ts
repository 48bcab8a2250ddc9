import 'server-only';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { fromElkResult, toElkGraph, type ElkResult } from '../domain/map/chart-elk';
import type { ChartLayout, LayoutInput } from '../domain/map/chart-layout';
import { startClock } from '../files/reading-clock';
import { oncePerProcess } from '../once-per-process';
import { isBeyondBounds, makeThreads, type Threads } from '../threads';
import { makeTurns } from '../turns';

const AT_ONCE = 1;
const WAITING = 20;
/** Of layout; the largest chart that is drawn takes a third of it. */
const DEADLINE_MILLISECONDS = 2_000;
const LOOK_MILLISECONDS = 50;

type Room = { inTurn: ReturnType<typeof makeTurns>; threads: Threads };
/** The thread takes 60 MB. */
function room(): Room {
  return oncePerProcess('layouts', () => ({
    inTurn: makeTurns(AT_ONCE, WAITING, 'drawings'),
    threads: makeThreads({
      entry: ['lib', 'map-layout', 'layout-thread.mjs'],
      heapMegabytes: 192,
      youngHeapMegabytes: 16,
    }),
  }));
}

type Answer = { result: ElkResult } | { failure: string };

/** The thread's answer; null when its time or its memory was used up. */
async function ask(worker: Worker, input: LayoutInput, milliseconds: number): Promise<Answer | null> {
  const stop = new AbortController();
  const clock = startClock();
  const watch = setInterval(() => {
    if (clock() >= milliseconds) stop.abort();
  }, LOOK_MILLISECONDS);
  try {
    const answered = once(worker, 'message', { signal: stop.signal });
    worker.postMessage(toElkGraph(input));
    const [answer] = (await answered) as [Answer]; // what layout-thread.mjs posts
    return answer;
  } catch (error) {
    if (!isBeyondBounds(error)) throw error;
    return null;
  } finally {
    clearInterval(watch);
  }
}

/**
 * Lays a chart out in a thread of its own, one at a time, within two seconds of work (counted like a reading's) and a bound
 * on memory. Null when it takes more, or the kernel fails at it. The same input gives the same layout. Throws TOO_MANY
 * when twenty wait.
 */
export function layOutApart(input: LayoutInput, milliseconds = DEADLINE_MILLISECONDS): Promise<ChartLayout | null> {
  const { inTurn, threads } = room();
  return inTurn(async () => {
    const worker = await threads.take();
    let answer: Answer | null = null;
    try {
      answer = await ask(worker, input, milliseconds);
    } finally {
      // A thread without an answer is still at it, for nobody.
      if (answer === null) void worker.terminate();
      else threads.putBack(worker);
    }
    if (answer === null) return null;
    if ('result' in answer) return fromElkResult(input, answer.result);
    console.error('a chart could not be laid out:', answer.failure);
    return null;
  });
}
