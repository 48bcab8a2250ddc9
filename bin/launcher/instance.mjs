import path from 'node:path';
import { prepareDataDirectory } from '../../lib/db/data-directory.mjs';
import { LockHeld, takeLock } from '../../lib/db/instance-lock.mjs';
import { Refusal } from '../../lib/db/refusal.mjs';
import { openExternalDatabase, startOwnDatabase, updateDatabase } from './database.mjs';
import { assertPortFree } from './port.mjs';
import { prepare } from './prepare.mjs';
import { actionKey, authSecret } from './secrets.mjs';
import { startWebServer } from './web-server.mjs';

/**
 * What is run: the real thing in start.mjs, something small in the tests of the launcher itself.
 *
 * @typedef {object} Installation
 * @property {string} root
 * @property {import('./packages-stage.mjs').Stage[]} packages needed before a database can be spoken to
 * @property {import('./packages-stage.mjs').Stage[]} sources
 * @property {boolean} hasMap
 * @property {Parameters<typeof startWebServer>[0]} webServer it finds its port in PORT
 */

/**
 * Runs an instance until the signal stops it; everything that it started has ended when this returns or throws. Throws a
 * Refusal when it cannot start or when one of its processes ends by itself, and the signal's AbortError when that comes
 * before it is ready.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {Installation} installation
 * @param {{ progress: import('./progress.mjs').Progress, signal: AbortSignal }} run
 */
export async function runInstance(settings, installation, { progress, signal }) {
  /** @type {(() => unknown)[]} */
  const undo = [];
  try {
    const begun = performance.now();
    const { server, database } = await bringUp(settings, installation, { progress, signal, undo });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    progress.say(`Rostrum is ready at ${settings.publicUrl} after ${seconds} s. Ctrl-C stops it.`);
    const lost = await firstOf(signal, { 'web server': server.ended, database: database.ended });
    if (lost !== null) throw new Refusal(`${lost}; everything else is stopped too.`);
  } finally {
    await takeDown(undo);
  }
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {Installation} installation
 * @param {{ progress: import('./progress.mjs').Progress, signal: AbortSignal, undo: (() => unknown)[] }} run
 */
async function bringUp(settings, { root, packages, sources, hasMap, webServer }, { progress, signal, undo }) {
  const { databaseUrl, port } = settings;
  const dataDir = prepareDataDirectory(settings.dataDir);
  // Processes on one external database may share a data directory: it holds nothing but their common secret.
  if (databaseUrl === null) undo.push(await holdDataDirectory(dataDir, settings.publicUrl));
  await assertPortFree(port);
  const preparing = { root, environment: settings.environment, progress, signal };
  await prepare(packages, preparing);
  // One that cannot be used is told before the long build; our own is started after it.
  const external = databaseUrl === null ? null : await openExternalDatabase(databaseUrl, progress);
  await prepare(sources, preparing);
  const database = external ?? (await startOwnDatabase(dataDir, { progress, signal }));
  undo.push(database.stop);
  const environment = serverEnvironment(settings, dataDir, database.url);
  await updateDatabase(database.url, { root, environment, progress, hasMap, signal });
  const server = await progress.step('Web server', () =>
    startWebServer(webServer, { cwd: root, environment, port, signal }),
  );
  undo.push(server.stop);
  return { server, database };
}

/**
 * @param {string} dataDir
 * @param {string} address
 * @returns {Promise<() => void>}
 */
async function holdDataDirectory(dataDir, address) {
  try {
    const lock = await takeLock(path.join(dataDir, 'rostrum.pid'), address);
    return lock.release;
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    const { pid, address: place } = error.holder;
    const where = place === undefined ? '' : `, serving ${place}`;
    throw new Refusal(`The data directory ${dataDir} is in use by another instance (process ${pid}${where}).`);
  }
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} dataDir
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment(settings, dataDir, databaseUrl) {
  const secret = authSecret({ ...settings, dataDir });
  return {
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(secret),
    // Each of glibc's heaps keeps what it has freed; with its default of sixteen here the process stays 50 MB larger.
    MALLOC_ARENA_MAX: '2',
    ...settings.environment,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: secret,
  };
}

/**
 * @param {AbortSignal} signal
 * @param {Record<string, Promise<string>>} processes
 * @returns {Promise<string | null>} which process ended and how; null when the signal came first
 */
function firstOf(signal, processes) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
    for (const [name, ended] of Object.entries(processes)) {
      void ended.then((how) => resolve(`The ${name} ended by itself (${how})`));
    }
  });
}

/**
 * In the opposite order of starting. A step that fails does not keep the others from being taken.
 *
 * @param {(() => unknown)[]} undo
 */
async function takeDown(undo) {
  /** @type {unknown} */
  let failure = null;
  for (const step of undo.reverse()) {
    try {
      await step();
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== null) throw failure;
}
