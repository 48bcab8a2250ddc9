import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect } from '@/lib/db/connection.mjs';
import { livingPostmaster } from '@/lib/db/postmaster.mjs';
import { withEmptyDatabase } from '../support/database';
import { type StartedProcess, childrenOf, freePort, isAlive, startScript, until } from './fixtures/started-process';

let root = '';
let port = 0;
let otherPort = 0;
let started: StartedProcess[] = [];

beforeAll(async () => {
  [port, otherPort] = await Promise.all([freePort(), freePort()]);
  root = mkdtempSync(path.join(os.tmpdir(), 'rostrum-instance-'));
  chmodSync(root, 0o711);
  const migration = path.join(root, 'prisma/migrations/20260101000000_first');
  mkdirSync(migration, { recursive: true });
  writeFileSync(path.join(migration, 'migration.sql'), 'CREATE TABLE things (id int);\n');
});
afterEach(async () => {
  for (const each of started) each.child.kill('SIGTERM');
  await Promise.all(started.map((each) => each.exitCode()));
  started = [];
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function launch(environment: Record<string, string> = {}, ...args: string[]): StartedProcess {
  const launched = startScript('launch.mjs', [root, ...args], { PORT: String(port), ...environment });
  started.push(launched);
  return launched;
}

/** Its exit code and the one sentence; nothing of it is left running. */
async function refusalOf(launched: StartedProcess): Promise<string> {
  expect(await launched.exitCode()).toBe(1);
  const { err } = launched.said();
  expect(err.trim().split('\n')).toHaveLength(1);
  return err.trim();
}

async function health(at = port): Promise<{ status: string; pid: number; secret: string }> {
  const response = await fetch(`http://localhost:${at}/api/health`);
  return (await response.json()) as { status: string; pid: number; secret: string };
}

/** The shell of the fixture's slow step and what it runs, once both are there. */
async function commandsOfSlowStep(): Promise<number[]> {
  const file = path.join(root, 'slow.pid');
  await until(
    () => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'),
    () => 'no slow step',
  );
  const shell = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  await until(
    () => childrenOf(shell).length === 1,
    () => 'no command in the slow step',
  );
  return [shell, ...childrenOf(shell)];
}

const cluster = (): string => path.join(root, '.data/postgres');

describe('an instance', () => {
  test('says each step with its time and then its address, and ends with everything on SIGTERM', async () => {
    const launched = launch();
    const ready = await launched.line('ready');
    expect(ready.replace(/\d+\.\d s/, 'N s')).toBe(
      `Rostrum is ready at http://localhost:${port} after N s. Ctrl-C stops it.`,
    );
    const steps = launched.said().out.split('\n').slice(0, 3);
    expect(steps.map((line) => line.replace(/\d+\.\d s$/, 'N s'))).toEqual([
      'PostgreSQL … N s',
      'Migrations … applied 1, N s',
      'Web server … N s',
    ]);
    const { pid } = await health();
    const postmaster = livingPostmaster(cluster())?.pid ?? 0;
    launched.child.kill('SIGTERM');
    expect(await launched.exitCode()).toBe(0);
    expect([pid, postmaster].map(isAlive)).toEqual([false, false]);
    expect(existsSync(path.join(root, '.data/rostrum.pid'))).toBe(false);
    expect(launched.said().err).toBe('');
  });

  test('keeps the secret that it made for itself', async () => {
    const first = launch();
    await first.line('ready');
    const { secret } = await health();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    first.child.kill('SIGINT');
    expect(await first.exitCode()).toBe(0);
    await launch().line('ready');
    expect((await health()).secret).toBe(secret);
  });

  test('that was killed takes its web server with it, and the next start recovers', async () => {
    const killed = launch();
    await killed.line('ready');
    const { pid } = await health();
    const postmaster = livingPostmaster(cluster())?.pid ?? 0;
    killed.child.kill('SIGKILL');
    await until(
      () => !isAlive(pid),
      () => 'the web server lives on',
    );
    expect(isAlive(postmaster)).toBe(true);
    const next = launch();
    await next.line('ready');
    expect(next.said().out).toContain(`stopped the database process ${postmaster} that an earlier run left behind`);
    expect(isAlive(postmaster)).toBe(false);
  });

  test('ends with the shell in which npm started it, which npm’s SIGTERM ends', async () => {
    const script = fileURLToPath(new URL('fixtures/launch.mjs', import.meta.url));
    const environment = { PATH: process.env.PATH, NODE_ENV: 'test' as const, npm_lifecycle_event: 'start' };
    // What follows the command keeps the shell from becoming it.
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${script}" "${root}" --port ${port}; true`], {
      env: environment,
    });
    await until(
      () => livingPostmaster(cluster())?.isReady === true,
      () => 'no database',
    );
    const postmaster = livingPostmaster(cluster())?.pid ?? 0;
    shell.kill('SIGTERM');
    await until(
      () => !isAlive(postmaster),
      () => 'the database lives on',
    );
    await until(
      () => !existsSync(path.join(root, '.data/rostrum.pid')),
      () => 'the launcher lives on',
    );
  });

  test('ends as a whole when its web server ends', async () => {
    const launched = launch();
    await launched.line('ready');
    const postmaster = livingPostmaster(cluster())?.pid ?? 0;
    await fetch(`http://localhost:${port}/end`).catch(() => null);
    expect(await refusalOf(launched)).toBe(
      'The web server ended by itself (exit code 7); everything else is stopped too.',
    );
    expect(isAlive(postmaster)).toBe(false);
  });

  test('ends as a whole when its database ends', async () => {
    const launched = launch();
    await launched.line('ready');
    const { pid } = await health();
    process.kill(livingPostmaster(cluster())?.pid ?? 0, 'SIGTERM');
    expect(await refusalOf(launched)).toBe(
      'The database ended by itself (exit code 0); everything else is stopped too.',
    );
    expect(isAlive(pid)).toBe(false);
  });

  test('that was killed in the middle of a step: the next start ends what the step had started', async () => {
    const killed = launch({ SLOW_STAGE: '1' });
    const commands = await commandsOfSlowStep();
    killed.child.kill('SIGKILL');
    await killed.exitCode();
    expect(commands.map(isAlive)).toEqual([true, true]);
    const next = launch({ SLOW_STAGE: '1' });
    await next.line(`Ended process ${commands[0]}, with which an earlier start was preparing this folder.`);
    await until(
      () => !commands.some(isAlive),
      () => 'the step lives on',
    );
    await commandsOfSlowStep();
    next.child.kill('SIGTERM');
    expect(await next.exitCode()).toBe(0);
    expect(existsSync(path.join(root, '.data/prepare-command.pid'))).toBe(false);
  });

  test('is stopped by Ctrl-C in the middle of a step, with what the step had started', async () => {
    const launched = launch({ SLOW_STAGE: '1' });
    const commands = await commandsOfSlowStep();
    launched.child.kill('SIGINT');
    expect(await launched.exitCode()).toBe(0);
    await until(
      () => !commands.some(isAlive),
      () => 'the step lives on',
    );
  });
});

