import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeVersionFault } from '../../bin/launcher/node-version.mjs';
import { actionKey, authSecret } from '../../bin/launcher/secrets.mjs';
import { readSettings } from '../../bin/launcher/settings.mjs';
import { serverFault } from '@/lib/db/connection.mjs';

const STRONG = 'q7Jd0xR2mVw9Lk4TzPb8NhYc3EfGs6Ua';
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'rostrum-settings-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function settingsOf(args: string[], environment: Record<string, string> = {}): ReturnType<typeof readSettings> {
  return readSettings(args, { NODE_ENV: 'test', ...environment }, root);
}

describe('settings', () => {
  test('have a default for everything', () => {
    expect(settingsOf([])).toMatchObject({
      port: 3000,
      dataDir: path.join(root, '.data'),
      databaseUrl: null,
      publicUrl: 'http://localhost:3000',
      secret: null,
    });
  });

  test('come from the argument before the environment, and from the environment before .env.local and .env', () => {
    writeFileSync(path.join(root, '.env'), 'PORT=4001\nDATA_DIR=from-env\nMAIL_FROM=post@example.org\n');
    writeFileSync(path.join(root, '.env.local'), 'DATA_DIR=from-local\n');
    expect(settingsOf([])).toMatchObject({ port: 4001, dataDir: path.join(root, 'from-local') });
    expect(settingsOf([], { PORT: '4002' }).environment.MAIL_FROM).toBe('post@example.org');
    expect(settingsOf([], { PORT: '4002' }).port).toBe(4002);
    expect(settingsOf(['--port', '4100'], { PORT: '4002' })).toMatchObject({
      port: 4100,
      publicUrl: 'http://localhost:4100',
    });
  });

  test.each([
    [['--port', '0'], {}, 'The port must be a number from 1 to 65535, not "0".'],
    [[], { PORT: 'http' }, 'The port must be a number from 1 to 65535, not "http".'],
    [['--prot', '4100'], {}, "Unknown option '--prot'"],
    [[], { NEXTAUTH_URL: 'rostrum.example.org' }, 'NEXTAUTH_URL must be the http or https address of this site'],
    [[], { NEXTAUTH_URL: 'ftp://rostrum.example.org' }, 'NEXTAUTH_URL must be the http or https address of this site'],
    [[], { NEXTAUTH_SECRET: STRONG.slice(1) }, 'NEXTAUTH_SECRET must be at least 32 random characters'],
    [[], { NEXTAUTH_SECRET: 'abcabcabcabcabcabcabcabcabcabcabcabc' }, 'NEXTAUTH_SECRET must be at least 32 random'],
    [[], { NEXTAUTH_SECRET: `change-me ${STRONG}` }, 'NEXTAUTH_SECRET must be at least 32 random characters'],
  ])('refuse %j %j', (args, environment, sentence) => {
    expect(() => settingsOf(args, environment)).toThrow(sentence);
  });

  test('never repeat a refused secret', () => {
    const refuse = (): unknown => settingsOf([], { NEXTAUTH_SECRET: 'hunter2hunter2' });
    expect(refuse).toThrow(expect.not.objectContaining({ message: expect.stringContaining('hunter2') }));
  });
});

describe('secrets', () => {
  test('are made once, for this user’s eyes only, and give way to the one that was set', () => {
    const made = authSecret({ secret: null, dataDir: root });
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(authSecret({ secret: null, dataDir: root })).toBe(made);
    expect(statSync(path.join(root, 'auth-secret')).mode & 0o777).toBe(0o600);
    expect(authSecret({ secret: STRONG, dataDir: root })).toBe(STRONG);
  });

  test('that were damaged are not replaced in silence', () => {
    writeFileSync(path.join(root, 'auth-secret'), 'half');
    expect(() => authSecret({ secret: null, dataDir: root })).toThrow(
      'does not hold the secret that Rostrum wrote there',
    );
    expect(readFileSync(path.join(root, 'auth-secret'), 'utf8')).toBe('half');
  });

  test('give every process of one secret the same 256-bit key for server actions', () => {
    expect(actionKey(STRONG)).toBe(actionKey(STRONG));
    expect(actionKey(STRONG)).not.toBe(actionKey(`${STRONG}x`));
    expect(Buffer.from(actionKey(STRONG), 'base64')).toHaveLength(32);
  });
});

describe('versions', () => {
  test.each([
    ['18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('Node %s fits: %s', (version, fits) => {
    expect(nodeVersionFault(version) === null).toBe(fits);
  });

  test.each(['start.mjs', 'test.mjs'])('%s says on an old Node what it needs, and nothing else', (name) => {
    const script = fileURLToPath(new URL(`../../bin/${name}`, import.meta.url));
    const claim = fileURLToPath(new URL('fixtures/claim-node-version.cjs', import.meta.url));
    const environment = { PATH: process.env.PATH, NODE_ENV: 'test' as const, CLAIMED_VERSION: '18.20.4' };
    const run = spawnSync(process.execPath, ['--require', claim, script], { encoding: 'utf8', env: environment });
    expect(run).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Rostrum needs Node 20.19, 22.12 or later; this is 18.20.4.\n',
    });
  });

  const fitting = { versionNumber: 150_004, version: '15.4', encoding: 'UTF8', isReplica: false };
  test.each([
    [{}, null],
    [{ versionNumber: 140_011, version: '14.11' }, 'is version 14.11; Rostrum needs 15 or later'],
    [{ encoding: 'SQL_ASCII' }, 'stores text as SQL_ASCII, which cannot hold Japanese'],
    [{ isReplica: true }, 'is a read-only replica'],
  ])('an external PostgreSQL with %j: %s', (difference, words) => {
    const sentence = serverFault({ ...fitting, ...difference });
    if (words === null) expect(sentence).toBeNull();
    else expect(sentence).toContain(words);
  });
});
