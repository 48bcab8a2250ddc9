import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { authSecret } from './launcher/secrets.mjs';
import { readSettings } from './launcher/settings.mjs';
import { connect } from '@/lib/db/connection.mjs';
import { prepareDataDirectory } from '@/lib/db/data-directory.mjs';
import { runningServerUrl, startEmbeddedServer } from '@/lib/db/embedded-server.mjs';
import { LockHeld, lockHolder, takeLock } from '@/lib/db/instance-lock.mjs';
import { applyMigrations } from '@/lib/db/migrations.mjs';
import { Refusal } from '@/lib/db/refusal.mjs';
import { closeDatabase } from '@/lib/data/prisma';

type Work = () => Promise<number>;

const TURN_LIMIT_MS = 30_000;
const TURN_STEP_MS = 100;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command's work with the database of this installation: the one of DATABASE_URL, else the embedded one that a
 * running Rostrum has open, else the embedded one started, migrated and stopped again for this command alone.
 */
export async function withInstallation(work: Work): Promise<number> {
  const settings = readSettings([], process.env, root);
  const dataDir = prepareDataDirectory(settings.dataDir);
  const workAt = (url: string): Promise<number> => {
    process.env.DATABASE_URL = url;
    process.env.NEXTAUTH_SECRET = authSecret(settings);
    process.env.NEXTAUTH_URL = settings.publicUrl;
    return work().finally(closeDatabase);
  };
  if (settings.databaseUrl !== null) return workAt(settings.databaseUrl);
  return untilInterrupted(async (signal) => {
    const turn = await waitForTurn(dataDir, signal);
    if ('url' in turn) return workAt(turn.url);
    return withOwnServer(dataDir, signal, workAt).finally(turn.release);
  });
}

/**
 * The address of the running Rostrum's database, or the lock of a data directory that no Rostrum has open. The server
 * of another command is not shared: it stops with that command.
 */
async function waitForTurn(dataDir: string, signal: AbortSignal): Promise<{ url: string } | { release: () => void }> {
  const file = path.join(dataDir, 'rostrum.pid');
  for (let waited = 0; ; waited += TURN_STEP_MS) {
    const isServing = lockHolder(file)?.address !== undefined;
    const url = isServing ? runningServerUrl(dataDir) : null;
    if (url !== null) return { url };
    try {
      return await takeLock(file);
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      if (waited >= TURN_LIMIT_MS) {
        throw new Refusal(`process ${error.holder.pid} has ${dataDir} open and is not ready yet; try again later.`);
      }
    }
    await delay(TURN_STEP_MS, undefined, { signal });
  }
}

async function withOwnServer(
  dataDir: string,
  signal: AbortSignal,
  workAt: (url: string) => Promise<number>,
): Promise<number> {
  const server = await startEmbeddedServer(dataDir, { signal });
  const run = async (): Promise<number> => {
    const client = await connect(server.url);
    await applyMigrations(client, path.join(root, 'prisma/migrations')).finally(() => client.end());
    return workAt(server.url);
  };
  const interrupted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Refusal), { once: true });
  });
  // What is under way when it is interrupted is rolled back by the server's stop.
  return Promise.race([run(), interrupted]).finally(server.stop);
}

/** Ctrl-C and the system's signals end the work and not the process, which first stops what it has started. */
async function untilInterrupted(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort(new Refusal('interrupted; what was started is stopped.'));
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await work(stopping.signal);
  } catch (error) {
    throw stopping.signal.aborted ? stopping.signal.reason : error;
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}
