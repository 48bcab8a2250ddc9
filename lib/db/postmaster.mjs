import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity, processWorksIn } from './process-identity.mjs';
import { Refusal, codeOf } from './refusal.mjs';

/** Stopping writes all changed pages to disk first, which can take a while on a slow one. */
const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 10_000;

/**
 * The server process of a cluster, as its own `postmaster.pid` names it.
 *
 * @typedef {{ pid: number, port: number, isReady: boolean }} Postmaster
 */

/**
 * @param {string} cluster
 * @returns {Postmaster | null} null when the file is missing or only half written
 */
export function readPostmaster(cluster) {
  let lines;
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * The living server of a cluster. A number that now belongs to another process, or to a zombie, is not one.
 *
 * @param {string} cluster
 * @returns {Postmaster | null}
 */
export function livingPostmaster(cluster) {
  const found = readPostmaster(cluster);
  if (found === null || processIdentity(found.pid) === null) return null;
  return processWorksIn(found.pid, realpathSync(cluster)) ? found : null;
}

/**
 * Stops a server whose launcher is gone, so that never two work on one cluster, and clears away the file of one that is
 * gone itself. The caller holds the instance lock.
 *
 * @param {string} cluster
 * @param {string} pgCtl
 * @returns {Promise<number | null>} the process that was stopped
 */
export async function stopOrphan(cluster, pgCtl) {
  const orphan = livingPostmaster(cluster);
  if (orphan !== null) {
    const identity = processIdentity(orphan.pid);
    await stopPostmaster(orphan.pid, { cluster, pgCtl, hasEnded: () => processIdentity(orphan.pid) !== identity });
  }
  // PostgreSQL asks only whether the number lives. Left here, that of a zombie or a recycled one would keep it from starting.
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  return orphan?.pid ?? null;
}

/**
 * Stops cleanly (open transactions are rolled back, everything is written), and by force only if that does not end.
 *
 * @param {number} pid
 * @param {{ cluster: string, pgCtl: string, hasEnded: () => boolean }} options
 */
export async function stopPostmaster(pid, { cluster, pgCtl, hasEnded }) {
  if (hasEnded()) return;
  signalPostmaster(pid, 'SIGINT', pgCtl, cluster);
  if (await waitUntil(hasEnded, FAST_STOP_MS)) return;
  signalPostmaster(pid, 'SIGQUIT', pgCtl, cluster);
  if (await waitUntil(hasEnded, IMMEDIATE_STOP_MS)) return;
  throw new Refusal(`The database process ${pid} does not stop; end it by hand and start again.`);
}

/**
 * @param {number} pid
 * @param {'SIGINT' | 'SIGQUIT'} signal PostgreSQL's fast and immediate shutdown
 * @param {string} pgCtl
 * @param {string} cluster
 */
function signalPostmaster(pid, signal, pgCtl, cluster) {
  try {
    // Windows has no signals: there Node would end the process without a word.
    if (process.platform === 'win32') {
      const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
      execFileSync(pgCtl, ['stop', '-W', '-D', cluster, '-m', mode], { stdio: 'ignore' });
    } else process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) === 'EPERM') {
      throw new Refusal(`The database process ${pid} belongs to another user; stop it as that user and start again.`);
    }
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/**
 * @param {() => boolean} condition
 * @param {number} limitMs
 */
async function waitUntil(condition, limitMs) {
  const deadline = performance.now() + limitMs;
  while (!condition()) {
    if (performance.now() > deadline) return false;
    await delay(20);
  }
  return true;
}
