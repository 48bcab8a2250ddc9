import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { authSecret } from './launcher/secrets.mjs';
import { readSettings } from './launcher/settings.mjs';
import { connect } from '@/lib/db/connection.mjs';
import { prepareDataDirectory } from '@/lib/db/data-directory.mjs';
import { runningServerUrl, startEmbeddedServer } from '@/lib/db/embedded-server.mjs';
import { takeLock } from '@/lib/db/instance-lock.mjs';
import { applyMigrations } from '@/lib/db/migrations.mjs';
import { closeDatabase } from '@/lib/data/prisma';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command's work with the database of this installation: the one of DATABASE_URL, else the embedded one that a
 * running Rostrum has open, else the embedded one started, migrated and stopped again for this command alone.
 */
export async function withInstallation(work: () => Promise<number>): Promise<number> {
  const settings = readSettings([], process.env, root);
  const set = (url: string): void => {
    process.env.DATABASE_URL = url;
    process.env.NEXTAUTH_SECRET = authSecret(settings);
    process.env.NEXTAUTH_URL = settings.publicUrl;
  };
  if (settings.databaseUrl !== null) {
    prepareDataDirectory(settings.dataDir);
    set(settings.databaseUrl);
    return work().finally(closeDatabase);
  }
  const dataDir = prepareDataDirectory(settings.dataDir);
  const running = runningServerUrl(dataDir);
  if (running !== null) {
    set(running);
    return work().finally(closeDatabase);
  }
  const lock = await takeLock(path.join(dataDir, 'rostrum.pid'));
  try {
    const server = await startEmbeddedServer(dataDir);
    try {
      const client = await connect(server.url);
      await applyMigrations(client, path.join(root, 'prisma/migrations')).finally(() => client.end());
      set(server.url);
      return await work().finally(closeDatabase);
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}
