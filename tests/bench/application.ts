import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '@/lib/db/connection.mjs';
import { runningServerUrl } from '@/lib/db/embedded-server.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** One running application on a data directory of its own, and the cookie of its owner. */
export type BenchApplication = {
  base: string;
  cookie: string;
  /** Process that serves, for its memory. */
  serverPid: number;
  /** Lets its owner do again what one person may do so many times only. */
  forgetAttempts: () => Promise<void>;
  /** Runs SQL in its database: for data that no page makes. */
  execute: (sql: string) => Promise<void>;
  stop: () => Promise<void>;
};

const owner = { email: 'owner@example.org', password: 'bench phrase of four words' };

function rostrum(words: string[], environment: NodeJS.ProcessEnv): string {
  const run = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'bin/rostrum.ts', ...words],
    {
      cwd: root,
      env: environment,
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(`rostrum ${words.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

/**
 * Starts the built application pinned to the first core, or left on both, with an owner and the example forum in it.
 * Counting statements has a price for each of them: no times are taken of an application that does.
 */
export async function startBenchApplication(
  port: number,
  options: { countsStatements: boolean; cores?: '0' | '0,1' },
): Promise<BenchApplication> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'rostrum-bench-'));
  fs.chmodSync(dataDir, 0o711);
  const base = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    NEXTAUTH_URL: base,
    ROSTRUM_BLANK_PAGE: '1',
    ROSTRUM_COUNT_SQL: options.countsStatements ? '1' : '0',
  };
  delete environment.NODE_OPTIONS;
  delete environment.DATABASE_URL;
  const launcher = spawn('taskset', ['-c', options.cores ?? '0', process.execPath, 'bin/start.mjs'], {
    cwd: root,
    env: environment,
  });
  await saidReady(launcher);
  rostrum(
    [
      'user',
      'create',
      '--email',
      owner.email,
      '--name',
      'Bench Owner',
      '--role',
      'OWNER',
      '--password',
      owner.password,
    ],
    environment,
  );
  rostrum(['example', 'load', '--user', owner.email], environment);
  return {
    base,
    cookie: await signIn(base),
    serverPid: childOf(launcher.pid ?? 0),
    forgetAttempts: () => execute(dataDir, 'DELETE FROM "RateLimit"'),
    execute: (sql) => execute(dataDir, sql),
    stop: async () => {
      launcher.kill('SIGTERM');
      if (launcher.exitCode === null) await once(launcher, 'exit');
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function execute(dataDir: string, sql: string): Promise<void> {
  const client = await connect(runningServerUrl(dataDir) ?? '');
  await client.query(sql).finally(() => client.end());
}

async function saidReady(launcher: ChildProcess): Promise<void> {
  let said = '';
  launcher.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    launcher.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Rostrum is ready')) resolve();
    });
    launcher.once('exit', (code) => reject(new Error(`the launcher ended with ${code}: ${said}`)));
  });
}

/** The web server: the launcher's child that runs bin/serve.mjs. */
function childOf(launcherPid: number): number {
  const children = fs.readFileSync(`/proc/${launcherPid}/task/${launcherPid}/children`, 'utf8').trim().split(' ');
  const serving = children.find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('serve.mjs'));
  return Number(serving ?? 0);
}

async function signIn(base: string): Promise<string> {
  const csrf = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }; // next-auth's own route
  const jar = csrf.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: jar.join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, ...owner, callbackUrl: base, json: 'true' }),
  });
  const session = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const found = session.find((cookie) => cookie.includes('session-token='));
  if (found === undefined) throw new Error(`sign-in failed with ${answer.status}`);
  return found;
}

/** Resident memory of a process in megabytes. */
export function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}
