import { spawn } from 'node:child_process';
import { Refusal, reasonOf } from '../../lib/db/refusal.mjs';
import { forgetCommand, noteCommand } from './left-behind.mjs';

const GRACE_MS = 5_000;

/**
 * @typedef {object} CommandOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} environment
 * @property {AbortSignal} [signal] ends the command and everything that it started
 * @property {string} [note] a file that names the command while it runs
 */

/**
 * Runs a command to its end and keeps what it says.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runCommand(file, args, { cwd, environment, signal, note }) {
  signal?.throwIfAborted();
  const isWindows = process.platform === 'win32';
  const child = spawn(file, args, {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that stopping reaches what the command has started as well.
    detached: !isWindows,
    // npm is a script there.
    shell: isWindows && !file.includes('\\'),
  });
  if (note !== undefined && child.pid !== undefined) noteCommand(note, child.pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Refusal(`${file} cannot be started (${reasonOf(error)}).`, { cause: error })),
    );
    child.once('close', (code) => resolve(code ?? 1));
  });
  const stop = () => stopGroup(child);
  signal?.addEventListener('abort', stop);
  try {
    const code = await ended;
    signal?.throwIfAborted();
    return { code, output };
  } finally {
    signal?.removeEventListener('abort', stop);
    if (note !== undefined) forgetCommand(note);
  }
}

/** A command that the sentence is about ended badly; what it said is to be shown whole before the sentence. */
export class CommandFailure extends Refusal {
  /** @param {string} sentence @param {string} output */
  constructor(sentence, output) {
    super(`${sentence} What it said stands above.`);
    this.output = output.trim();
  }
}

/**
 * Runs a command that must succeed. Throws a CommandFailure.
 *
 * @param {string} sentence
 * @param {string} file
 * @param {string[]} args
 * @param {CommandOptions} options
 */
export async function runOrRefuse(sentence, file, args, options) {
  const { code, output } = await runCommand(file, args, options);
  if (code !== 0) throw new CommandFailure(sentence, output);
}

/**
 * npm, as the one that started us where there is one.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {[string, string[]]}
 */
export function npmCommand(environment) {
  const script = environment.npm_execpath;
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
}

/** @param {import('node:child_process').ChildProcess} child */
function stopGroup(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS).unref();
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}
