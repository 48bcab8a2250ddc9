import { fork } from 'node:child_process';
import { get } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '../../lib/db/refusal.mjs';

/** Room for the application's own objects; what Node and Next need comes on top. */
const HEAP_LIMIT_MB = 256;
const READY_LIMIT_MS = 60_000;
/** Requests under way may end; what streams without end (live clocks) is cut off after this. */
const STOP_LIMIT_MS = 5_000;

const tie = new URL('./tied-to-parent.mjs', import.meta.url).href;

/**
 * @typedef {object} WebServer
 * @property {number} pid
 * @property {Promise<string>} ended resolves with how
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a web server as a child that cannot outlive this process, and waits until its health page answers. What it says
 * goes to this process's output from then on; before, only if it fails.
 *
 * @param {{ script: string, args: string[], nodeOptions?: string[] }} server
 * @param {{ cwd: string, environment: NodeJS.ProcessEnv, port: number, signal?: AbortSignal }} options
 * @returns {Promise<WebServer>}
 */
export async function startWebServer({ script, args, nodeOptions = [] }, { cwd, environment, port, signal }) {
  signal?.throwIfAborted();
  const child = fork(script, args, {
    cwd,
    env: environment,
    execArgv: [...nodeOptions, '--import', tie],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches the launcher only, which lets the requests under way end before it stops the database.
    detached: process.platform !== 'win32',
  });
  let hasEnded = false;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, killer) => resolve(killer ?? `exit code ${code}`));
  });
  void ended.then(() => (hasEnded = true));
  const stop = async () => {
    if (hasEnded) return;
    child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(limit);
  };
  const early = keepOutput(child);
  const fault = await waitUntilHealthy(port, () => hasEnded, signal);
  if (fault !== null || signal?.aborted) {
    await stop();
    signal?.throwIfAborted();
    const words = early.text().trim();
    throw new Refusal(`The web server ${fault}${words === '' ? '.' : `; it said:\n${words}`}`);
  }
  early.end();
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  return { pid: child.pid ?? 0, ended, stop };
}

/** @param {import('node:child_process').ChildProcess} child */
function keepOutput(child) {
  let text = '';
  const keep = (/** @type {Buffer} */ chunk) => (text += chunk.toString());
  const streams = [child.stdout, child.stderr];
  for (const stream of streams) stream?.on('data', keep);
  return { text: () => text, end: () => streams.forEach((stream) => stream?.off('data', keep)) };
}

/**
 * @param {number} port
 * @param {() => boolean} hasEnded
 * @param {AbortSignal} [signal]
 * @returns {Promise<string | null>} what went wrong
 */
async function waitUntilHealthy(port, hasEnded, signal) {
  const deadline = performance.now() + READY_LIMIT_MS;
  let last = 'nothing';
  while (!signal?.aborted) {
    if (hasEnded()) return 'ended while it was starting';
    const answer = await askHealth(port);
    if (answer.status === 200) return null;
    if (answer.status !== 0) last = `status ${answer.status} ${answer.body}`;
    if (performance.now() > deadline)
      return `is not healthy after ${READY_LIMIT_MS / 1000} seconds; /api/health says ${last}`;
    await delay(30);
  }
  return 'was stopped';
}

/**
 * @param {number} port
 * @returns {Promise<{ status: number, body: string }>} status 0 while nothing answers
 */
function askHealth(port) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/api/health', agent: false, timeout: 5_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text));
      response.once('close', () => resolve({ status: response.statusCode ?? 0, body: body.slice(0, 300) }));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve({ status: 0, body: '' }));
  });
}

/**
 * The application, once it has been built.
 *
 * @param {string} root
 */
export function applicationServer(root) {
  return { script: path.join(root, 'bin/serve.mjs'), args: [], nodeOptions: [`--max-old-space-size=${HEAP_LIMIT_MB}`] };
}