test('two instances share one external database and one data directory', async () => {
  await withEmptyDatabase(async (url) => {
    const place = `rostrum@${new URL(url).host}${new URL(url).pathname}`;
    const both = [launch({ DATABASE_URL: url }), launch({ DATABASE_URL: url }, '--port', String(otherPort))];
    await Promise.all(both.map((each) => each.line('ready')));
    const applied = both.map((each) => /Migrations … (\w+)/.exec(each.said().out)?.[1]).sort();
    expect(applied).toEqual(['applied', 'unchanged']);
    for (const each of both) expect(each.said().out).toMatch(new RegExp(`^PostgreSQL … 18\\S* at ${place}, `));
    const answers = await Promise.all([health(), health(otherPort)]);
    expect(new Set(answers.map((answer) => answer.secret)).size).toBe(1);
    expect(livingPostmaster(cluster())).toBeNull();
    for (const each of both) each.child.kill('SIGTERM');
    expect(await Promise.all(both.map((each) => each.exitCode()))).toEqual([0, 0]);
  });
});

test('an instance that waits for another’s migrations can be stopped', async () => {
  await withEmptyDatabase(async (url) => {
    const other = await connect(url);
    await other.query('SELECT pg_advisory_lock(72707369)');
    const waiting = launch({ DATABASE_URL: url });
    const sql = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
    for (let blocked = 0; blocked === 0;) blocked = (await other.query(sql)).rowCount ?? 0;
    waiting.child.kill('SIGTERM');
    expect(await waiting.exitCode()).toBe(0);
    expect(waiting.said()).toMatchObject({
      out: expect.stringMatching(/Migrations … stopped, .*\nStopped\.\n$/),
      err: '',
    });
    await other.end();
  });
});

