import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadMapIfChanged } from '../../bin/launcher/map.mjs';
import { connect } from '@/lib/db/connection.mjs';
import { resetDatabase } from '../support/database';

let root = '';
let client: Awaited<ReturnType<typeof connect>>;
beforeEach(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'rostrum-map-'));
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), path.join(root, 'node_modules'));
  mkdirSync(path.join(root, 'bin'));
  mkdirSync(path.join(root, 'prisma/map'), { recursive: true });
  writeFileSync(path.join(root, 'prisma/map/agencies.json'), '[]');
  // Stands in for the command line: notes what it was asked, and fails when the map says so.
  const command = `import fs from 'node:fs';
    fs.appendFileSync('asked', process.argv.slice(2).join(' ') + ';');
    if (fs.readFileSync('prisma/map/agencies.json', 'utf8') === 'broken') process.exit(1);`;
  writeFileSync(path.join(root, 'bin/rostrum.ts'), command);
  await resetDatabase();
  client = await connect(process.env.DATABASE_URL ?? '');
});
afterEach(async () => {
  await client.end();
  rmSync(root, { recursive: true });
});

const load = (): Promise<string> => loadMapIfChanged(client, { root, environment: process.env });
const asked = (): string => readFileSync(path.join(root, 'asked'), 'utf8');

test('the map is loaded into a new database, and again only when its files change', async () => {
  expect(await load()).toBe('loaded');
  expect(await load()).toBe('unchanged');
  expect(asked()).toBe('map load;');
  writeFileSync(path.join(root, 'prisma/map/agencies.json'), '[{}]');
  expect(await load()).toBe('loaded');
  expect(asked()).toBe('map load;map load;');
});

test('a load that failed is tried again', async () => {
  writeFileSync(path.join(root, 'prisma/map/agencies.json'), 'broken');
  await expect(load()).rejects.toThrow('Loading the map failed.');
  await expect(load()).rejects.toThrow('Loading the map failed.');
  expect(asked()).toBe('map load;map load;');
});

test('two starts at once load it once', async () => {
  const second = await connect(process.env.DATABASE_URL ?? '');
  const both = [load(), loadMapIfChanged(second, { root, environment: process.env })];
  expect((await Promise.all(both)).sort()).toEqual(['loaded', 'unchanged']);
  await second.end();
  expect(asked()).toBe('map load;');
});
