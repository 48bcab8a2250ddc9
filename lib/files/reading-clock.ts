import { readFileSync } from 'node:fs';

/** How many times longer a reading may take where others leave it too little of the processor. */
const STARVED_FACTOR = 5;
/** Linux: nanoseconds that the thread which answers pages had the processor, and two more numbers. */
const PAGES_THREAD = `/proc/self/task/${process.pid}/schedstat`;

/** Milliseconds of processor time of the thread that answers pages; 0 where the system does not tell them apart. */
function pagesMilliseconds(): number {
  try {
    return Number(readFileSync(PAGES_THREAD, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** Milliseconds of processor time that this process had for anything but answering pages. */
function readingMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000 - pagesMilliseconds();
}

/**
 * Milliseconds since the call. Time counts only as far as readings had the processor, or a fifth of it where they had less:
 * an honest text must not be refused for what other programs, or the pages of others, do meanwhile.
 */
export function startClock(): () => number {
  const from = performance.now();
  const used = readingMilliseconds();
  return () => {
    const waited = performance.now() - from;
    return Math.min(waited, Math.max(readingMilliseconds() - used, waited / STARVED_FACTOR));
  };
}
