import { runOrRefuse } from './command.mjs';
import { digestFiles } from './digest.mjs';

/** One process at a time loads the map; the number means nothing beyond being ours. */
const LOCK_KEY = 7_202_611;
const STATE_KEY = 'map';

/**
 * Loads the reference data of the map when its files differ from those that the database was loaded from, which the
 * database itself remembers.
 *
 * @param {import('pg').Client} client
 * @param {{ root: string, environment: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 * @returns {Promise<'unchanged' | 'loaded'>}
 */
export async function loadMapIfChanged(client, { root, environment, signal }) {
  const digest = digestFiles(root, ['prisma/map']);
  await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    const { rows } = await client.query('SELECT value FROM "InstallationState" WHERE key = $1', [STATE_KEY]);
    if (rows[0]?.value === digest) return 'unchanged';
    const args = ['--conditions=react-server', '--import', 'tsx', 'bin/rostrum.ts', 'map', 'load'];
    await runOrRefuse('Loading the map failed.', process.execPath, args, { cwd: root, environment, signal });
    await client.query(
      `INSERT INTO "InstallationState" (key, value, "updatedAt") VALUES ($1, $2, now())
       ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, "updatedAt" = now()`,
      [STATE_KEY, digest],
    );
    return 'loaded';
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => {});
  }
}
