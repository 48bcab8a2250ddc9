import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '@/lib/db/connection.mjs';
import { applyMigrations } from '@/lib/db/migrations.mjs';
import { withEmptyDatabase } from '../support/database';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rostrum-migrations-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const FIRST = '20260101000000_people';
const SECOND = '20260102000000_pets';
const PEOPLE = 'CREATE TABLE people (id int PRIMARY KEY);\n';
const PETS = 'CREATE TABLE pets (owner int REFERENCES people);\nINSERT INTO people VALUES (1);\n';

function put(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

type Client = Awaited<ReturnType<typeof connect>>;

async function inEmptyDatabase(work: (client: Client, url: string) => Promise<void>): Promise<void> {
  await withEmptyDatabase(async (url) => {
    const client = await connect(url);
    await work(client, url).finally(() => client.end());
  });
}

async function tablesOf(client: Client): Promise<string[]> {
  const sql = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;
  const { rows } = await client.query<{ tablename: string }>(sql);
  return rows.map((row) => row.tablename);
}

async function ledgerOf(client: Client): Promise<string[]> {
  const sql = 'SELECT migration_name FROM _prisma_migrations ORDER BY started_at';
  const { rows } = await client.query<{ migration_name: string }>(sql);
  return rows.map((row) => row.migration_name);
}

describe('applying', () => {
  test('goes in the order of the names and records each as Prisma does', async () => {
    put(SECOND, PETS);
    put(FIRST, PEOPLE);
    await inEmptyDatabase(async (client) => {
      expect(await applyMigrations(client, folder)).toEqual([FIRST, SECOND]);
      expect(await tablesOf(client)).toEqual(['people', 'pets']);
      const { rows } = await client.query(
        `SELECT length(id) AS "idLength", checksum, migration_name, logs, rolled_back_at, applied_steps_count,
                finished_at >= started_at AS "isFinished"
           FROM _prisma_migrations ORDER BY started_at`,
      );
      const record = (name: string, sql: string): unknown => ({
        idLength: 36,
        checksum: createHash('sha256').update(sql).digest('hex'),
        migration_name: name,
        logs: null,
        rolled_back_at: null,
        applied_steps_count: 1,
        isFinished: true,
      });
      expect(rows).toEqual([record(FIRST, PEOPLE), record(SECOND, PETS)]);
    });
  });

  test('does nothing the second time, and only what is new the third', async () => {
    put(FIRST, PEOPLE);
    await inEmptyDatabase(async (client) => {
      await applyMigrations(client, folder);
      expect(await applyMigrations(client, folder)).toEqual([]);
      put(SECOND, PETS);
      expect(await applyMigrations(client, folder)).toEqual([SECOND]);
    });
  });

  test('by four processes at once happens once', async () => {
    put(FIRST, `${PEOPLE}SELECT pg_sleep(0.2);\n`);
    put(SECOND, PETS);
    await inEmptyDatabase(async (client, url) => {
      const others = await Promise.all([connect(url), connect(url), connect(url)]);
      const runs = await Promise.all([client, ...others].map((each) => applyMigrations(each, folder)));
      await Promise.all(others.map((each) => each.end()));
      expect(runs.flat().sort()).toEqual([FIRST, SECOND]);
      expect(await ledgerOf(client)).toEqual([FIRST, SECOND]);
    });
  });

  test('keeps nothing of a migration that fails, and everything before it', async () => {
    put(FIRST, PEOPLE);
    put(SECOND, 'CREATE TABLE half (id int);\nINSERT INTO nowhere VALUES (1);\n');
    await inEmptyDatabase(async (client) => {
      await expect(applyMigrations(client, folder)).rejects.toThrow(
        `The migration ${SECOND} fails (42P01: relation "nowhere" does not exist); nothing of it was kept.`,
      );
      expect(await tablesOf(client)).toEqual(['people']);
      expect(await ledgerOf(client)).toEqual([FIRST]);
      put(SECOND, PETS);
      expect(await applyMigrations(client, folder)).toEqual([SECOND]);
    });
  });
});

describe('refusing', () => {
  test('an applied migration whose file has changed since', async () => {
    put(FIRST, PEOPLE);
    await inEmptyDatabase(async (client) => {
      await applyMigrations(client, folder);
      put(FIRST, PEOPLE.replace('int', 'bigint'));
      put(SECOND, PETS);
      await expect(applyMigrations(client, folder)).rejects.toThrow(`The migration ${FIRST} has been changed`);
      expect(await tablesOf(client)).toEqual(['people']);
    });
  });

  test('not a file that a checkout has given other line endings', async () => {
    put(FIRST, PEOPLE);
    await inEmptyDatabase(async (client) => {
      await applyMigrations(client, folder);
      put(FIRST, PEOPLE.replaceAll('\n', '\r\n'));
      expect(await applyMigrations(client, folder)).toEqual([]);
    });
  });

  test('a database that is newer than the code', async () => {
    put(FIRST, PEOPLE);
    put(SECOND, PETS);
    await inEmptyDatabase(async (client) => {
      await applyMigrations(client, folder);
      rmSync(path.join(folder, SECOND), { recursive: true });
      await expect(applyMigrations(client, folder)).rejects.toThrow(
        `newer than this Rostrum: it has the migration ${SECOND}`,
      );
    });
  });

  test('a migration that another tool left unfinished, until it is marked as rolled back', async () => {
    put(FIRST, PEOPLE);
    await inEmptyDatabase(async (client) => {
      await applyMigrations(client, folder);
      put(SECOND, PETS);
      await client.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', $1)`, [
        SECOND,
      ]);
      await expect(applyMigrations(client, folder)).rejects.toThrow(`${SECOND} was begun by another tool`);
      await client.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'x'`);
      expect(await applyMigrations(client, folder)).toEqual([SECOND]);
    });
  });

  test('a database full of tables of something else', async () => {
    put(FIRST, PEOPLE);
    await inEmptyDatabase(async (client) => {
      await client.query('CREATE TABLE invoices (id int)');
      await expect(applyMigrations(client, folder)).rejects.toThrow('holds tables of something else');
      expect(await tablesOf(client)).toEqual(['invoices']);
    });
  });
});
