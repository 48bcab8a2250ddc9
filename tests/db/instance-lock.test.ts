import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LockHeld, lockHolder, takeLock } from '@/lib/db/instance-lock.mjs';
import { processIdentity } from '@/lib/db/process-identity.mjs';
import { type StartedProcess, startScript } from './fixtures/started-process';

let folder = '';
let file = '';
let started: StartedProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rostrum-lock-'));
  file = path.join(folder, 'rostrum.pid');
});
afterEach(() => {
  for (const each of started) each.child.kill('SIGKILL');
  started = [];
  rmSync(folder, { recursive: true });
});

function contender(): StartedProcess {
  const process = startScript('take-lock.mjs', [file]);
  started.push(process);
  return process;
}

test('a second process is told who holds the lock and where it serves', async () => {
  const first = contender();
  first.child.stdin.write('go\n');
  await first.line('taken');
  const refusal = await takeLock(file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(LockHeld);
  expect((refusal as LockHeld).holder).toMatchObject({ pid: first.pid, address: 'http://localhost:4299' });
});

test('the lock of a killed process is taken over', async () => {
  const first = contender();
  first.child.stdin.write('go\n');
  await first.line('taken');
  first.child.kill('SIGKILL');
  await first.exitCode();
  expect(lockHolder(file)).toBeNull();
  const lock = await takeLock(file);
  expect(lockHolder(file)?.pid).toBe(process.pid);
  lock.release();
  expect(lockHolder(file)).toBeNull();
});

test('a process that was given the number of a dead holder is not taken for it', async () => {
  const identity = processIdentity(process.pid) ?? '';
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: `${identity}0` }));
  await expect(takeLock(file)).resolves.toBeDefined();
});

test.each(['', '{"pid":', '{"pid":"1"}', 'null'])('a damaged lock file is replaced: %j', async (text) => {
  writeFileSync(file, text);
  await takeLock(file);
  expect(lockHolder(file)?.pid).toBe(process.pid);
});

test('releasing leaves a lock that has become somebody else’s', async () => {
  const lock = await takeLock(file);
  writeFileSync(file, 'another');
  lock.release();
  expect(readFileSync(file, 'utf8')).toBe('another');
});

test('of six processes that find the same stale lock at once, one gets it', async () => {
  writeFileSync(file, JSON.stringify({ pid: 4_194_304, identity: 'gone' }));
  const all = Array.from({ length: 6 }, contender);
  for (const each of all) each.child.stdin.write('go\n');
  const answers = await Promise.all(all.map((each) => each.line(' ')));
  const winners = answers.filter((answer) => answer.startsWith('taken'));
  expect(winners).toHaveLength(1);
  const winner = winners[0]?.split(' ')[1];
  expect(answers.filter((answer) => answer === `held by ${winner}`)).toHaveLength(5);
});
