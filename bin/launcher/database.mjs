import path from 'node:path';
import { startEmbeddedServer } from '../../lib/db/embedded-server.mjs';
import { loadMapIfChanged } from './map.mjs';

/**
 * Looks at the PostgreSQL that DATABASE_URL names before anything long is begun. The modules that talk to a database are
 * loaded here only: their driver is there once the packages are.
 *
 * @param {string} url
 */
export async function checkExternalDatabase(url) {
  const { assertServerFits, connect } = await import('../../lib/db/connection.mjs');
  const client = await connect(url);
  try {
    await assertServerFits(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ dataDir: string, note: (sentence: string) => void, signal?: AbortSignal }} options
 * @returns {Promise<{ url: string, ended: Promise<string>, stop: () => Promise<void> }>}
 */
export async function openDatabase({ databaseUrl }, { dataDir, note, signal }) {
  if (databaseUrl === null) return startEmbeddedServer(dataDir, { note, signal });
  return { url: databaseUrl, ended: new Promise(() => {}), stop: async () => {} };
}

/**
 * Brings the database to the state of this code: its migrations first, then the map.
 *
 * @param {string} url
 * @param {{ root: string, environment: NodeJS.ProcessEnv, progress: import('./progress.mjs').Progress,
 *   hasMap: boolean, signal?: AbortSignal }} options
 */
export async function updateDatabase(url, { root, environment, progress, hasMap, signal }) {
  const { connect } = await import('../../lib/db/connection.mjs');
  const { applyMigrations } = await import('../../lib/db/migrations.mjs');
  const client = await connect(url);
  try {
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
  } finally {
    await client.end().catch(() => {});
  }
}
