import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '@/lib/db/connection.mjs';
import { runningServerUrl, startEmbeddedServer } from '@/lib/db/embedded-server.mjs';
import { livingPostmaster } from '@/lib/db/postmaster.mjs';
import { type StartedProcess, childrenOf, isAlive, startScript, until } from './fixtures/started-process';

type Server = Awaited<ReturnType<typeof startEmbeddedServer>>;

let dataDir = '';
let servers: Server[] = [];
let holders: StartedProcess[] = [];

/** As root, PostgreSQL's own user has to pass through. */
function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rostrum-cluster-'));
  chmodSync(folder, 0o711);
  return folder;
}

async function start(folder = dataDir): Promise<Server & { notes: string[] }> {
  const notes: string[] = [];
  const server = await startEmbeddedServer(folder, { note: (sentence) => notes.push(sentence) });
  servers.push(server);
  return { ...server, notes };
}

async function hold(): Promise<StartedProcess & { url: string; postmaster: number }> {
  const holder = startScript('hold-server.mjs', [dataDir]);
  holders.push(holder);
  const { url, pid } = JSON.parse(await holder.line('url')) as { url: string; pid: number };
  return { ...holder, url, postmaster: pid };
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = await connect(url);
  const { rows } = await client.query<Row>(sql).finally(() => client.end());
  return rows;
}

/** Writes rows one after the other until the connection is lost; calls back for each that PostgreSQL acknowledged. */
async function writeUntilLost(url: string, acknowledged: number[]): Promise<void> {
  const client = await connect(url);
  await client.query('CREATE TABLE IF NOT EXISTS written (id int PRIMARY KEY)');
  try {
    for (let id = acknowledged.length; ; id += 1) {
      await client.query('INSERT INTO written VALUES ($1)', [id]);
      acknowledged.push(id);
    }
  } catch {
    // What this is about: the server is gone.
  }
}

