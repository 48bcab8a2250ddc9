import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, codeOf, reasonOf } from '../../lib/db/refusal.mjs';
import { CommandFailure } from './command.mjs';
import { runInstance } from './instance.mjs';
import { packagesStage } from './packages-stage.mjs';
import { createProgress } from './progress.mjs';
import { readSettings } from './settings.mjs';
import { buildStage, clientStage } from './source-stages.mjs';
import { applicationServer } from './web-server.mjs';

const SHELL_WATCH_MS = 100;

/**
 * `npm start`: prepares what is not current, and runs until it is stopped.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
export async function start(args, environment) {
  const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));
  /** @type {import('./instance.mjs').Installation} */
  const installation = {
    root,
    packages: [packagesStage(root)],
    sources: [clientStage(root), buildStage(root)],
    hasMap: true,
    webServer: applicationServer(root),
  };
  process.exit(
    await runToExitCode((signal, progress) => {
      const settings = readSettings(args, environment, root);
      return runInstance(settings, installation, { progress, signal });
    }),
  );
}

/**
 * Runs a piece of work that Ctrl-C and the system's signals stop, and tells a refusal as its one sentence.
 *
 * @param {(signal: AbortSignal, progress: import('./progress.mjs').Progress) => Promise<void>} work
 * @param {number} [stoppedCode] whether being stopped is a failure depends on the work
 * @returns {Promise<number>} the exit code
 */
export async function runToExitCode(work, stoppedCode = 0) {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  stopWithShell(stop);
  // Whoever read our output may be gone; that must not keep the database from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    await work(stopping.signal, createProgress(process.stdout, stopping.signal));
  } catch (error) {
    if (!stopping.signal.aborted || error instanceof Refusal) return fail(error);
  }
  if (!stopping.signal.aborted) return 0;
  process.stdout.write('Stopped.\n');
  return stoppedCode;
}

/**
 * npm passes a signal on to the shell in which it started us, and most shells end without passing it on to us: then the
 * shell's end is the signal.
 *
 * @param {() => void} stop
 */
function stopWithShell(stop) {
  if (!['start', 'test'].includes(process.env.npm_lifecycle_event ?? '')) return;
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || stop(), SHELL_WATCH_MS).unref();
}

/** @param {unknown} error */
function fail(error) {
  if (error instanceof CommandFailure) process.stderr.write(`${error.output}\n`);
  process.stderr.write(`${wordsFor(error)}\n`);
  return 1;
}

/**
 * What the system refuses (a full disk, a file in the place of a folder) says enough by itself; only what is a fault of
 * ours is shown with where it happened.
 *
 * @param {unknown} error
 */
function wordsFor(error) {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error && codeOf(error) !== undefined ? `The system refused: ${reasonOf(error)}.` : error.stack;
}
