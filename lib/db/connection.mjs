import pg from 'pg';
import { describeDatabaseUrl } from './database-url.mjs';
import { Refusal, codeOf, reasonOf } from './refusal.mjs';

const CONNECT_LIMIT_MS = 10_000;
const OLDEST_VERSION = 150_000;

/** PostgreSQL's codes for a refused sign-in, an unknown database, and a server that is full or not up yet. */
const SENTENCES = new Map([
  ['28P01', 'refuses the user or the password'],
  ['28000', 'refuses this user'],
  ['3D000', 'has no such database'],
  ['53300', 'has no free connection'],
  ['57P03', 'is not ready for connections'],
]);

/**
 * Connects once. Throws a Refusal that names the server and never the password.
 *
 * @param {string} url
 * @returns {Promise<pg.Client>} the caller ends it
 */
export async function connect(url) {
  const place = describeDatabaseUrl(url);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    application_name: 'rostrum start',
    options: '-c timezone=UTC',
  });
  // A connection lost while nothing is asked would otherwise end the process; the next query reports it.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const known = SENTENCES.get(codeOf(error) ?? '');
    const sentence = known === undefined ? `cannot be reached (${reasonOf(error)})` : `${known} (${reasonOf(error)})`;
    throw new Refusal(`The PostgreSQL at ${place} ${sentence}; look at DATABASE_URL.`, { cause: error });
  }
}

/**
 * Refuses a server that cannot hold Rostrum's data rightly.
 *
 * @param {pg.Client} client
 * @returns {Promise<string>} its version
 */
export async function assertServerFits(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS "versionNumber", current_setting('server_version') AS version,
            current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS "isReplica"`,
  );
  const sentence = serverFault(rows[0]);
  if (sentence !== null) throw new Refusal(sentence);
  return rows[0].version;
}

/**
 * @param {{ versionNumber: number, version: string, encoding: string, isReplica: boolean }} server
 * @returns {string | null}
 */
export function serverFault({ versionNumber, version, encoding, isReplica }) {
  if (versionNumber < OLDEST_VERSION) {
    return `The PostgreSQL of DATABASE_URL is version ${version}; Rostrum needs 15 or later.`;
  }
  if (encoding !== 'UTF8') {
    return `The database of DATABASE_URL stores text as ${encoding}, which cannot hold Japanese; make one with UTF8.`;
  }
  if (isReplica) return 'The PostgreSQL of DATABASE_URL is a read-only replica; name the primary.';
  return null;
}
