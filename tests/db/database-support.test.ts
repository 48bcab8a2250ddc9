import { afterEach, expect, test } from 'vitest';
import { connect } from '@/lib/db/connection.mjs';
import { resetDatabase } from '../support/database';

afterEach(() => resetDatabase());

async function count(table: string): Promise<number> {
  const client = await connect(process.env.DATABASE_URL ?? '');
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`);
  await client.end();
  return rows[0]?.count ?? -1;
}

async function fill(): Promise<void> {
  const client = await connect(process.env.DATABASE_URL ?? '');
  await client.query(`INSERT INTO "Workspace" (id, name) VALUES (gen_random_uuid(), 'Example Institute')`);
  await client.query(`INSERT INTO "InstallationState" (key, value, "updatedAt") VALUES ('map', 'x', now())`);
  await client.end();
}

test('a worker has a clone of the migrated template, which a reset empties', async () => {
  expect(new URL(process.env.DATABASE_URL ?? '').pathname).toBe(`/worker_${process.env.VITEST_WORKER_ID}`);
  await fill();
  await resetDatabase();
  expect([await count('Workspace'), await count('InstallationState')]).toEqual([0, 0]);
  expect(await count('_prisma_migrations')).toBeGreaterThan(0);
});

test('a reset can leave the map as it is', async () => {
  await fill();
  await resetDatabase({ keepMap: true });
  expect([await count('Workspace'), await count('InstallationState')]).toEqual([0, 1]);
});
