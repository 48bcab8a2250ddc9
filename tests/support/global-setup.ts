import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { clusterPath } from '@/lib/db/cluster.mjs';
import { connect } from '@/lib/db/connection.mjs';
import { startEmbeddedServer } from '@/lib/db/embedded-server.mjs';
import { lockHolder, takeLock } from '@/lib/db/instance-lock.mjs';
import { applyMigrations } from '@/lib/db/migrations.mjs';
import { livingPostmaster } from '@/lib/db/postmaster.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template database; worker-database.ts clones it for each worker. */
    templateDatabaseUrl: string;
  }
}

const PREFIX = 'rostrum-test-';
const LOCK = 'rostrum.pid';
const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** One PostgreSQL for the run, in a folder of its own, with one migrated database that the workers clone. */
export default async function startTestDatabase(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers();
  const home = mkdtempSync(path.join(os.tmpdir(), PREFIX));
  chmodSync(home, 0o711); // as root, PostgreSQL's own user has to pass through
  await takeLock(path.join(home, LOCK));
  const server = await startEmbeddedServer(home, { durable: false });
  const discard = (): void => discardServer(home);
  // Ctrl-C and crashes of the runner skip the teardown, but not this.
  process.once('exit', discard);
  const client = await connect(server.url);
  try {
    await applyMigrations(client, migrations);
  } finally {
    await client.end();
  }
  project.provide('templateDatabaseUrl', server.url);
  return async () => {
    process.off('exit', discard);
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

/** What runs that were killed left behind; those of other runs that live are not touched. */
function removeLeftovers(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const home = path.join(os.tmpdir(), name);
    if (name.startsWith(PREFIX) && lockHolder(path.join(home, LOCK)) === null) discardServer(home);
  }
}

/** Nothing in it is worth a clean shutdown. */
function discardServer(home: string): void {
  try {
    const postmaster = livingPostmaster(clusterPath(home));
    if (postmaster !== null) process.kill(postmaster.pid, 'SIGQUIT');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Another user's, or already going.
  }
}
