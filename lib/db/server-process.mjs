import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { program } from './embedded-binaries.mjs';
import { PROGRAM_ENVIRONMENT, startFailure } from './postgres-program.mjs';
import { readPostmaster, stopPostmaster } from './postmaster.mjs';
import { Refusal } from './refusal.mjs';

const LOG_LIMIT_BYTES = 4_000_000;
const START_LIMIT_MS = 300_000;
const START_ATTEMPTS = 40;

/**
 * @typedef {{ binaries: string, cluster: string, account: import('./service-account.mjs').Account | null, log: string,
 *   durable: boolean, signal?: AbortSignal }} Starting
 */

/**
 * Starts the server of a finished cluster and waits until it accepts connections. Two reasons to fail are worth another
 * attempt: the port was taken between choosing and listening, and children of a killed server still hold its memory for
 * a moment.
 *
 * @param {Starting} starting
 */
export async function startServerProcess(starting) {
  for (let attempt = 1; ; attempt += 1) {
    starting.signal?.throwIfAborted();
    const port = await freePort();
    const server = launch(starting, port);
    const failure = await waitUntilReady(server, starting);
    if (failure === null) return { port, pid: server.pid, ended: server.ended, stop: server.stop };
    const passing = /Address already in use|is still in use|could not create any TCP\/IP sockets/.test(failure);
    if (!passing || attempt === START_ATTEMPTS) {
      throw new Refusal(`PostgreSQL does not start: ${failure} (more in ${starting.log})`);
    }
    await delay(250);
  }
}

/**
 * @param {Starting} starting
 * @param {number} port
 */
function launch({ binaries, cluster, account, log, durable }, port) {
  const settings = serverSettings(port, durable).flatMap((setting) => ['-c', setting]);
  const { descriptor, from } = openLog(log);
  const file = program(binaries, 'postgres');
  const child = spawn(file, ['-D', cluster, ...settings], {
    ...account,
    cwd: cluster,
    env: PROGRAM_ENVIRONMENT,
    // A session of its own: Ctrl-C reaches the launcher only, which stops the application before the database.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  let hasEnded = false;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(startFailure(file, error).message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  void ended.then(() => (hasEnded = true));
  const pid = child.pid ?? 0;
  const stop = () => stopPostmaster(pid, { cluster, pgCtl: program(binaries, 'pg_ctl'), hasEnded: () => hasEnded });
  const said = () => readFileSync(log, 'utf8').slice(from);
  return { pid, ended, stop, said, hasEnded: () => hasEnded };
}

/**
 * @param {ReturnType<typeof launch>} server
 * @param {Starting} starting
 * @returns {Promise<string | null>} why it ended instead
 */
async function waitUntilReady(server, { cluster, signal }) {
  const deadline = performance.now() + START_LIMIT_MS;
  for (;;) {
    if (server.hasEnded()) {
      const words = server.said().split('\n');
      const fatal = words.filter((line) => /(FATAL|PANIC|ERROR):|error while loading/.test(line));
      // "could not create any TCP/IP sockets" alone hides the reason, which is a LOG line before it.
      const bind = words.find((line) => line.includes('could not bind'));
      return bind ?? fatal.at(-1)?.replace(/^.*?(?=FATAL|PANIC|ERROR)/, '') ?? (await server.ended);
    }
    // Before the readiness: who stopped it is listening for the refusal, and hands nobody a server that is ready by now.
    if (signal?.aborted || performance.now() > deadline) {
      await server.stop();
      signal?.throwIfAborted();
      return `it was not ready after ${START_LIMIT_MS / 1000} seconds`;
    }
    const postmaster = server.pid > 0 ? readPostmaster(cluster) : null;
    if (postmaster !== null && postmaster.pid === server.pid && postmaster.isReady) return null;
    await delay(10);
  }
}

/**
 * @param {number} port
 * @param {boolean} durable
 */
function serverSettings(port, durable) {
  return [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    // No socket file: its path may hold about a hundred characters only, and a data directory's path may be longer.
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=64MB',
    'max_wal_size=256MB',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
    // What people wrote stays out of the log: no statement and no detail line beside an error.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
}

/** @param {string} log */
function openLog(log) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
  return { descriptor: openSync(log, 'a', 0o600), from: size > LOG_LIMIT_BYTES ? 0 : size };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
