import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as intake } from '@/bin/commands/intake';
import { run as link } from '@/bin/commands/link';
import { isBinary } from '@/lib/files/text-encoding';

let directory = '';
let output = '';
let errors = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'rostrum-files-'));
  output = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    output += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    errors += String(chunk);
    return true;
  });
  await mkdir(at('folder'));
  await writeFile(at('program'), Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7) % 256)));
  await writeFile(at('zeros.txt'), Buffer.alloc(4_096));
  await writeFile(at('half.json'), '{"doc":');
  await writeFile(at('other.json'), '{"doc": "1"}');
  await writeFile(at('questions.txt'), 'How does CISA work with NISC?\n');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(directory, { recursive: true });
});

const at = (name: string): string => path.join(directory, name);

describe('one sentence and a failure for', () => {
  it.each([
    [intake, 'nothing.txt', 'there is no such file or folder'],
    [intake, 'folder', 'it is a folder'],
    [intake, 'program', 'the file is no text'],
    [intake, 'zeros.txt', 'the file is no text'],
    [link, 'nothing.txt', 'there is no such file or folder'],
    [link, 'folder', 'it is a folder'],
    [link, 'program', 'the file is no text'],
    [link, 'zeros.txt', 'the file is no text'],
    [link, 'half.json', 'it is no valid JSON'],
    [link, 'other.json', 'it is no list of questions (questions: Invalid input: expected array, received undefined)'],
  ])('%o of %s', async (run, name, reason) => {
    expect(await run([at(name)])).toBe(1);
    expect(errors).toBe(`rostrum ${run === link ? 'link' : 'intake'}: ${at(name)} was not read: ${reason}.\n`);
    expect(output).toBe('');
  });

  it('a result that cannot be written', async () => {
    const out = at('questions.txt');
    expect(await intake([at('questions.txt'), '--out', out])).toBe(1);
    expect(await link([at('questions.txt'), '--out', out])).toBe(1);
    const reason = 'a file has the name of the folder';
    expect(errors.split('\n')).toEqual([
      `rostrum intake: ${out}/questions.pred.json was not written: ${reason}.`,
      `rostrum link: ${out} was not written: ${reason}.`,
      '',
    ]);
  });
});

it('questions in a Japanese encoding are read as the intake reads them', async () => {
  // "CISAと" in Shift_JIS, which is no UTF-8.
  await writeFile(at('sjis.txt'), Buffer.from([0x43, 0x49, 0x53, 0x41, 0x82, 0xc6, 0x0a]));
  expect(await link([at('sjis.txt')])).toBe(0);
  expect(output).toContain('1. CISAと\n');
});

it.each([
  ['UTF-16 without a mark', Buffer.from('An invitation to a panel', 'utf16le'), false],
  ['a mail in ISO-2022-JP', Buffer.from('\u001b$B>7BT>u\u001b(B\r\n', 'latin1'), false],
  ['a note that ends with Ctrl-Z', Buffer.from('A note.\r\n\u001a'), false],
  ['nothing', Buffer.alloc(0), false],
])('%s is text', (_case, bytes, expected) => {
  expect(isBinary(bytes)).toBe(expected);
});
