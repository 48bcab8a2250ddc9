import path from 'node:path';
import { describeDatabaseUrl } from '../../lib/db/database-url.mjs';
import { startEmbeddedServer } from '../../lib/db/embedded-server.mjs';
import { loadMapIfChanged } from './map.mjs';

/**
 * @typedef {{ url: string, ended: Promise<string>, stop: () => Promise<void> }} OpenDatabase
 * @typedef {import('./progress.mjs').Progress} Progress
 */

/**
 * The PostgreSQL that DATABASE_URL names. The modules that talk to a database are loaded only when they are needed: their
 * driver is there once the packages are.
 *
 * @param {string} url
 * @param {Progress} progress
 * @returns {Promise<OpenDatabase>}
 */
export async function openExternalDatabase(url, progress) {
  const check = async () => {
    const { assertServerFits, connect } = await import('../../lib/db/connection.mjs');
    const client = await connect(url);
    return assertServerFits(client).finally(() => client.end());
  };
  await progress.step('PostgreSQL', check, (version) => `${version} at ${describeDatabaseUrl(url)}`);
  return { url, ended: new Promise(() => {}), stop: async () => {} };
}

/**
 * The embedded PostgreSQL of the data directory.
 *
 * @param {string} dataDir
 * @param {{ progress: Progress, signal?: AbortSignal }} options
 * @returns {Promise<OpenDatabase>}
 */
export async function startOwnDatabase(dataDir, { progress, signal }) {
  return progress.step('PostgreSQL', ({ note }) => startEmbeddedServer(dataDir, { note, signal }));
}

/**
 * Brings the database to the state of this code: its migrations first, then the map.
 *
 * @param {string} url
 * @param {{ root: string, environment: NodeJS.ProcessEnv, progress: Progress,
 *   hasMap: boolean, signal?: AbortSignal }} options
 */
export async function updateDatabase(url, { root, environment, progress, hasMap, signal }) {
  const { connect } = await import('../../lib/db/connection.mjs');
  const { applyMigrations } = await import('../../lib/db/migrations.mjs');
  const client = await connect(url);
  // Another process may hold the lock that is waited for: being stopped ends the connection, and the waiting with it.
  const leave = () => void client.end().catch(() => {});
  signal?.addEventListener('abort', leave);
  try {
    signal?.throwIfAborted();
    await progress.step(
      'Migrations',
      () => applyMigrations(client, path.join(root, 'prisma/migrations')),
      (applied) => (applied.length === 0 ? 'unchanged' : `applied ${applied.length}`),
    );
    if (!hasMap) return;
    await progress.step(
      'Map',
      () => loadMapIfChanged(client, { root, environment, signal }),
      (outcome) => outcome,
    );
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', leave);
    await client.end().catch(() => {});
  }
}