describe('one sentence and exit code 1 for', () => {
  test('a data directory that another instance holds, with its process and address', async () => {
    const holder = launch();
    await holder.line('ready');
    expect(await refusalOf(launch({}, '--port', String(otherPort)))).toBe(
      `The data directory ${root}/.data is in use by another instance (process ${holder.pid}, serving http://localhost:${port}).`,
    );
    expect((await health()).status).toBe('ok');
  });

  test.each(['127.0.0.1', '::'])('a port that something listens on at %s', async (host) => {
    const other = createServer().listen(otherPort, host);
    const sentence = await refusalOf(launch({}, `--port=${otherPort}`));
    expect(sentence).toContain(`Port ${otherPort} is taken by another program; choose one with `);
    other.close();
    expect(livingPostmaster(cluster())).toBeNull();
  });

  test('a web server that cannot start, with what it said', async () => {
    const launched = launch({ STUB_SERVER: 'broken-server.mjs' });
    expect(await launched.exitCode()).toBe(1);
    expect(launched.said().err).toBe(
      'The web server ended while it was starting; it said:\nthere is no template for this page\n',
    );
    expect(livingPostmaster(cluster())).toBeNull();
  });

  test.each(['file/data', '/proc/rostrum/data'])('a data directory that cannot be written: %s', async (place) => {
    writeFileSync(path.join(root, 'file'), '');
    const dataDir = path.resolve(root, place);
    const sentence = await refusalOf(launch({ DATA_DIR: dataDir }));
    expect(sentence).toMatch(new RegExp(`^The data directory ${dataDir} cannot be written \\(E[A-Z]+: `));
  });

  test('a lock that cannot be read, and what else the system refuses', async () => {
    const dataDir = path.join(root, 'odd');
    mkdirSync(path.join(dataDir, 'rostrum.pid'), { recursive: true });
    const sentence = await refusalOf(launch({ DATA_DIR: dataDir }));
    expect(sentence).toContain(`${dataDir}/rostrum.pid cannot be read (EISDIR: `);
    rmSync(path.join(dataDir, 'rostrum.pid'), { recursive: true });
    mkdirSync(path.join(dataDir, 'postgres.log'));
    expect(await refusalOf(launch({ DATA_DIR: dataDir }))).toMatch(/^The system refused: EISDIR: /);
  });

  test.each([
    ['nothing listens at', 'postgresql://me:topsecret@127.0.0.1:1/mine', 'cannot be reached (connect ECONNREFUSED'],
    ['no such host', 'postgresql://me:topsecret@nowhere.invalid/mine', 'cannot be reached (getaddrinfo'],
    ['a bare % in the password', 'postgresql://me:topsecret%zz@127.0.0.1/mine', 'write it as %25'],
    ['no address at all', 'mysql://me:topsecret@127.0.0.1/mine', 'DATABASE_URL is not an address like postgresql://'],
  ])('a DATABASE_URL with %s', async (_case, url, words) => {
    const sentence = await refusalOf(launch({ DATABASE_URL: url }));
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('topsecret');
  });

  test('a DATABASE_URL with a wrong password, and one with an unknown database', async () => {
    const url = inject('templateDatabaseUrl');
    const wrong = url.replace(/:[0-9a-f]{64}@/, ':topsecret@');
    expect(await refusalOf(launch({ DATABASE_URL: wrong }))).toContain('refuses the user or the password');
    const unknown = url.replace('/rostrum?', '/nothing?');
    expect(await refusalOf(launch({ DATABASE_URL: unknown }))).toContain('has no such database');
  });
});
