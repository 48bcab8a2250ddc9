import path from 'node:path';
import { ROLE, assertReadable, clusterPath, hasCluster, makeCluster, placeCluster, resetPassword } from './cluster.mjs';
import { keptSecret } from './data-directory.mjs';
import { embeddedBinaries, program } from './embedded-binaries.mjs';
import { livingPostmaster, stopOrphan } from './postmaster.mjs';
import { startServerProcess } from './server-process.mjs';
import { serviceAccount } from './service-account.mjs';

/**
 * @typedef {object} EmbeddedServer
 * @property {string} url connects as the application's role, which is no superuser
 * @property {number} pid
 * @property {Promise<string>} ended resolves with how, once the process has ended for whatever reason
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the PostgreSQL of a data directory: makes the cluster at first use, stops a server that a killed launcher left
 * behind, and waits until it accepts connections on 127.0.0.1, at a free port, by password. The caller holds the instance
 * lock. Throws a Refusal when it cannot.
 *
 * @param {string} dataDir an absolute path without symbolic links
 * @param {{ durable?: boolean, note?: (sentence: string) => void, signal?: AbortSignal }} [options] `durable: false`
 *   trades safety for speed and is for tests only
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbeddedServer(dataDir, { durable = true, note = () => {}, signal } = {}) {
  const account = serviceAccount(clusterPath(dataDir));
  const cluster = placeCluster(dataDir, account);
  const binaries = embeddedBinaries(account);
  if (path.dirname(cluster) !== dataDir) {
    note(`the user who runs PostgreSQL cannot enter ${dataDir}: the database lives in ${cluster}`);
  }
  const opening = { binaries, cluster, account, signal };
  const password = keptSecret(path.join(dataDir, 'database-password'));
  if (hasCluster(cluster)) {
    const stopped = await stopOrphan(cluster, program(binaries, 'pg_ctl'));
    if (stopped !== null) note(`stopped the database process ${stopped} that an earlier run left behind`);
    assertReadable(cluster);
    if (password.isNew) await resetPassword(opening, password.value);
  } else {
    await makeCluster({ ...opening, password: password.value, durable });
  }
  const server = await startServerProcess({ ...opening, durable, log: path.join(dataDir, 'postgres.log') });
  return { url: serverUrl(password.value, server.port), pid: server.pid, ended: server.ended, stop: server.stop };
}

/**
 * The address of the server that another process of this installation runs; null when none does.
 *
 * @param {string} dataDir
 * @returns {string | null}
 */
export function runningServerUrl(dataDir) {
  const cluster = clusterPath(dataDir);
  if (!hasCluster(cluster)) return null;
  const postmaster = livingPostmaster(cluster);
  if (postmaster === null || !postmaster.isReady) return null;
  return serverUrl(keptSecret(path.join(dataDir, 'database-password')).value, postmaster.port);
}

/** @param {string} password @param {number} port */
function serverUrl(password, port) {
  return `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${ROLE}?sslmode=disable`;
}
