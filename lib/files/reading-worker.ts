import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { AppError, type AppErrorCode } from '../domain/errors';
import { readInvitation } from '../domain/intake/read-invitation';
import { readExampleText } from './example-text';
import { readSource, type ReadingOutcome, type ReadingTask } from './read-source';

/** What a reading thread answers to a task: the reading, the expected refusal, or what went wrong. */
export type ReadingAnswer =
  { reading: ReadingOutcome } | { refusal: { code: AppErrorCode; detail: string } } | { failure: string };

async function answer(task: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { reading: await readSource(task, (news) => parentPort?.postMessage(news)) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: { code: error.code, detail: error.message } };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Niceness of a reading: on a busy machine whoever waits for a page goes first. */
const BEHIND_PAGES = 12;

/** Code that never ran is several times slower; a first reading is no part of the time that somebody's source may take. */
async function warmUp(): Promise<void> {
  readInvitation(await readExampleText());
}

// Linux sets this for the calling thread alone; elsewhere it would be the whole web server.
if (process.platform === 'linux') setPriority(BEHIND_PAGES);
await warmUp();
parentPort?.on('message', (task: ReadingTask) => {
  void answer(task).then((said) => parentPort?.postMessage(said));
});
// The first thing said, whatever it is: this thread can be given a task.
parentPort?.postMessage('ready');
