import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { livingPostmaster } from '@/lib/db/postmaster.mjs';
import { isAlive, until } from './fixtures/started-process';

type Ended = { code: number | null; out: string; err: string };

const program = ['--conditions=react-server', '--import', 'tsx', 'bin/rostrum.ts'];
let dataDir = '';

beforeAll(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'rostrum-command-'));
  chmodSync(dataDir, 0o711);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A command as a person gives it, with a data directory of its own and nothing of the test runner's settings. */
function give(
  args: string[],
  more: Record<string, string> = {},
): { child: ChildProcessWithoutNullStreams; ended: Promise<Ended> } {
  const env = { PATH: process.env.PATH, NODE_ENV: 'test' as const, DATA_DIR: dataDir, ...more };
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env,
  });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...text })));
  return { child, ended };
}

const isQuiet = (): boolean =>
  livingPostmaster(path.join(dataDir, 'postgres')) === null && !existsSync(path.join(dataDir, 'rostrum.pid'));

// First: on an empty folder the command has seconds of work left once its database answers.
test('an interrupted command stops the database that it started', async () => {
  const { child, ended } = give(['map', 'load']);
  const server = (): ReturnType<typeof livingPostmaster> => livingPostmaster(path.join(dataDir, 'postgres'));
  await until(
    () => server()?.isReady === true,
    () => 'no database',
  );
  const pid = server()?.pid ?? 0;
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 1, out: '', err: 'rostrum: interrupted; what was started is stopped.\n' });
  expect(isAlive(pid)).toBe(false);
  expect(isQuiet()).toBe(true);
}, 60_000);

test('the map is loaded by a command that starts the database for itself, and stops it', async () => {
  const first = await give(['map', 'load']).ended;
  expect(first).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^map loaded: agencies \d+/) });
  expect(isQuiet()).toBe(true);
  expect(await give(['map', 'load']).ended).toEqual({ code: 0, err: '', out: 'map is up to date\n' });
}, 60_000);

test('commands given at once take turns with the database', async () => {
  const both = [1, 2].map(() => give(['token', 'create', '--user', 'nobody@example.org']).ended);
  const refused = { code: 1, out: '', err: 'rostrum: there is no account with the e-mail nobody@example.org\n' };
  expect(await Promise.all(both)).toEqual([refused, refused]);
  expect(isQuiet()).toBe(true);
}, 60_000);

test.each([
  [['constructor'], 2, /^usage: rostrum <command> …\ncommands: .*\n$/],
  [['token', 'create', '--bogus'], 2, /^rostrum: Unknown option '--bogus'.*\n$/],
  [
    ['user', 'create', '--email', 'no', '--role', 'KING'],
    2,
    /^rostrum: missing or not valid: --email, --name, --role\nus/,
  ],
])('%j is refused in a sentence', async (args, code, words) => {
  expect(await give(args).ended).toEqual({ code, out: '', err: expect.stringMatching(words) });
});

test('a database that does not answer is told in one sentence', async () => {
  const nowhere = inject('templateDatabaseUrl').replace(/127\.0\.0\.1:\d+/, '127.0.0.1:1');
  const { code, err } = await give(['example', 'load'], { DATABASE_URL: nowhere }).ended;
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/^rostrum: Can't reach database server at 127\.0\.0\.1:1/),
  ]);
});
