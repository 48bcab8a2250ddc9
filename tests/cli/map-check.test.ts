import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FAULT_SENTENCES, run } from '@/bin/commands/map-check';
import { MAP_FAULT_CODES } from '@/lib/domain/map/fault';
import { MAP_DIRECTORY, readMapData } from '@/lib/files/map-data';

let directory = '';
let output = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'rostrum-map-'));
  await cp(MAP_DIRECTORY, directory, { recursive: true });
  output = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      output += String(chunk);
      return true;
    });
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(directory, { recursive: true });
});

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const target = path.join(directory, file);
  const text = await readFile(target, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(target, changed);
}

describe('map check', () => {
  it('passes the shipped map and counts it', async () => {
    expect(await run([])).toBe(0);
    expect(output).toMatch(/agencies \d+ · strategies \d+ .*\n0 errors/);
  });

  it('says in a sentence what is wrong and where, and fails', async () => {
    await edit('agencies.json', '"established": "2015-01-09"', '"established": "2015-13-09"');
    expect(await run(['--dir', directory])).toBe(1);
    expect(output).toContain('is not a date: "2015-13-09"');
    expect(output).toMatch(/\n[1-9]\d* errors/);
  });

  it('leaves out a malformed record and names its field', async () => {
    await edit('functions.json', '"origin": "workshop"', '"origin": 7');
    expect(await run(['--dir', directory])).toBe(1);
    expect(output).toMatch(/functions\/[a-z-]+: The record is malformed: origin:/);
    await expect(readMapData(directory)).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('names a file that is missing or no JSON', async () => {
    await writeFile(path.join(directory, 'leaders.json'), '{');
    await rm(path.join(directory, 'relations.json'));
    expect(await run(['--dir', directory])).toBe(1);
    expect(output).toContain('leaders/*: The file cannot be read');
    expect(output).toContain('relations/*: The file cannot be read');
  });

  it('refuses flags that it does not know', async () => {
    expect(await run(['--fix'])).toBe(2);
    expect(output).toContain('usage: rostrum map check');
  });

  it('has a sentence for every fault, with a place for each of its parameters', () => {
    expect(Object.keys(FAULT_SENTENCES).sort()).toEqual([...MAP_FAULT_CODES].sort());
  });
});
