import { parentPort } from 'node:worker_threads';
import { AppError, type AppErrorCode } from '../domain/errors';
import { readSource, type ReadingOutcome, type ReadingTask } from './read-source';

/** What a reading thread answers to a task: the reading, the expected refusal, or what went wrong. */
export type ReadingAnswer =
  { reading: ReadingOutcome } | { refusal: { code: AppErrorCode; detail: string } } | { failure: string };

async function answer(task: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { reading: await readSource(task) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: { code: error.code, detail: error.message } };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (task: ReadingTask) => {
  void answer(task).then((said) => parentPort?.postMessage(said));
});
