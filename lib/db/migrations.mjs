import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal, codeOf, reasonOf } from './refusal.mjs';

/** The key that Prisma's own `migrate deploy` locks, so that the two never work at once. */
const LOCK_KEY = 72_707_369;

/** Prisma's own definition, so that its tools read what is recorded here. */
const LEDGER = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * @typedef {{ name: string, sql: string }} Migration
 * @typedef {{ name: string, checksum: string, isFinished: boolean }} Record
 */

/**
 * Brings the database to the state of the migration folder: each missing migration in its own transaction together with
 * its record, all under an advisory lock that other processes and Prisma's tools respect. Throws a Refusal when the
 * database was made by other migrations than these, or when one fails; a failed one leaves nothing behind.
 *
 * @param {import('pg').Client} client
 * @param {string} folder with one folder per migration, as Prisma lays it out
 * @returns {Promise<string[]>} the names that were applied now
 */
export async function applyMigrations(client, folder) {
  const migrations = readMigrations(folder);
  await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    await makeLedger(client);
    const records = await readLedger(client);
    assertSameHistory(migrations, records);
    const known = new Set(records.map((record) => record.name));
    const missing = migrations.filter((migration) => !known.has(migration.name));
    for (const migration of missing) await applyOne(client, migration);
    return missing.map((migration) => migration.name);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The database cannot be migrated (${reasonOf(error)}).`, { cause: error });
  } finally {
    // A lost connection has given the lock back by itself; its own error says more than this one would.
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => {});
  }
}

/**
 * @param {string} folder
 * @returns {Migration[]} in the order of their names, which begin with the time of making
 */
export function readMigrations(folder) {
  if (!existsSync(folder)) throw new Refusal(`There is no migration folder ${folder}; the installation is incomplete.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = path.join(folder, name, 'migration.sql');
      if (!existsSync(file))
        throw new Refusal(`The migration ${name} has no migration.sql; the installation is incomplete.`);
      return { name, sql: readFileSync(file, 'utf8') };
    });
}

/**
 * Never among the tables of some other application: a database without a ledger must be empty.
 *
 * @param {import('pg').Client} client
 */
async function makeLedger(client) {
  const { rows } = await client.query(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere", current_database() AS database,
            EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema()) AS "hasTables"`,
  );
  const [{ isThere, hasTables, database }] = rows;
  if (isThere) return;
  if (hasTables)
    throw new Refusal(`The database ${database} holds tables of something else; give Rostrum one of its own.`);
  await client.query(LEDGER);
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Record[]>}
 */
async function readLedger(client) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows;
}

/**
 * @param {Migration[]} migrations
 * @param {Record[]} records
 */
function assertSameHistory(migrations, records) {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const record of records) {
    const migration = byName.get(record.name);
    if (migration === undefined) {
      throw new Refusal(
        `The database is newer than this Rostrum: it has the migration ${record.name}; update the code.`,
      );
    }
    if (!record.isFinished) {
      throw new Refusal(
        `The migration ${record.name} was begun by another tool and did not finish; repair it there first.`,
      );
    }
    if (!checksums(migration.sql).includes(record.checksum)) {
      throw new Refusal(`The migration ${record.name} has been changed since it was applied; restore its file.`);
    }
  }
}

/**
 * The file as it is first; then as a checkout with other line endings would have it, which Prisma accepts as well.
 *
 * @param {string} sql
 * @returns {string[]}
 */
function checksums(sql) {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].map((text) => createHash('sha256').update(text).digest('hex'));
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function applyOne(client, { name, sql }) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksums(sql)[0], name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Refusal(
      `The migration ${name} fails (${codeOf(error) ?? 'error'}: ${reasonOf(error)}); nothing of it was kept.`,
      {
        cause: error,
      },
    );
  }
}
