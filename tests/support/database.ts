import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect } from '@/lib/db/connection.mjs';

/** Tables of the map's reference data: loading them takes a while, and few tests change them. */
const MAP_TABLES = [
  'Agency',
  'CyberFunction',
  'InstallationState',
  'MapRecord',
  'MapReference',
  'NotificationDuty',
  'OfficeHolder',
  'Process',
  'ProcessEdge',
  'ProcessStep',
  'RecordFunction',
  'Relation',
  'Strategy',
  'StrategyIssuer',
  'Succession',
];

/** The address of another database on the server of this run. */
function databaseUrl(name: string): string {
  const url = new URL(inject('templateDatabaseUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs SQL outside every database that tests use: a database that is being cloned or dropped must have no guests. */
async function runOnServer(sql: string): Promise<{ rowCount: number | null }> {
  const client = await connect(databaseUrl('postgres'));
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The database of this worker: a clone of the migrated template, made the first time that it is asked for. */
export async function workerDatabaseUrl(worker: string): Promise<string> {
  const name = `worker_${worker}`;
  const { rowCount } = await runOnServer(`SELECT FROM pg_database WHERE datname = '${name}'`);
  if (rowCount === 0) await runOnServer(`CREATE DATABASE ${name} TEMPLATE rostrum`);
  return databaseUrl(name);
}

/** A database without any table, for tests of what makes them. */
export async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await runOnServer(`CREATE DATABASE ${name}`);
  try {
    await work(databaseUrl(name));
  } finally {
    await runOnServer(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

/** Empties every table of this worker's database. `keepMap` leaves the map's reference data as it is. */
export async function resetDatabase({ keepMap = false }: { keepMap?: boolean } = {}): Promise<void> {
  const kept = ['_prisma_migrations', ...(keepMap ? MAP_TABLES : [])];
  const client = await connect(process.env.DATABASE_URL ?? '');
  try {
    await client.query(emptyTablesExcept(kept));
  } finally {
    await client.end();
  }
}

/** Only tables with rows are truncated, in one statement: most tests fill a few of some forty. */
function emptyTablesExcept(kept: string[]): string {
  const names = kept.map((name) => `'${name}'`).join(', ');
  return `DO $$
    DECLARE candidate text; filled text[] := '{}'; has_rows boolean;
    BEGIN
      FOR candidate IN SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN (${names})
      LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || candidate || ')' INTO has_rows;
        IF has_rows THEN filled := filled || candidate; END IF;
      END LOOP;
      IF filled <> '{}' THEN EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' CASCADE'; END IF;
    END $$`;
}