beforeAll(async () => {
  dataDir = makeFolder();
  await (await start()).stop();
});
afterEach(async () => {
  for (const holder of holders) holder.child.kill('SIGKILL');
  await Promise.all(servers.map((server) => server.stop()));
  holders = [];
  servers = [];
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the server', () => {
  test('stores safely, counts in UTC, knows Japanese letters, and is entered by password as no superuser', async () => {
    const { url } = await start();
    await query(url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const sql = `SELECT current_setting('fsync') AS fsync, current_setting('TimeZone') AS zone,
      current_setting('listen_addresses') AS listens, current_setting('server_encoding') AS encoding,
      array_length(show_trgm('警察庁'), 1) AS trigrams, usesuper AS "isSuperuser" FROM pg_user WHERE usename = current_user`;
    expect(await query(url, sql)).toEqual([
      { fsync: 'on', zone: 'UTC', listens: '127.0.0.1', encoding: 'UTF8', trigrams: 4, isSuperuser: false },
    ]);
    await expect(connect(url.replace(/:[0-9a-f]{64}@/, ':wrong@'))).rejects.toThrow('refuses the user or the password');
    await expect(connect(url.replace('//rostrum:', '//postgres:'))).rejects.toThrow('refuses the user or the password');
  });

  test('is found by other commands of the installation while it runs, and has ended after a stop', async () => {
    const server = await start();
    expect(runningServerUrl(dataDir)).toBe(server.url);
    await server.stop();
    expect(await server.ended).toBe('exit code 0');
    expect(runningServerUrl(dataDir)).toBeNull();
    expect(isAlive(server.pid)).toBe(false);
  });

  test('that is stopped in the moment when it becomes ready is given to nobody, and ends', async () => {
    const stopping = new AbortController();
    let pid = 0;
    const watch = setInterval(() => {
      const postmaster = livingPostmaster(path.join(dataDir, 'postgres'));
      if (postmaster?.isReady !== true) return;
      pid = postmaster.pid;
      stopping.abort(new Error('enough'));
    }, 1);
    const startAndStop = async (): Promise<void> => {
      const server = await startEmbeddedServer(dataDir, { signal: stopping.signal });
      servers.push(server);
      // Rarely it is ready and returned between two looks of the watch, before anybody has stopped it: another try then.
      if (stopping.signal.aborted) return;
      await server.stop();
      await startAndStop();
    };
    await expect(startAndStop().finally(() => clearInterval(watch))).rejects.toThrow('enough');
    expect(isAlive(pid)).toBe(false);
  });

  test('keeps what people write out of its log', async () => {
    const { url } = await start();
    await query(url, 'CREATE TABLE notes (words text UNIQUE)');
    await query(url, `INSERT INTO notes VALUES ('my private draft')`);
    await expect(query(url, `INSERT INTO notes VALUES ('my private draft')`)).rejects.toThrow('duplicate key');
    const log = readFileSync(path.join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('private');
  });
});

describe('after a crash', () => {
  test('of everything at once, every acknowledged write is there', async () => {
    const holder = await hold();
    const acknowledged: number[] = [];
    const writing = writeUntilLost(holder.url, acknowledged);
    await until(
      () => acknowledged.length > 200,
      () => 'no writes',
    );
    for (const pid of [holder.pid, holder.postmaster, ...childrenOf(holder.postmaster)]) process.kill(pid, 'SIGKILL');
    await writing;
    const { url } = await start();
    const rows = await query<{ id: number }>(url, 'SELECT id FROM written ORDER BY id');
    expect(rows.slice(0, acknowledged.length).map((row) => row.id)).toEqual(acknowledged);
    // The one write that was under way may have been stored before it could be acknowledged.
    expect(rows.length - acknowledged.length).toBeLessThanOrEqual(1);
  });

  test('of a server that is being stopped, the file that it leaves behind is in nobody’s way', async () => {
    const { pid, postmaster } = await hold();
    // Its launcher, stopped as well, does not take notice of its end: the number goes on living, as a zombie's.
    for (const one of [pid, postmaster]) process.kill(one, 'SIGSTOP');
    const starting = start();
    setTimeout(() => process.kill(postmaster, 'SIGKILL'), 300);
    const { url } = await starting;
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('of the launcher alone, the orphaned server is stopped and never doubled', async () => {
    const holder = await hold();
    await query(holder.url, 'CREATE TABLE orphaned AS SELECT 42 AS answer');
    holder.child.kill('SIGKILL');
    await holder.exitCode();
    expect(isAlive(holder.postmaster)).toBe(true);
    const server = await start();
    expect(server.notes).toContain(`stopped the database process ${holder.postmaster} that an earlier run left behind`);
    expect(isAlive(holder.postmaster)).toBe(false);
    expect(livingPostmaster(path.join(dataDir, 'postgres'))?.pid).toBe(server.pid);
    expect(await query(server.url, 'SELECT answer FROM orphaned')).toEqual([{ answer: 42 }]);
  });

  test('a process number that another program has by now does not keep the server from starting', async () => {
    const file = path.join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n${dataDir}/postgres\n0\n5432\n\n127.0.0.1\n\nready\n`);
    expect(livingPostmaster(path.join(dataDir, 'postgres'))).toBeNull();
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('the data directory', () => {
  test('whose password was lost gets a new one', async () => {
    rmSync(path.join(dataDir, 'database-password'));
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('of another major version is refused', async () => {
    const file = path.join(dataDir, 'postgres', 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '17\n');
    await expect(start()).rejects.toThrow('was made by PostgreSQL 17, and this Rostrum carries 18');
    writeFileSync(file, version);
  });

  test('that was killed while it was being made is made anew', async () => {
    const folder = makeFolder();
    const holder = startScript('hold-server.mjs', [folder]);
    const unfinished = (): string[] => readdirSync(folder).filter((name) => name.startsWith('postgres.new'));
    const isBegun = (): boolean => unfinished().some((name) => existsSync(path.join(folder, name, 'PG_VERSION')));
    await until(isBegun, () => 'nothing made');
    holder.child.kill('SIGKILL');
    await holder.exitCode();
    const server = await start(folder);
    expect(unfinished()).toEqual([]);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test.runIf(process.getuid?.() === 0)('that only root can enter has its cluster in /var/lib/rostrum', async () => {
    const folder = makeFolder();
    chmodSync(folder, 0o700);
    const first = await start(folder);
    const cluster = readlinkSync(path.join(folder, 'postgres'));
    expect(cluster).toMatch(/^\/var\/lib\/rostrum\/[0-9a-f]{16}\/postgres$/);
    expect(first.notes).toEqual([
      `the user who runs PostgreSQL cannot enter ${folder}: the database lives in ${cluster}`,
    ]);
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS value');
    await first.stop();
    // The link decides: nothing seems lost when the folder is opened later.
    chmodSync(folder, 0o711);
    const second = await start(folder);
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    await second.stop();
    rmSync(path.dirname(cluster), { recursive: true });
    rmSync(folder, { recursive: true });
  });
});
